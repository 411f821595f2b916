import CText

extension DocumentBuilder {
  /// The characters of a byte range.
  package func text(of range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

  /// The links that begin in a byte range. Logarithmic.
  package func links(in range: Range<Int>) -> ArraySlice<Link> {
    let first = links.partition(from: range.lowerBound)
    return links[first..<links.partition(from: range.upperBound)]
  }

  /// Which marks the open block holds.
  var marks: OpenMarks { utf8.withUnsafeBufferPointer { OpenMarks(UnsafeBufferPointer(rebasing: $0[open])) } }

  mutating func setRole(_ role: Block.Role, ofBlock block: Int) { blocks[block].role = role }

  /// Takes the marks of notes out of the open block and remembers where they stood.
  package mutating func takeNoteMarks() {
    let marks = NoteMarks.marks(in: utf8, open)
    for mark in marks {
      if let label = mark.label { addNote(NoteMark(offset: mark.range.lowerBound, label: label, reference: nil)) }
    }
    cut(marks.map { $0.range })
  }
}

extension DocumentBuilder {
  /// Sets the wire's words before and behind the last block apart, as blocks of their own. Returns the index of what is
  /// left as text.
  package mutating func setDatelineApart() -> Int? {
    guard var body = blocks.popLast() else { return nil }
    let all = body.range
    let prefix = Dateline.prefix(of: all, in: utf8)
    let rest = (prefix?.upperBound ?? all.lowerBound)..<all.upperBound
    let suffix = Dateline.suffix(of: rest, in: utf8)
    body.range = utf8.trimmed(rest.lowerBound..<(suffix?.lowerBound ?? rest.upperBound))
    if let prefix { blocks.append(Block(range: utf8.trimmed(prefix), role: .byline, parent: body.parent)) }
    let index = body.range.isEmpty ? nil : blocks.count
    if index != nil { blocks.append(body) }
    if let suffix { blocks.append(Block(range: suffix, role: .signature, parent: body.parent)) }
    return index
  }
}

/// Which marks stand in a stretch of text: what has none of them needs no closer look.
struct OpenMarks: OptionSet {
  let rawValue: UInt32
  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    rawValue = bytes.baseAddress.map { UInt32(bitPattern: ctext_marks($0, bytes.count)) } ?? 0
  }

  static let square = OpenMarks(rawValue: CTEXT_SQUARE.rawValue)
  static let star = OpenMarks(rawValue: CTEXT_STAR.rawValue)
  static let round = OpenMarks(rawValue: CTEXT_ROUND.rawValue)
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
