// Inline elements: links, marks of notes, line breaks; and what the head of a page says.
extension HTMLPageBuilder {
  mutating func meet(_ element: HTMLElement, _ attributes: HTMLAttributes) {
    switch element {
    case .link: startLink(attributes)
    case .superscript: startSuperscript(attributes)
    case .emphasis: bold += 1
    case .lineBreak: breakLine()
    case .time:
      page.metadata.readTime(attributes)
      // Two dates side by side are set apart by the style of the page.
      if flow.utf8.last?.isASCIIDigit == true { flow.breakWords() }
    case .meta: readMeta(attributes)
    case .linkRelation: page.metadata.readLink(attributes)
    case .title: startAside()
    case .script: attributes.type == "application/ld+json" ? startAside() : skip()
    case .code: if context.isPreformatted { context.role = .code }
    default: break
    }
    if element != .link, let id = attributes.id { anchor = anchor ?? id }
  }

  mutating func leave(_ element: HTMLElement) {
    switch element {
    case .link: endLink()
    case .superscript: endSuperscript()
    case .emphasis: bold -= 1
    case .title:
      readsAside = false
      if page.metadata.title == nil { page.metadata.title = String(decoding: aside, as: UTF8.self) }
    case .script:
      readsAside = false
      page.metadata.readScript(aside)
    default: break
    }
  }

  mutating func readMeta(_ attributes: HTMLAttributes) {
    page.metadata.readMeta(attributes)
    if attributes.name?.lowercased() == "generator", attributes.content?.hasPrefix("MediaWiki") == true {
      page.isWiki = true
    }
  }

  mutating func startAside() {
    aside.removeAll()
    readsAside = true
  }

  /// In a paragraph a new line is a new paragraph, which a row of data takes together again; an item or a heading goes on.
  mutating func breakLine() {
    if note == nil, context.role == .paragraph { flush() } else { flow.breakWords() }
  }

  mutating func startLink(_ attributes: HTMLAttributes) {
    // A link within a link: the first was not closed.
    if link != nil {
      addLink()
      link = nil
    }
    if let name = attributes.name ?? attributes.id { anchor = anchor ?? name }
    guard let href = attributes.href else { return }
    if let target = HTMLPage.noteTarget(href) {
      if note == nil { note = OpenNote(depth: open.count) }
      note?.target = target
    } else if HTMLPage.isBackLink(href) {
      skip()
    } else {
      link = OpenLink(href: href, start: flow.mark())
    }
  }

  mutating func endLink() {
    if note?.target != nil { return endNote() }
    addLink()
    link = nil
  }

  mutating func addLink() {
    guard let link else { return }
    let start = link.start + (flow.count > link.start && flow.utf8[link.start] == 0x20 ? 1 : 0)
    if start < flow.count { page.links.append(HTMLPage.PageLink(range: start..<flow.count, href: link.href)) }
  }

  mutating func startSuperscript(_ attributes: HTMLAttributes) {
    guard note == nil else { return }
    note = OpenNote(depth: open.count)
    note?.isRaised = true
    note?.isReference = attributes.classes?.contains("reference") == true
  }

  mutating func endSuperscript() {
    if let note, note.depth == open.count + 1 { endNote() }
  }

  /// What stood in a mark is a mark, or text after all.
  mutating func endNote() {
    guard let ended = note else { return }
    note = ended.depth <= open.count ? OpenNote(depth: ended.depth) : nil
    if let label = ended.label {
      for label in OpenNote.single(label) {
        page.notes.append(HTMLPage.PageNote(offset: flow.count, label: label, target: ended.target))
      }
    } else if !ended.isBracket {
      write(ended.isRaised ? RaisedDigits.raised(ended.text) ?? ended.text : ended.text, at: ended.source)
    }
  }
}
