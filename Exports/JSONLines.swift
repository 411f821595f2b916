import Temporal

/// One event a line (JSON Lines); a record that could not be read gives a line with `document` and `error`.
public struct JSONLines: Exporter {
  public let format = "jsonl"
  public let endings = ["jsonl", "ndjson"]
  public let summary = "one event a line, as they are found"
  public let choices: Set<ExportChoice> = [.columns]

  public init() {}

  public func writer(_ options: ExportOptions) -> any TimelineWriter { Writer(columns: options.columns) }

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
