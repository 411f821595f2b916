/// Titles beside names: 俄羅斯總統 in 俄羅斯總統普京, 先生 in 陆文澜先生.
struct PersonTitles {
  let words: SentenceWords
  let spans: [NameSpan]

  /// The characters of the title of a person, with the name that owns it; `nil` without one.
  func title(of index: Int) -> Range<Int>? {
    guard spans[index].kind == .person else { return nil }
    return before(spans[index].range.lowerBound) ?? behind(spans[index].range.upperBound)
  }

  private func before(_ end: Int) -> Range<Int>? {
    var start = end
    while case let width = words.width(of: .title, endingAt: start), width > 0 { start -= width }
    guard start < end else { return nil }
    while let owner = spans.first(where: { $0.range.upperBound == start && $0.kind != .person }) {
      start = owner.range.lowerBound
    }
    return start..<end
  }

  private func behind(_ start: Int) -> Range<Int>? {
    let width = words.width(of: .title, at: start)
    return width > 0 ? start..<start + width : nil
  }
}
