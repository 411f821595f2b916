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

  @Option(help: "jsonl (one expression a line), json, csv or text.")
  var format: Format = .jsonl

  @Option(
    name: [.short, .long], help: "The file to write, whole or not at all; without it standard output.",
    completion: .file())
  var output: String?

  func run() throws {
    let file = try input.outputFile(output)
    let table = DateTable(format)
    var bytes = table.opening
    var isFirst = true
    let status = try input.session(
      { DocumentDates($0, $1).bytes(table) },
      deliver: { outcome in
        switch outcome.result {
        case .success(let lines): table.join(lines, to: &bytes, &isFirst)
        case .failure(.badRecord(let id, let message)) where format == .jsonl:
          bytes.appendLine(problem: message, of: id ?? outcome.name)
        case .failure: return
        }
        if bytes.count > 1 << 16 { try file.write(&bytes) }
      })
    bytes += table.closing
    try file.write(&bytes)
    try file.commit()
    if let status { throw status }
  }
}

/// The date expressions of one document, and what is wrong with some.
private struct DocumentDates: Sendable {
  private let id: String
  private let spans: [DatedSpan]

  init(_ worker: EventExtractor, _ document: Document) {
    id = document.info.id
    spans = worker.dates(of: document)
  }

  func bytes(_ table: DateTable) -> [UInt8] {
    var bytes: [UInt8] = []
    for span in spans { table.append(span.timex, of: id, to: &bytes) }
    return bytes
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

  /// Puts a document's dates behind those before it.
  func join(_ lines: [UInt8], to bytes: inout [UInt8], _ isFirst: inout Bool) {
    guard !lines.isEmpty else { return }
    if format == .json, !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes += lines
  }

  func append(_ timex: Timex, of document: String, to bytes: inout [UInt8]) {
    switch format {
    case .jsonl: bytes.appendLine(timex, of: document)
    case .json:
      if !bytes.isEmpty { bytes.append(UInt8(ascii: ",")) }
      bytes.appendLine(timex, of: document)
      bytes.removeLast()
    case .csv: bytes += (cells(timex, of: document).map(quoted).joined(separator: ",") + "\r\n").utf8
    case .text:
      bytes +=
        "\(timex.edtf ?? timex.duration ?? (timex.value.isEmpty ? "?" : timex.value))\t\(oneLine(timex.text))\n".utf8
    }
  }

  private func cells(_ timex: Timex, of document: String) -> [String] {
    [
      document, String(timex.span.start), String(timex.span.end), timex.text, timex.type.rawValue, timex.edtf ?? "",
      timex.value, timex.mod?.rawValue ?? "", timex.bounds.earliest?.description ?? "",
      timex.bounds.latest?.description ?? "", timex.precision.rawValue,
    ]
  }

  private func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  private func oneLine(_ text: String) -> String { String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }) }
}
