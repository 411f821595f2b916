import CText

/// Brackets whose contents were taken away with a template: `（，）`, `（ ； ）`, `（）`.
package enum EmptyBrackets {
  /// Those in a byte range, in order. ASCII brackets count only with a comma in them: `main()` is something else.
  package static func find(in utf8: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = range.lowerBound
    while let opening = utf8.firstBracket(UInt8(ascii: "("), orWide: 0x88, in: at..<range.upperBound) {
      at = opening + 1
      guard let end = end(in: utf8, from: opening, before: range.upperBound) else { continue }
      found.append(opening..<end)
      at = end
    }
    return found
  }

  private static func end(in utf8: [UInt8], from opening: Int, before limit: Int) -> Int? {
    let isWide = utf8[opening] == 0xEF
    var at = opening + (isWide ? 3 : 1)
    var hasComma = false
    while at < limit {
      switch (utf8[at], at + 2 < limit ? utf8[at + 1] : 0, at + 2 < limit ? utf8[at + 2] : 0) {
      case (0x20, _, _): at += 1
      case (UInt8(ascii: ","), _, _), (UInt8(ascii: ";"), _, _), (UInt8(ascii: ":"), _, _):
        (at, hasComma) = (at + 1, true)
      case (UInt8(ascii: ")"), _, _): return !isWide && hasComma ? at + 1 : nil
      case (0xE3, 0x80, 0x80): at += 3
      // ， ； ： 、
      case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9A), (0xE3, 0x80, 0x81):
        (at, hasComma) = (at + 3, true)
      case (0xEF, 0xBC, 0x89): return isWide ? at + 3 : nil
      default: return nil
      }
    }
    return nil
  }
}

extension [UInt8] {
  /// The next bracket in the range: the ASCII one, or its full-width form, EF BC and the byte `wide`.
  func firstBracket(_ ascii: UInt8, orWide wide: UInt8, in range: Range<Int>) -> Int? {
    withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, !range.isEmpty else { return nil }
      let first = ctext_find_mark(base + range.lowerBound, range.count, ascii, wide)
      return first < range.count ? range.lowerBound + first : nil
    }
  }
}
