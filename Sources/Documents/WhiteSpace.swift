extension UInt8 {
  /// Space, tab, line feed, carriage return and the like.
  package var isWhiteSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  package var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  package var isASCIILetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
}

extension Array<UInt8> {
  /// The range without white space at its ends: also ideographic space (U+3000), no-break space and byte order mark.
  package func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let length = spaceLength(at: low, before: high)
      if length == 0 { break }
      low += length
    }
    while low < high {
      let length = spaceLength(endingAt: high, after: low)
      if length == 0 { break }
      high -= length
    }
    return low..<high
  }

  /// Bytes of the white space character at `offset`, 0 where there is none.
  package func spaceLength(at offset: Int, before end: Int) -> Int {
    let byte = self[offset]
    if byte.isWhiteSpace { return 1 }
    if byte == 0xC2, offset + 2 <= end { return self[offset + 1] == 0xA0 || self[offset + 1] == 0x85 ? 2 : 0 }
    return offset + 3 <= end && isWideSpace(at: offset) ? 3 : 0
  }

  private func spaceLength(endingAt end: Int, after start: Int) -> Int {
    if self[end - 1].isWhiteSpace { return 1 }
    if end - 2 >= start, self[end - 2] == 0xC2 { return spaceLength(at: end - 2, before: end) }
    return end - 3 >= start && isWideSpace(at: end - 3) ? 3 : 0
  }

  /// U+3000, U+2000…U+200B, U+2028, U+2029, U+202F, U+205F, U+FEFF.
  private func isWideSpace(at offset: Int) -> Bool {
    switch (self[offset], self[offset + 1], self[offset + 2]) {
    case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF), (0xE2, 0x81, 0x9F): true
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): true
    default: false
    }
  }
}
