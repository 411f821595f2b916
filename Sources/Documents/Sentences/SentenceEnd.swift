/// Whether a boundary that ICU proposes is the end of a sentence.
enum SentenceEnd {
  /// Marks that open: ICU takes them for the end of the sentence before (class Close of UAX #29). The boundary goes before
  /// them, and before what white space there is.
  static func beforeOpening(_ boundary: Int, _ utf8: [UInt8], _ start: Int) -> Int {
    var end = boundary
    while end > start {
      if utf8[end - 1].isWhiteSpace || utf8[end - 1] == UInt8(ascii: "(") || utf8[end - 1] == UInt8(ascii: "[") {
        end -= 1
      } else if end - 3 >= start, isOpening(utf8[end - 3], utf8[end - 2], utf8[end - 1]) {
        end -= 3
      } else {
        return end
      }
    }
    return boundary
  }

  /// “ ‘ 「 『 《 〈 【 〔 （ ［ and the ideographic space.
  private static func isOpening(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    switch (a, b, c) {
    case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x98), (0xEF, 0xBC, 0x88), (0xEF, 0xBC, 0xBB): true
    case (0xE3, 0x80, 0x80), (0xE3, 0x80, 0x88), (0xE3, 0x80, 0x8A), (0xE3, 0x80, 0x8C), (0xE3, 0x80, 0x8E): true
    case (0xE3, 0x80, 0x90), (0xE3, 0x80, 0x94), (0xE3, 0x80, 0x96): true
    default: false
    }
  }

  /// `before` and `after` are the trimmed text on both sides.
  static func isEnd(before: Range<Int>, after: Range<Int>, _ utf8: [UInt8]) -> Bool {
    let last = utf8[before.upperBound - 1]
    if last == UInt8(ascii: ".") { return isFullStop(before, after, utf8) }
    if last == UInt8(ascii: "!") || last == UInt8(ascii: "?") { return true }
    return endsWithMark(utf8[before])
  }

  /// Full stops within numbers (2017. 11. 22), of enumerations (1. …) and of abbreviations (No. 5, J. Smith) end nothing.
  private static func isFullStop(_ before: Range<Int>, _ after: Range<Int>, _ utf8: [UInt8]) -> Bool {
    let word = utf8[before].dropLast().reversed().prefix { $0.isASCIIDigit || $0.isASCIILetter }
    if word.isEmpty { return true }
    if word.count == before.count - 1, word.allSatisfy(\.isASCIIDigit) || word.count == 1 { return false }
    if word.allSatisfy(\.isASCIIDigit) { return !utf8[after.lowerBound].isASCIIDigit }
    let abbreviations: Set<String> = [
      "no", "mr", "mrs", "ms", "dr", "st", "jr", "vol", "vs", "pp", "ed", "prof", "gen",
    ]
    return word.count > 1 && !abbreviations.contains(String(decoding: word.reversed(), as: UTF8.self).lowercased())
  }

  /// 。！？… and what closes behind them; a line end behind anything else is only a line end.
  private static func endsWithMark(_ sentence: ArraySlice<UInt8>) -> Bool {
    var rest = sentence
    while rest.count >= 3 {
      let tail = Array(rest.suffix(3))
      switch (tail[0], tail[1], tail[2]) {
      // 。 ｡ ！ ？ … ．
      case (0xE3, 0x80, 0x82), (0xEF, 0xBD, 0xA1), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xE2, 0x80, 0xA6),
        (0xEF, 0xBC, 0x8E):
        return true
      // ” ’ 」 』 》 〉 】 〕 ） ］
      case (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0x99), (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F), (0xE3, 0x80, 0x8B),
        (0xE3, 0x80, 0x89),
        (0xE3, 0x80, 0x91), (0xE3, 0x80, 0x95), (0xEF, 0xBC, 0x89), (0xEF, 0xBC, 0xBD):
        rest = rest.dropLast(3)
      default:
        guard let last = rest.last, "\"')].!?".utf8.contains(last) else { return false }
        if ".!?".utf8.contains(last) { return true }
        rest = rest.dropLast()
      }
    }
    return false
  }
}
