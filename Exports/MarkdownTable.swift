import Temporal

/// A table in Markdown (GitHub Flavored Markdown Spec §4.10), beneath the title.
package struct MarkdownTable: Exporter {
  package let format = "markdown"
  package let endings = ["md", "markdown"]
  package let summary = "a table in Markdown, for notes and wikis"
  package let choices: Set<ExportChoice> = [.columns, .title]

  package init() {}

  package func writer(_ options: ExportOptions) -> any TimelineWriter { Writer(options) }

  private struct Writer: TimelineWriter {
    private let columns: [Column]
    private let options: ExportOptions
    private var documents: [DocumentInfo] = []
    private var rows: [UInt8] = []

    init(_ options: ExportOptions) {
      self.options = options
      columns = options.columns.isEmpty ? [.date, .edtf, .summary, .actors, .places, .sources] : options.columns
    }

    mutating func open(_ document: DocumentTimeline, to output: inout [UInt8]) { documents.append(document.info) }

    mutating func write(_ event: Event, of document: DocumentInfo, to output: inout [UInt8]) {
      rows.append(row(columns.map { $0.markdown(event, of: document) }))
    }

    mutating func finish(to output: inout [UInt8]) {
      output.append("# \(options.title(of: documents).escapedForMarkdown)\n\n")
      output.append(row(columns.map(\.rawValue.escapedForMarkdown)))
      output.append(row(columns.map { _ in "---" }))
      output.append(contentsOf: rows)
    }

    private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
  }
}

extension Column {
  /// The cell as inline Markdown; sources that have an address lead there.
  fileprivate func markdown(_ event: Event, of document: DocumentInfo) -> String {
    guard self == .sources else { return cell(event, of: document).escapedForMarkdown }
    return event.sources.map { source in
      let words = source.words.escapedForMarkdown
      return WebAddress(source.url).map { "[\(words)](<\($0.text)>)" } ?? words
    }.joined(separator: "; ")
  }
}

extension String {
  /// In one line, with a backslash before everything that could be mark-up (CommonMark §2.4), and before `|`.
  var escapedForMarkdown: String {
    var escaped = ""
    for scalar in inOneLine.unicodeScalars {
      if "\\`*_{}[]<>()#+-!|~&.:=@".unicodeScalars.contains(scalar), needsEscape(scalar, after: escaped) {
        escaped += "\\"
      }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  /// Signs that only mean something at the beginning of a line stay as they are elsewhere.
  private func needsEscape(_ scalar: Unicode.Scalar, after text: String) -> Bool {
    switch scalar {
    case "#", "+", "-", "=", ">": text.isEmpty
    case "(", ")", "!", "{", "}", ".": false
    // `www.` and `http:` would become links of their own.
    case ":": text.lowercased().hasSuffix("http") || text.lowercased().hasSuffix("https")
    case "@": true
    default: true
    }
  }
}
