import CText

/// `**` that stayed in the text because the parser did not take it for emphasis: beside Chinese punctuation it never
/// does (CommonMark §6.2, flanking runs).
enum LeftoverEmphasis {
  static func find(in utf8: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    utf8.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return [] }
      var found: [Range<Int>] = []
      var at = range.lowerBound
      while at < range.upperBound {
        let start = at + ctext_find_byte(base + at, range.upperBound - at, UInt8(ascii: "*"))
        at = start
        while at < range.upperBound, bytes[at] == UInt8(ascii: "*") { at += 1 }
        if (2...3).contains(at - start) { found.append(start..<at) }
      }
      return found
    }
  }
}
