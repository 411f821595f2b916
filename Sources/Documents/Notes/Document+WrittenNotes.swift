import Temporal

extension Document {
  /// Finds the notes that no mark-up tells, and makes their entries the sources of what they are about. Their marks leave
  /// the text, unless `keepsText`.
  mutating func readWrittenNotes(keepsText: Bool = false) {
    let written = WrittenNotes(blocks, text.utf8, known: unmarkedNumbers)
    let isOpen = !references.isEmpty && notes.contains { $0.reference == nil }
    guard isOpen || !written.entries.isEmpty || !written.marks.isEmpty else { return }
    var entryOfNumber = Dictionary(
      references.enumerated().compactMap { index, entry in Document.number(of: entry.label).map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    for entry in written.entries {
      blocks[entry.block].role = .reference
      guard entryOfNumber[entry.number] == nil else { continue }
      entryOfNumber[entry.number] = references.count
      references.append(reference(entry))
    }
    for index in notes.indices where notes[index].reference == nil {
      notes[index].reference = Document.number(of: notes[index].label).flatMap { entryOfNumber[$0] }
    }
    for mark in written.marks {
      notes.append(
        NoteMark(offset: mark.range.lowerBound, label: String(mark.number), reference: entryOfNumber[mark.number]))
    }
    notes.sort { $0.offset < $1.offset }
    if !keepsText { cut(written.marks.map { $0.range }) }
  }

  /// Numbers of the references that no mark leads to yet: ② elsewhere is an ordinary numeral.
  private var unmarkedNumbers: Set<Int> {
    let marked = Set(notes.compactMap { $0.reference })
    let unmarked = references.indices.filter { !marked.contains($0) }
    return Set(unmarked.compactMap { Document.number(of: references[$0].label) })
  }

  /// 3, 注3.
  private static func number(of label: String) -> Int? {
    let digits = label.utf8.drop { !$0.isASCIIDigit }
    return digits.count <= 3 && digits.allSatisfy(\.isASCIIDigit) ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }

  private func reference(_ entry: WrittenNotes.Entry) -> Reference {
    let range = blocks[entry.block].range
    let words = text.string(text.utf8.trimmed(max(entry.words, range.lowerBound)..<range.upperBound))
    let url = url(in: range) ?? ReferenceText.address(in: words)
    return Reference(
      label: String(entry.number), title: ReferenceText.entry(words), url: url,
      published: ReferenceText.published(words, url: url))
  }

  /// Where the first link of a block leads, outside the wiki.
  private func url(in range: Range<Int>) -> String? {
    var (low, high) = (0, links.count)
    while low < high {
      let middle = (low + high) / 2
      if links[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    let own = links[low...].prefix { $0.range.lowerBound < range.upperBound }
    return own.first { if case .url = $0.target { true } else { false } }?.url
  }

  /// Cuts ranges (ascending, apart) out of the text; all that stands in it moves with its words.
  private mutating func cut(_ ranges: [Range<Int>]) {
    guard !ranges.isEmpty else { return }
    let cutting = Cut(ranges)
    var utf8: [UInt8] = []
    utf8.reserveCapacity(text.utf8.count)
    var start = 0
    for range in ranges {
      utf8 += text.utf8[start..<range.lowerBound]
      start = range.upperBound
    }
    text = CleanText(utf8 + text.utf8[start...])
    for index in blocks.indices {
      blocks[index].range = cutting.moved(blocks[index].range)
      if !blocks[index].cells.isEmpty { blocks[index].cells = blocks[index].cells.map { cutting.moved($0) } }
    }
    for index in links.indices { links[index].range = cutting.moved(links[index].range) }
    links.removeAll { $0.range.isEmpty }
    for index in notes.indices { notes[index].offset = cutting.moved(notes[index].offset) }
    sourceMap.move(by: cutting)
  }
}
