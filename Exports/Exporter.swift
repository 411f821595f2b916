import Temporal

/// A format that timelines are written in. One file a format, one line in `exporters`.
public protocol Exporter: Sendable {
  /// The name for `--format`.
  var format: String { get }
  /// The endings of file names that choose it, without a dot.
  var endings: [String] { get }
  /// One line of help.
  var summary: String { get }
  /// Whether the bytes are no text, so that they do not belong on a terminal.
  var isBinary: Bool { get }
  /// The choices of `ExportOptions` that it heeds; others are refused rather than ignored.
  var choices: Set<ExportChoice> { get }
  /// Whether `open` needs the text and all dates of a document; else its events may come as they are read.
  var needsWholeDocuments: Bool { get }
  /// A writer for one output. `Export` checks the options first and drives it.
  func writer(_ options: ExportOptions) throws -> any TimelineWriter
}

extension Exporter {
  /// Text, unless a format says otherwise.
  public var isBinary: Bool { false }
  /// No, unless a format says otherwise.
  public var needsWholeDocuments: Bool { false }
  /// None, unless a format says otherwise.
  public var choices: Set<ExportChoice> { [] }
}

/// Writes a timeline as bytes: every document is announced before its events, events come in the order asked for (so by
/// date those of several documents are mixed), and `finish` comes once, last.
public protocol TimelineWriter {
  /// Announces a document: what it is, or its problem, and where `Exporter.needsWholeDocuments` its text and all its date
  /// expressions. Events come by `write`.
  mutating func open(_ document: DocumentTimeline, to output: inout [UInt8]) throws
  /// Writes the next event of a document that was announced.
  mutating func write(_ event: Event, of document: DocumentInfo, to output: inout [UInt8]) throws
  /// Writes the rest, once, after the last event.
  mutating func finish(to output: inout [UInt8]) throws
  /// How many events were left out, and why.
  var omissions: [Omission: Int] { get }
  /// Under a `Division` the files, complete after `finish`; the output then stays empty.
  var files: [ExportedFile] { get }
}

extension TimelineWriter {
  /// Nothing, for formats that say nothing of documents.
  public mutating func open(_ document: DocumentTimeline, to output: inout [UInt8]) throws {}
  /// Nothing, for formats that have no end.
  public mutating func finish(to output: inout [UInt8]) throws {}
  /// None, for formats that can hold every event.
  public var omissions: [Omission: Int] { [:] }
  /// None, for formats that are never divided.
  public var files: [ExportedFile] { [] }
}

/// Why a format cannot hold an event, or the user did not want it.
public enum Omission: Error, Hashable, CaseIterable, Sendable {
  /// Calendars know no year before 1.
  case beforeYearOne
  /// Nor one after 9999.
  case afterYear9999
  /// Nothing says when: neither side of the interval is known.
  case undated
  /// A date less precise than a day, under `--partial-dates omit`.
  case partialDate
  /// An id that was written already: the same document was given twice.
  case repeated
  /// More rows than a spreadsheet has.
  case beyondSheet
}

/// One of several files that an output is divided into.
public struct ExportedFile: Hashable, Sendable {
  /// A plain name, without any directory: letters, digits, `-`, `_`, `@` and `.`, never `.` first.
  public let name: String
  /// All that it holds.
  public let bytes: [UInt8]
}

/// Why an export cannot be made.
public enum ExportError: Error, Hashable, Sendable {
  /// The format does not heed the choice.
  case notAvailable(ExportChoice, format: String)
  /// The library that makes the format said no.
  case spreadsheet(String)
  case database(String)
}

/// Every format, in the order in which the help lists them.
public let exporters: [any Exporter] = [
  CSV(), TSV(), XLSX(), JSON(), JSONLines(), ICalendar(), HTMLPage(), MarkdownTable(), SQLite(), JSONLD(), TimeML(),
  TimelineJS(),
]

/// The format of a name (`ics`), or of a file by its ending (`events.ics`); `nil` where there is none.
public func exporter(for name: String) -> (any Exporter)? {
  let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
  return exporters.first { $0.format == name } ?? exporters.first { $0.endings.contains(ending ?? "") }
}
