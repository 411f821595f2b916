/// Digits set above the line, as characters of their own: they must not run together with the numbers before them.
enum RaisedDigits {
  /// ² for 2, as long as it is a number of up to three digits; `nil` for anything else.
  static func raised(_ text: some Collection<UInt8>) -> [UInt8]? {
    guard (1...3).contains(text.count), text.allSatisfy(\.isASCIIDigit) else { return nil }
    return text.flatMap { Array(digits[Int($0 & 0x0F)].utf8) }
  }

  private static let digits = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
}
