/// 恒興地產 | 向 | 城市規劃委員會: organizations that the tagger read as one across a preposition or a verb.
struct Boundaries: SpanRule {
  /// 向 从 已 将 被: in no name but as part of a longer word.
  private static let borders: Set<UInt32> = Set("向从已将被".unicodeScalars.map(\.value))
  /// 与 和 同 及 对 join the names of two organizations, and words in the name of one.
  private static let joints: Set<UInt32> = Set("与和同及对".unicodeScalars.map(\.value))

  func apply(to spans: inout [NameSpan], in words: SentenceWords) {
    for (index, span) in spans.enumerated() where span.kind == .organization && span.range.count >= 5 {
      guard let cut = cut(span.range, words) else { continue }
      spans[index] = NameSpan(range: span.range.lowerBound..<cut.lowerBound, kind: .organization)
      let rest = cut.upperBound..<span.range.upperBound
      if cut.count == 1, rest.count >= 3, isBody(endingAt: rest.upperBound, words),
        !Boundaries.borders.contains(words.scalar(rest.lowerBound))
      {
        spans.append(NameSpan(range: rest, kind: .organization))
      }
    }
  }

  /// The characters between two names.
  private func cut(_ range: Range<Int>, _ words: SentenceWords) -> Range<Int>? {
    for index in range.lowerBound + 2..<range.upperBound - 1 {
      let one = index..<index + 1
      let isBorder = Boundaries.borders.contains(words.scalar(index))
      if isBorder || Boundaries.joints.contains(words.scalar(index)), words.isWhole(one) {
        if isBorder || (isBody(endingAt: index, words) && isBody(endingAt: range.upperBound, words)) { return one }
      }
      if case let verb = words.width(of: [.deed, .transitive, .speech], at: index), verb > 1,
        index + verb < range.upperBound, words.isWhole(index..<index + verb), isNamed(range.lowerBound..<index, words)
      {
        return index..<index + verb
      }
    }
    return nil
  }

  /// 大学, 委員會.
  private func isBody(endingAt end: Int, _ words: SentenceWords) -> Bool {
    words.width(of: [.joiningSuffix, .organizationSuffix], endingAt: end) > 1
  }

  /// 微软, 北京大学.
  private func isNamed(_ range: Range<Int>, _ words: SentenceWords) -> Bool {
    words.width(of: .joiningSuffix, endingAt: range.upperBound) > 1
      || words.entry(range)?.name == 1 + WordEntry.organizationTag
  }
}
