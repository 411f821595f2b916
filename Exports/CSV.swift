import Temporal

/// Tables as text: comma-separated values (RFC 4180) and their dialects.
package struct CSV: Exporter {
  package let format = "csv"
  package let endings = ["csv"]
  package let summary = "a table for spreadsheets and databases (--dialect rfc4180, excel, google-calendar, tsv)"
  package let choices: Set<ExportChoice> = [.dialect, .rawCells, .columns, .partialDates, .maxSpan]

  package init() {}

  package func writer(_ options: ExportOptions) -> any TimelineWriter {
    switch options.dialect {
    case .rfc4180, .excel, .tsv: TableWriter(options)
    case .googleCalendar: GoogleCalendarWriter(options)
    }
  }
}

/// The same table with tabs, which `cut` and `awk` read.
package struct TSV: Exporter {
  package let format = "tsv"
  package let endings = ["tsv", "tab"]
  package let summary = "the same table with tabs"
  package let choices: Set<ExportChoice> = [.rawCells, .columns]

  package init() {}

  package func writer(_ options: ExportOptions) -> any TimelineWriter {
    var options = options
    options.dialect = .tsv
    return TableWriter(options)
  }
}

/// One event a row, under a header.
private struct TableWriter: TimelineWriter {
  let columns: [Column]
  var rows: RowWriter

  init(_ options: ExportOptions) {
    columns = options.columns.isEmpty ? Column.standard : options.columns
    rows = RowWriter(options)
  }

  mutating func open(_ document: DocumentTimeline, to output: inout [UInt8]) { header(to: &output) }

  mutating func write(_ event: Event, of document: DocumentInfo, to output: inout [UInt8]) {
    rows.append(columns.map { RowWriter.Cell($0.cell(event, of: document), isFreeText: $0.isFreeText) }, to: &output)
  }

  mutating func finish(to output: inout [UInt8]) { header(to: &output) }

  private mutating func header(to output: inout [UInt8]) { rows.begin(with: columns.map(\.rawValue), to: &output) }
}
