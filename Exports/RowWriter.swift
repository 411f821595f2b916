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

  /// A cell, in quotes where it needs them; of controls only tab and line ends stay.
  private func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      if dialect == .tsv {
        for byte in utf8 where isKept(byte) { output.append(byte < 0x20 ? UInt8(ascii: " ") : byte) }
      } else if utf8.contains(where: needsQuotes) {
        appendQuoted(utf8, to: &output)
      } else if utf8.allSatisfy(isKept) {
        output.append(contentsOf: utf8)
      } else {
        output.append(contentsOf: utf8.filter(isKept))
      }
    }
  }

  private func appendQuoted(_ utf8: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in utf8 where isKept(byte) {
      if byte == UInt8(ascii: "\"") { output.append(byte) }
      output.append(byte)
    }
    output.append(UInt8(ascii: "\""))
  }

  private func isKept(_ byte: UInt8) -> Bool { byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }
}

extension [UInt8] {
  /// The UTF-8 of a text.
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }
}
