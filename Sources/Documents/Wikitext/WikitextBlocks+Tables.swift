/// Tables: a block for each row.
extension WikitextBlocks {
  /// A table from its first line on; `false` where the line begins none.
  mutating func readTable(_ line: Range<Int>) -> Bool {
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
