import CMarkdown
import Temporal

/// Puts a document together from what the Markdown parser reports, in the order of the text.
///
/// A structure that the parser's callbacks reach through a pointer: a class would be checked for exclusive access at every
/// one of them.
struct MarkdownAssembly {
  /// Where the bytes that are parsed lie in memory; as long as the source, with repairs in it.
  var parsed: UnsafeRawPointer?
  let source: SourceText
  let isRepaired: Bool
  var builder: DocumentBuilder
  private var warnings: [Warning]
  /// Byte of the source that was read last.
  var sourceByte: Int

  var outline = Outline()
  var containers = MarkdownContainers()
  var lists = ReferenceLists()
  var table = MarkdownTable()
  var html = MarkupStripper()
  /// Where the words of open links and images begin.
  var spans: [Int] = []
  var destinations = ByteMemory<LinkDestination>()
  var headingLevel: Int?
  private var isCode = false
  var isHTML = false
  /// Within `<sup>`.
  var isRaised = false
  /// A line end of the source that became no character yet.
  var lineEnds = false
  /// Bytes of the open block that are links to categories, and alternative texts of images.
  var categoryBytes = 0
  var imageRanges: [Range<Int>] = []
  /// The link to a file stands before the open block; a `]]` in it ends the caption.
  var mayBeCaption = false
  private(set) var title: String?

  init(source: SourceText, body: Int, isRepaired: Bool) {
    self.source = source
    self.isRepaired = isRepaired
    warnings = source.warnings
    sourceByte = body
    builder = DocumentBuilder(map: source.map, capacity: source.utf8.count)
  }

  mutating func warn(_ message: String) { warnings.append(Warning(byte: sourceByte, message: message)) }

  mutating func document(_ frontMatter: FrontMatter) -> Document {
    flush()
    let references = lists.references(resolvingNotesOf: &builder)
    var info = source.info
    info.title = info.title ?? frontMatter.title ?? title
    info.url = info.url ?? frontMatter.url
    info.published = info.published ?? frontMatter.date.flatMap(PublicationDate.read) ?? published
    info.script = info.script ?? Script(of: builder.utf8)
    var document = builder.take().document(info: info, references: references, warnings: warnings)
    document.readWrittenNotes()
    return document
  }

  /// Stated by a byline of the text.
  private var published: CivilDateTime?
}

// MARK: Blocks

extension MarkdownAssembly {
  mutating func enter(block type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
    if type != MD_BLOCK_TH, type != MD_BLOCK_TD { flush() }
    switch type {
    case MD_BLOCK_QUOTE: containers.enterQuote()
    case MD_BLOCK_UL: containers.enterList(start: nil)
    case MD_BLOCK_OL:
      containers.enterList(start: Int(detail?.load(as: MD_BLOCK_OL_DETAIL.self).start ?? 1))
      if containers.isTopList { lists.enter() }
    case MD_BLOCK_LI: containers.enterItem(firstBlock: builder.blocks.count)
    case MD_BLOCK_H: headingLevel = Int(detail?.load(as: MD_BLOCK_H_DETAIL.self).level ?? 1)
    case MD_BLOCK_CODE: isCode = true
    case MD_BLOCK_HTML: (isHTML, html) = (true, MarkupStripper())
    case MD_BLOCK_TABLE: table.enter()
    case MD_BLOCK_TR: table.enterRow()
    case MD_BLOCK_TH, MD_BLOCK_TD: table.enterCell()
    default: break
    }
  }

  mutating func leave(block type: MD_BLOCKTYPE) {
    switch type {
    case MD_BLOCK_TH, MD_BLOCK_TD: return table.leaveCell(&builder)
    case MD_BLOCK_TR: return closeRow()
    default: flush()
    }
    switch type {
    case MD_BLOCK_QUOTE, MD_BLOCK_UL: containers.leave()
    case MD_BLOCK_OL:
      if containers.isTopList { lists.leave(isReferences: outline.kind == .references) }
      containers.leave()
    case MD_BLOCK_LI: leaveItem()
    case MD_BLOCK_H: headingLevel = nil
    case MD_BLOCK_CODE: isCode = false
    case MD_BLOCK_HTML: isHTML = false
    case MD_BLOCK_TABLE: table.leave()
    default: break
    }
  }

  private mutating func leaveItem() {
    guard let item = containers.leaveItem() else { return }
    if containers.isTopList, let number = item.number {
      lists.add(label: String(number), blocks: item.firstBlock..<builder.blocks.count)
    }
  }

  private mutating func closeRow() {
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
    published = published ?? byline.published
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
