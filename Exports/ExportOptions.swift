import Temporal

/// What a user may choose about how a timeline is written. What is written, and in which order, is `Selection`.
public struct ExportOptions: Sendable {
  /// The kind of CSV.
  public var dialect = CSVDialect.rfc4180
  /// Leaves cells of CSV as they are that a spreadsheet would run as formulas; else they get a leading `'`.
  public var rawCells = false
  /// The columns of a table, in order; empty for the format's own.
  public var columns: [Column] = []
  /// What calendars do with dates less precise than a day.
  public var partialDates = PartialDates.span
  /// Days: a date less precise than a day that is wider becomes its first day in a calendar. 1 or more.
  public var maxSpan = 366
  /// Into which files a calendar is divided.
  public var division = Division.whole
  /// The moment that calendars give as their own (DTSTAMP): `SOURCE_DATE_EPOCH` in UTC, else the reference date that was
  /// asked for; without it each document's own date, else 1970-01-01.
  public var timestamp: CivilDateTime?
  /// The name of the calendar or page; without it the title of the only document, or a general one.
  public var title: String?

  /// What `timeline extract` does without options.
  public init() {}

  /// The choices that differ from what every format does anyway.
  var made: Set<ExportChoice> {
    var made: Set<ExportChoice> = []
    if dialect != .rfc4180 { made.insert(.dialect) }
    if rawCells { made.insert(.rawCells) }
    if !columns.isEmpty { made.insert(.columns) }
    if partialDates != .span { made.insert(.partialDates) }
    if maxSpan != ExportOptions().maxSpan { made.insert(.maxSpan) }
    if division != .whole { made.insert(.division) }
    if title != nil { made.insert(.title) }
    return made
  }
}

/// A choice that only some formats offer.
public enum ExportChoice: String, CaseIterable, Sendable {
  case dialect, rawCells, columns, partialDates, maxSpan, division, title
}

/// The kinds of CSV.
public enum CSVDialect: String, CaseIterable, Sendable {
  /// UTF-8, commas, CRLF (RFC 4180).
  case rfc4180
  /// The same with a byte order mark, without which Excel misreads Chinese.
  case excel
  /// The columns that Google Calendar imports.
  case googleCalendar = "google-calendar"
  /// Tabs and LF, without quotes (IANA text/tab-separated-values).
  case tsv
}

/// What a calendar does with a date less precise than a day.
public enum PartialDates: String, CaseIterable, Sendable {
  /// All days that it may be, up to `ExportOptions.maxSpan`.
  case span
  /// Only the first of them.
  case first
  case omit
}

/// Into which files an output is divided.
public enum Division: Hashable, Sendable {
  case whole
  /// A file for each event, named by its UID (vdir).
  case events
  /// Files of at most so many bytes, named `stem-1`, `stem-2` …; an event that alone is larger has a file to itself.
  case parts(maxBytes: Int, stem: String)
}
