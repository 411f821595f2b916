/// Writes rows of cells in a dialect of CSV.
struct RowWriter {
  struct Cell {
    let text: String
    /// Words of a document, which must not run as a formula.
    let isFreeText: Bool

    init(_ text: String, isFreeText: Bool) {
      self.text = text
      self.isFreeText = isFreeText
    }
  }

  private let dialect: CSVDialect
  private let rawCells: Bool
  private var hasBegun = false

  init(_ options: ExportOptions) {
    dialect = options.dialect
    rawCells = options.rawCells
  }

  /// The header, once, after the byte order mark where the dialect has one; further calls do nothing.
  mutating func begin(with header: [String], to output: inout [UInt8]) {
    guard !hasBegun else { return }
    hasBegun = true
    if dialect == .excel { output.append("\u{FEFF}") }
    append(header.map { Cell($0, isFreeText: false) }, to: &output)
  }

  func append(_ cells: [Cell], to output: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.append(dialect == .tsv ? UInt8(ascii: "\t") : UInt8(ascii: ",")) }
      append(safe(cell), to: &output)
    }
    output.append(dialect == .tsv ? "\n" : "\r\n")
  }

  /// The words with `'` before what a spreadsheet would run (OWASP, CSV Injection; full-width signs run too where the
  /// locale is East Asian).
  private func safe(_ cell: Cell) -> String {
    guard cell.isFreeText, !rawCells, let first = cell.text.unicodeScalars.first else { return cell.text }
    return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) ? "'" + cell.text : cell.text
  }

  private func append(_ text: String, to output: inout [UInt8]) {
    let bytes = text.utf8.lazy.filter { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    switch dialect {
    case .tsv:
      output.append(contentsOf: bytes.map { $0 < 0x20 ? 0x20 : $0 })
    case .rfc4180, .excel, .googleCalendar:
      guard needsQuotes(text) else { return output.append(contentsOf: bytes) }
      output.append(UInt8(ascii: "\""))
      for byte in bytes {
        if byte == UInt8(ascii: "\"") { output.append(byte) }
        output.append(byte)
      }
      output.append(UInt8(ascii: "\""))
    }
  }

  private func needsQuotes(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
  }
}

extension [UInt8] {
  /// The UTF-8 of a text.
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }
}
