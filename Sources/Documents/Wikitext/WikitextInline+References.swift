// Marks of references in wikitext, and what they stand for.
extension WikitextInline {
  /// `<ref name="x" group="注">…</ref>`: a mark here, and what it stands for.
  mutating func addReference(_ span: WikitextSpans.Span) {
    let (name, group) = attributes(of: span)
    let index = references.entry(name: name, group: group, at: span.range.lowerBound)
    addMark(index)
    if !span.inner.isEmpty, !references.isDefined(index) { references.define(index, as: works(in: span.inner)) }
  }

  private mutating func addMark(_ index: Int) {
    builder.addNote(NoteMark(offset: builder.utf8.count, label: references.entries[index].label, reference: index))
  }

  private func attributes(of span: WikitextSpans.Span) -> (name: String?, group: String) {
    let end = span.inner.isEmpty ? span.range.upperBound : span.inner.lowerBound
    var (name, group) = (String?.none, "")
    var tag = TagAttributes(bytes, in: span.range.lowerBound + 4..<end)
    while let attribute = tag.next() {
      if tag.isName(attribute.name, "name") { name = bytes.string(attribute.value) }
      if tag.isName(attribute.name, "group") { group = bytes.string(attribute.value) }
    }
    return (name, group)
  }

  /// References that the stretch at hand defines away from their marks, in `<references>…</references>` or
  /// {{reflist|refs=…}}. Those whose marks may still come wait.
  mutating func defineListedReferences() {
    for span in spans.spans where span.kind == .reference && !span.inner.isEmpty {
      if references.isMarked(span.range.lowerBound) { continue }
      let (name, group) = attributes(of: span)
      guard let name else { continue }
      if let index = references.entry(named: name, group: group) {
        if !references.isDefined(index) { references.define(index, as: works(in: span.inner)) }
      } else {
        let end = min(span.inner.upperBound, span.inner.lowerBound + WikitextInline.longestLater)
        laterReferences.append((name, group, span.inner.lowerBound..<end))
      }
    }
  }

  /// In bytes: such a definition is read once more, and may lie within others.
  private static let longestLater = 4096

  /// References that were defined before their first mark; those without marks are nobody's source.
  mutating func defineLaterReferences() {
    for later in laterReferences {
      guard let index = references.entry(named: later.name, group: later.group), !references.isDefined(index) else {
        continue
      }
      spans.readAgain(later.range)
      references.define(index, as: works(in: later.range))
    }
  }

  /// What stands in a reference: citation templates, an address with or without words, or words.
  private mutating func works(in range: Range<Int>) -> [Reference] {
    var works: [Reference] = []
    var next = spans.index(from: range.lowerBound)
    while next < spans.spans.count, spans.spans[next].range.upperBound <= range.upperBound {
      let span = spans.spans[next]
      if span.kind == .template {
        let template = WikitextTemplate(span, &self)
        if template.kind == .citation {
          works.append(citation(template))
          if works.count == WikitextInline.mostWorks { break }
          // What stands in a citation is part of it.
          next = spans.index(from: span.range.upperBound)
          continue
        }
      }
      next += 1
    }
    if !works.isEmpty { return works }
    let words = plainText(of: range)
    let isBare = words.link.map { $0.contains("://") } ?? true
    let title = isBare ? ReferenceText.title(words.text) : words.link
    let published = ReferenceText.published(words.text, url: words.address)
    return [Reference(label: "", title: title, url: words.address, published: published)]
  }

  /// Works that one note may name: every mark of it stands for all of them.
  private static let mostWorks = 16

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
    let fields = fields(of: template)
    let date = fields.date.flatMap { StatedDate(words(of: $0))?.edtf }
    let year = fields.year.flatMap { StatedDate(bytes.string($0))?.edtf }
    return Reference(
      label: "", title: fields.title.map { words(of: $0) },
      url: fields.address.flatMap { webAddress(UnsafeBufferPointer(rebasing: bytes[$0])) },
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
    let fields = fields(of: template)
    if let author = fields.author {
      render(author)
      append(". ", source: span.range.lowerBound)
    }
    guard let title = fields.title else { return }
    let address = fields.address.flatMap { webAddress(UnsafeBufferPointer(rebasing: bytes[$0])) }
    if let address { addLink(to: address) { $0.render(title) } } else { render(title) }
    for value in [fields.publisher, fields.date ?? fields.year].compactMap({ $0 }) {
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
    if !references.isDefined(index) { references.define(index, as: works(in: text)) }
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
    references.define(index, as: [Reference(label: "", title: title)])
  }
}
