import Temporal

/// The lines of a wikitext: what each begins with decides what it is.
struct WikitextBlocks {
  private(set) var inline: WikitextInline
  private let bytes: UnsafeBufferPointer<UInt8>
  private var outline = Outline()
  /// Items of the list at hand: how deep and which block.
  private var items: [(depth: Int, block: Int)] = []
  /// The mark that the list's items begin with; a term and its definitions are of one list.
  private var listMark: UInt8 = 0
  private var offset = 0
  /// The outermost span that does not lie behind `offset`.
  private var span = 0
  /// Tables in tables, as far as they are followed.
  private var tableDepth = 0
  private static let deepestTable = 8

  init(_ inline: WikitextInline) {
    self.inline = inline
    bytes = inline.bytes
  }

  mutating func document(info: DocumentInfo, warnings: [Warning]) -> Document {
    inline.document(info: info, warnings: warnings)
  }

  mutating func read() {
    while offset < bytes.count {
      while offset >= inline.spans.stretch.upperBound, inline.spans.stretch.upperBound < bytes.count { readOn() }
      let end = lineEnd(from: offset)
      readLine(offset..<end)
      offset = max(offset, end + 1)
    }
    endStretch()
  }

  private mutating func readOn() {
    endStretch()
    inline.spans.readOn()
    span = 0
  }

  /// What is not written yet is written while its spans are known.
  private mutating func endStretch() {
    endParagraph()
    addAsides()
    inline.defineListedReferences()
  }

  // MARK: Lines

  /// The end of the line, where no construct goes on over it.
  private mutating func lineEnd(from start: Int) -> Int {
    let outermost = inline.spans.outermost
    var at = start
    while at < bytes.count {
      while span < outermost.count, outermost[span].upperBound <= at { span += 1 }
      let limit = span < outermost.count ? max(outermost[span].lowerBound, at) : bytes.count
      at = bytes.firstLineFeed(in: at..<limit)
      if at < limit || at >= bytes.count { return at }
      at = outermost[span].upperBound
    }
    return bytes.count
  }

  private mutating func readLine(_ line: Range<Int>) {
    guard let first = bytes[line].first(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else {
      return endParagraph()
    }
    switch first {
    case UInt8(ascii: "="): if !readHeading(line) { readText(line) }
    case UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: ";"): readItem(line)
    case UInt8(ascii: "{"): if !readTable(line) && !readInfobox(line) && !readUnclosedBox(line) { readText(line) }
    case UInt8(ascii: "-"): if bytes.matches("----", at: line.lowerBound) { endParagraph() } else { readText(line) }
    case UInt8(ascii: "["): if inline.isAside(line) { readAside(line) } else { readText(line) }
    default: readText(line)
    }
  }

  private mutating func endParagraph() {
    close(.paragraph)
    items.removeAll(keepingCapacity: true)
  }

  /// Closes what is open under the heading at hand, in the role that the section gives it.
  @discardableResult
  private mutating func close(_ role: Block.Role, parent: Int? = nil) -> Int? {
    let inSection = outline.kind?.role ?? role
    let block = inline.builder.close(inSection, parent: parent ?? outline.parent)
    addAsides()
    return block
  }

  /// Captions and categories that stood in the text.
  private mutating func addAsides() {
    for aside in inline.takeAsides() {
      inline.render(aside.range)
      inline.builder.close(aside.role, parent: outline.parent)
    }
  }

  private mutating func readAside(_ line: Range<Int>) {
    inline.render(line)
    if inline.builder.isOpen { return }
    addAsides()
  }

  // MARK: Paragraphs and headings

  private mutating func readText(_ line: Range<Int>) {
    items.removeAll(keepingCapacity: true)
    if inline.builder.isOpen { inline.joinLines(at: line.lowerBound) }
    if !inline.builder.isOpen, let heading = boldLine(line) { return addHeading(heading, level: 6) }
    inline.breaksParagraphs = true
    inline.parent = outline.parent
    inline.paragraphRole = outline.kind?.role ?? .paragraph
    inline.render(line)
    inline.breaksParagraphs = false
  }

  /// '''1992年''' alone on a line.
  private func boldLine(_ line: Range<Int>) -> Range<Int>? {
    let line = bytes.trimmed(line)
    guard line.count < 80, line.count > 6, bytes.matches("'''", at: line.lowerBound),
      bytes.matches("'''", at: line.upperBound - 3)
    else { return nil }
    let inner = line.lowerBound + 3..<line.upperBound - 3
    let isNextBlank = line.upperBound + 1 >= bytes.count || bytes[line.upperBound] == 0x0A
    guard isNextBlank, !inner.isEmpty, bytes.firstOffset(of: "''", in: inner) == nil,
      bytes.firstOffset(of: "。", in: inner) == nil
    else { return nil }
    return inner
  }

  private mutating func readHeading(_ line: Range<Int>) -> Bool {
    let line = inline.withoutComments(bytes.trimmed(line))
    var level = 0
    while level < 6, level * 2 + 1 < line.count, bytes[line.lowerBound + level] == UInt8(ascii: "="),
      bytes[line.upperBound - 1 - level] == UInt8(ascii: "=")
    { level += 1 }
    guard level > 0, line.count > 2 * level else { return false }
    endParagraph()
    addHeading(line.lowerBound + level..<line.upperBound - level, level: level)
    return true
  }

  private mutating func addHeading(_ range: Range<Int>, level: Int) {
    inline.render(bytes.trimmed(range))
    guard let block = inline.builder.close(.heading(level: level), parent: outline.parent(ofLevel: level)) else {
      return
    }
    outline.open(level: level, block: block, kind: inline.sectionKind(ofHeading: block))
  }

  // MARK: Lists

  private mutating func readItem(_ line: Range<Int>) {
    close(.paragraph)
    var start = line.lowerBound
    while start < line.upperBound, [0x2A, 0x23, 0x3A, 0x3B, 0x20].contains(bytes[start]) { start += 1 }
    if line.lowerBound == 0, inline.isRedirect(line) { return }
    let mark = bytes[line.lowerBound] == UInt8(ascii: ";") ? UInt8(ascii: ":") : bytes[line.lowerBound]
    if mark != listMark { items.removeAll(keepingCapacity: true) }
    listMark = mark
    let depth = bytes[line.lowerBound..<start].count { $0 != 0x20 }
    let isTerm = bytes[line.lowerBound..<start].last { $0 != 0x20 } == UInt8(ascii: ";")
    if isTerm, let colon = inline.firstColon(in: start..<line.upperBound) {
      addItem(start..<colon, depth: depth)
      addItem(colon + 1..<line.upperBound, depth: depth + 1)
    } else if bytes.matches("{|", at: start), readTable(start..<line.upperBound) {
      return
    } else {
      addItem(start..<line.upperBound, depth: isTerm ? depth : depth + 1)
    }
  }

  /// A definition list's term is shallower than its definitions, so that it governs them.
  private mutating func addItem(_ range: Range<Int>, depth: Int) {
    while let last = items.last, last.depth >= depth { items.removeLast() }
    inline.render(bytes.trimmed(range))
    if let block = close(.listItem, parent: items.last?.block) { items.append((depth, block)) }
  }

  // MARK: Templates and tables

  /// An infobox alone on its lines: a block for each of its values.
  private mutating func readInfobox(_ line: Range<Int>) -> Bool {
    guard let template = inline.template(at: bytes.trimmed(line)), template.isInfobox else { return false }
    endParagraph()
    for value in inline.values(ofInfobox: template) {
      inline.render(value.range)
      inline.builder.close(value.isCaption ? .caption : .infobox, parent: outline.parent)
    }
    _ = inline.takeAsides()
    return true
  }

  /// `{{Infobox` that nothing ends: it goes on as long as lines begin with a bar.
  private mutating func readUnclosedBox(_ line: Range<Int>) -> Bool {
    let first = bytes.trimmed(line)
    guard bytes.matches("{{", at: first.lowerBound), !inline.spans.begins(at: first.lowerBound),
      barredLine(from: line.upperBound + 1) != nil
    else { return false }
    endParagraph()
    offset = line.upperBound + 1
    while let value = barredLine(from: offset) {
      offset = value.upperBound + 1
      guard let equals = bytes[value].firstIndex(of: UInt8(ascii: "=")) else { continue }
      inline.render(bytes.trimmed(equals + 1..<value.upperBound))
      inline.builder.close(.infobox, parent: outline.parent)
    }
    _ = inline.takeAsides()
    return true
  }

  /// The line from here on, if it begins with a bar.
  private mutating func barredLine(from start: Int) -> Range<Int>? {
    guard start < min(bytes.count, inline.spans.stretch.upperBound) else { return nil }
    let line = start..<lineEnd(from: start)
    return bytes[bytes.trimmed(line)].first == UInt8(ascii: "|") ? line : nil
  }

  private mutating func readTable(_ line: Range<Int>) -> Bool {
    guard bytes.matches("{|", at: bytes.trimmed(line).lowerBound) else { return false }
    endParagraph()
    var table = WikitextTable(parent: outline.parent)
    offset = line.upperBound + 1
    while offset < bytes.count {
      let end = lineEnd(from: offset)
      let line = bytes.trimmed(offset..<end)
      if bytes.matches("==", at: offset) { break }
      if bytes.matches("{|", at: line.lowerBound), tableDepth < WikitextBlocks.deepestTable {
        readNestedTable(line)
        continue
      }
      offset = end + 1
      if !table.read(line, in: bytes, inline) { break }
      add(table.takeFinished(), of: &table)
    }
    table.endRow()
    add(table.takeFinished(), of: &table)
    return true
  }

  /// A table in a cell is told beneath its table's rows so far.
  private mutating func readNestedTable(_ line: Range<Int>) {
    tableDepth += 1
    _ = readTable(line)
    tableDepth -= 1
  }

  private mutating func add(_ rows: [WikitextTable.Row], of table: inout WikitextTable) {
    for row in rows {
      switch row {
      case .caption(let range):
        inline.render(range)
        inline.builder.close(.caption, parent: outline.parent)
      case .cells(let cells, let isHeader): addRow(cells, isHeader: isHeader, of: &table)
      }
      addAsides()
    }
  }

  private mutating func addRow(_ cells: [WikitextTable.Cell], isHeader: Bool, of table: inout WikitextTable) {
    inline.isInCell = true
    for (index, cell) in cells.enumerated() {
      if index > 0 { inline.builder.append(UInt8(ascii: "\t"), source: cell.range.lowerBound) }
      let start = inline.builder.utf8.count
      inline.render(cell.range)
      inline.trimCell(from: start)
      inline.builder.addCell(start..<inline.builder.utf8.count)
    }
    inline.isInCell = false
    let role = outline.kind?.role ?? .tableRow
    let block = inline.builder.close(role, parent: table.parent, header: table.header)
    if isHeader, table.header == nil { table.header = block }
  }
}
