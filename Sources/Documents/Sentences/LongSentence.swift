import Temporal

/// Parts of a sentence that is too long to stand as one.
///
/// An event carries its whole sentence: without a bound, a text of n dates and no full stop would make n events of n
/// dates each.
package enum LongSentence {
  /// Bytes of the longest sentence that stays whole, some 1,300 characters of Chinese.
  package static let limit = 4096

  /// The sentence itself, or parts of at most `limit` bytes that end behind a semicolon, else behind a comma or a space,
  /// else between two characters.
  package static func parts(_ sentence: Range<Int>, of utf8: [UInt8]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var rest = sentence
    while rest.count > limit {
      let end = partEnd(rest.lowerBound, utf8)
      parts.append(utf8.trimmed(rest.lowerBound..<end))
      rest = utf8.trimmed(end..<rest.upperBound)
    }
    return (parts + [rest]).filter { !$0.isEmpty }
  }

  private static func partEnd(_ start: Int, _ utf8: [UInt8]) -> Int {
    let window = (start + limit / 2)..<(start + limit)
    return window.last { isSemicolon(utf8, at: $0) }.map { $0 + 1 }
      ?? window.last { isComma(utf8, at: $0) }.map { $0 + 1 }
      ?? characterStart(window.upperBound, utf8)
  }

  /// Whether the last byte of ； or ; is here.
  private static func isSemicolon(_ utf8: [UInt8], at offset: Int) -> Bool {
    utf8[offset] == UInt8(ascii: ";") || utf8[offset - 2...offset].elementsEqual([0xEF, 0xBC, 0x9B])
  }

  /// Whether the last byte of ， 、 or of white space is here.
  private static func isComma(_ utf8: [UInt8], at offset: Int) -> Bool {
    utf8[offset].isWhiteSpace || utf8[offset - 2...offset].elementsEqual([0xEF, 0xBC, 0x8C])
      || utf8[offset - 2...offset].elementsEqual([0xE3, 0x80, 0x81])
  }

  private static func characterStart(_ offset: Int, _ utf8: [UInt8]) -> Int {
    var start = offset
    while utf8[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
