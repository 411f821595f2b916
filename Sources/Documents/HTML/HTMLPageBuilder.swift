/// Listens to the tokenizer and writes down the page: its containers, and the pieces of text in them.
struct HTMLPageBuilder: HTMLTokens {
  var page = HTMLPage()
  /// Whether elements lay deeper than is followed.
  private(set) var tooDeep = false
  var flow = TextFlow()
  var purposes = PurposeNames()
  var open: [OpenElement] = []
  var context = Context()
  /// Open elements whose text is not read.
  var skipped = 0
  var bold = 0
  /// Of the piece that is being read.
  var linkedBytes = 0
  var boldBytes = 0
  var anchor: String?
  var link: OpenLink?
  var note: OpenNote?
  /// Text of `<title>` and of JSON-LD, which is no text of the page.
  var aside: [UInt8] = []
  var readsAside = false

  /// Where text stands; what it was is restored when the element ends.
  struct Context {
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

  struct OpenElement {
    var name: Int
    var element: HTMLElement
    var outer: Context
    var isSkipped = false
  }

  struct OpenLink {
    var href: String
    var start: Int
  }

  /// For a page of `capacity` bytes.
  init(capacity: Int) {
    flow.reserve(capacity)
    page.pieces.reserveFilled(capacity / 256)
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
    guard let index = open.lastIndex(where: { isEnd($0.element) || isLimit($0.element) }), isEnd(open[index].element)
    else { return }
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

  mutating func skip() {
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

  mutating func write(_ bytes: [UInt8], at source: Int) { bytes.withUnsafeBufferPointer { write($0, at: source) } }

  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, at source: Int) {
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
  mutating func flush() {
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
