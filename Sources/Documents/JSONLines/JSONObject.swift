/// Reads one JSON object (RFC 8259): its members that are scalars; lists and objects within it are checked and passed
/// over. Linear, without recursion. Control characters in strings are taken as they are, which the RFC allows (§9).
struct JSONObject {
  /// Deeper nesting is refused, as other parsers do.
  private static let deepest = 512

  /// The line.
  let bytes: [UInt8]
  /// The byte that is read next.
  var at = 0
  /// Byte of the first escape that is no character.
  var mended: Int?

  /// The scalar members of the object that is all of `bytes`. Of members of the same name the last one counts.
  /// Lone surrogates become U+FFFD; `mended` is the byte of the first one.
  static func scalars(of bytes: [UInt8]) throws(JSONFailure) -> (members: [String: JSONScalar], mended: Int?) {
    var parser = JSONObject(bytes)
    return (try parser.object(), parser.mended)
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  private mutating func object() throws(JSONFailure) -> [String: JSONScalar] {
    var members: [String: JSONScalar] = [:]
    try expect(UInt8(ascii: "{"), "an object was expected")
    if try peek() == UInt8(ascii: "}") { at += 1 } else { try readMembers(&members) }
    skipSpace()
    guard at == bytes.count else { throw failure("more than one value") }
    return members
  }

  private mutating func readMembers(_ members: inout [String: JSONScalar]) throws(JSONFailure) {
    while true {
      let name = try key()
      if let value = try value() { members[name] = value }
      if try peek() == UInt8(ascii: ",") { at += 1 } else { break }
    }
    try expect(UInt8(ascii: "}"), "',' or '}' was expected")
  }

  private mutating func key() throws(JSONFailure) -> String {
    guard try peek() == UInt8(ascii: "\"") else { throw failure("a member's name was expected") }
    let name = try string()
    try expect(UInt8(ascii: ":"), "':' was expected")
    return String(decoding: name, as: UTF8.self)
  }

  /// The value, `nil` for a list or an object.
  private mutating func value() throws(JSONFailure) -> JSONScalar? {
    switch try peek() {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      try skipNested()
      return nil
    default: return try scalar()
    }
  }

  private mutating func scalar() throws(JSONFailure) -> JSONScalar {
    switch try peek() {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  /// Lists and objects, with a stack of what is open.
  private mutating func skipNested() throws(JSONFailure) {
    var open: [UInt8] = []
    repeat {
      let byte = try peek()
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        at += 1
        open.append(byte + 2)
        guard open.count <= JSONObject.deepest else { throw failure("nested deeper than \(JSONObject.deepest)") }
        if try peek() == byte + 2 { try close(&open) } else if byte == UInt8(ascii: "{") { _ = try key() }
      } else {
        _ = try scalar()
        try close(&open, andEnd: false)
      }
    } while !open.isEmpty
  }

  /// After a value: closes what ends here, and moves on to the next member or element.
  private mutating func close(_ open: inout [UInt8], andEnd: Bool = true) throws(JSONFailure) {
    if andEnd {
      at += 1
      open.removeLast()
    }
    while let end = open.last {
      let byte = try peek()
      if byte == UInt8(ascii: ",") {
        at += 1
        if end == UInt8(ascii: "}") { _ = try key() }
        return
      }
      guard byte == end else { throw failure("',' or '\(Character(Unicode.Scalar(end)))' was expected") }
      at += 1
      open.removeLast()
    }
  }

  private mutating func number() throws(JSONFailure) -> String {
    let start = at
    _ = takeAny(of: "-")
    // No other digit follows a zero that begins a number: it would be another value.
    if !takeAny(of: "0") { try digits() }
    if takeAny(of: ".") { try digits() }
    if takeAny(of: "eE") {
      _ = takeAny(of: "+-")
      try digits()
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func digits() throws(JSONFailure) {
    let end = bytes[at...].firstIndex { !$0.isASCIIDigit } ?? bytes.count
    guard end > at else { throw failure("a value was expected") }
    at = end
  }

  private mutating func takeAny(of marks: String) -> Bool {
    guard at < bytes.count, marks.utf8.contains(bytes[at]) else { return false }
    at += 1
    return true
  }

  private mutating func word(_ text: String, _ value: JSONScalar) throws(JSONFailure) -> JSONScalar {
    guard bytes[at...].starts(with: text.utf8) else { throw failure("a value was expected") }
    at += text.utf8.count
    return value
  }
}

// MARK: Bytes

extension JSONObject {
  private mutating func skipSpace() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
  }

  /// The next byte that is no white space.
  private mutating func peek() throws(JSONFailure) -> UInt8 {
    skipSpace()
    guard at < bytes.count else { throw failure("the line ends too early") }
    return bytes[at]
  }

  private mutating func expect(_ byte: UInt8, _ message: String) throws(JSONFailure) {
    guard try peek() == byte else { throw failure(message) }
    at += 1
  }

  /// A failure at the byte that is read next.
  func failure(_ message: String) -> JSONFailure { JSONFailure(byte: at, message: message) }
}
