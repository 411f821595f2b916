import Temporal
import Testing

@testable import Exports

@Suite struct CSVTests {
  /// The cells, read as RFC 4180 has it, or split at tabs.
  static func rows(_ bytes: [UInt8], _ dialect: CSVDialect = .rfc4180) -> [[String]] {
    var text = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    if text.first == "\u{FEFF}" { text = text.dropFirst() }
    if dialect == .tsv {
      return text.split(separator: "\n").map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      }
    }
    var rows: [[String]] = [[]]
    var (cell, isQuoted, wasQuote) = (String.UnicodeScalarView(), false, false)
    for scalar in text {
      switch (scalar, isQuoted) {
      case ("\"", false):
        if wasQuote { cell.append("\"") }
        isQuoted = true
      case ("\"", true): isQuoted = false
      case (",", false), ("\n", false):
        rows[rows.count - 1].append(String(cell))
        cell = .init()
        if scalar == "\n" { rows.append([]) }
      case ("\r", false): break
      default: cell.append(scalar)
      }
      wasQuote = scalar == "\"" && !isQuoted
    }
    return rows.dropLast()
  }

  @Test func cellsThatASpreadsheetWouldRunAreText() throws {
    let dangerous: [Character] = ["=", "+", "-", "@", "\t", "\r"]
    let free = Column.standard.indices.filter { Column.standard[$0].isFreeText }
    for row in Self.rows(try CSV().bytes(of: HardTimeline.documents)).dropFirst() {
      for column in free { #expect(row[column].first.map { !dangerous.contains($0) } ?? true, "\(row[column])") }
    }
    var raw = ExportOptions()
    raw.rawCells = true
    let rows = Self.rows(try CSV().bytes(of: HardTimeline.documents, options: raw))
    #expect(rows.contains { $0[13].hasPrefix("=HYPERLINK(") })
  }

  @Test func datesAreNeverChanged() throws {
    let rows = Self.rows(try CSV().bytes(of: HardTimeline.documents))
    #expect(rows.contains { $0[0] == "-0220-01-01" && $0[1] == "-0220-12-31" && $0[3] == "-0220" })
  }

  @Test func chosenColumns() throws {
    var options = ExportOptions()
    options.columns = [.edtf, .timex, .line]
    let rows = Self.rows(try CSV().bytes(of: [HardTimeline.traditional], options: options))
    #expect(rows.prefix(2) == [["edtf", "timex", "line"], ["1828", "1828", "1"]])
    #expect(throws: ExportError.notAvailable(.title, format: "csv")) {
      var options = ExportOptions()
      options.title = "大事记"
      _ = try Export(CSV(), options: options)
    }
    #expect(throws: ExportError.notAvailable(.columns, format: "ics")) {
      try ICalendar().bytes(of: [], options: options)
    }
  }

  @Test func rowsAreWholeInEveryDialect() throws {
    for dialect in CSVDialect.allCases {
      var options = ExportOptions()
      options.dialect = dialect
      let rows = Self.rows(try CSV().bytes(of: HardTimeline.documents, options: options), dialect)
      #expect(Set(rows.map(\.count)).count == 1, "\(dialect)")
      #expect(rows.count == HardTimeline.events.count + 1 - (dialect == .googleCalendar ? 4 : 0))
    }
  }

  @Test func byteOrderMarkAndLineEnds() throws {
    var options = ExportOptions()
    let plain = try CSV().bytes(of: HardTimeline.documents)
    options.dialect = .excel
    #expect(try CSV().bytes(of: HardTimeline.documents, options: options) == [0xEF, 0xBB, 0xBF] + plain)
    #expect(plain.suffix(2) == [0x0D, 0x0A])
    #expect(try !TSV().bytes(of: HardTimeline.documents).contains(0x0D))
  }
}
