/// Reads the lines of `{| … |}` into rows of cells, with cells that span rows repeated in each.
struct WikitextTable {
  struct Cell {
    var range: Range<Int>
    var isHeader: Bool
  }
  enum Row {
    case caption(Range<Int>)
    case cells([Cell], isHeader: Bool)
  }

  /// The heading above.
  let parent: Int?
  /// The block of the header row.
  var header: Int?
  private var finished: [Row] = []
  private var cells: [Cell] = []
  private var caption: Range<Int>?
  /// By column: a cell that reaches down, and into how many more rows.
  private var reaching: [Int: (cell: Cell, rows: Int)] = [:]
  /// Whether a cell of the row was written in the row itself.
  private var hasOwnCells = false

  private static let longestRepeat = 300
  private static let mostColumns = 200

  init(parent: Int?) { self.parent = parent }

  /// Reads a line; `false` where it ends the table.
  mutating func read(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ inline: WikitextInline) -> Bool {
    guard let first = bytes[line].first else { return true }
    if bytes.matches("|}", at: line.lowerBound) { return false }
    if bytes.matches("|-", at: line.lowerBound) {
      endRow()
    } else if bytes.matches("|+", at: line.lowerBound) {
      endRow()
      finished.append(.caption(inline.withoutAttributes(line.lowerBound + 2..<line.upperBound).range))
    } else if first == UInt8(ascii: "|") || first == UInt8(ascii: "!") {
      for cell in inline.cells(line.lowerBound + 1..<line.upperBound, isHeader: first == UInt8(ascii: "!")) {
        add(cell, inline)
      }
    } else if let last = cells.indices.last, hasOwnCells {
      cells[last].range = cells[last].range.lowerBound..<line.upperBound
    }
    return true
  }

  private mutating func add(_ cell: WikitextInline.TableCell, _ inline: WikitextInline) {
    takeReaching()
    guard cells.count < WikitextTable.mostColumns else { return }
    hasOwnCells = true
    let written = Cell(range: cell.range, isHeader: cell.isHeader)
    if cell.rows > 1, cell.range.count <= WikitextTable.longestRepeat { reaching[cells.count] = (written, cell.rows) }
    cells.append(written)
    let empty = Cell(range: cell.range.upperBound..<cell.range.upperBound, isHeader: cell.isHeader)
    for _ in 1..<max(1, min(cell.columns, 60)) { cells.append(empty) }
  }

  /// Cells from the rows above that stand in the next columns.
  private mutating func takeReaching() {
    while cells.count < WikitextTable.mostColumns, let next = reaching[cells.count] { cells.append(next.cell) }
  }

  mutating func endRow() {
    guard hasOwnCells else { return }
    takeReaching()
    finished.append(.cells(cells, isHeader: cells.count > 1 && cells.allSatisfy(\.isHeader)))
    cells.removeAll(keepingCapacity: true)
    hasOwnCells = false
    for (column, next) in reaching { reaching[column] = next.rows > 1 ? (next.cell, next.rows - 1) : nil }
  }

  mutating func takeFinished() -> [Row] {
    defer { finished.removeAll(keepingCapacity: true) }
    return finished
  }
}
