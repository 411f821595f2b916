import Temporal

/// The small marks between constructs: quotes, magic words, entities and tags. Each reader is told where the text before the
/// mark began, writes it if this is a mark, and says where the mark ends.
extension WikitextInline {
  /// Marks of bold and italic type; where they end, or `nil` for an apostrophe.
  mutating func skipQuotes(_ at: Int, in range: Range<Int>, from start: Int) -> Int? {
    var end = at
    while end < range.upperBound, bytes[end] == UInt8(ascii: "'") { end += 1 }
    guard end - at > 1 else { return nil }
    // Four are an apostrophe and bold; more than five have apostrophes in front.
    let literal = end - at == 4 ? 1 : max(0, end - at - 5)
    append(start..<at + literal)
    return end
  }

  /// __NOTOC__ and its like.
  mutating func skipMagicWord(_ at: Int, in range: Range<Int>, from start: Int) -> Int? {
    guard bytes.matches("__", at: at) else { return nil }
    var end = at + 2
    while end < range.upperBound, end - at < 40, bytes[end].isASCIILetter || bytes[end] >= 0x80 { end += 1 }
    guard end > at + 2, end + 2 <= range.upperBound, bytes.matches("__", at: end) else { return nil }
    append(start..<at)
    return end + 2
  }

  /// A character reference; where it ends, or `nil` where it is none.
  mutating func readEntity(_ at: Int, in range: Range<Int>, from start: Int) -> Int? {
    let window = bytes[at..<range.upperBound].prefix(34)
    guard let end = window.firstIndex(of: UInt8(ascii: ";")), let characters = CharacterReference.decode(window[...end])
    else {
      return nil
    }
    append(start..<at)
    if characters == [0xC2, 0xA0] { builder.append(0x20, source: at) } else { builder.append(characters, source: at) }
    return end + 1
  }

  // MARK: Tags

  /// A tag; of its kind only line breaks and raised digits matter.
  mutating func readTag(_ at: Int, in range: Range<Int>, from start: Int) -> Int? {
    let name = at + 1 < range.upperBound && bytes[at + 1] == UInt8(ascii: "/") ? at + 2 : at + 1
    guard name < range.upperBound, bytes[name].isASCIILetter else { return nil }
    guard let end = bytes[at..<range.upperBound].prefix(600).firstIndex(of: UInt8(ascii: ">")) else { return nil }
    append(start..<at)
    if bytes.matchesIgnoringCase("sup>", at: name), let end = readRaised(from: end + 1, in: range) { return end }
    if bytes.matchesIgnoringCase("br", at: name), !bytes[name + 2].isASCIILetter { breakLine(at: at) }
    return end + 1
  }

  /// `2</sup>`: the bytes behind it.
  private mutating func readRaised(from start: Int, in range: Range<Int>) -> Int? {
    let digits = bytes[start..<range.upperBound].prefix { $0.isASCIIDigit }
    guard bytes.matchesIgnoringCase("</sup>", at: digits.endIndex), let raised = RaisedDigits.raised(digits) else {
      return nil
    }
    builder.append(raised, source: start)
    return digits.endIndex + 6
  }

  private mutating func breakLine(at offset: Int) {
    if breaksParagraphs, depth == 1 {
      builder.close(paragraphRole, parent: parent)
    } else if builder.isOpen, builder.utf8.last != 0x20 {
      builder.append(0x20, source: offset)
    }
  }
}
