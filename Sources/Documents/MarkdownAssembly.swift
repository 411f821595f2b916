import CMarkdown
import Temporal

/// Puts a document together from what the Markdown parser reports, in the order of the text.
final class MarkdownAssembly {
  /// Where the bytes that are parsed lie in memory; as long as the source, with repairs in it.
  var parsed: UnsafeRawPointer?
  private let source: SourceText
  private let isRepaired: Bool
  var builder: DocumentBuilder
  private var warnings: [Warning]
  /// Byte of the source that was read last.
  private var sourceByte: Int

  var outline = Outline()
  var containers = MarkdownContainers()
  var lists = ReferenceLists()
  var table = MarkdownTable()
  private var html = MarkupStripper()
  private var spans: [MarkdownSpan] = []
  private var headingLevel: Int?
  private var isCode = false
  private var isHTML = false
  /// A line end of the source that became no character yet.
  private var lineEnds = false
  /// Bytes of the open block that are links to categories, and alternative texts of images.
  private var categoryBytes = 0
  private var imageRanges: [Range<Int>] = []
  /// The link to a file stands before the open block; a `]]` in it ends the caption.
  private var mayBeCaption = false
  private(set) var title: String?

  init(source: SourceText, body: Int, isRepaired: Bool) {
    self.source = source
    self.isRepaired = isRepaired
    warnings = source.warnings
    sourceByte = body
    builder = DocumentBuilder(map: source.map, capacity: source.utf8.count)
  }

  func warn(_ message: String) { warnings.append(Warning(byte: sourceByte, message: message)) }

  func document(_ frontMatter: FrontMatter) -> Document {
    flush()
    let references = lists.references(resolvingNotesOf: &builder)
    var info = source.info
    info.title = info.title ?? frontMatter.title ?? title
    info.url = info.url ?? frontMatter.url
    info.published = info.published ?? frontMatter.date.flatMap(PublicationDate.read) ?? published
    info.script = info.script ?? Script(of: builder.utf8)
    return builder.document(info: info, references: references, warnings: warnings)
  }

  /// Stated by a byline of the text.
  private var published: CivilDateTime?
}

// MARK: Blocks

extension MarkdownAssembly {
  func enter(block type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
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

  func leave(block type: MD_BLOCKTYPE) {
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

  private func leaveItem() {
    guard let item = containers.leaveItem() else { return }
    if containers.isTopList, let number = item.number {
      lists.add(label: String(number), blocks: item.firstBlock..<builder.blocks.count)
    }
  }

  private func closeRow() {
    lineEnds = false
    tidy()
    let role = outline.kind?.role ?? .tableRow
    if let row = builder.close(role, parent: containers.parent ?? outline.parent, header: table.header) {
      table.closed(row: row)
    }
    begin()
  }

  /// Closes the open block, if there is one.
  func flush() {
    lineEnds = false
    guard builder.isOpen else { return begin() }
    tidy()
    if let level = headingLevel { closeHeading(level) } else { closeText() }
    begin()
  }

  private func begin() {
    categoryBytes = 0
    imageRanges.removeAll(keepingCapacity: true)
    mayBeCaption = false
  }

  /// `# 5号` without a space is a hashtag or a number, not the title of the page.
  private func closeHeading(_ level: Int) {
    let text = builder.text(of: builder.utf8.trimmed(builder.open))
    let isTitle = level == 1 && title == nil && DateHeading.level(of: text) == nil && !builder.blocks.contains { $0.role.tellsEvents || $0.role.isHeading }
    if isTitle { title = text }
    let role = isTitle ? Block.Role.title : .heading(level: level)
    guard let block = builder.close(role, parent: outline.parent(ofLevel: level)) else { return }
    outline.open(level: level, block: block, kind: SectionKind(heading: text))
  }

  private func closeText() {
    let role = role
    if role == .reference, closeFootnote() { return }
    let block = builder.close(role, parent: containers.parent ?? outline.parent)
    guard let block, role == .paragraph else { return block.map { containers.closed(block: $0) } ?? () }
    if !closeByline(block), let text = builder.setDatelineApart() { containers.closed(block: text) }
  }

  /// A line near the top that says who published the text and when.
  private func closeByline(_ block: Int) -> Bool {
    let range = builder.blocks[block].range
    guard block < 6, range.count < 240, !builder.blocks[..<block].contains(where: { $0.role.tellsEvents }),
      let byline = Byline.read(builder.text(of: range))
    else { return false }
    published = published ?? byline.published
    builder.blocks[block].role = .byline
    return true
  }

  /// `[^1]: …` and `[1] …` in a list of references.
  private func closeFootnote() -> Bool {
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
    !imageRanges.isEmpty && builder.utf8[builder.open].count { !$0.isWhiteSpace } <= imageRanges.reduce(0) { $0 + $1.count }
  }

  /// Takes out of the open block what is no text: marks of notes, mark-up that was none, brackets left empty.
  private func tidy() {
    if !imageRanges.isEmpty, !isOnlyImages {
      builder.cut(imageRanges)
      imageRanges.removeAll()
    }
    let isEntry = outline.kind == .references || ReferenceLists.isFootnote(builder.utf8[builder.open])
    if !isEntry { builder.takeNoteMarks() }
    builder.cut(LeftoverEmphasis.find(in: builder.utf8, builder.open))
    builder.cut(EmptyBrackets.find(in: builder.utf8, builder.open))
  }
}

// MARK: Text

extension MarkdownAssembly {
  func text(_ type: MD_TEXTTYPE, _ bytes: UnsafeRawBufferPointer) {
    let offset = offset(of: bytes)
    switch type {
    case MD_TEXT_SOFTBR: lineEnds = true
    case MD_TEXT_BR: if table.isOpen { lineEnds = true } else { breakLine() }
    case MD_TEXT_ENTITY: append(CharacterReference.decode(Array(bytes)) ?? Array(bytes), at: offset)
    case MD_TEXT_HTML: isHTML ? stripBlock(bytes, offset) : stripTag(bytes)
    default: append(bytes, at: offset)
    }
  }

  private func offset(of bytes: UnsafeRawBufferPointer) -> Int {
    guard let parsed, let base = bytes.baseAddress else { return sourceByte }
    let offset = base - parsed
    if offset >= 0, offset < source.utf8.count { sourceByte = offset }
    return sourceByte
  }

  private func breakLine() {
    guard builder.isOpen, headingLevel == nil, spans.isEmpty else {
      lineEnds = true
      return
    }
    flush()
  }

  private func append(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    guard let first = bytes.first else { return }
    joinLines(before: first)
    table.beginCellText(&builder, source: offset)
    if isRepaired {
      appendOriginal(bytes, at: offset)
    } else {
      builder.append(bytes.assumingMemoryBound(to: UInt8.self), source: offset)
    }
    if mayBeCaption { endCaption() }
  }

  private func append(_ bytes: [UInt8], at offset: Int) {
    guard let first = bytes.first else { return }
    joinLines(before: first)
    table.beginCellText(&builder, source: offset)
    builder.append(bytes, source: offset)
  }

  /// Between Han characters a line end is nothing, else it is a space.
  private func joinLines(before next: UInt8) {
    guard lineEnds else { return }
    lineEnds = false
    let isEntry = next == UInt8(ascii: "[") && outline.kind == .references && spans.isEmpty
    if next == MarkdownRepair.footnote || isEntry { return flush() }
    guard let last = builder.utf8.last, builder.isOpen, last < 0x80 || next < 0x80 else { return }
    builder.append(UInt8(ascii: " "), source: sourceByte)
  }

  /// The bytes as they stood before the repair, without what the repair dropped.
  private func appendOriginal(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: MarkdownRepair.dropped) ?? bytes.count
      if end > start { builder.append(source.utf8[offset + start..<offset + end], source: offset + start) }
      start = end + 1
    }
  }

  /// `…，攝於久姆里]]`: the end of a caption whose beginning is the link to a file.
  private func endCaption() {
    guard let end = builder.utf8[builder.open].suffix(512).firstRange(ofDoubled: UInt8(ascii: "]")) else { return }
    let tail = Array(builder.utf8[end.upperBound...])
    builder.truncate(to: end.lowerBound)
    builder.close(.caption, parent: outline.parent)
    begin()
    if !tail.isEmpty { builder.append(tail, source: sourceByte) }
  }

  private func stripBlock(_ bytes: UnsafeRawBufferPointer, _ offset: Int) {
    html.feed(bytes, at: offset) { piece in
      switch piece {
      case .text(let text, let offset): append(text, at: offset)
      case .lineBreak: flush()
      case .space: lineEnds = true
      }
    }
  }

  private func stripTag(_ bytes: UnsafeRawBufferPointer) {
    if bytes.starts(with: Array("<br".utf8)) || bytes.starts(with: Array("<BR".utf8)) {
      text(MD_TEXT_BR, UnsafeRawBufferPointer(start: nil, count: 0))
    }
  }
}

// MARK: Spans

extension MarkdownAssembly {
  func enter(span type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) {
    switch type {
    case MD_SPAN_A:
      if let detail { open(.link, detail.load(as: MD_SPAN_A_DETAIL.self).href, detail.load(as: MD_SPAN_A_DETAIL.self).title) }
    case MD_SPAN_IMG:
      if let detail { open(.image, detail.load(as: MD_SPAN_IMG_DETAIL.self).src) }
    case MD_SPAN_WIKILINK:
      if let detail { open(.wikiLink, detail.load(as: MD_SPAN_WIKILINK_DETAIL.self).target) }
    default: break
    }
  }

  private func open(_ kind: MarkdownSpan.Kind, _ address: MD_ATTRIBUTE, _ title: MD_ATTRIBUTE = MD_ATTRIBUTE()) {
    if lineEnds { joinLines(before: 0x80) }
    spans.append(
      MarkdownSpan(kind: kind, start: builder.utf8.count, address: address.original, title: title.original))
  }

  func leave(span type: MD_SPANTYPE) {
    guard type == MD_SPAN_A || type == MD_SPAN_IMG || type == MD_SPAN_WIKILINK, let span = spans.popLast() else { return }
    let range = max(span.start, builder.start)..<builder.utf8.count
    switch span.kind {
    case .image: if !range.isEmpty { imageRanges.append(range) }
    case .wikiLink: builder.addLink(Link(range: range, target: .page(String(decoding: span.address, as: UTF8.self))))
    case .link: closeLink(span, range)
    }
  }

  private func closeLink(_ span: MarkdownSpan, _ range: Range<Int>) {
    let page = WikiTitle(span.address)
    if page?.isFile == true { return closeFileLink(range) }
    if page?.isCategory == true { categoryBytes += range.count }
    if outline.kind != .references, let label = span.noteLabel(in: builder.utf8[range]) {
      builder.truncate(to: range.lowerBound)
      builder.addNote(NoteMark(offset: range.lowerBound, label: label, reference: nil))
      return lists.add(linked: label, title: span.title, address: span.address)
    }
    guard !range.isEmpty else { return }
    let url = webAddress(span.address)
    guard let target = page.map({ .page($0.text) }) ?? url.map({ Link.Target.url($0) }) else { return }
    builder.addLink(Link(range: range, target: target, url: url))
  }

  /// 缩略图 is no text; what follows may be the caption.
  private func closeFileLink(_ range: Range<Int>) {
    builder.truncate(to: range.lowerBound)
    flush()
    mayBeCaption = true
  }
}
