/// A place or government of the lists that matching found as a word and no name touches: long, or from a list made
/// with care.
struct Gazetteer: SpanRule {
  func apply(to spans: inout [NameSpan], in words: SentenceWords) {
    var index = 0
    while index < words.count {
      let (tag, width) = listed(at: index, words)
      let range = index..<index + width
      if let kind = kind(of: range, tag, words), !spans.contains(where: { $0.range.overlaps(range) }) {
        spans.append(NameSpan(range: range, kind: kind))
      }
      index += max(width, 1)
    }
  }

  /// Tag and length of the listed word that is matched at a character; 0 long for none.
  private func listed(at index: Int, _ words: SentenceWords) -> (tag: UInt8, width: Int) {
    let mark = words.cells[index].word
    guard mark != Marks.outside, case let (place, tag) = Marks.parts(of: mark), place == Position.begin.rawValue,
      Int(tag) < WordEntry.nameTagCount
    else { return (0, 0) }
    var end = index + 1
    while end < words.count, words.cells[end].word == Marks.tag(Position.inside.rawValue, tag) { end += 1 }
    return (tag, end + 1 - index)
  }

  private func kind(of range: Range<Int>, _ tag: UInt8, _ words: SentenceWords) -> NameKind? {
    if tag == WordEntry.placeTag { return isSafe(range, words) ? .place : nil }
    // Listed governments of states are sure; other listed organizations (党和政府) are ordinary words too.
    let state = words.width(of: .country, at: range.lowerBound)
    let governs = state > 0 && words.width(of: .politySuffix, endingAt: range.upperBound) > 0
    return tag == WordEntry.organizationTag && governs ? .organization : nil
  }

  /// 和 | 政府 is not 和政 | 府: the second character begins a word that goes on behind the place.
  private func beginsWithin(_ range: Range<Int>, _ words: SentenceWords) -> Bool {
    range.count == 2 && words.cells[range.lowerBound].traits.contains(.stop)
      && words.isWord(range.upperBound - 1..<range.upperBound + 1)
  }

  private func isSafe(_ range: Range<Int>, _ words: SentenceWords) -> Bool {
    guard let entry = words.entry(range), !beginsWithin(range, words) else { return false }
    return range.count >= 3 || entry.cover & (1 << Coverage.curated.rawValue) != 0
      || entry.classes.contains(.country)
  }
}
