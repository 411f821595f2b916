import Temporal

/// One sentence's names while evidence of the document is applied to them.
struct CastReading {
  /// A name as it is read, with what a link or a known name says about it.
  struct Name {
    var span: NameSpan
    var kind: Mention.Kind?
    var link: CastLinks.Evidence?
    /// Whether the user's list names it.
    var isGiven = false
  }

  let words: SentenceWords
  /// In the order of the text.
  var names: [Name]

  init(words: SentenceWords, spans: [NameSpan]) {
    self.words = words
    names = spans.map { Name(span: $0) }
  }

  /// 抵達 before a person that the tagger took for one: a place.
  mutating func placeWhatIsReached() {
    for (index, name) in names.enumerated() where name.span.kind == .person {
      let range = name.span.range
      guard words.width(of: .strictPreposition, endingAt: range.lowerBound) > 0,
        words.width(of: .notAPlace, at: range.upperBound) == 0, words.width(of: .title, at: range.upperBound) == 0
      else { continue }
      names[index].span.kind = .place
    }
  }

  /// 收购费拉罗, 电机企业费拉罗: no person; 梅龙沟 neither.
  mutating func sortOutPersons() {
    for (index, name) in names.enumerated() where name.span.kind == .person {
      if isCompany(name.span.range) { names[index].span.kind = .organization }
      if isVillage(name.span.range) { names[index].span.kind = .place }
    }
  }

  /// What is bought or called a firm, and is no Chinese person's name.
  private func isCompany(_ range: Range<Int>) -> Bool {
    var end = range.lowerBound
    if end > 1, words.scalar(end - 1) == Roles.done { end -= 1 }
    return words.width(of: .beforeCompany, endingAt: end) > 0
      && (!words.cells[range.lowerBound].traits.contains(.surname)
        || range.dropFirst().allSatisfy { words.cells[$0].traits.contains(.transliteration) })
  }

  private func isVillage(_ range: Range<Int>) -> Bool {
    let last = words.scalar(range.upperBound - 1)
    return range.count > (last == CastReading.village ? 2 : 1) && CastReading.villages.contains(last)
      && words.width(of: .title, at: range.upperBound) == 0
  }

  /// Hardly a given name ends in these, but 武村 is a surname: 沟村镇乡县寨屯.
  private static let village: UInt32 = 0x6751
  private static let villages: Characters = "沟村镇乡县寨屯"

  /// 国际原子能机构（IAEA）, 世界银行（World Bank）: letters of another script that are all a bracket holds name the one before
  /// it again. The characters in the brackets, each with the index of its owner.
  func otherLetters() -> [(letters: Range<Int>, owner: Int)] {
    names.indices.compactMap { owner in
      let open = names[owner].span.range.upperBound
      guard open < words.count, CastReading.opening.contains(words.scalar(open)) else { return nil }
      let close = (open + 1..<words.count).first { !isLatin(words.scalar($0)) } ?? words.count
      guard close < words.count, close - open > 2, CastReading.closing.contains(words.scalar(close)) else { return nil }
      return (open + 1..<close, owner)
    }
  }

  /// A letter up to Latin Extended, or what stands between the words of a name.
  private func isLatin(_ scalar: UInt32) -> Bool {
    CastReading.betweenWords.contains(scalar)
      || (scalar < 0x250 && Unicode.Scalar(scalar)?.properties.isAlphabetic == true)
  }

  private static let betweenWords: Characters = " .-'&"
  private static let opening: Characters = "（("
  private static let closing: Characters = "）)"

  /// Sure names of the document where the tagger saw none, or a part of them.
  mutating func apply(_ known: KnownNames) {
    var (index, next) = (0, 0)
    while index < words.count {
      guard let number = known.longest(at: index, of: words) else {
        index += 1
        continue
      }
      let range = index..<index + known.names[number].scalars.count
      while next < names.count, names[next].span.range.upperBound <= index { next += 1 }
      let touched = touching(range, from: next)
      let inside =
        names[touched].allSatisfy { $0.span.range.clamped(to: range) == $0.span.range }
        || (known.names[number].kind == .actor(.person) && runsOn(touched, range))
      let isGiven = known.names[number].isGiven
      if !breaksWord(range), inside || (isGiven && !isPart(range, of: touched)) {
        let kind = known.names[number].kind
        let link = names[touched].first.flatMap { $0.span.range.lowerBound == index ? $0.link : nil }
        let span = NameSpan(range: range, kind: kind.nameKind)
        replace(touched, with: Name(span: span, kind: kind, link: link, isGiven: isGiven))
      }
      index = range.upperBound
    }
  }

  /// 黃 in 黃於2018年承認 where 黃國樑 is known: a surname alone at the beginning of a clause, or behind 与 or 被, before
  /// what a subject is followed by.
  mutating func readSurnames(_ known: KnownNames) {
    guard known.hasPeople else { return }
    for index in 0..<max(0, words.count - 1) where words.cells[index].traits.contains(.surname) {
      let range = index..<index + 1
      guard words.cells[index].word == Marks.outside, !words.cells[index].traits.contains(.stop),
        opensClause(index), isBesidesName(index + 1), touching(range).isEmpty,
        known.fullName(of: range, in: words, kind: .actor(.person)) != nil
      else { continue }
      replace(touching(range), with: Name(span: NameSpan(range: range, kind: .person)))
    }
  }

  private func opensClause(_ index: Int) -> Bool {
    index == 0 || words.cells[index - 1].shape == .punctuation
      || words.width(of: [.counterpart, .passive], endingAt: index) > 0
  }

  /// A number, a function word or a verb: what follows a name.
  private func isBesidesName(_ index: Int) -> Bool {
    let cell = words.cells[index]
    if cell.shape == .digit || cell.traits.contains(.stop) { return true }
    let doing: WordClasses = [.speech, .saying, .deed, .transitive, .adverb, .placePreposition, .passive]
    return words.width(of: doing, at: index) > 1
  }

  /// 郑金奎因 where 郑金奎 is known: the tagger took a character or two of the next word for the name's. What goes on behind
  /// a dot is a name of its own.
  private func runsOn(_ touched: Range<Int>, _ known: Range<Int>) -> Bool {
    guard known.count == 3, touched.count == 1, case let span = names[touched.lowerBound].span, span.kind == .person,
      span.range.lowerBound == known.lowerBound, (1...2).contains(span.range.upperBound - known.upperBound)
    else { return false }
    return span.range.allSatisfy { !words.cells[$0].traits.contains(.dot) }
      && !known.allSatisfy { words.cells[$0].traits.contains(.transliteration) }
  }

  /// 清华 in 清华附中, 明 in 王明: what a longer name is made of is not the user's name, where the longer one is sure.
  private func isPart(_ range: Range<Int>, of touched: Range<Int>) -> Bool {
    names[touched].contains { name in
      let whole = name.span.range
      guard whole.clamped(to: range) != whole, range.clamped(to: whole) == range else { return false }
      if range.count == 1 { return true }
      return words.width(of: [.joiningSuffix, .linkedSuffix], endingAt: whole.upperBound) > 0
        || (name.span.kind == .organization && isNoun(range.upperBound..<whole.upperBound))
    }
  }

  private func isNoun(_ range: Range<Int>) -> Bool {
    guard let word = words.commonWord(at: range.lowerBound) else { return false }
    return word.width == range.count && word.letter != UInt8(ascii: "v")
  }

  /// A two-character name that is half of a common word is none: 高明 in 高明地.
  private func breaksWord(_ range: Range<Int>) -> Bool { range.count <= 2 && !words.isWhole(range) }

  /// The numbers of the names that share characters with a range; those before `start` do not.
  func touching(_ range: Range<Int>, from start: Int = 0) -> Range<Int> {
    var first = start
    while first < names.count, names[first].span.range.upperBound <= range.lowerBound { first += 1 }
    var end = first
    while end < names.count, names[end].span.range.lowerBound < range.upperBound { end += 1 }
    return first..<end
  }

  mutating func replace(_ touched: Range<Int>, with name: Name) {
    if touched.count == 1 { names[touched.lowerBound] = name } else { names.replaceSubrange(touched, with: [name]) }
  }

  /// 中 and 美 of 中美, 日 of 日方.
  func isLetterOfSeveral(_ index: Int) -> Bool {
    let letter = names[index].span.range
    guard letter.count == 1 else { return false }
    if words.width(of: .side, at: letter.lowerBound) > 0 { return true }
    return names.indices.clamped(to: index - 1..<index + 2).contains { other in
      let range = names[other].span.range
      return range.count == 1 && (range.upperBound == letter.lowerBound || range.lowerBound == letter.upperBound)
    }
  }

  /// The names as mentions, with kinds, titles and settings.
  func mentions(in sentence: Range<Int>, of text: CleanText) -> [Mention] {
    let spans = names.map(\.span)
    let titles = TitleMarks.ranges(in: words)
    let (kindsOf, settings) = (MentionKinds(words: words), Settings(words: words, spans: spans))
    let roles = Roles(words: words, spans: spans)
    let personTitles = PersonTitles(words: words, spans: spans)
    func bytes(_ range: Range<Int>) -> Range<Int> {
      let bytes = words.byteRange(range)
      return sentence.lowerBound + bytes.lowerBound..<sentence.lowerBound + bytes.upperBound
    }
    return names.enumerated().map { index, name in
      let (span, range) = (name.span, bytes(name.span.range))
      var mention = Mention(
        range: range, kind: name.kind ?? kindsOf.kind(of: span), name: text.string(range),
        setting: settings.setting(of: index))
      if name.isGiven { mention.setting.insert(.given) }
      if words.classes(span.range).contains(.actingBody) { mention.setting.insert(.common) }
      if kindsOf.isVenue(span), settings.isInside(span.range) { mention.kind = .place }
      if mention.kind == .place, kindsOf.isState(span.range) { mention.setting.insert(.mayAct) }
      if mention.kind == .place, words.width(of: .placeSuffix, endingAt: span.range.upperBound) > 0 {
        mention.setting.insert(.administrative)
      }
      mention.role = roles.role(of: span.range)
      if let title = personTitles.title(of: index) { mention.title = text.string(bytes(title)) }
      if titles.contains(where: { $0.overlaps(span.range) }) { mention.setting.insert(.titled) }
      if let link = name.link { (mention.name, mention.url) = (link.name, link.url) }
      return mention
    }
  }
}

extension Mention.Kind {
  /// What the tagger would call it.
  var nameKind: NameKind {
    switch self {
    case .place: .place
    case .actor(.person): .person
    case .actor: .organization
    }
  }
}
