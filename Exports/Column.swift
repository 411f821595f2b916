import Temporal

/// A column of a table of events; the raw value is its heading and its name for `--columns`.
public enum Column: String, CaseIterable, Sendable {
  /// First and last day that the date may be, inclusive (ISO 8601, astronomical years); empty where open.
  case start, end
  /// The words of the date.
  case date
  case edtf, precision, approximate, summary, actors, places, sources
  case sourceURLs = "source_urls"
  case section, document, text, id
  // On request:
  case earliest, latest, type, timex, mod, duration, calendar, anchor
  case documentTitle = "document_title"
  case documentURL = "document_url"
  case path, line, rule

  /// What a table has unless other columns are asked for.
  public static let standard: [Column] = [
    .start, .end, .date, .edtf, .precision, .approximate, .summary, .actors, .places, .sources, .sourceURLs, .section,
    .document, .text, .id,
  ]

  /// Whether the cell holds words of the document, which nobody has checked; the others are values of our own.
  var isFreeText: Bool {
    switch self {
    case .start, .end, .edtf, .precision, .approximate, .earliest, .latest, .type, .timex, .mod, .duration, .calendar,
      .anchor, .line, .rule:
      false
    case .date, .summary, .actors, .places, .sources, .sourceURLs, .section, .document, .text, .id, .documentTitle,
      .documentURL, .path:
      true
    }
  }

  /// The cell of an event; empty for what is not known. Lists are joined with `; `.
  func cell(_ event: Event, of document: DocumentInfo) -> String {
    switch self {
    case .start: event.date.bounds.firstDay?.description ?? ""
    case .end: event.date.bounds.lastDay?.description ?? ""
    case .date: event.date.text
    case .edtf: event.date.edtf ?? ""
    case .precision: event.date.precision.rawValue
    case .approximate: event.date.isApproximate ? "true" : "false"
    case .summary: event.summary
    case .actors: list(event.actors.map(\.name))
    case .places: list(event.places.map(\.name))
    case .sources: list(event.sources.map(\.words))
    case .sourceURLs: list(event.sources.compactMap(\.url))
    case .section: list(event.section)
    case .document: event.document
    case .text: event.text
    case .id: event.id
    case .earliest: event.date.bounds.earliest?.description ?? ""
    case .latest: event.date.bounds.latest?.description ?? ""
    case .type: event.date.type.rawValue
    case .timex: event.date.value
    case .mod: event.date.mod?.rawValue ?? ""
    case .duration: event.date.duration ?? ""
    case .calendar: event.date.calendar.rawValue
    case .anchor: event.date.anchor.rawValue
    case .documentTitle: document.title ?? ""
    case .documentURL: document.url ?? ""
    case .path: event.provenance.path
    case .line: String(event.provenance.line)
    case .rule: event.provenance.rule
    }
  }

  private func list(_ items: [String]) -> String { items.joined(separator: "; ") }
}

extension Source {
  /// What to call it in one line: its title, else its mark, else its address.
  var words: String { title ?? label.map { "[\($0)]" } ?? url ?? "" }
}
