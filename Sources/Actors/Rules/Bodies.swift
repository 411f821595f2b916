/// 警方, 检察机关: bodies without a name that act, where a clause begins with them or a passive names them.
struct Bodies: SpanRule {
  func apply(to spans: inout [NameSpan], in words: SentenceWords) {
    guard words.classes.contains(.actingBody) else { return }
    for index in 0..<words.count where !words.cells[index].beginning.isDisjoint(with: .actingBody) {
      let range = index..<index + words.width(of: .actingBody, at: index)
      guard range.count > 1, acts(range, words), !spans.contains(where: { $0.range.overlaps(range) }) else { continue }
      spans.append(NameSpan(range: range, kind: .organization))
    }
  }

  private func acts(_ range: Range<Int>, _ words: SentenceWords) -> Bool {
    guard isFree(range.lowerBound, words) else { return false }
    let end = range.upperBound
    if words.width(of: [.title, .modifierTail, .holderSuffix], at: end) > 0 || finds(from: end, words) { return false }
    guard let word = words.commonWord(at: end), word.letter == UInt8(ascii: "n") else { return true }
    // 立案 | 侦查
    return words.commonWord(at: end + word.width)?.letter == UInt8(ascii: "v")
  }

  /// 审理查明: what follows is what happened.
  private func finds(from start: Int, _ words: SentenceWords) -> Bool {
    (start..<min(words.count, start + 4)).contains { words.scalar($0) == Bodies.clear }
  }

  /// 移送, 移交, 送交, 报告: to whom.
  private static let given: [[UInt32]] = ["移送", "移交", "送交", "报告"].map { $0.unicodeScalars.map(\.value) }
  /// 、: what stands before it may own what follows.
  private static let listing: UInt32 = 0x3001
  /// 明 of 查明.
  private static let clear: UInt32 = 0x660E

  /// Nothing stands before that it could belong to: a mark, a date, an adverb, 被.
  private func isFree(_ start: Int, _ words: SentenceWords) -> Bool {
    guard start > 0 else { return true }
    return (words.cells[start - 1].shape == .punctuation && words.scalar(start - 1) != Bodies.listing)
      || words.width(of: [.timeUnit, .adverb, .manner, .passive], endingAt: start) > 0
      || Bodies.given.contains {
        words.scalar(start - 1) == $0.last && start > 1 && words.scalar(start - 2) == $0.first
      }
  }
}
