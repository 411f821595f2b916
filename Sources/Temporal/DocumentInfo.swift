/// The script that a text is written in, as a subtag of BCP 47.
public enum Script: String, CaseIterable, Sendable {
  case simplified = "Hans"
  case traditional = "Hant"
}

/// What is known of a document as a whole.
public struct DocumentInfo: Hashable, Sendable {
  /// JSONL `id`, else the path, else `-`.
  public var id: String
  public var title: String?
  public var path: String?
  public var url: String?
  /// The publication date that relative expressions lean on.
  public var published: CivilDateTime?
  /// BCP 47: `zh`.
  public var language: String
  public var script: Script?
  /// IANA name of the encoding that was read: `UTF-8`, `GB18030`.
  public var encoding: String

  public init(
    id: String, title: String? = nil, path: String? = nil, url: String? = nil, published: CivilDateTime? = nil,
    language: String = "zh", script: Script? = nil, encoding: String = "UTF-8"
  ) {
    self.id = id
    self.title = title
    self.path = path
    self.url = url
    self.published = published
    self.language = language
    self.script = script
    self.encoding = encoding
  }
}

/// All that was read from one document: what exporters are handed, one at a time.
public struct DocumentTimeline: Sendable {
  public var info: DocumentInfo
  /// The clean text that all spans refer to.
  public var text: CleanText
  /// Every date expression, in order, also those that make no event.
  public var timexes: [Timex]
  public var events: [Event]
  /// Dates that no calendar has, and those whose two reckonings disagree, in order; the former make no event.
  public var diagnostics: [DateDiagnostic]
  /// Why nothing could be read, for a record that is bad; `nil` for a good one.
  public var problem: String?

  public init(
    info: DocumentInfo, text: CleanText = CleanText([]), timexes: [Timex] = [], events: [Event] = [],
    diagnostics: [DateDiagnostic] = [], problem: String? = nil
  ) {
    self.info = info
    self.text = text
    self.timexes = timexes
    self.events = events
    self.diagnostics = diagnostics
    self.problem = problem
  }
}
