/// The tables of a page: which hold data, and what stands in the cells of a row.
struct HTMLTables {
  /// A cell as it comes in its row, with the cells that reach into the row from above.
  struct RowCell {
    var pieces: [Int]
    /// It stands in a row above and spans this one too.
    var isRepeated = false
  }

  private let page: HTMLPage
  private(set) var purposes: [HTMLPage.Table.Purpose]
  /// The header row of each table, if its first row is one.
  private var headers: [Int?]
  /// Cells of each row.
  private let cellsOfRow: [Range<Int>]
  /// Pieces of each cell.
  private var piecesOfCell: [[Int]]
  /// For each row, cells of rows above that reach into it: column and cell.
  private var reaching: [[(column: Int, cell: Int)]]

  /// A page that repeats one cell over and over gains nothing by it.
  private static let longestRepeat = 200

  init(_ page: HTMLPage) {
    self.page = page
    piecesOfCell = Array(repeating: [], count: page.cells.count)
    for (index, piece) in page.pieces.enumerated() { if let cell = piece.cell { piecesOfCell[cell].append(index) } }
    cellsOfRow = HTMLTables.cellRanges(page)
    purposes = page.tables.map(\.purpose)
    headers = Array(repeating: nil, count: page.tables.count)
    reaching = Array(repeating: [], count: page.rows.count)
    judge()
    reach()
  }

  /// Cells are numbered as they open; a nested table's cells come between those of its row, in no data table.
  private static func cellRanges(_ page: HTMLPage) -> [Range<Int>] {
    var ranges = [Range<Int>](repeating: 0..<0, count: page.rows.count)
    for (index, cell) in page.cells.enumerated() {
      let old = ranges[cell.row]
      ranges[cell.row] = old.isEmpty ? index..<index + 1 : old.lowerBound..<index + 1
    }
    return ranges
  }

  // MARK: Data or layout

  private mutating func judge() {
    var rows = [[Int]](repeating: [], count: page.tables.count)
    for (index, row) in page.rows.enumerated() { rows[row.table].append(index) }
    for table in page.tables.indices {
      if purposes[table] == .unknown { purposes[table] = isData(rows[table]) ? .data : .layout }
      if purposes[table] == .data, isCatalogCard(rows[table]) { purposes[table] = .infobox }
      headers[table] = rows[table].first { isHeader(row: $0) }
    }
  }

  /// Data: header cells, or two rows of several short cells.
  private func isData(_ rows: [Int]) -> Bool {
    let cells = rows.flatMap { cellsOfRow[$0] }
    let isLong = cells.contains { cell in piecesOfCell[cell].reduce(0) { $0 + page.pieces[$1].range.count } > 1500 }
    if isLong { return false }
    if cells.contains(where: { page.cells[$0].isHeader }) { return true }
    return rows.count { filled($0) > 1 } > 1
  }

  /// 索引号, 发布机构, 成文日期: the card above a notice of an office says when it was written, not what happened.
  private func isCatalogCard(_ rows: [Int]) -> Bool {
    guard rows.count <= 12 else { return false }
    let pieces = rows.flatMap { cellsOfRow[$0] }.flatMap { piecesOfCell[$0] }
    return pieces.contains { piece in
      let text = page.string(page.pieces[piece].range).filter { !" \u{3000}：:\u{A0}".contains($0) }
      return HTMLTables.catalogLabels.contains(text)
    }
  }

  private static let catalogLabels: Set<String> = [
    "索引号", "索引號", "成文日期", "发文日期", "發文日期", "发布日期", "發布日期", "发文机关", "发布机构", "公开日期", "主题分类", "信息分类",
  ]

  private func filled(_ row: Int) -> Int { cellsOfRow[row].count { !piecesOfCell[$0].isEmpty } }

  /// In `<thead>`, or all its cells are header cells and it has several.
  private func isHeader(row: Int) -> Bool {
    let cells = cellsOfRow[row]
    return page.rows[row].isHead || (cells.count > 1 && cells.allSatisfy { page.cells[$0].isHeader })
  }

  /// The containers of the tables that hold data.
  var dataContainers: Set<Int> {
    Set(page.tables.indices.lazy.filter { purposes[$0] != .layout }.map { page.tables[$0].container })
  }

  func isInfobox(row: Int) -> Bool { purposes[page.rows[row].table] == .infobox }

  /// The header row of a row's table, unless it is that row or beneath it.
  func header(ofRow row: Int) -> Int? { headers[page.rows[row].table].flatMap { $0 < row ? $0 : nil } }

  // MARK: Rows

  /// The row that a piece stands in, where it is one of a data table.
  func row(of piece: Int) -> Int? {
    guard let cell = page.pieces[piece].cell else { return nil }
    let row = page.cells[cell].row
    return isRow(row) ? row : nil
  }

  private func isRow(_ row: Int) -> Bool {
    switch purposes[page.rows[row].table] {
    case .data, .infobox: true
    case .layout, .unknown: false
    }
  }

  /// Behind the last piece of the row that `piece` stands in, or behind the piece.
  func rowEnd(from piece: Int) -> Int {
    guard let row = row(of: piece) else { return piece + 1 }
    var end = piece + 1
    while end < page.pieces.count, self.row(of: end) == row { end += 1 }
    return end
  }

  /// The cells of a row in columns.
  func cells(ofRow row: Int, _ pieces: Range<Int>) -> [RowCell] {
    var cells: [RowCell] = []
    var above = reaching[row][...]
    func takeAbove(_ isNext: (Int) -> Bool) {
      while let next = above.first, isNext(next.column) {
        cells.append(RowCell(pieces: piecesOfCell[next.cell], isRepeated: true))
        above.removeFirst()
      }
    }
    for cell in cellsOfRow[row] where page.cells[cell].row == row {
      takeAbove { $0 <= cells.count }
      cells.append(RowCell(pieces: piecesOfCell[cell]))
      for _ in 1..<max(1, min(page.cells[cell].columns, 64)) { cells.append(RowCell(pieces: [])) }
    }
    takeAbove { _ in true }
    return cells
  }

  /// Lets cells with `rowspan` reach into the rows beneath.
  private mutating func reach() {
    for row in page.rows.indices where isRow(row) {
      var column = 0
      for cell in cellsOfRow[row] where page.cells[cell].row == row {
        while reaching[row].contains(where: { $0.column == column }) { column += 1 }
        extend(cell, column: column, from: row)
        column += min(page.cells[cell].columns, 64)
      }
    }
  }

  private mutating func extend(_ cell: Int, column: Int, from row: Int) {
    let length = piecesOfCell[cell].reduce(0) { $0 + page.pieces[$1].range.count }
    guard page.cells[cell].rows > 1, length <= HTMLTables.longestRepeat else { return }
    for below in row + 1..<min(row + page.cells[cell].rows, page.rows.count) {
      guard page.rows[below].table == page.rows[row].table, reaching[below].count < 64 else { return }
      reaching[below].append((column, cell))
      reaching[below].sort { $0.column < $1.column }
    }
  }
}
