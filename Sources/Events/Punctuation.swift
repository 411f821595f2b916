/// Marks between the parts of a clause.
enum Punctuation {
  /// The length in bytes of the mark at an offset; 0 for none. White space between words is none, a tab between cells is.
  static func length(at offset: Int, in utf8: [UInt8]) -> Int {
    switch utf8[offset] {
    case 9, 10, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"): return 1
    case 0xE2, 0xE3, 0xEF:
      guard offset + 2 < utf8.count else { return 0 }
      return isMark(Unicode.Scalar(utf8[offset], utf8[offset + 1], utf8[offset + 2])) ? 3 : 0
    default: return 0
    }
  }

  /// Where the part begins in which an offset lies: behind the last mark before it.
  static func start(ofPart offset: Int, after limit: Int, in utf8: [UInt8]) -> Int {
    var at = offset
    while at > limit {
      var previous = at - 1
      while previous > limit, utf8[previous] & 0xC0 == 0x80 { previous -= 1 }
      if length(at: previous, in: utf8) > 0 { return at }
      at = previous
    }
    return at
  }

  /// Where the part ends that begins at an offset: before the next mark.
  static func end(ofPart offset: Int, before limit: Int, in utf8: [UInt8]) -> Int {
    var at = offset
    while at < limit, length(at: at, in: utf8) == 0 { at += 1 }
    return at
  }

  /// Whether there are only marks of any kind, symbols and white space.
  static func isAll(of bytes: ArraySlice<UInt8>) -> Bool {
    // U+5000 to U+9FFF are all ideographs: seen without decoding.
    !bytes.contains { 0xE5...0xE9 ~= $0 } && String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(isSilent)
  }

  /// Behind the marks and white space with which a range begins.
  static func end(ofLeading range: Range<Int>, in utf8: [UInt8]) -> Int {
    var offset = range.lowerBound
    for scalar in String(decoding: utf8[range].prefix(60), as: UTF8.self).unicodeScalars {
      guard isSilent(scalar), scalar != "\u{FFFD}" else { break }
      offset += UTF8.width(scalar)
    }
    return offset
  }

  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .control, .openPunctuation, .closePunctuation, .dashPunctuation, .otherPunctuation,
      .initialPunctuation, .finalPunctuation, .mathSymbol, .otherSymbol:
      true
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "、", "；", "：", "。", "！", "？", "（", "）", "「", "」", "『", "』", "《", "》", "〈", "〉", "“", "”", "【", "】", "〔",
      "〕",
      "—", "–", "－", "…", "　":
      true
    default: false
    }
  }
}
