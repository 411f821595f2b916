/// The mark of a note as people write it into running text: ① ³ 〔4〕 【5】 ［6］ [7] （注8）.
struct WrittenMark: Hashable {
  /// Bytes of the text, with the brackets.
  var range: Range<Int>
  /// 1 to 999.
  var number: Int
  var style: Style

  enum Style { case circled, raised, bracketed }

  /// Reads the mark at an offset; `nil` where none stands there.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int) {
    var reader = MarkReader(bytes: bytes, at: start, end: end)
    if let number = reader.circled() {
      (self.number, style) = (number, .circled)
    } else if let number = reader.raised() {
      (self.number, style) = (number, .raised)
    } else if let number = reader.bracketed() {
      (self.number, style) = (number, .bracketed)
    } else {
      return nil
    }
    range = start..<reader.at
  }

  /// Whether a mark may begin with this byte: C2 ² ³ ¹; E2 ① ⁴; E3 〔 【; EF （ ［; `[`, `(`.
  static func mayBegin(with byte: UInt8) -> Bool {
    switch byte {
    case 0xC2, 0xE2, 0xE3, 0xEF, UInt8(ascii: "["), UInt8(ascii: "("): true
    default: false
    }
  }
}

private struct MarkReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var at: Int
  let end: Int

  /// ① to ⑳ (E2 91 A0 to B3), ㉑ to ㉟ (E3 89 91 to 9F).
  mutating func circled() -> Int? {
    guard at + 3 <= end else { return nil }
    let number: Int
    switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
    case (0xE2, 0x91, 0xA0...0xB3): number = Int(bytes[at + 2]) - 0x9F
    case (0xE3, 0x89, 0x91...0x9F): number = Int(bytes[at + 2]) - 0x91 + 21
    default: return nil
    }
    at += 3
    return number
  }

  /// ¹² is twelve.
  mutating func raised() -> Int? {
    var number = 0
    let start = at
    while number < 100, let digit = raisedDigit() { number = number * 10 + digit }
    return at > start && number > 0 ? number : nil
  }

  /// ¹ ² ³ (C2 B9, B2, B3), ⁰ ⁴ to ⁹ (E2 81 B0, B4 to B9).
  private mutating func raisedDigit() -> Int? {
    guard at + 2 <= end else { return nil }
    switch (bytes[at], bytes[at + 1]) {
    case (0xC2, 0xB9): return step(2, 1)
    case (0xC2, 0xB2...0xB3): return step(2, Int(bytes[at + 1]) - 0xB0)
    case (0xE2, 0x81) where at + 3 <= end && (bytes[at + 2] == 0xB0 || (0xB4...0xB9).contains(bytes[at + 2])):
      return step(3, Int(bytes[at + 2]) - 0xB0)
    default: return nil
    }
  }

  private mutating func step(_ length: Int, _ value: Int) -> Int {
    at += length
    return value
  }

  /// Square brackets hold the number, round ones 注 too: （3） numbers what follows it.
  mutating func bracketed() -> Int? {
    for (opening, closing, isRound) in WrittenMark.brackets where take(opening) {
      let isNote = ["注释", "註釋", "注", "註"].contains { (word: StaticString) in take(word) }
      guard isNote || !isRound, let number = number(), take(closing) else { return nil }
      return number
    }
    return nil
  }

  private mutating func number() -> Int? {
    let start = at
    var number = 0
    while at < end, at - start < 3, bytes[at].isASCIIDigit {
      number = number * 10 + Int(bytes[at] & 0x0F)
      at += 1
    }
    return at > start && number > 0 ? number : nil
  }

  private mutating func take(_ word: StaticString) -> Bool {
    guard at + word.utf8CodeUnitCount <= end, bytes.matches(word, at: at) else { return false }
    at += word.utf8CodeUnitCount
    return true
  }
}

extension WrittenMark {
  fileprivate static let brackets: [(StaticString, StaticString, isRound: Bool)] = [
    ("〔", "〕", false), ("【", "】", false), ("［", "］", false), ("[", "]", false), ("（", "）", true), ("(", ")", true),
  ]
}
