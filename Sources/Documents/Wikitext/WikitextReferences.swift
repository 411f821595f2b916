/// The references of a wikitext, numbered as MediaWiki numbers them: in the order of their first marks, by group.
struct WikitextReferences {
  private(set) var entries: [Reference] = []
  private struct Key: Hashable {
    var name: String
    var group: String
  }

  private var named: [Key: Int] = [:]
  /// By where a `<ref>` begins: a cell that is repeated does not make it again.
  private var marked: [Int: Int] = [:]
  private var counts: [String: Int] = [:]
  private var defined: Set<Int> = []

  /// The entry of a mark, made where it is met for the first time.
  mutating func entry(name: String?, group: String, at start: Int) -> Int {
    if let known = marked[start] { return known }
    let key = name.map { Key(name: $0, group: group) }
    if let key, let known = named[key] {
      marked[start] = known
      return known
    }
    counts[group, default: 0] += 1
    let number = counts[group, default: 1]
    entries.append(Reference(label: group.isEmpty ? "\(number)" : "\(group) \(number)"))
    let index = entries.count - 1
    if let key { named[key] = index }
    marked[start] = index
    return index
  }

  /// Whether a named reference was used in the text.
  func isKnown(name: String, group: String) -> Bool { named[Key(name: name, group: group)] != nil }

  /// The first definition with words in it counts.
  mutating func define(_ index: Int, as reference: Reference) {
    guard !defined.contains(index), reference.title != nil || reference.url != nil else { return }
    let label = entries[index].label
    entries[index] = reference
    entries[index].label = label
    defined.insert(index)
  }

  func isDefined(_ index: Int) -> Bool { defined.contains(index) }

  /// `[http://…]` without words shows as a number of its own.
  mutating func addLinked(_ address: String, to builder: inout DocumentBuilder) {
    counts["[", default: 0] += 1
    entries.append(Reference(label: "\(counts["[", default: 1])", url: address))
    builder.addNote(
      NoteMark(offset: builder.utf8.count, label: "\(counts["[", default: 1])", reference: entries.count - 1))
  }
}

extension WikitextInline {
  /// `<ref name="x" group="注">…</ref>`: a mark here, and what it stands for.
  mutating func addReference(_ span: WikitextSpans.Span) {
    let (name, group) = attributes(of: span)
    let index = references.entry(name: name, group: group, at: span.range.lowerBound)
    addMark(index)
    if !span.inner.isEmpty, !references.isDefined(index) { references.define(index, as: reference(in: span.inner)) }
  }

  private mutating func addMark(_ index: Int) {
    builder.addNote(NoteMark(offset: builder.utf8.count, label: references.entries[index].label, reference: index))
  }

  private func attributes(of span: WikitextSpans.Span) -> (name: String?, group: String) {
    let end = span.inner.isEmpty ? span.range.upperBound : span.inner.lowerBound
    let tag = span.range.lowerBound + 4..<end
    return (attribute("name", in: tag), attribute("group", in: tag) ?? "")
  }

  /// `name="x"`, `name='x'`, `name=x`.
  private func attribute(_ name: StaticString, in tag: Range<Int>) -> String? {
    guard let found = bytes.firstOffset(of: name, in: tag) else { return nil }
    let rest = bytes.trimmed(found + name.utf8CodeUnitCount..<tag.upperBound)
    guard bytes[rest].first == UInt8(ascii: "=") else { return nil }
    let value = bytes.trimmed(rest.dropFirst())
    guard let quote = bytes[value].first else { return nil }
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let inner = value.dropFirst()
      let end = bytes[inner].firstIndex(of: quote) ?? inner.upperBound
      return bytes.string(bytes.trimmed(inner.lowerBound..<end))
    }
    let end =
      bytes[value].firstIndex { $0.isWhiteSpace || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
      ?? value.upperBound
    return bytes.string(value.lowerBound..<end)
  }

  /// References defined in `<references>…</references>` or {{reflist|refs=…}}: those without marks are nobody's source.
  mutating func defineListedReferences() {
    for span in spans.spans where span.kind == .reference && !span.inner.isEmpty {
      let (name, group) = attributes(of: span)
      guard let name, references.isKnown(name: name, group: group) else { continue }
      let index = references.entry(name: name, group: group, at: span.range.lowerBound)
      if !references.isDefined(index) { references.define(index, as: reference(in: span.inner)) }
    }
  }

  /// What stands in a reference: a citation template, an address with or without words, or words.
  private mutating func reference(in range: Range<Int>) -> Reference {
    var next = spans.index(from: range.lowerBound)
    while next < spans.spans.count, spans.spans[next].range.upperBound <= range.upperBound {
      let span = spans.spans[next]
      if span.kind == .template {
        let template = WikitextTemplate(span, &self)
        if template.kind == .citation { return citation(template) }
      }
      next += 1
    }
    let words = plainText(of: range)
    let isBare = words.link.map { $0.contains("://") } ?? true
    let title = isBare ? ReferenceText.title(words.text) : words.link
    return Reference(label: "", title: title, url: words.address, published: ReferenceText.published(words.text))
  }

  /// Words of a stretch as they would be read, the words and the address of the first link in it; nothing of it goes into the document.
  private mutating func plainText(of range: Range<Int>) -> (text: String, link: String?, address: String?) {
    var apart = DocumentBuilder(map: SourceMap())
    let pending = takeAsides()
    let wasApart = isApart
    isApart = true
    // Swapped, not copied: the document so far may be long.
    swap(&builder, &apart)
    render(range)
    swap(&builder, &apart)
    isApart = wasApart
    _ = takeAsides()
    for aside in pending { addAside(aside.range, aside.role) }
    let text = WikitextInline.trimmed(apart.text(of: apart.open))
    let link = apart.links.first { if case .url = $0.target { true } else { false } }
    return (text, link.map { apart.text(of: $0.range) }, link?.url)
  }

  private mutating func citation(_ template: WikitextTemplate) -> Reference {
    let fields = CitationFields(template, bytes)
    let date = fields[.date].flatMap { StatedDate(words(of: $0))?.edtf }
    let year = fields[.year].flatMap { StatedDate(bytes.string($0))?.edtf }
    return Reference(
      label: "", title: fields[.title].map { words(of: $0) }, url: fields[.address].map { bytes.string($0) },
      published: date ?? year)
  }

  /// Words of a stretch, which mostly has no mark-up in it.
  private mutating func words(of range: Range<Int>) -> String {
    let isPlain = bytes[range].allSatisfy {
      $0 >= 0x80 && $0 != 0xC2 || $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x20 || $0 == 0x2E
    }
    return isPlain ? bytes.string(range) : plainText(of: range).text
  }

  /// A citation in the text itself, as in a list of literature: its title, with its address.
  mutating func renderCitation(_ template: WikitextTemplate, _ span: WikitextSpans.Span) {
    let fields = CitationFields(template, bytes)
    if let author = fields[.author] {
      render(author)
      append(". ", source: span.range.lowerBound)
    }
    guard let title = fields[.title] else { return }
    let address = fields[.address].map { bytes.string($0) }
    if let address { addLink(to: address) { $0.render(title) } } else { render(title) }
    for value in [fields[.publisher], fields[.date] ?? fields[.year]].compactMap({ $0 }) {
      append(". ", source: span.range.lowerBound)
      render(value)
    }
  }

  // MARK: Templates that are marks

  mutating func addNote(_ template: WikitextTemplate, _ span: WikitextSpans.Span) {
    guard let text = template.positional(1) else { return }
    let group = template.value("group", in: bytes).map { bytes.string($0) } ?? "注"
    let name = template.value("name", in: bytes).map { bytes.string($0) }
    let index = references.entry(name: name, group: group, at: span.range.lowerBound)
    addMark(index)
    if !references.isDefined(index) { references.define(index, as: reference(in: text)) }
  }

  mutating func addNamedReferences(_ template: WikitextTemplate) {
    for name in template.positional {
      addMark(references.entry(name: bytes.string(name), group: "", at: name.lowerBound))
    }
  }

  mutating func addShortReference(_ template: WikitextTemplate) {
    let words = template.positional.map { bytes.string($0) }
    guard !words.isEmpty, let first = template.positional.first else { return }
    let title = words.joined(separator: " ")
    let index = references.entry(name: "sfn " + title, group: "", at: first.lowerBound)
    addMark(index)
    references.define(index, as: Reference(label: "", title: title))
  }
}
