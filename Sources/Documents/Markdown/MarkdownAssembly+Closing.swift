/// How blocks end: what they are, and what is taken out of them first.
extension MarkdownAssembly {
  /// Closes a row of a table.
  mutating func closeRow() {
    lineEnds = false
    tidy()
    let role = outline.kind?.role ?? .tableRow
    if let row = builder.close(role, parent: containers.parent ?? outline.parent, header: table.header) {
      table.closed(row: row)
    }
    begin()
  }

  /// Closes the open block, if there is one.
  mutating func flush() {
    lineEnds = false
    guard builder.isOpen else { return begin() }
    tidy()
    if let level = headingLevel { closeHeading(level) } else { closeText() }
    begin()
  }

  /// Forgets what was noted of the block before.
  mutating func begin() {
    categoryBytes = 0
    imageRanges.removeAll(keepingCapacity: true)
    mayBeCaption = false
  }

  /// `# 5号` without a space is a hashtag or a number, not the title of the page.
  private mutating func closeHeading(_ level: Int) {
    let text = builder.text(of: builder.utf8.trimmed(builder.open))
    let isTitle =
      level == 1 && title == nil && DateHeading.level(of: text) == nil
      && !builder.blocks.contains { $0.role.tellsEvents || $0.role.isHeading }
    if isTitle { title = text }
    let role = isTitle ? Block.Role.title : .heading(level: level)
    guard let block = builder.close(role, parent: outline.parent(ofLevel: level)) else { return }
    outline.open(level: level, block: block, kind: SectionKind(heading: text))
  }

  private mutating func closeText() {
    let role = role
    if role == .reference, closeFootnote() { return }
    let block = builder.close(role, parent: containers.parent ?? outline.parent)
    guard let block, role == .paragraph else { return block.map { containers.closed(block: $0) } ?? () }
    if closeByline(block) || closeDate(block) { return }
    if let aside = ParagraphAside.role(of: builder.utf8[builder.blocks[block].range]) {
      builder.blocks[block].role = aside
      return
    }
    if let text = builder.setDatelineApart() { containers.closed(block: text) }
  }

  /// A date alone in a paragraph, mostly in bold type, is a heading below those that are marked as such.
  private mutating func closeDate(_ block: Int) -> Bool {
    let range = builder.blocks[block].range
    guard range.count <= 60, block > 0, let level = DateHeading.level(of: builder.text(of: range)) else { return false }
    builder.blocks[block].role = .heading(level: 6)
    builder.blocks[block].parent = outline.parent(ofLevel: 6 + level)
    outline.open(level: 6 + level, block: block, kind: outline.kind)
    return true
  }

  /// A line near the top that says who published the text and when.
  private mutating func closeByline(_ block: Int) -> Bool {
    let range = builder.blocks[block].range
    guard block < 6, range.count < 240, !builder.blocks[..<block].contains(where: { $0.role.tellsEvents }),
      let byline = Byline.read(builder.text(of: range))
    else { return false }
    if block > 0, builder.blocks[block - 1].role == .byline, Byline.beginsWithYear(builder.utf8[range]),
      Byline.beginsWithYear(builder.utf8[builder.blocks[block - 1].range]),
      Byline.isChronicle(builder.text(of: range), beside: builder.text(of: builder.blocks[block - 1].range))
    {
      builder.blocks[block - 1].role = .paragraph
      if stamp == block - 1 { (published, stamp) = (nil, nil) }
      return false
    }
    if published == nil, byline.published != nil { (published, stamp) = (byline.published, block) }
    builder.blocks[block].role = .byline
    return true
  }

  /// `[^1]: …` and `[1] …` in a list of references.
  private mutating func closeFootnote() -> Bool {
    guard let label = lists.takeLabel(from: &builder) else { return false }
    if let block = builder.close(.reference, parent: outline.parent) { lists.add(footnote: label, block: block) }
    return true
  }

  private var role: Block.Role {
    if isOnlyCategories { return .category }
    if ReferenceLists.isFootnote(builder.utf8[builder.open]) { return .reference }
    if isOnlyImages { return .caption }
    if isCode { return .code }
    return outline.kind?.role ?? containers.role
  }

  private var isOnlyCategories: Bool {
    categoryBytes > 0 && builder.utf8[builder.open].count { !$0.isWhiteSpace } <= categoryBytes
  }

  private var isOnlyImages: Bool {
    !imageRanges.isEmpty
      && builder.utf8[builder.open].count { !$0.isWhiteSpace }
        <= imageRanges.reduce(0) { $0 + $1.clamped(to: builder.open).count }
  }

  /// Takes out of the open block what is no text: marks of notes, mark-up that was none, brackets left empty.
  private mutating func tidy() {
    if !imageRanges.isEmpty, !isOnlyImages {
      builder.cut(imageRanges)
      imageRanges.removeAll()
    }
    let isEntry = outline.kind == .references || ReferenceLists.isFootnote(builder.utf8[builder.open])
    let marks = builder.marks
    if !isEntry, marks.contains(.square) { builder.takeNoteMarks() }
    if marks.contains(.star) { builder.cut(LeftoverEmphasis.find(in: builder.utf8, builder.open)) }
    if marks.contains(.round) { builder.cut(EmptyBrackets.find(in: builder.utf8, builder.open)) }
  }
}
