import TimelineKit

/// The writing side of `timeline extract`: documents in, bytes out.
struct ExtractRun {
  private var tally = DateWarningTally()
  private var export: Export
  private let file: OutputFile
  private let folder: String?
  private let console: Console
  private var bytes: [UInt8] = []

  init(export: Export, output: OutputOptions, console: Console) throws {
    self.export = export
    self.console = console
    folder = output.folder
    file = try OutputFile(path: output.folder == nil ? output.output : nil)
  }

  /// Writes what can be written of a document. A record that was no article is written as such.
  mutating func take(_ outcome: Outcome<DocumentTimeline>) throws {
    switch outcome.result {
    case .success(let timeline):
      tally.tell(DateWarnings(timeline.diagnostics), console, of: outcome.name)
      try export.add(timeline, to: &bytes)
    case .failure(.badRecord(let id, let message)):
      let info = DocumentInfo(id: id ?? outcome.name)
      try export.add(DocumentTimeline(info: info, problem: message), to: &bytes)
    case .failure: return
    }
    if bytes.count > 1 << 16 { try file.write(&bytes) }
  }

  /// Writes the rest and makes the files appear.
  mutating func finish() throws {
    tally.finish(console)
    try export.finish(to: &bytes)
    try file.write(&bytes)
    if let folder { try makeFolder(folder) }
    for exported in export.files { try write(exported) }
    try file.commit()
    report(export.omissions)
  }

  private func write(_ exported: ExportedFile) throws {
    let target = try OutputFile(path: (folder ?? ".") + "/" + exported.name)
    var bytes = exported.bytes
    try target.write(&bytes)
    try target.commit()
  }

  private func report(_ omissions: [Omission: Int]) {
    for omission in Omission.allCases {
      guard let count = omissions[omission] else { continue }
      console.note("left out \(count) \(count == 1 ? "event" : "events") \(omission.reason)")
    }
  }
}

extension Omission {
  fileprivate var reason: String {
    switch self {
    case .beforeYearOne: "that a calendar cannot hold: before year 1"
    case .afterYear9999: "that a calendar cannot hold: after year 9999"
    case .undated: "without a known date"
    case .partialDate: "less precise than a day (--partial-dates omit)"
    case .repeated: "whose id was written already: the same document was given twice"
    case .beyondSheet: "beyond the rows that a sheet can have"
    }
  }
}
