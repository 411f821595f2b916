/// The attributes of a start tag (HTML Living Standard §13.2.5.32 to 40).
extension HTMLTokenizer {
  /// The next attribute of the tag: its name, and its value without quotes; `nil` behind the tag's `>`.
  mutating func nextAttribute() -> (name: Range<Int>, value: Range<Int>)? {
    while offset < page.count, page[offset].isWhiteSpace || page[offset] == UInt8(ascii: "/") { offset += 1 }
    guard offset < page.count else { return nil }
    if page[offset] == UInt8(ascii: ">") {
      offset += 1
      return nil
    }
    let start = offset
    offset += 1
    while offset < page.count, !endsAttributeName(page[offset]) { offset += 1 }
    let name = start..<offset
    skipSpace()
    guard offset < page.count, page[offset] == UInt8(ascii: "=") else { return (name, offset..<offset) }
    offset += 1
    skipSpace()
    return (name, readValue())
  }

  private func endsAttributeName(_ byte: UInt8) -> Bool {
    byte.isWhiteSpace || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private mutating func skipSpace() {
    while offset < page.count, page[offset].isWhiteSpace { offset += 1 }
  }

  private mutating func readValue() -> Range<Int> {
    guard offset < page.count else { return offset..<offset }
    let quote = page[offset]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = offset
      while offset < page.count, !page[offset].isWhiteSpace, page[offset] != UInt8(ascii: ">") { offset += 1 }
      return start..<offset
    }
    let start = offset + 1
    // A quote that nothing closes must not swallow the page.
    let window = page[start...].prefix(HTMLTokenizer.longestValue)
    let end = window.firstIndex(of: quote) ?? window.firstIndex { $0 == UInt8(ascii: ">") } ?? window.endIndex
    offset = end < page.count && page[end] == quote ? end + 1 : end
    return start..<end
  }

  /// Pictures written into their address are long.
  private static let longestValue = 1 << 22
}
