/// A place of the lists that matching found as a word and no name touches: long, or from a list made with care.
struct Gazetteer: SpanRule {
  func apply(to spans: inout [NameSpan], in words: SentenceWords) {
    var index = 0
    while index < words.count {
      let width = placeWidth(at: index, words)
      let range = index..<index + width
      if width > 0, isSafe(range, words), !spans.contains(where: { $0.range.overlaps(range) }) {
        spans.append(NameSpan(range: range, kind: .place))
      }
      index += max(width, 1)
    }
  }

  /// Length of the word at a character that is matched as a place.
  private func placeWidth(at index: Int, _ words: SentenceWords) -> Int {
    guard isPlace(words.buffer[index].word, at: .begin) else { return 0 }
    var end = index + 1
    while end < words.count, isPlace(words.buffer[end].word, at: .inside) { end += 1 }
    return end < words.count && isPlace(words.buffer[end].word, at: .end) ? end + 1 - index : 0
  }

  private func isPlace(_ mark: UInt8, at place: Position) -> Bool {
    mark != Marks.outside && Marks.parts(of: mark) == (place.rawValue, WordEntry.placeTag)
  }

  private func isSafe(_ range: Range<Int>, _ words: SentenceWords) -> Bool {
    guard let entry = words.entry(range) else { return false }
    return range.count >= 3 || entry.cover & (1 << Coverage.curated.rawValue) != 0
      || entry.classes.contains(.country)
  }
}
