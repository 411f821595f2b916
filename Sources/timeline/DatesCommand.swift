import ArgumentParser
import Exports
import TimelineKit

/// `timeline dates`: date expressions alone, with their values.
struct DatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates", abstract: "Write the date expressions of articles with their values.",
    discussion: """
      EXAMPLES
        timeline dates article.md
        timeline dates --format jsonl --reference-date 2018-11-01 news.txt
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case jsonl, json, csv, text }

  @OptionGroup var input: InputOptions

  @Option(
    help: "jsonl (one expression a line), json, csv or text; without it the ending of --output decides, else jsonl.")
  var format: Format?

  @Option(
    name: [.short, .long], help: "The file to write, whole or not at all; without it standard output.",
    completion: .file())
  var output: String?

  private func chosenFormat() throws -> Format {
    if let format { return format }
    guard let output, let ending = fileEnding(of: output) else { return .jsonl }
    switch ending {
    case "jsonl", "ndjson": return .jsonl
    case "json": return .json
    case "csv": return .csv
    case "txt", "text": return .text
    default:
      throw ValidationError(
        "'\(output)' does not end as a format does (.jsonl, .json, .csv, .txt); give --format, or another ending.")
    }
  }

  func run() throws {
    try input.refuseOverwriting(output)
    let format = try chosenFormat()
    let file = try input.outputFile(output)
    let table = DateTable(format)
    var (bytes, isFirst, tally) = (table.opening, true, DateWarningTally())
    let status = try input.session(
      { DocumentDates($0, $1, table) },
      deliver: { outcome in
        switch outcome.result {
        case .success(let dates):
          tally.tell(dates.warnings, input.console, of: outcome.name)
          for date in dates.places {
            if format == .json, !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            dates.lines[Int(date.line)].append(date.span, to: &bytes)
            if bytes.count > 1 << 16 { try file.write(&bytes) }
          }
        case .failure(.badRecord(let id, let message)) where format == .jsonl:
          bytes.appendLine(problem: message, of: id ?? outcome.name)
        case .failure: return
        }
      })
    tally.finish(input.console)
    bytes += table.closing
    try file.write(&bytes)
    try file.commit()
    if let status { throw status }
  }
}

/// The date expressions of one document. Those that are alike are laid out once, so that a long document takes little memory.
private struct DocumentDates: Sendable {
  private(set) var lines: [DateLine] = []
  /// In the order of the text: the index of the line, and where the expression stands.
  private(set) var places: [(line: Int32, span: Span)] = []
  private(set) var warnings = DateWarnings()

  init(_ worker: EventExtractor, _ document: Document, _ table: DateTable) {
    var known: [Int: Int32] = [:]
    places.reserveFilled(document.text.utf8.count / 256)
    worker.forEachDate(of: document) { date in
      let line = known[date.likeness] ?? Int32(lines.count)
      if line == lines.count {
        lines.append(table.line(date.timex, of: document.info.id))
        known[date.likeness] = line
      }
      places.append((line, date.span))
      if let diagnostic = document.diagnostic(of: date) { warnings.add(diagnostic) }
    }
  }
}

/// How date expressions are laid out.
private struct DateTable: Sendable {
  private let format: DatesCommand.Format
  init(_ format: DatesCommand.Format) { self.format = format }

  var opening: [UInt8] {
    switch format {
    case .jsonl, .text: []
    case .json: Array("{\"version\":1,\"dates\":[".utf8)
    case .csv: Array((DateTable.columns.joined(separator: ",") + "\r\n").utf8)
    }
  }

  var closing: [UInt8] { format == .json ? Array("]}\n".utf8) : [] }

  private static let columns = [
    "document", "start", "end", "text", "type", "edtf", "timex", "mod", "earliest", "latest", "precision",
  ]

  /// The line of an expression, of whatever place.
  func line(_ timex: Timex, of document: String) -> DateLine {
    switch format {
    case .jsonl: DateLine(json: timex, of: document, end: "\n")
    case .json: DateLine(json: timex, of: document)
    case .csv: DateLine(Array("\(quoted(document)),".utf8), [UInt8(ascii: ",")], Array(cells(timex).utf8))
    case .text:
      DateLine(
        Array(
          "\(timex.edtf ?? timex.duration ?? (timex.value.isEmpty ? "?" : timex.value))\t\(oneLine(timex.text))\n".utf8)
      )
    }
  }

  /// The cells behind the place.
  private func cells(_ timex: Timex) -> String {
    let cells = [
      timex.text, timex.type.rawValue, timex.edtf ?? "", timex.value, timex.mod?.rawValue ?? "",
      timex.bounds.earliest?.description ?? "", timex.bounds.latest?.description ?? "", timex.precision.rawValue,
    ]
    return "," + cells.map(quoted).joined(separator: ",") + "\r\n"
  }

  private func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  private func oneLine(_ text: String) -> String { String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }) }
}
