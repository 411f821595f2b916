/// Listens to the tokenizer and writes down the page: its containers, and the pieces of text in them.
struct HTMLPageBuilder: HTMLTokens {
  private(set) var page = HTMLPage()
  /// Whether elements lay deeper than is followed.
  private(set) var tooDeep = false
  private var flow = TextFlow()
  private var purposes = PurposeNames()
  private var open: [OpenElement] = []
  private var context = Context()
  /// Open elements whose text is not read.
  private var skipped = 0
  private var bold = 0
  /// Of the piece that is being read.
  private var linkedBytes = 0
  private var boldBytes = 0
  private var anchor: String?
  private var link: OpenLink?
  private var note: OpenNote?
  /// Text of `<title>` and of JSON-LD, which is no text of the page.
  private var aside: [UInt8] = []
  private var readsAside = false

  /// Where text stands; what it was is restored when the element ends.
  private struct Context {
    var container = 0
    var role = Block.Role.paragraph
    var table: Int?
    var row: Int?
    var cell: Int?
    var item: Int?
    var term: Int?
    var isHead = false
    var isPreformatted = false
    var anchor: String?
  }

  private struct OpenElement {
    var name: Int
    var element: HTMLElement
    var outer: Context
    var isSkipped = false
  }

  private struct OpenLink {
    var href: String
    var start: Int
  }

  /// The whole page, when the parser has ended.
  mutating func finish() -> HTMLPage {
    while !open.isEmpty { close() }
    flush()
    page.text = flow.utf8
    page.runs = flow.runs
    page.isWiki = page.isWiki || purposes.isWiki
    return page
  }

  // MARK: Elements

  mutating func start(_ element: HTMLElement, name: Int, _ attributes: HTMLAttributes) {
    closeImplied(by: element)
    if element.breaksBlock { flush() }
    if element.isVoid { return meetVoid(element, attributes) }
    // Plain inline elements change nothing, closed or not.
    if element == .inline, skipped == 0, !isSkipped(element, attributes) { return meet(element, attributes) }
    // What lies deeper is read as if it stood here.
    guard open.count < HTMLPageBuilder.maximumDepth || element.holdsNoText else { return tooDeep = true }
    open.append(OpenElement(name: name, element: element, outer: context))
    if skipped > 0 { return skip() }
    if isSkipped(element, attributes) { return skip() }
    if element.breaksBlock { enter(element, attributes) } else { meet(element, attributes) }
  }

  /// Elements that have no end tag.
  private mutating func meetVoid(_ element: HTMLElement, _ attributes: HTMLAttributes) {
    if skipped == 0 { meet(element, attributes) }
  }

  /// Elements that the next one ends, without end tags of their own (HTML Living Standard §13.1.2.4).
  private mutating func closeImplied(by element: HTMLElement) {
    guard element.breaksBlock else { return }
    switch element {
    case .item: close(upTo: { $0 == .item }, within: { $0 == .list || $0.isCell })
    case .term, .definition: close(upTo: { $0 == .term || $0 == .definition }, within: { $0 == .list || $0.isCell })
    case .cell: close(upTo: { $0.isCell }, within: { $0 == .row || $0 == .table })
    case .row, .headRows: close(upTo: { $0 == .row }, within: { $0 == .table })
    default: break
    }
    close(upTo: { $0 == .paragraph }, within: { $0.breaksBlock })
  }

  /// Closes the innermost element of a kind, if it lies within none of another.
  private mutating func close(upTo isEnd: (HTMLElement) -> Bool, within isLimit: (HTMLElement) -> Bool) {
    guard let index = open.lastIndex(where: { isEnd($0.element) || isLimit($0.element) }), isEnd(open[index].element) else { return }
    while open.count > index { close() }
  }

  /// An end tag closes its element and what is open within it; within a table cell it closes nothing outside.
  mutating func end(name: Int) {
    guard let index = open.lastIndex(where: { $0.name == name }) else { return }
    let isTablePart = open[index].element.isTablePart
    if !isTablePart, open[index...].dropFirst().contains(where: { $0.element.isCell }) { return }
    while open.count > index { close() }
  }

  private static let maximumDepth = 200

  private mutating func skip() {
    open[open.count - 1].isSkipped = true
    skipped += 1
  }

  private mutating func isSkipped(_ element: HTMLElement, _ attributes: HTMLAttributes) -> Bool {
    switch element {
    case .skipped: true
    case .inline, .superscript, .link, .emphasis: purposes.isSkinned(attributes)
    default: false
    }
  }

  private mutating func close() {
    let ended = open.removeLast()
    if ended.isSkipped {
      skipped -= 1
      if ended.element.breaksBlock { context = ended.outer }
      return
    }
    leave(ended.element)
    if ended.element.breaksBlock {
      flush()
      let term = ended.element == .term ? context.item : context.term
      context = ended.outer
      if ended.element == .term { context.term = term }
    }
  }

  /// A block element begins.
  private mutating func enter(_ element: HTMLElement, _ attributes: HTMLAttributes) {
    if let id = attributes.id { context.anchor = id }
    switch element {
    case .container, .main, .apparatus, .list, .body, .html, .table, .quote, .caption: enterContainer(element, attributes)
    case .item, .term, .definition: enterItem(element)
    case .heading(let level): context.role = .heading(level: level)
    case .preformatted: context.isPreformatted = true
    case .tableCaption: context.role = .caption
    case .headRows: context.isHead = true
    case .row: enterRow()
    case .cell(let isHeader): enterCell(isHeader: isHeader, attributes)
    case .paragraph: enterParagraph(attributes)
    default: break
    }
  }

  private mutating func enterContainer(_ element: HTMLElement, _ attributes: HTMLAttributes) {
    if element == .html { page.metadata.language = attributes.language }
    let isRoot = element == .html || element == .body
    let purpose = isRoot ? .neutral : purposes.purpose(of: element, attributes)
    addContainer(purpose, mayHoldArticle: element.mayHoldArticle)
    if element == .quote { context.role = .quote }
    if element == .caption || purpose == .caption { context.role = .caption }
    if element == .table { enterTable(purpose) }
  }

  private mutating func addContainer(_ purpose: ContainerPurpose, mayHoldArticle: Bool) {
    page.containers.append(
      HTMLPage.Container(parent: context.container, purpose: purpose, mayHoldArticle: mayHoldArticle))
    context.container = page.containers.count - 1
  }

  private mutating func enterTable(_ purpose: ContainerPurpose) {
    if let cell = context.cell {
      let outer = page.rows[page.cells[cell].row].table
      if page.tables[outer].purpose == .unknown { page.tables[outer].purpose = .layout }
    }
    let isInfobox = purpose == .infobox
    page.tables.append(
      HTMLPage.Table(parentCell: context.cell, purpose: isInfobox ? .infobox : .unknown, container: context.container))
    context.table = page.tables.count - 1
    context.row = nil
    context.cell = nil
    context.isHead = false
  }

  private mutating func enterRow() {
    guard let table = context.table else { return }
    page.rows.append(HTMLPage.Row(table: table, isHead: context.isHead))
    context.row = page.rows.count - 1
    context.cell = nil
  }

  private mutating func enterCell(isHeader: Bool, _ attributes: HTMLAttributes) {
    guard context.table != nil else { return }
    if context.row == nil { enterRow() }
    guard let row = context.row else { return }
    let cell = HTMLPage.Cell(
      row: row, isHeader: isHeader, rows: HTMLPage.span(attributes.rowSpan), columns: HTMLPage.span(attributes.columnSpan))
    page.cells.append(cell)
    addContainer(.neutral, mayHoldArticle: true)
    context.cell = page.cells.count - 1
    context.item = nil
    context.role = .paragraph
  }

  private mutating func enterItem(_ element: HTMLElement) {
    let around = element == .definition ? context.term ?? context.item : context.item
    page.items.append(around)
    context.item = page.items.count - 1
    context.role = .listItem
    context.term = nil
  }

  private mutating func enterParagraph(_ attributes: HTMLAttributes) {
    let purpose = purposes.purpose(of: .paragraph, attributes)
    guard purpose != .neutral else { return }
    addContainer(purpose, mayHoldArticle: false)
    if purpose == .caption { context.role = .caption }
  }

  // MARK: Inline elements

  private mutating func meet(_ element: HTMLElement, _ attributes: HTMLAttributes) {
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

  private mutating func leave(_ element: HTMLElement) {
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

  private mutating func readMeta(_ attributes: HTMLAttributes) {
    page.metadata.readMeta(attributes)
    if attributes.name?.lowercased() == "generator", attributes.content?.hasPrefix("MediaWiki") == true {
      page.isWiki = true
    }
  }

  private mutating func startAside() {
    aside.removeAll()
    readsAside = true
  }

  /// In a paragraph a new line is a new paragraph, which a row of data takes together again; an item or a heading goes on.
  private mutating func breakLine() {
    if note == nil, context.role == .paragraph { flush() } else { flow.breakWords() }
  }

  private mutating func startLink(_ attributes: HTMLAttributes) {
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

  private mutating func endLink() {
    if note?.target != nil { return endNote() }
    addLink()
    link = nil
  }

  private mutating func addLink() {
    guard let link else { return }
    let start = link.start + (flow.count > link.start && flow.utf8[link.start] == 0x20 ? 1 : 0)
    if start < flow.count { page.links.append(HTMLPage.PageLink(range: start..<flow.count, href: link.href)) }
  }

  private mutating func startSuperscript(_ attributes: HTMLAttributes) {
    guard note == nil else { return }
    note = OpenNote(depth: open.count)
    note?.isReference = attributes.classes?.contains("reference") == true
  }

  private mutating func endSuperscript() {
    if let note, note.depth == open.count + 1 { endNote() }
  }

  /// What stood in a mark is a mark, or text after all.
  private mutating func endNote() {
    guard let ended = note else { return }
    note = ended.depth <= open.count ? OpenNote(depth: ended.depth) : nil
    if let label = ended.label {
      page.notes.append(HTMLPage.PageNote(offset: flow.count, label: label, target: ended.target))
    } else if !ended.isBracket {
      write(ended.text, at: ended.source)
    }
  }

  // MARK: Text

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, at source: Int) {
    if skipped > 0 { return }
    if readsAside {
      aside.append(contentsOf: bytes)
    } else if note != nil {
      note?.append(bytes, at: source)
    } else if context.isPreformatted {
      writeLines(bytes, at: source)
    } else {
      write(bytes, at: source)
    }
  }

  private mutating func write(_ bytes: [UInt8], at source: Int) { bytes.withUnsafeBufferPointer { write($0, at: source) } }

  private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, at source: Int) {
    let before = flow.count
    flow.append(bytes, source: source)
    if link != nil { linkedBytes += flow.count - before }
    if bold > 0 { boldBytes += flow.count - before }
  }

  private mutating func writeLines(_ bytes: UnsafeBufferPointer<UInt8>, at source: Int) {
    var start = 0
    for offset in 0...bytes.count where offset == bytes.count || bytes[offset] == 0x0A {
      write(UnsafeBufferPointer(rebasing: bytes[start..<offset]), at: source + start)
      if offset < bytes.count { flush() }
      start = offset + 1
    }
  }

  /// Ends the piece that is being read.
  private mutating func flush() {
    if let open = note {
      note = nil
      write(open.text, at: open.source)
    }
    addLink()
    let range = flow.endBlock()
    link?.start = flow.count
    defer { (linkedBytes, boldBytes) = (0, 0) }
    guard !range.isEmpty else { return }
    page.pieces.append(
      HTMLPage.Piece(
        range: range, role: context.role, container: context.container, linked: linkedBytes, bold: boldBytes,
        cell: context.cell, item: context.item, anchor: anchor ?? context.anchor))
    anchor = nil
  }
}
