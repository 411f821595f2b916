/// 恒興地產 | 向 | 城市規劃委員會: organizations that the tagger read as one across a preposition or a verb.
struct Boundaries: SpanRule {
  /// 向 从 已 将 被 据 因: in no name but as part of a longer word.
  private static let borders: Characters = "向从已将被据因"
  /// 与 和 同 及 对 join the names of two organizations, and words in the name of one.
  private static let joints: Characters = "与和同及对"

  /// 因: what follows is a cause.
  private static let because: UInt32 = 0x56E0

  func apply(to spans: inout [NameSpan], in words: SentenceWords) {
    for index in spans.indices where spans[index].kind == .person { spans[index] = withoutDeed(spans[index], words) }
    for index in spans.indices { spans[index] = withoutModel(withoutVerb(spans[index], words), words) }
    for (index, span) in spans.enumerated() where span.range.count >= 5 {
      if let match = versus(span.range, words) {
        spans[index] = NameSpan(range: span.range.lowerBound..<match, kind: span.kind)
        spans.append(NameSpan(range: match + 2..<span.range.upperBound, kind: span.kind))
      }
    }
    for (index, span) in spans.enumerated() where span.kind == .place && plays(span.range, words) {
      spans[index].kind = .organization
    }
    for (index, span) in spans.enumerated() where span.kind == .organization && span.range.count >= 5 {
      guard let cut = cut(span.range, words) else { continue }
      let (front, rest) = (span.range.lowerBound..<cut.lowerBound, cut.upperBound..<span.range.upperBound)
      spans[index] = NameSpan(range: front, kind: words.isTown(front) ? .place : .organization)
      if isAnother(rest, behind: cut, words) { spans.append(NameSpan(range: rest, kind: .organization)) }
    }
  }

  /// Whether what follows a preposition or a verb is a body of its own: 中山图书馆, but not 外国银行.
  private func isAnother(_ rest: Range<Int>, behind cut: Range<Int>, _ words: SentenceWords) -> Bool {
    guard rest.count >= 3, isBody(endingAt: rest.upperBound, words) else { return false }
    if cut.count > 1 { return (2...4).contains { words.isTown(rest.lowerBound..<rest.lowerBound + $0) } }
    return words.scalar(cut.lowerBound) != Boundaries.because
      && !Boundaries.borders.contains(words.scalar(rest.lowerBound))
  }

  /// 领导|汉阳钢铁厂: a verb before what begins as a listed name is no part of it.
  private func withoutVerb(_ span: NameSpan, _ words: SentenceWords) -> NameSpan {
    let start = span.range.lowerBound + 2
    guard span.kind == .organization, span.range.upperBound - start >= 4,
      let verb = words.commonWord(at: span.range.lowerBound), verb.width == 2, verb.letter == UInt8(ascii: "v"),
      (2...4).contains(where: { words.isListed(start..<start + $0) })
    else { return span }
    return NameSpan(range: start..<span.range.upperBound, kind: .organization)
  }

  /// 溥仪|登基, 李明|嫁给: a verb at the end of what was read as a person, or across it, is what he did; 欧阳解放 is a name.
  private func withoutDeed(_ span: NameSpan, _ words: SentenceWords) -> NameSpan {
    let end = span.range.upperBound
    guard span.range.count > 2,
      let verb = [end - 2, end - 1].first(where: { verb in
        let width = words.width(of: [.deed, .befalling, .transitive, .personVerb], at: verb)
        return width > 1 && verb + width >= end && words.isWhole(verb..<verb + width)
      }), verb - span.range.lowerBound > 1,
      !words.classes(span.range.lowerBound..<verb).contains(.surname)
    else { return span }
    return NameSpan(range: span.range.lowerBound..<verb, kind: .person)
  }

  /// 比亚迪|F3, 任天堂|Switch: letters and digits behind a company name what it makes; 广州FC is a club.
  private func withoutModel(_ span: NameSpan, _ words: SentenceWords) -> NameSpan {
    guard span.kind == .organization, isLatin(span.range.upperBound - 1, words) else { return span }
    var cut = span.range.upperBound
    while cut > span.range.lowerBound, isLatin(cut - 1, words) { cut -= 1 }
    let company = span.range.lowerBound..<cut
    guard company.count > 1, words.cells[cut - 1].shape == .han,
      words.cells[span.range.upperBound - 1].shape == .digit || (words.isName(company) && !words.isTown(company))
    else { return span }
    return NameSpan(range: company, kind: .organization)
  }

  private func isLatin(_ index: Int, _ words: SentenceWords) -> Bool {
    words.cells[index].shape == .digit || (words.cells[index].shape != .punctuation && words.scalar(index) < 0x250)
  }

  /// 布莱克本队vs利物浦队: where the letters stand.
  private func versus(_ range: Range<Int>, _ words: SentenceWords) -> Int? {
    (range.lowerBound + 2..<range.upperBound - 3).first {
      isVersus($0, words) && words.cells[$0 - 1].shape == .han && words.cells[$0 + 2].shape == .han
    }
  }

  private func isVersus(_ index: Int, _ words: SentenceWords) -> Bool {
    index >= 0 && index + 1 < words.count && words.scalar(index) | 0x20 == Boundaries.v
      && words.scalar(index + 1) | 0x20 == Boundaries.s
  }

  /// Who plays against somebody is a team.
  private func plays(_ range: Range<Int>, _ words: SentenceWords) -> Bool {
    isVersus(range.upperBound, words) || isVersus(range.lowerBound - 2, words)
  }

  private static let (v, s): (UInt32, UInt32) = (0x76, 0x73)

  /// The characters between two names.
  private func cut(_ range: Range<Int>, _ words: SentenceWords) -> Range<Int>? {
    for index in range.lowerBound + 2..<range.upperBound - 1 {
      let one = index..<index + 1
      let isBorder = Boundaries.borders.contains(words.scalar(index))
      if isBorder || Boundaries.joints.contains(words.scalar(index)), words.isWhole(one) {
        if isBorder || (isBody(endingAt: index, words) && isBody(endingAt: range.upperBound, words)) { return one }
      }
      if let end = words.clauseVerbEnd(at: index, in: range) { return index..<end }
    }
    return nil
  }

  /// 大学, 委員會.
  private func isBody(endingAt end: Int, _ words: SentenceWords) -> Bool {
    words.width(of: [.joiningSuffix, .organizationSuffix], endingAt: end) > 1
  }
}
