import Temporal

/// A format that timelines are written in. One file a format, one line in `exporters`.
public protocol Exporter: Sendable {
  /// The name for `--format`.
  var format: String { get }
  /// The endings of file names that choose it, without a dot.
  var endings: [String] { get }
  /// One line of help.
  var summary: String { get }
  /// A writer for one output, which is handed every document in turn.
  func writer(_ options: ExportOptions) throws -> any TimelineWriter
}

/// Writes documents, one after the other, as bytes.
public protocol TimelineWriter {
  /// Appends what can be written already.
  mutating func add(_ document: DocumentTimeline, to output: inout [UInt8]) throws
  /// Appends the rest, once, after the last document.
  mutating func finish(to output: inout [UInt8]) throws
}

/// What a user may choose about an export.
public struct ExportOptions: Sendable {
  public init() {}
}

/// Every format, in the order in which the help lists them.
public let exporters: [any Exporter] = []
