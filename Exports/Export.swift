import Temporal

/// One export: chooses the events, puts them in order and hands them to a format's writer.
///
///     guard let calendar = exporter(for: "events.ics") else { return }
///     var export = try Export(calendar)
///     for document in documents { try export.add(document, to: &output) }
///     try export.finish(to: &output)
///
/// The caller takes the bytes from `output` whenever it likes; in the order of the documents most formats need no memory
/// for what was written.
public struct Export {
  private var writer: any TimelineWriter
  private let selection: Selection
  /// The events that wait for their turn in the order of dates.
  private var waiting: [(event: Event, document: DocumentInfo)] = []

  /// Throws `ExportError.notAvailable` for a choice that the format does not offer.
  public init(
    _ exporter: any Exporter, options: ExportOptions = ExportOptions(), selection: Selection = Selection()
  ) throws {
    for choice in ExportChoice.allCases where options.made.subtracting(exporter.choices).contains(choice) {
      throw ExportError.notAvailable(choice, format: exporter.format)
    }
    writer = try exporter.writer(options)
    self.selection = selection
  }

  /// Takes the next document.
  public mutating func add(_ document: DocumentTimeline, to output: inout [UInt8]) throws {
    try open(document, to: &output)
    for event in document.events { try add(event, of: document.info, to: &output) }
  }

  /// Announces a document whose events follow one by one: see `Exporter.needsWholeDocuments`.
  public mutating func open(_ document: DocumentTimeline, to output: inout [UInt8]) throws {
    try writer.open(document, to: &output)
  }

  /// Takes the next event of the document that was announced last.
  public mutating func add(_ event: Event, of document: DocumentInfo, to output: inout [UInt8]) throws {
    guard selection.includes(event) else { return }
    switch selection.order {
    case .document: try writer.write(event, of: document, to: &output)
    case .date: waiting.append((event, document))
    }
  }

  /// Writes what is left, once, after the last document.
  public mutating func finish(to output: inout [UInt8]) throws {
    for (event, document) in sortedByDate() { try writer.write(event, of: document, to: &output) }
    waiting = []
    try writer.finish(to: &output)
  }

  /// How many events the format could not hold, and why.
  public var omissions: [Omission: Int] { writer.omissions }

  /// The files of a divided output (`ExportOptions.division`), complete after `finish`.
  public var files: [ExportedFile] { writer.files }

  private func sortedByDate() -> [(event: Event, document: DocumentInfo)] {
    let keyed = waiting.enumerated().map { (key: $1.event.date.sortKey, place: $0, item: $1) }
    return keyed.sorted { a, b in
      guard a.key != b.key else { return a.place < b.place }
      guard let first = a.key, let second = b.key else { return a.key != nil }
      return first < second
    }.map(\.item)
  }
}

extension Exporter {
  /// A whole timeline at once.
  public func bytes(
    of documents: [DocumentTimeline], options: ExportOptions = ExportOptions(), selection: Selection = Selection()
  ) throws -> [UInt8] {
    var output: [UInt8] = []
    var export = try Export(self, options: options, selection: selection)
    for document in documents { try export.add(document, to: &output) }
    try export.finish(to: &output)
    return output
  }
}
