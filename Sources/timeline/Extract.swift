import ArgumentParser
import TimelineKit

/// `timeline extract`: events, in the format of the user's choice.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the dated events of articles as a table, a calendar or data.",
    discussion: """
      EXAMPLES
        timeline extract article.md                        a table (CSV)
        timeline extract article.md -o events.ics          a calendar
        timeline extract --recursive folder -o all.xlsx    a workbook
        timeline extract news.html --reference-date 2018-11-01 --format jsonl
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Selection") var selection: SelectionOptions

  func validate() throws {
    let exporter = try output.exporter()
    guard !exporter.isBinary || !OutputFile.isTerminal(output.output) else {
      throw ValidationError("\(exporter.format) is not for a terminal; give --output, or send it into a file with >.")
    }
    _ = try output.options(timestamp: nil)
    _ = try selection.selection()
  }

  func run() throws {
    let exporter = try output.exporter()
    let export = try Export(
      exporter, options: output.options(timestamp: input.timestamp), selection: selection.selection())
    try input.refuseOverwriting(output.output)
    var run = try ExtractRun(export: export, output: output, console: input.console)
    let (extractor, readsAtOnce) = (try input.extractor(), exporter.needsWholeDocuments)
    let status = try input.session(
      makeDeliveringWorker: {
        let worker = extractor.makeWorker()
        return { document, delivery in
          delivery == .atOnce && !readsAtOnce ? .unread(document, worker) : .read(worker.timeline(of: document))
        }
      }, deliver: { try run.take($0) })
    try run.finish()
    if let status { throw status }
  }
}
