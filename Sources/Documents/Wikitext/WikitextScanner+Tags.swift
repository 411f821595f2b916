/// Tags in wikitext: references, and elements whose contents are not parsed.
extension WikitextScanner {
  private static let longestTag = 1000

  mutating func readTag() {
    if bytes.matches("<!--", at: offset) { return readComment() }
    if bytes.matchesIgnoringCase("</ref", at: offset), let end = tagEnd() {
      if !close(.reference, length: end - offset) { offset = end }
      return
    }
    guard let index = WikitextScanner.elements.firstIndex(where: { isElement($0.name) }), let end = tagEnd() else {
      return offset += 1
    }
    let isEmpty = bytes[end - 2] == UInt8(ascii: "/")
    let element = WikitextScanner.elements[index]
    if isEmpty {
      add(element.kind, offset..<end, inner: end..<end)
      offset = end
    } else if element.kind == .reference {
      push(.reference, length: end - offset)
    } else {
      readContents(of: index, from: end)
    }
  }

  private static let elements: [(name: StaticString, end: StaticString, kind: WikitextSpans.Kind)] = [
    ("ref", "</ref", .reference), ("nowiki", "</nowiki", .verbatim), ("pre", "</pre", .verbatim),
    ("math", "</math", .ignored), ("gallery", "</gallery", .gallery), ("references", "</references", .references),
    ("syntaxhighlight", "</syntaxhighlight", .ignored), ("source", "</source", .ignored),
    ("timeline", "</timeline", .ignored), ("score", "</score", .ignored), ("imagemap", "</imagemap", .ignored),
    ("mapframe", "</mapframe", .ignored), ("maplink", "</maplink", .ignored), ("rt", "</rt", .ignored),
    ("rp", "</rp", .ignored), ("templatestyles", "</templatestyles", .ignored), ("graph", "</graph", .ignored),
    ("style", "</style", .ignored), ("script", "</script", .ignored), ("chem", "</chem", .ignored),
  ]

  private func isElement(_ name: StaticString) -> Bool {
    guard bytes.matchesIgnoringCase(name, at: offset + 1) else { return false }
    let end = offset + 1 + name.utf8CodeUnitCount
    return end < bytes.count
      && (bytes[end].isWhiteSpace || bytes[end] == UInt8(ascii: ">") || bytes[end] == UInt8(ascii: "/"))
  }

  /// Behind the `>` of the tag at hand.
  private func tagEnd() -> Int? {
    bytes[offset...].prefix(WikitextScanner.longestTag).firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  /// A list of references holds references; the contents of other elements are not parsed.
  private mutating func readContents(of index: Int, from start: Int) {
    let element = WikitextScanner.elements[index]
    guard let end = end(element.end, of: index, from: start) else { return offset = start }
    let tag = offset
    offset = end
    let close = tagEnd() ?? end
    add(element.kind, tag..<close, inner: start..<end)
    offset = element.kind == .references || element.kind == .gallery ? start : close
  }

  private mutating func readComment() {
    let start = offset + 4
    guard let end = end("-->", of: WikitextScanner.elements.count, from: start) else { return offset = start }
    add(.comment, offset..<end + 3, inner: start..<end)
    offset = end + 3
  }

  /// The first `mark` from `start` on. What was found for an earlier place is known again, also that there is none.
  private mutating func end(_ mark: StaticString, of element: Int, from start: Int) -> Int? {
    if let known = ends[element], known >= start { return known < bytes.count ? known : nil }
    let found = find(mark, from: start) ?? bytes.count
    ends[element] = found
    return found < bytes.count ? found : nil
  }

  private func find(_ mark: StaticString, from start: Int) -> Int? {
    var at = start
    while at < bytes.count {
      if bytes[at] == mark.utf8Start[0], bytes.matchesIgnoringCase(mark, at: at) { return at }
      at += 1
    }
    return nil
  }
}
