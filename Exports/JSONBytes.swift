/// JSON text under construction (RFC 8259), compact, members in the order of the calls.
package struct JSONBytes {
  package fileprivate(set) var bytes: [UInt8] = []
  /// Whether a comma must precede the next key or element.
  private var needsComma = false

  package init() {}

  /// Goes on within an object that has members already.
  init(continuing: Void) { needsComma = true }

  package mutating func object(_ members: (inout JSONBytes) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  package mutating func array<Items: Sequence>(_ items: Items, _ element: (inout JSONBytes, Items.Element) -> Void) {
    open(UInt8(ascii: "["))
    for item in items { element(&self, item) }
    close(UInt8(ascii: "]"))
  }

  /// The key of the value that follows; none holds what must be escaped.
  package mutating func key(_ name: StaticString) {
    // Put together first: there are more keys than anything else, and so the array is asked for room once for each.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: name.utf8CodeUnitCount + 4) { key in
      var end = 0
      func put(_ byte: UInt8) {
        key[end] = byte
        end += 1
      }
      if needsComma { put(UInt8(ascii: ",")) }
      put(UInt8(ascii: "\""))
      for place in 0..<name.utf8CodeUnitCount { put(name.utf8Start[place]) }
      put(UInt8(ascii: "\""))
      put(UInt8(ascii: ":"))
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: key[..<end]))
    }
    needsComma = false
  }

  /// A key that is known only as the program runs.
  package mutating func key(named name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A string or, for `nil`, null.
  package mutating func value(_ text: String?) {
    separate()
    if let text { quote(text) } else { bytes.append("null") }
  }

  package mutating func value(_ number: Int) {
    separate()
    bytes.append(decimal: number)
  }

  package mutating func value(_ truth: Bool) {
    separate()
    bytes.append(truth ? "true" : "false")
  }

  package mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    value(text)
  }

  package mutating func member(_ name: StaticString, _ number: Int) {
    key(name)
    value(number)
  }

  package mutating func member(_ name: StaticString, _ truth: Bool) {
    key(name)
    value(truth)
  }

  package mutating func member(_ name: StaticString, _ texts: [String]) {
    key(name)
    array(texts) { $0.value($1) }
  }

  /// JSON that was made before, as an element or value.
  package mutating func raw(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
  }

  mutating func openObject() { open(UInt8(ascii: "{")) }

  mutating func closeObject() { close(UInt8(ascii: "}")) }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  /// Copies runs between the bytes that must be escaped: text is most of the output.
  private mutating func quote(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      var start = 0
      while case let place = JSONBytes.special(in: utf8, from: start), place < utf8.count {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<place]))
        escape(utf8[place])
        start = place + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The first byte from a place on that must be escaped; the end where there is none.
  private static func special(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    while place + 8 <= utf8.count,
      !holdsSpecial(UnsafeRawBufferPointer(utf8).loadUnaligned(fromByteOffset: place, as: UInt64.self))
    {
      place += 8
    }
    while place < utf8.count, !isSpecial(utf8[place]) { place += 1 }
    return place
  }

  /// Whether one of eight bytes must be escaped, or may have to be: a byte that is subtracted from borrows from the next, as
  /// in Mycroft's test for a zero byte.
  private static func holdsSpecial(_ bytes: UInt64) -> Bool {
    let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    let (quotes, slashes, deletes) = (bytes ^ ones * 0x22, bytes ^ ones * 0x5C, bytes ^ ones * 0x7F)
    let control = (bytes &- ones * 0x20) & ~bytes
    let named = (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes | (deletes &- ones) & ~deletes
    return (control | named) & highs != 0
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
    case 0x0A: bytes.append("\\n")
    case 0x0D: bytes.append("\\r")
    case 0x09: bytes.append("\\t")
    default: bytes.append((byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16))
    }
  }
}

extension [UInt8] {
  /// Appends a number digit by digit: a `String` would cost more than all the rest of it.
  package mutating func append(decimal number: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var (start, rest) = (digits.count, number.magnitude)
      repeat {
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      if number < 0 {
        start -= 1
        digits[start] = UInt8(ascii: "-")
      }
      append(contentsOf: digits[start...])
    }
  }

  /// A line with one JSON object.
  package mutating func appendLine(_ members: (inout JSONBytes) -> Void) {
    var json = JSONBytes()
    // Goes on where this array ends, instead of filling one of its own that would have to be copied.
    swap(&json.bytes, &self)
    json.object(members)
    swap(&json.bytes, &self)
    append(0x0A)
  }
}
