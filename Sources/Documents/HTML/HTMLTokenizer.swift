/// Takes a page apart into tags and text, as the HTML Living Standard §13.2.5 does for what a reader needs of it. Every
/// byte is looked at once: nothing a page does makes it slower.
struct HTMLTokenizer {
  /// The page.
  let page: UnsafeBufferPointer<UInt8>
  private var names = HTMLNames()
  /// The byte that is read next.
  var offset = 0
  /// Ends of raw text and comments that were looked for in vain.
  private var missing: Set<Int> = []

  init(_ page: UnsafeBufferPointer<UInt8>) { self.page = page }

  mutating func run(_ tokens: inout some HTMLTokens) {
    while offset < page.count {
      let next = page[offset...].firstIndex(of: UInt8(ascii: "<")) ?? page.count
      text(offset..<next, &tokens)
      offset = next
      if offset < page.count { readMarkup(&tokens) }
    }
  }

  // MARK: Text

  /// Text up to a tag; character references are handed on as texts of their own.
  private func text(_ range: Range<Int>, _ tokens: inout some HTMLTokens) {
    var start = range.lowerBound
    while let mark = page[start..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
      let end = HTMLTokenizer.reference(in: page, at: mark, before: range.upperBound)
      guard let (characters, end) = end else {
        emit(start..<mark + 1, &tokens)
        start = mark + 1
        continue
      }
      emit(start..<mark, &tokens)
      characters.withUnsafeBufferPointer { tokens.text($0, at: mark) }
      start = end
    }
    emit(start..<range.upperBound, &tokens)
  }

  private func emit(_ range: Range<Int>, _ tokens: inout some HTMLTokens) {
    if !range.isEmpty { tokens.text(UnsafeBufferPointer(rebasing: page[range]), at: range.lowerBound) }
  }

  /// The characters of a reference at `&`, and where it ends. A few old ones need no semicolon.
  static func reference(
    in page: UnsafeBufferPointer<UInt8>, at mark: Int, before limit: Int
  ) -> (characters: [UInt8], end: Int)? {
    var end = mark + 1
    while end < limit, end - mark < 34,
      page[end].isASCIILetter || page[end].isASCIIDigit || page[end] == UInt8(ascii: "#")
    { end += 1 }
    if end < limit, page[end] == UInt8(ascii: ";"), let decoded = CharacterReference.decode(page[mark...end]) {
      return (decoded, end + 1)
    }
    for (name, characters) in unfinished where page.matches(name, at: mark + 1) {
      return (Array(characters.utf8), mark + 1 + name.utf8CodeUnitCount)
    }
    return nil
  }

  private static let unfinished: [(StaticString, String)] = [
    ("nbsp", "\u{A0}"), ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("copy", "©"),
  ]

  // MARK: Mark-up

  private mutating func readMarkup(_ tokens: inout some HTMLTokens) {
    let next = offset + 1 < page.count ? page[offset + 1] : 0
    if next.isASCIILetter {
      readStartTag(&tokens)
    } else if next == UInt8(ascii: "/"), offset + 2 < page.count, page[offset + 2].isASCIILetter {
      readEndTag(&tokens)
    } else if page.matches("<!--", at: offset) {
      skipComment()
    } else if page.matches("<![CDATA[", at: offset), let end = find("]]>", key: -2, from: offset + 9) {
      emit(offset + 9..<end, &tokens)
      offset = end + 3
    } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || next == UInt8(ascii: "/") {
      offset = (page[offset...].firstIndex(of: UInt8(ascii: ">")) ?? page.count - 1) + 1
    } else {
      emit(offset..<offset + 1, &tokens)
      offset += 1
    }
  }

  /// A comment that nothing ends hides no more than its own tag.
  private mutating func skipComment() {
    if page.matches("<!-->", at: offset) {
      offset += 5
    } else if let end = find("-->", key: -1, from: offset + 4) {
      offset = end + 3
    } else {
      offset += 4
    }
  }

  private mutating func find(_ end: StaticString, key: Int, from start: Int) -> Int? {
    guard !missing.contains(key) else { return nil }
    if let found = page.firstOffset(of: end, in: start..<page.count) { return found }
    missing.insert(key)
    return nil
  }

  private mutating func readEndTag(_ tokens: inout some HTMLTokens) {
    let end = nameEnd(offset + 2)
    let name = names.index(of: page, offset + 2..<end).id
    offset = (page[end...].firstIndex(of: UInt8(ascii: ">")) ?? page.count - 1) + 1
    tokens.end(name: name)
  }

  private func nameEnd(_ start: Int) -> Int {
    var end = start
    while end < page.count, !page[end].isWhiteSpace, page[end] != UInt8(ascii: ">"), page[end] != UInt8(ascii: "/") {
      end += 1
    }
    return end
  }

  private mutating func readStartTag(_ tokens: inout some HTMLTokens) {
    let end = nameEnd(offset + 1)
    let (name, element, raw) = names.index(of: page, offset + 1..<end)
    offset = end
    var attributes = HTMLAttributes(in: page)
    while let (attribute, value) = nextAttribute() { attributes.read(attribute, value) }
    tokens.start(element, name: name, attributes)
    if raw != .none { readRawText(raw, of: name, &tokens) }
  }

  /// Script, style and their like end only at their own end tag; `<title>` and `<textarea>` hold text without tags.
  private mutating func readRawText(_ raw: HTMLNames.RawText, of name: Int, _ tokens: inout some HTMLTokens) {
    guard !missing.contains(name), let end = endTag(names.bytes(of: name)) else {
      missing.insert(name)
      return tokens.end(name: name)
    }
    if raw == .decoded { text(offset..<end, &tokens) } else { emit(offset..<end, &tokens) }
    offset = end
  }

  private func endTag(_ name: [UInt8]) -> Int? {
    var at = offset
    while let mark = page[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = mark + 1
      guard at < page.count, page[at] == UInt8(ascii: "/"), at + name.count < page.count else { continue }
      if name.indices.allSatisfy({ page[at + 1 + $0].lowercasedASCII == name[$0] }) { return mark }
    }
    return nil
  }
}
