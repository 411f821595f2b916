import CText

/// Questions about the characters of a short stretch of UTF-8.
extension ArraySlice<UInt8> {
  /// Whether one of some words stands in the bytes.
  func containsAny(of words: [[UInt8]]) -> Bool { words.contains(where: contains) }

  private func contains(_ word: [UInt8]) -> Bool {
    withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return false }
      return ctext_find_bytes(base, bytes.count, word, word.count) < bytes.count
    }
  }

  /// Where one of some characters stands first.
  func first(of characters: [[UInt8]]) -> Int? {
    indices.first { at in characters.contains { self[at...].starts(with: $0) } }
  }

  /// The three bytes at an offset as one number, the first one highest: most characters have three. 0 where there are fewer.
  func triple(at offset: Int) -> UInt32 {
    guard offset + 2 < endIndex else { return 0 }
    return UInt32(self[offset]) << 16 | UInt32(self[offset + 1]) << 8 | UInt32(self[offset + 2])
  }

  /// Characters from an offset on.
  func count(ofCharactersFrom start: Int) -> Int { self[start...].count { $0 & 0xC0 != 0x80 } }

  /// Where the n-th character begins, or the end where there are not so many.
  func offset(ofCharacter count: Int) -> Int {
    var offset = startIndex
    for _ in 0..<count where offset < endIndex { offset += characterLength(at: offset) }
    return offset
  }

  /// Bytes of the character at an offset, within the slice.
  func characterLength(at offset: Int) -> Int {
    let first = self[offset]
    return Swift.min(first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, endIndex - offset)
  }

  /// Without the character that is cut off at the end.
  var whole: ArraySlice<UInt8> {
    guard let lead = suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return self }
    let length = self[lead] < 0x80 ? 1 : self[lead] < 0xE0 ? 2 : self[lead] < 0xF0 ? 3 : 4
    return lead + length <= endIndex ? self : self[..<lead]
  }
}
