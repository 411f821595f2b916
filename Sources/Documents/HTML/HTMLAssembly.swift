import Temporal

/// Makes the document out of the pieces of a page that belong to it.
struct HTMLAssembly {
  /// The page, and what its tables and reference lists are.
  let page: HTMLPage
  let tables: HTMLTables
  let references: HTMLReferences
  /// Which pieces belong to the article.
  let kept: [Bool]
  /// Pieces between the headline and the first sentence may be the byline, those behind the last one the signature.
  let body: Range<Int>
  /// The document so far, and its headings.
  var builder: DocumentBuilder
  var outline = Outline()
  private var itemBlocks: [Int: Int] = [:]
  /// What items announce that are a heading in disguise.
  var kinds: [Int: SectionKind] = [:]
  /// The piece that is the headline.
  var titleIndex: Int?
  /// Inside a section of other articles: its level.
  private var boilerplateLevel: Int?
  private var cursor = HTMLCursor()

  init(_ page: HTMLPage, tables: HTMLTables, map: SourceMap) {
    self.page = page
    self.tables = tables
    let content = MainContent(page, tables: tables)
    kept = content.kept
    references = HTMLReferences(page, kept: content.kept)
    body = content.body
    builder = DocumentBuilder(map: map, capacity: page.text.count)
    titleIndex = page.pieces.indices.first { content.kept[$0] && page.pieces[$0].role == .heading(level: 1) }
  }

  /// The document, with what `info` does not yet say filled in from the page.
  mutating func document(info: DocumentInfo, warnings: [Warning]) -> Document {
    var index = 0
    while index < page.pieces.count {
      let end = tables.rowEnd(from: index)
      if kept[index] || (end > index + 1 && kept[index..<end].contains(true)) { add(index..<end) }
      index = end
    }
    var info = info
    complete(&info)
    let resolved = references.entries
    var document = builder.take().document(info: info, references: resolved, warnings: warnings)
    document.readWrittenNotes()
    return document
  }

  // MARK: Blocks

  private mutating func add(_ pieces: Range<Int>) {
    let first = pieces.lowerBound
    if let row = tables.row(of: first) { return addRow(row, pieces) }
    let piece = page.pieces[first]
    if isBoilerplate(piece) { return }
    append(piece, noteBase: true)
    let role = role(of: first)
    guard var block = builder.close(role, parent: parent(of: piece, role)) else { return }
    let isOuter = first == body.lowerBound || first == body.upperBound - 1
    if isOuter, role == .paragraph, holdsDateline(block) { block = builder.setDatelineApart() ?? block }
    noteStructure(block, role, piece)
  }

  /// 新华社北京3月5日电: what the wire says before and behind the story, in its first and its last paragraph.
  private func holdsDateline(_ block: Int) -> Bool {
    let range = builder.blocks[block].range
    return Dateline.prefix(of: range, in: builder.utf8) != nil || Dateline.suffix(of: range, in: builder.utf8) != nil
  }

  private mutating func addRow(_ row: Int, _ pieces: Range<Int>) {
    if boilerplateLevel != nil { return }
    let cells = tables.cells(ofRow: row, pieces)
    for (index, cell) in cells.enumerated() {
      if index > 0 { builder.append(UInt8(ascii: "\t"), source: cursor.source) }
      let start = builder.utf8.count
      for (number, piece) in cell.pieces.enumerated() {
        if number > 0 { builder.append(UInt8(ascii: " "), source: cursor.source) }
        append(page.pieces[piece], noteBase: !cell.isRepeated)
      }
      builder.addCell(start..<builder.utf8.count)
    }
    let role: Block.Role = tables.isInfobox(row: row) ? .infobox : outline.kind?.role ?? .tableRow
    let block = builder.close(
      role, parent: outline.parent, header: tables.header(ofRow: row).flatMap { cursor.rowBlocks[$0] })
    if let block { cursor.rowBlocks[row] = block }
  }

  /// Copies a piece with its links and marks; a cell that is repeated for its `rowspan` comes without them.
  private mutating func append(_ piece: HTMLPage.Piece, noteBase: Bool) {
    let shift = builder.utf8.count - piece.range.lowerBound
    page.text.withUnsafeBufferPointer { text in
      cursor.forEachRun(of: page.runs, in: piece.range) { range, source in
        builder.append(UnsafeBufferPointer(rebasing: text[range]), source: source)
      }
    }
    guard noteBase else { return }
    for link in cursor.links(of: page, in: piece.range) {
      guard let target = Link.Target(address: HTMLPage.article(link.href)) else { continue }
      builder.addLink(
        Link(range: link.range.lowerBound + shift..<link.range.upperBound + shift, target: target, url: link.href))
    }
    for note in cursor.notes(of: page, in: piece.range) {
      let entry = note.target.flatMap { references.index[$0] }
      builder.addNote(NoteMark(offset: note.offset + shift, label: note.label, reference: entry))
    }
  }

  /// Words of the site, and what stands beneath 相关新闻 until the next heading of its level.
  private mutating func isBoilerplate(_ piece: HTMLPage.Piece) -> Bool {
    let isHeading = piece.level != nil
    if let level = boilerplateLevel, let own = piece.level, own <= level { boilerplateLevel = nil }
    if boilerplateLevel != nil { return true }
    guard !page.isWiki, page.looksLikeBoilerplate(piece) else { return false }
    if isHeading { boilerplateLevel = piece.level }
    return true
  }

  private func parent(of piece: HTMLPage.Piece, _ role: Block.Role) -> Int? {
    if case .heading(let level) = role { return outline.parent(ofLevel: level) }
    var item = piece.item
    while let index = item {
      if let block = itemBlocks[index] { return block }
      item = page.items[index]
    }
    return outline.parent
  }

  private mutating func noteStructure(_ block: Int, _ role: Block.Role, _ piece: HTMLPage.Piece) {
    if case .heading(let level) = role {
      let isShort = piece.range.count <= HTMLAssembly.longestSectionTitle
      outline.open(level: level, block: block, kind: isShort ? SectionKind(heading: page.string(piece.range)) : nil)
    }
    guard let item = piece.item, itemBlocks[item] == nil else { return }
    itemBlocks[item] = block
    if piece.range.count <= HTMLAssembly.longestSectionTitle, let kind = SectionKind(heading: page.string(piece.range))
    {
      kinds[item] = kind
      builder.setRole(kind.role, ofBlock: block)
    }
  }

  /// 参考文献 and its like, in bytes.
  private static let longestSectionTitle = 36
}
