import TimelineKit

/// The events of a document.
enum DocumentEvents: @unchecked Sendable {  // what is unread never leaves the thread that made it: see `Delivery.atOnce`
  case read(DocumentTimeline)
  /// To be read as they are written.
  case unread(Document, EventExtractor)
}

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
  mutating func take(_ outcome: Outcome<DocumentEvents>) throws {
    switch outcome.result {
    case .success(.unread(let document, let worker)):
      let diagnostics = try write(document, readBy: worker)
      tally.tell(DateWarnings(diagnostics), console, of: outcome.name)
    case .success(.read(let timeline)):
      tally.tell(DateWarnings(timeline.diagnostics), console, of: outcome.name)
      try export.add(timeline, to: &bytes)
    case .failure(.badRecord(let id, let message)):
      let info = DocumentInfo(id: id ?? outcome.name)
      try export.add(DocumentTimeline(info: info, problem: message), to: &bytes)
    case .failure: return
    }
    try writeFullPage()
  }

  /// Writes a document's events while it is read; returns what is wrong with its dates.
  private mutating func write(_ document: Document, readBy worker: EventExtractor) throws -> [DateDiagnostic] {
    try export.open(DocumentTimeline(info: document.info), to: &bytes)
    return try worker.forEachEvent(of: document) { event in
      try export.add(event, of: document.info, to: &bytes)
      try writeFullPage()
    }
  }

  private mutating func writeFullPage() throws {
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
