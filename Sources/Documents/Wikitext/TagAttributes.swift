/// The attributes of a tag in wikitext, one by one: `name="x"`, `name='x'`, `name=x`.
struct TagAttributes {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var rest: Range<Int>

  /// The tag from behind its name on.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in tag: Range<Int>) { (self.bytes, rest) = (bytes, tag) }

  /// The next attribute that has a value, without its quotes; `nil` at the end of the tag.
  mutating func next() -> (name: Range<Int>, value: Range<Int>)? {
    while let first = skip(while: { $0.isWhiteSpace || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=") }) {
      if bytes[first] == UInt8(ascii: ">") { return nil }
      let end = skip { !$0.isWhiteSpace && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") } ?? rest.upperBound
      guard skip(while: \.isWhiteSpace).map({ bytes[$0] == UInt8(ascii: "=") }) ?? false else { continue }
      rest = rest.dropFirst()
      return (first..<end, value())
    }
    return nil
  }

  /// Whether a name is this word, which is given in small letters.
  func isName(_ name: Range<Int>, _ word: StaticString) -> Bool {
    name.count == word.utf8CodeUnitCount && bytes.matchesIgnoringCase(word, at: name.lowerBound)
  }

  private mutating func value() -> Range<Int> {
    guard let start = skip(while: \.isWhiteSpace) else { return rest }
    let quote = bytes[start]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let end = skip { !$0.isWhiteSpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") } ?? rest.upperBound
      return start..<end
    }
    rest = rest.dropFirst()
    // The value that nothing closes ends with the tag.
    let end = skip { $0 != quote } ?? rest.upperBound
    rest = rest.dropFirst()
    return bytes.trimmed(start + 1..<end)
  }

  /// Goes to the next byte for which the condition does not hold; `nil` at the end of the tag.
  private mutating func skip(while holds: (UInt8) -> Bool) -> Int? {
    let next = bytes[rest].firstIndex { !holds($0) }
    rest = (next ?? rest.upperBound)..<rest.upperBound
    return next
  }
}
