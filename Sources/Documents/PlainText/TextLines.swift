import CText

/// A line of plain text.
struct TextLine: Hashable, Sendable {
  /// Without white space at its ends; empty for a blank line.
  var range: Range<Int>
  /// Columns of white space before it: an ideographic space has two, a tab goes to the next multiple of four.
  var indent: Int
  /// Whether a blank line stands before it; also at the beginning of the text.
  var followsBlank: Bool
}

/// The lines of a text that have something on them, in order. Line ends are LF, CR LF, CR, NEL, U+2028 and U+2029.
struct TextLines: Sequence, IteratorProtocol {
  private let utf8: [UInt8]
  private var at = 0
  private var followsBlank = true
  /// Rare line ends are looked for only in texts that have them.
  private let hasRareEnds: Bool

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    hasRareEnds = utf8.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return false }
      return ctext_find_rare_line_end(base, bytes.count) < bytes.count
    }
  }

  mutating func next() -> TextLine? {
    while at < utf8.count {
      let end = lineEnd(from: at)
      let trimmed = utf8.trimmed(at..<end)
      let line = TextLine(
        range: trimmed, indent: trimmed.isEmpty ? 0 : indent(at..<trimmed.lowerBound), followsBlank: followsBlank)
      at = afterEnd(end)
      followsBlank = trimmed.isEmpty
      if !trimmed.isEmpty { return line }
    }
    return nil
  }

  private func lineEnd(from start: Int) -> Int {
    if hasRareEnds { return rareEnd(from: start) }
    return utf8.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { start + ctext_find_byte($0 + start, bytes.count - start, 0x0A) } ?? start
    }
  }

  private func rareEnd(from start: Int) -> Int {
    var end = start
    while end < utf8.count, endLength(at: end) == 0 { end += 1 }
    return end
  }

  private func afterEnd(_ end: Int) -> Int { end < utf8.count ? end + Swift.max(1, endLength(at: end)) : end }

  /// Bytes of the line end at `offset`, 0 where there is none.
  private func endLength(at offset: Int) -> Int {
    switch utf8[offset] {
    case 0x0A: return 1
    case 0x0D: return offset + 1 < utf8.count && utf8[offset + 1] == 0x0A ? 2 : 1
    case 0xC2: return offset + 1 < utf8.count && utf8[offset + 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard offset + 2 < utf8.count, utf8[offset + 1] == 0x80 else { return 0 }
      return utf8[offset + 2] == 0xA8 || utf8[offset + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  private func indent(_ space: Range<Int>) -> Int {
    var columns = 0
    for offset in space {
      switch utf8[offset] {
      case 0x09: columns += 4 - columns % 4
      case 0x20, 0xC2: columns += 1
      case 0xE3: columns += 2
      default: break
      }
    }
    return columns
  }
}

extension TextLine {
  /// Columns: a character outside ASCII counts two.
  func width(in utf8: [UInt8]) -> Int {
    utf8[range].reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 >= 0xC0 ? 2 : 0) }
  }

  /// Whether a mark that ends a sentence, or a clause, ends the line.
  func endsSentence(in utf8: [UInt8]) -> Bool { PlainMarks.endsSentence(utf8[range]) }
}

/// Marks at the end of lines.
enum PlainMarks {
  /// 。！？；… also behind closing brackets and quotation marks.
  static func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
    var end = line.endIndex
    while end > line.startIndex {
      let last = line[end - 1]
      if last < 0x80 {
        if ".!?;".utf8.contains(last) { return true }
        guard ")\"'".utf8.contains(last) else { return false }
        end -= 1
      } else {
        guard end - 3 >= line.startIndex else { return false }
        switch (line[end - 3], line[end - 2], last) {
        // 。 ｡ ！ ？ ； …
        case (0xE3, 0x80, 0x82), (0xEF, 0xBD, 0xA1), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x9B),
          (0xE2, 0x80, 0xA6):
          return true
        // 」 』 ” ’ ） 】
        case (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F), (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0x99), (0xEF, 0xBC, 0x89),
          (0xE3, 0x80, 0x91):
          end -= 3
        default: return false
        }
      }
    }
    return false
  }
}
