/// Reads one JSON value: what annotated sentences need, no more (whole numbers; what is malformed gives `nil`).
struct JSONScanner {
  indirect enum Value {
    case object([String: Value])
    case array([Value])
    case string(String)
    case number(Int)
    /// true, false, null.
    case word
  }

  private var bytes: ArraySlice<UInt8>

  init(_ utf8: Substring.UTF8View) { bytes = ArraySlice(utf8) }

  mutating func value() -> Value? {
    skipSpace()
    switch bytes.first {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case .some(let byte) where byte == UInt8(ascii: "-") || isDigit(byte): return number()
    case .some: return word()
    case nil: return nil
    }
  }

  private mutating func object() -> Value? {
    bytes.removeFirst()
    var fields: [String: Value] = [:]
    while !accept("}") {
      skipSpace()
      guard let name = string(), accept(":"), let value = value() else { return nil }
      fields[name] = value
      _ = accept(",")
    }
    return .object(fields)
  }

  private mutating func array() -> Value? {
    bytes.removeFirst()
    var values: [Value] = []
    while !accept("]") {
      guard let value = value() else { return nil }
      values.append(value)
      _ = accept(",")
    }
    return .array(values)
  }

  private mutating func string() -> String? {
    guard bytes.first == UInt8(ascii: "\"") else { return nil }
    bytes.removeFirst()
    var text: [UInt8] = []
    while let byte = bytes.popFirst(), byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\") { escape(into: &text) } else { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(into text: inout [UInt8]) {
    switch bytes.popFirst() {
    case UInt8(ascii: "n"): text.append(10)
    case UInt8(ascii: "t"): text.append(9)
    case UInt8(ascii: "r"): text.append(13)
    case UInt8(ascii: "u"):
      let digits = String(decoding: bytes.prefix(4), as: UTF8.self)
      bytes = bytes.dropFirst(4)
      text += Array(String(UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}").utf8)
    case .some(let byte): text.append(byte)
    case nil: break
    }
  }

  private mutating func number() -> Value? {
    let digits = bytes.prefix { isDigit($0) || $0 == UInt8(ascii: "-") }
    bytes = bytes.dropFirst(digits.count)
    return Int(String(decoding: digits, as: UTF8.self)).map { .number($0) }
  }

  private mutating func word() -> Value? {
    let letters = bytes.prefix { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    bytes = bytes.dropFirst(letters.count)
    return letters.isEmpty ? nil : .word
  }

  private mutating func accept(_ byte: Unicode.Scalar) -> Bool {
    skipSpace()
    // A missing bracket ends the value too.
    if bytes.isEmpty { return true }
    guard bytes.first == UInt8(ascii: byte) else { return false }
    bytes.removeFirst()
    return true
  }

  private mutating func skipSpace() { bytes = bytes.drop { $0 == 32 || $0 == 9 || $0 == 10 || $0 == 13 } }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
