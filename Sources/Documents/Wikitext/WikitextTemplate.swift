/// A template with its parameters, taken apart but not rendered.
struct WikitextTemplate {
  let kind: TemplateKind
  private(set) var positional: [Range<Int>] = []
  /// Keys as written, and their values.
  private(set) var named: [(key: Range<Int>, value: Range<Int>)] = []

  init(_ span: WikitextSpans.Span, _ inline: inout WikitextInline) {
    let bytes = inline.bytes
    let parts = inline.parts(of: span.inner)
    let name = UnsafeBufferPointer(rebasing: bytes[bytes.trimmed(inline.betweenComments(parts[0]))])
    kind = inline.memory.templates.value(of: name) { TemplateKind(WikitextTemplate.name($0)) }
    for part in parts.dropFirst() { add(part, inline) }
  }

  private mutating func add(_ part: Range<Int>, _ inline: WikitextInline) {
    let bytes = inline.bytes
    var equals: Int?
    inline.forEachPlain(in: part) { at in
      if bytes[at] == UInt8(ascii: "=") { equals = at }
      return equals == nil && at - part.lowerBound < WikitextTemplate.longestKey
    }
    guard let equals else { return positional.append(bytes.trimmed(part)) }
    let key = bytes.trimmed(part.lowerBound..<equals)
    let value = bytes.trimmed(equals + 1..<part.upperBound)
    // {{lang|1=en|2=…}} numbers what others leave unnamed.
    if key.count == 1, Int(bytes[key.lowerBound]) == 0x31 + positional.count {
      positional.append(value)
    } else {
      named.append((key, value))
    }
  }

  private static let longestKey = 80

  /// In small letters, with spaces for `_`, without its namespace.
  private static func name(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var written = bytes.map { $0 == UInt8(ascii: "_") ? 0x20 : $0.lowercasedASCII }[...]
    if let colon = written.firstIndex(of: UInt8(ascii: ":")) {
      let space = String(decoding: written[..<colon], as: UTF8.self)
      if ["template", "模板", "樣板", "t"].contains(space) { written = written[(colon + 1)...] }
    }
    return String(decoding: written, as: UTF8.self)
  }

  /// The value of a key in small letters, where it is there and not empty.
  func value(_ key: StaticString, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    named.last {
      $0.key.count == key.utf8CodeUnitCount && bytes.matchesIgnoringCase(key, at: $0.key.lowerBound)
        && !$0.value.isEmpty
    }?.value
  }

  func positional(_ number: Int) -> Range<Int>? {
    number <= positional.count && number > 0 && !positional[number - 1].isEmpty ? positional[number - 1] : nil
  }

  /// A box of facts: called so, or a template of many named values.
  var isInfobox: Bool { kind == .infobox || (kind == .box && named.count > 4) }
}

extension WikitextInline {
  /// The template that a range consists of.
  mutating func template(at range: Range<Int>) -> WikitextTemplate? {
    let index = spans.index(from: range.lowerBound)
    guard index < spans.spans.count, spans.spans[index].kind == .template,
      spans.spans[index].range.lowerBound == range.lowerBound,
      spans.spans[index].range.upperBound <= range.upperBound
    else { return nil }
    return WikitextTemplate(spans.spans[index], &self)
  }

  /// The name of a template between the comments before and behind it.
  func betweenComments(_ range: Range<Int>) -> Range<Int> {
    var name = bytes.trimmed(range)
    while let comment = bytes.firstOffset(of: "<!--", in: name) {
      if comment > name.lowerBound { return name.lowerBound..<comment }
      guard let end = bytes.firstOffset(of: "-->", in: name) else { return comment..<comment }
      name = bytes.trimmed(end + 3..<name.upperBound)
    }
    return name
  }

  /// Writes what a template gives in the middle of text; most give boxes, and nothing here.
  mutating func renderTemplate(_ span: WikitextSpans.Span) {
    let template = WikitextTemplate(span, &self)
    let start = span.range.lowerBound
    switch template.kind {
    case .citation: renderCitation(template, span)
    case .note: addNote(template, span)
    case .namedReference: addNamedReferences(template)
    case .shortReference: addShortReference(template)
    case .infobox, .box, .referenceList, .silent: break
    case .words(let words): append(words, source: start)
    case .polity(let polity): append(isTraditional ? polity.traditional : polity.simplified, source: start)
    case .date: append(dateText(template.positional), source: start)
    case .lifetime: append(lifetimeText(template.positional), source: start)
    case .foreignLink(let page, let shown): renderForeignLink(template, page: page, shown: shown)
    case .parameter(let number): if let text = template.positional(number) ?? template.positional(1) { render(text) }
    case .unknown:
      // One parameter in the middle of a line is mostly decorated text.
      if template.named.isEmpty, template.positional.count == 1, !isAlone(span) { render(template.positional[0]) }
    }
  }

  /// Whether a template stands alone on its line: then it is a box or a note to the reader.
  private func isAlone(_ span: WikitextSpans.Span) -> Bool {
    let before = span.range.lowerBound == 0 || bytes[span.range.lowerBound - 1] == UInt8(ascii: "\n")
    let after = span.range.upperBound == bytes.count || bytes[span.range.upperBound] == UInt8(ascii: "\n")
    return before && after
  }

  private mutating func renderForeignLink(_ template: WikitextTemplate, page: Int, shown: Int) {
    guard let page = template.positional(page) ?? template.positional(1) else { return }
    let start = builder.utf8.count
    render(template.positional(shown) ?? template.value("lt", in: bytes) ?? page)
    guard builder.utf8.count > start, start >= builder.start else { return }
    builder.addLink(Link(range: start..<builder.utf8.count, target: .page(bytes.string(page))))
  }

  /// {{start date|1999|7|7}}: 1999年7月7日; an ISO date stays as it is.
  private func dateText(_ parts: [Range<Int>]) -> String {
    var text = ""
    for (part, unit) in zip(parts, ["年", "月", "日"]) {
      let written = bytes.string(part)
      guard let number = Int(written) else { return text.isEmpty ? written : text }
      text += "\(number)\(unit)"
    }
    return text
  }

  /// {{bd|1868年|1月11日|1940年|3月5日}}: （1868年1月11日－1940年3月5日）
  private func lifetimeText(_ parts: [Range<Int>]) -> String {
    let words = parts.prefix(4).map { bytes.string($0) }
    let birth = words.prefix(2).joined()
    let death = words.dropFirst(2).joined()
    // In brackets of its own, where it does not stand in any.
    let isBracketed =
      builder.isOpen && (builder.utf8.last == UInt8(ascii: "(") || builder.utf8.suffix(3).elementsEqual("（".utf8))
    return isBracketed ? "\(birth)－\(death)" : "（\(birth)－\(death)）"
  }
}
