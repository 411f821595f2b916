/// Where the constructs of a wikitext begin and end: templates, links, references and what must not be parsed.
///
/// One pass with a stack finds them all before anything is rendered, so that what never closes is known to be text, and
/// no later step looks for an end again.
struct WikitextSpans {
  enum Kind { case template, link, reference, variant, comment, verbatim, ignored, gallery, references }

  struct Span {
    var kind: Kind
    /// With its marks.
    var range: Range<Int>
    /// Between the marks; empty for `<ref name="x"/>`.
    var inner: Range<Int>
  }

  /// Ascending by their beginnings; a span comes before those within it.
  private(set) var spans: [Span] = []
  /// The spans that lie in no other, apart.
  private(set) var outermost: [Range<Int>] = []

  private struct Opening {
    var kind: Kind
    var start: Int
    var inner: Int
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var scanner = Scanner(bytes)
    scanner.run()
    swap(&spans, &scanner.spans)
    spans.sort { $0.range.lowerBound < $1.range.lowerBound }
    for span in spans where span.range.lowerBound >= outermost.last?.upperBound ?? 0 { outermost.append(span.range) }
    indexStretches(bytes.count)
  }

  /// For each stretch of the text, the first span that begins in it or behind it.
  private var firstOfStretch: [Int] = []
  /// In bytes: so few spans can begin in one that they are looked through.
  private static let stretch = 64

  private mutating func indexStretches(_ length: Int) {
    firstOfStretch.reserveCapacity(length / WikitextSpans.stretch + 1)
    var next = 0
    for start in stride(from: 0, through: length, by: WikitextSpans.stretch) {
      while next < spans.count, spans[next].range.lowerBound < start { next += 1 }
      firstOfStretch.append(next)
    }
  }

  /// Index of the first span that begins at `offset` or behind it. Constant time.
  func index(from offset: Int) -> Int {
    var index = firstOfStretch[offset / WikitextSpans.stretch]
    while index < spans.count, spans[index].range.lowerBound < offset { index += 1 }
    return index
  }

  /// The first span from an offset on; `nil` where it reaches beyond the range.
  func first(from offset: Int, within range: Range<Int>) -> Span? {
    let index = index(from: offset)
    return index < spans.count && spans[index].range.upperBound <= range.upperBound ? spans[index] : nil
  }

  private struct Scanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var spans: [Span] = []
    private var open: [Opening] = []
    private var offset = 0
    /// Ends that were looked for in vain: they need not be looked for again.
    private var missing: Set<Int> = []

    /// How far down the stack an end may find its beginning.
    private static let reach = 24
    private static let longestTag = 1000

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      self.bytes = bytes
      spans.reserveFilled(bytes.count / 48)
    }

    mutating func run() {
      while offset < bytes.count {
        switch bytes[offset] {
        case UInt8(ascii: "{"): openBraces()
        case UInt8(ascii: "}"): closeBraces()
        case UInt8(ascii: "["): openBrackets()
        case UInt8(ascii: "]"): closeBrackets()
        case UInt8(ascii: "<"): readTag()
        case UInt8(ascii: "-"): openVariant()
        case UInt8(ascii: "\n"): endLine()
        default: offset &+= 1
        }
      }
    }

    private mutating func push(_ kind: Kind, length: Int, from start: Int? = nil) {
      open.append(Opening(kind: kind, start: start ?? offset, inner: offset + length))
      offset += length
    }

    /// Closes the innermost span of a kind; what was opened within it and not closed is text.
    private mutating func close(_ kind: Kind, length: Int) -> Bool {
      guard let index = open.suffix(Scanner.reach).lastIndex(where: { $0.kind == kind }) else { return false }
      let opening = open[index]
      open.removeSubrange(index...)
      spans.append(
        Span(kind: kind, range: opening.start..<offset + length, inner: opening.inner..<max(offset, opening.inner)))
      offset += length
      return true
    }

    // MARK: Brackets

    private func run(of byte: UInt8) -> Int {
      var end = offset
      while end < bytes.count, bytes[end] == byte { end += 1 }
      return end - offset
    }

    /// `{{`, `{{{{` …; of `{{{` the first brace is taken along.
    private mutating func openBraces() {
      let count = run(of: UInt8(ascii: "{"))
      guard count > 1 else { return offset += 1 }
      let start = offset
      offset += count % 2
      push(.template, length: 2, from: start)
      for _ in 1..<count / 2 { push(.template, length: 2) }
    }

    private mutating func closeBraces() {
      if bytes.matches("}-", at: offset), open.last?.kind == .variant, close(.variant, length: 2) { return }
      guard bytes.matches("}}", at: offset) else { return offset += 1 }
      if !close(.template, length: 2) { offset += 2 }
    }

    private mutating func openBrackets() {
      guard bytes.matches("[[", at: offset) else { return offset += 1 }
      push(.link, length: 2)
    }

    private mutating func closeBrackets() {
      guard bytes.matches("]]", at: offset) else { return offset += 1 }
      // [[a [http://b c]]] ends with the bracket of the address first.
      if bytes.matches("]]]", at: offset), !bytes.matches("]]]]", at: offset), open.last?.kind == .link { offset += 1 }
      if !close(.link, length: 2) { offset += 2 }
    }

    private mutating func openVariant() {
      let isVariant = bytes.matches("-{", at: offset) && !bytes.matches("-{{", at: offset)
      if isVariant { push(.variant, length: 2) } else { offset += 1 }
    }

    /// Links end with their paragraph, everything with a heading.
    private mutating func endLine() {
      offset += 1
      guard offset < bytes.count, !open.isEmpty else { return }
      if bytes.matches("==", at: offset) {
        open.removeAll()
      } else if bytes[offset] == UInt8(ascii: "\n") {
        while open.last?.kind == .link { open.removeLast() }
      }
    }

    // MARK: Tags

    private mutating func readTag() {
      if bytes.matches("<!--", at: offset) { return readComment() }
      if bytes.matchesIgnoringCase("</ref", at: offset), let end = tagEnd() {
        if !close(.reference, length: end - offset) { offset = end }
        return
      }
      guard let index = Scanner.elements.firstIndex(where: { isElement($0.name) }), let end = tagEnd() else {
        return offset += 1
      }
      let isEmpty = bytes[end - 2] == UInt8(ascii: "/")
      let element = Scanner.elements[index]
      if isEmpty {
        spans.append(Span(kind: element.kind, range: offset..<end, inner: end..<end))
        offset = end
      } else if element.kind == .reference {
        push(.reference, length: end - offset)
      } else {
        readContents(of: index, from: end)
      }
    }

    private static let elements: [(name: StaticString, end: StaticString, kind: Kind)] = [
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
      bytes[offset...].prefix(Scanner.longestTag).firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }

    /// A list of references holds references; the contents of other elements are not parsed.
    private mutating func readContents(of index: Int, from start: Int) {
      let element = Scanner.elements[index]
      guard !missing.contains(index), let end = find(element.end, from: start) else {
        missing.insert(index)
        offset = start
        return
      }
      offset = end
      let close = tagEnd() ?? end
      spans.append(Span(kind: element.kind, range: (start - 1)..<close, inner: start..<end))
      spans[spans.count - 1].range = tagStart(before: start)..<close
      offset = element.kind == .references || element.kind == .gallery ? start : close
    }

    private func tagStart(before end: Int) -> Int {
      var start = end - 1
      while start > 0, bytes[start] != UInt8(ascii: "<") { start -= 1 }
      return start
    }

    private func find(_ end: StaticString, from start: Int) -> Int? {
      var at = start
      while at < bytes.count {
        if bytes[at] == UInt8(ascii: "<"), bytes.matchesIgnoringCase(end, at: at) { return at }
        at += 1
      }
      return nil
    }

    private mutating func readComment() {
      let key = Scanner.elements.count
      if !missing.contains(key), let end = bytes.firstOffset(of: "-->", in: offset + 4..<bytes.count) {
        spans.append(Span(kind: .comment, range: offset..<end + 3, inner: offset + 4..<end))
        offset = end + 3
      } else {
        missing.insert(key)
        offset += 4
      }
    }
  }
}
