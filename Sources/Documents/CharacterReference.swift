/// Character references of HTML: `&nbsp;`, `&#1234;`, `&#x12AB;`.
package enum CharacterReference {
  /// The characters that a reference, from `&` to `;`, stands for; `nil` where it is none.
  package static func decode(_ reference: some Collection<UInt8>) -> [UInt8]? {
    let name = String(decoding: reference.dropFirst().dropLast(), as: UTF8.self)
    guard let scalar = name.hasPrefix("#") ? numeric(name.dropFirst()) : CharacterNames.scalar(name) else { return nil }
    return Array(String(Character(scalar)).utf8)
  }

  /// Control characters and what is no scalar become U+FFFD (HTML §13.2.5.80).
  private static func numeric(_ digits: Substring) -> Unicode.Scalar? {
    let isHex = digits.first == "x" || digits.first == "X"
    guard let value = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10) else { return nil }
    let isControl = value < 0x20 && value != 0x09 && value != 0x0A || value == 0x7F
    return isControl ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
