extension DocumentBuilder {
  /// The characters of a byte range.
  package func text(of range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

  /// The links that begin in a byte range. Logarithmic.
  package func links(in range: Range<Int>) -> ArraySlice<Link> {
    let first = links.partition(from: range.lowerBound)
    return links[first..<links.partition(from: range.upperBound)]
  }

  /// Takes the marks of notes out of the open block and remembers where they stood.
  package mutating func takeNoteMarks() {
    let marks = NoteMarks.marks(in: utf8, open)
    for mark in marks {
      if let label = mark.label { addNote(NoteMark(offset: mark.range.lowerBound, label: label, reference: nil)) }
    }
    cut(marks.map(\.range))
  }
}

extension Array<Link> {
  /// Index of the first link that begins at `offset` or later.
  fileprivate func partition(from offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension ArraySlice<UInt8> {
  /// The first place where a byte stands twice in a row.
  func firstRange(ofDoubled byte: UInt8) -> Range<Int>? {
    indices.dropLast().first { self[$0] == byte && self[$0 + 1] == byte }.map { $0..<$0 + 2 }
  }
}
