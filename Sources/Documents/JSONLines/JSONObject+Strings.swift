/// Strings and their escapes.
extension JSONObject {
  /// The string that begins at `at`, decoded (RFC 8259 §7).
  mutating func string() throws(JSONFailure) -> [UInt8] {
    at += 1
    var text: [UInt8] = []
    while true {
      let run = bytes[at...].firstIndex { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") } ?? bytes.count
      text.append(contentsOf: bytes[at..<run])
      at = run
      guard at < bytes.count else { throw failure("a string does not end") }
      if bytes[at] == UInt8(ascii: "\"") { break }
      try escape(into: &text)
    }
    at += 1
    return text
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONFailure) {
    guard at + 1 < bytes.count else { throw failure("a string does not end") }
    at += 2
    switch bytes[at - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[at - 1])
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: UTF8.encode(try scalarEscape()) ?? UTF8.encodedReplacementCharacter)
    default: throw failure("an escape that JSON does not have")
    }
  }

  /// After `\u`: a scalar, of two escapes where the first is a surrogate (RFC 8259 §7). A surrogate that stands alone is
  /// grammar, but no character (§8.2).
  private mutating func scalarEscape() throws(JSONFailure) -> Unicode.Scalar {
    let start = at
    let first = try hex()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let next = at
    if first < 0xDC00, bytes[at...].starts(with: "\\u".utf8) {
      at += 2
      let second = try hex()
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    at = next
    mended = mended ?? start - 2
    return "\u{FFFD}"
  }

  private mutating func hex() throws(JSONFailure) -> UInt32 {
    let digits = bytes[at..<min(at + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ $0.isASCIIDigit || (0x61...0x66).contains($0 | 0x20) }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure("an escape without four hexadecimal digits") }
    at += 4
    return value
  }
}
