import CText

/// Questions about single bytes of UTF-8 and about runs of them, for the readers' scanners.
extension UInt8 {
  /// The small letter of a capital one; other bytes as they are.
  var lowercasedASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
  /// The first byte of a character of three or four bytes from U+3000 on: ideographs, kana, full-width forms.
  var leadsWideCharacter: Bool { self >= 0xE3 }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes at `offset` are those of `word`.
  func matches(_ word: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + word.utf8CodeUnitCount <= count else { return false }
    for index in 0..<word.utf8CodeUnitCount where self[offset + index] != word.utf8Start[index] { return false }
    return true
  }

  /// The same without regard to ASCII case; `word` is in small letters.
  func matchesIgnoringCase(_ word: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + word.utf8CodeUnitCount <= count else { return false }
    for index in 0..<word.utf8CodeUnitCount where self[offset + index].lowercasedASCII != word.utf8Start[index] {
      return false
    }
    return true
  }

  /// Where `word` first stands within a range; `nil` where it does not.
  func firstOffset(of word: StaticString, in range: Range<Int>) -> Int? {
    guard word.utf8CodeUnitCount > 0 else { return nil }
    let first = word.utf8Start[0]
    var offset = range.lowerBound
    let last = range.upperBound - word.utf8CodeUnitCount
    while offset <= last {
      if self[offset] == first, matches(word, at: offset) { return offset }
      offset += 1
    }
    return nil
  }

  /// The first line feed of a range, or its end.
  func firstLineFeed(in range: Range<Int>) -> Int {
    guard let baseAddress, !range.isEmpty else { return range.upperBound }
    return range.lowerBound + ctext_find_byte(baseAddress + range.lowerBound, range.count, UInt8(ascii: "\n"))
  }

  /// A range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, self[low].isWhiteSpace { low += 1 }
    while high > low, self[high - 1].isWhiteSpace { high -= 1 }
    return low..<high
  }

  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}
