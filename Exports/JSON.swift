import Temporal

/// One JSON object for a whole run: version, documents, events. `timeline schema` describes it.
package struct JSON: Exporter {
  package let format = "json"
  package let endings = ["json"]
  package let summary = "one object with documents and events (see timeline schema)"
  package let choices: Set<ExportChoice> = [.columns]

  package init() {}

  package func writer(_ options: ExportOptions) -> any TimelineWriter { Writer(columns: options.columns) }

  private struct Writer: TimelineWriter {
    let columns: [Column]
    private var documents: [[UInt8]] = []
    private var events: [[UInt8]] = []

    init(columns: [Column]) { self.columns = columns }

    mutating func open(_ document: DocumentTimeline, to output: inout [UInt8]) {
      documents.append(
        object { json in
          json.members(of: document.info)
          if let problem = document.problem { json.member("error", problem) }
        })
    }

    mutating func write(_ event: Event, of document: DocumentInfo, to output: inout [UInt8]) {
      events.append(
        object { json in
          if columns.isEmpty { json.members(of: event) } else { json.members(of: event, in: document, columns) }
        })
    }

    mutating func finish(to output: inout [UInt8]) {
      output.append("{\"version\":1,\"documents\":")
      append(documents, to: &output)
      output.append(",\"events\":")
      append(events, to: &output)
      output.append("}\n")
    }

    private func object(_ members: (inout JSONBytes) -> Void) -> [UInt8] {
      var json = JSONBytes()
      json.object(members)
      return json.bytes
    }

    /// One object a line, so that a difference between two files is one between events.
    private func append(_ objects: [[UInt8]], to output: inout [UInt8]) {
      for (index, object) in objects.enumerated() {
        output.append(index == 0 ? "[\n" : ",\n")
        output.append(contentsOf: object)
      }
      output.append(objects.isEmpty ? "[]" : "\n]")
    }
  }
}
