import ArgumentParser
import TimelineKit

/// How a timeline is written.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("\(formatNames); without it the ending of --output decides, else csv.", valueName: "format"),
    completion: .list(exporters.map(\.format)))
  var format: String?

  @Option(
    name: [.short, .long], help: "The file to write, whole or not at all; without it standard output.",
    completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("csv: rfc4180, excel (with a byte order mark), google-calendar or tsv."))
  var dialect: CSVDialect?

  @Flag(help: "csv: leave cells that begin with = + - @ as they are.")
  var rawCells = false

  @Option(help: ArgumentHelp("Columns of a table, in order: \(columnNames).", valueName: "names"))
  var columns: String?

  @Option(help: "ics: dates less precise than a day: span, first (only its first day) or omit.")
  var partialDates: PartialDates?

  @Option(help: ArgumentHelp("ics: days; what is wider becomes its first day.", valueName: "days"))
  var maxSpan: Int?

  @Option(help: ArgumentHelp("ics: one event a file, in this folder.", valueName: "folder"), completion: .directory)
  var split: String?

  @Option(
    help: ArgumentHelp(
      "ics: parts of at most so many bytes beside --output, e.g. 1000000 for Google.", valueName: "bytes"))
  var partSize: Int?

  @Option(help: "The name of the calendar or page.")
  var title: String?

  /// The format that is meant.
  func exporter() throws -> any Exporter {
    if let format {
      guard let named = exporters.first(where: { $0.format == format }) else {
        throw ValidationError("--format takes \(formatNames), not '\(format)'.")
      }
      return named
    }
    guard let output, let ending = fileEnding(of: output) else { return split == nil ? CSV() : try named("ics") }
    guard let fitting = exporters.first(where: { $0.endings.contains(ending) }) else {
      throw ValidationError(
        "'\(output)' does not end as a format does (\(endingNames)); give --format, or another ending.")
    }
    return fitting
  }

  private func named(_ format: String) throws -> any Exporter {
    guard let found = exporters.first(where: { $0.format == format }) else {
      throw ValidationError("No format '\(format)'.")
    }
    return found
  }

  /// The choices for the exporter.
  func options(timestamp: CivilDateTime?) throws -> ExportOptions {
    var options = ExportOptions()
    options.dialect = dialect ?? .rfc4180
    options.rawCells = rawCells
    options.columns = try chosenColumns()
    options.partialDates = partialDates ?? .span
    options.maxSpan = maxSpan ?? options.maxSpan
    options.division = try division()
    options.timestamp = timestamp
    options.title = title
    return options
  }

  /// Where the files of a divided output go; `nil` for one output.
  var folder: String? {
    if let split { return split }
    guard partSize != nil, let output else { return nil }
    return output.lastIndex(of: "/").map { String(output[..<$0]) } ?? "."
  }

  private func chosenColumns() throws -> [Column] {
    try (columns ?? "").split(separator: ",").map { name in
      guard let column = Column(rawValue: String(name)) else {
        throw ValidationError("--columns takes \(columnNames), not '\(name)'.")
      }
      return column
    }
  }

  private func division() throws -> Division {
    guard split == nil || partSize == nil else { throw ValidationError("--split and --part-size exclude one another.") }
    if split != nil { return .events }
    guard let partSize else { return .whole }
    guard partSize > 0, let output, output != "-" else {
      throw ValidationError("--part-size wants a number and --output.")
    }
    return .parts(maxBytes: partSize, stem: stem(of: output))
  }
}

extension CSVDialect: ExpressibleByArgument {}
extension PartialDates: ExpressibleByArgument {}

private let formatNames = exporters.map(\.format).joined(separator: ", ")
private let columnNames = Column.allCases.map(\.rawValue).joined(separator: ", ")

private let endingNames = exporters.flatMap(\.endings).map { ".\($0)" }.joined(separator: ", ")

/// The ending of a file's name in small letters, without its dot; `nil` for names without one and for devices.
func fileEnding(of path: String) -> String? {
  guard !path.hasPrefix("/dev/"), let name = path.split(separator: "/").last, let dot = name.lastIndex(of: "."),
    dot != name.startIndex
  else { return nil }
  let ending = name[name.index(after: dot)...]
  return ending.isEmpty ? nil : ending.lowercased()
}

/// The name of a file without folder and ending.
private func stem(of path: String) -> String {
  let name = path.split(separator: "/").last.map(String.init) ?? "timeline"
  return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
}
