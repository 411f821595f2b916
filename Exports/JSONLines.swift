import Temporal

/// One event a line (JSON Lines); a record that could not be read gives a line with `document` and `error`.
package struct JSONLines: Exporter {
  package let format = "jsonl"
  package let endings = ["jsonl", "ndjson"]
  package let summary = "one event a line, as they are found"
  package let choices: Set<ExportChoice> = [.columns]

  package init() {}

  package func writer(_ options: ExportOptions) -> any TimelineWriter { Writer(columns: options.columns) }

  private struct Writer: TimelineWriter {
    let columns: [Column]

    mutating func open(_ document: DocumentTimeline, to output: inout [UInt8]) {
      guard let problem = document.problem else { return }
      output.appendLine(problem: problem, of: document.info.id)
    }

    mutating func write(_ event: Event, of document: DocumentInfo, to output: inout [UInt8]) {
      guard !columns.isEmpty else { return output.appendLine(event) }
      output.appendLine { $0.members(of: event, in: document, columns) }
    }
  }
}
