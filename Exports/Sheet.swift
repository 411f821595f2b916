import CSpreadsheet
import Temporal

/// A table in a workbook.
struct Sheet {
  enum Cell {
    case text(String)
    /// Under a text the address it leads to.
    case link(String, WebAddress)
    case day(CivilDate)
    case truth(Bool)
    case number(Int)
  }

  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let columns: Int
  let styles: Workbook.Styles
  /// Rows below the header.
  private(set) var rows = 0

  init(sheet: UnsafeMutablePointer<lxw_worksheet>, columns: Int, styles: Workbook.Styles) {
    self.sheet = sheet
    self.columns = columns
    self.styles = styles
  }

  /// Whether another row fits: a sheet has 2^20 with the header.
  var hasRoom: Bool { rows < 1_048_575 }

  mutating func append(_ cells: [Cell]) {
    guard hasRoom else { return }
    rows += 1
    for (column, cell) in cells.enumerated() { write(cell, UInt32(rows), UInt16(column)) }
  }

  /// Arrows to filter by in the header, over all rows.
  func finish() { worksheet_autofilter(sheet, 0, 0, UInt32(rows), UInt16(columns - 1)) }

  private func write(_ cell: Cell, _ row: UInt32, _ column: UInt16) {
    switch cell {
    case .text(let text): write(text, row, column)
    case .link(let text, let address): write(text, linkedTo: address, row, column)
    case .number(let number): worksheet_write_number(sheet, row, column, Double(number), styles.text)
    case .truth(let truth): worksheet_write_boolean(sheet, row, column, truth ? 1 : 0, styles.text)
    case .day(let day):
      guard let serial = day.spreadsheetSerial else { return write(day.description, row, column) }
      worksheet_write_number(sheet, row, column, Double(serial), styles.day)
    }
  }

  private func write(_ text: String, _ row: UInt32, _ column: UInt16) {
    guard !text.isEmpty else { return }
    Workbook.withCString(text) { _ = worksheet_write_string(sheet, row, column, $0, styles.text) }
  }

  /// A link where the sheet can hold it (65,530 of them, each up to 2,079 characters), else the text alone.
  private func write(_ text: String, linkedTo address: WebAddress, _ row: UInt32, _ column: UInt16) {
    let isLinked =
      address.text.utf8.count < 2_079
      && worksheet_write_url(sheet, row, column, address.text, styles.link) == LXW_NO_ERROR
    guard isLinked else { return write(text, row, column) }
    Workbook.withCString(text) { _ = worksheet_write_string(sheet, row, column, $0, styles.link) }
  }
}

extension CivilDate {
  /// Days since 1899-12-30, as spreadsheets count; `nil` before 1900-03-01, where programs disagree, and after 9999.
  var spreadsheetSerial: Int? {
    let serial = dayNumber + 25_569
    return serial >= 61 && year <= 9999 ? serial : nil
  }
}
