import ExportTemplates
import Temporal

/// Databases for SQLite: events, actors, places, sources, documents and their links, with full-text search.
package struct SQLite: Exporter {
  package let format = "sqlite"
  package let endings = ["sqlite", "sqlite3", "db"]
  package let summary = "a database with full-text search"
  package let isBinary = true

  package init() {}

  package func writer(_ options: ExportOptions) throws -> any TimelineWriter { try DatabaseWriter() }
}

/// Fills a database in memory within one transaction.
private struct DatabaseWriter: TimelineWriter {
  private let database: Database
  private let documents, events, actors, places, sources: Statement
  private let eventActors, eventPlaces, eventSources: Statement
  private var documentKeys = Keys<String>()
  private var actorKeys = Keys<ActorName>()
  private var placeKeys = Keys<String>()
  private var sourceKeys = Keys<SourceOfDocument>()
  private var eventCount = 0

  init() throws(ExportError) {
    let database = try Database()
    func insertion(into table: String, _ columns: Int) throws(ExportError) -> Statement {
      try database.prepare(
        "INSERT INTO \(table) VALUES (\(repeatElement("?", count: columns).joined(separator: ", ")))")
    }
    try database.run("BEGIN; " + String(cString: template_timeline_sql()))
    documents = try insertion(into: "documents", 10)
    events = try insertion(into: "events", 25)
    actors = try insertion(into: "actors", 3)
    places = try insertion(into: "places", 2)
    sources = try insertion(into: "sources", 7)
    eventActors = try insertion(into: "event_actors", 9)
    eventPlaces = try insertion(into: "event_places", 6)
    eventSources = try insertion(into: "event_sources", 2)
    self.database = database
  }

  mutating func open(_ document: DocumentTimeline, to output: inout [UInt8]) throws(ExportError) {
    let info = document.info
    guard let key = documentKeys.new(info.id) else { return }
    try documents.run([
      .number(key), .text(info.id), .init(info.title), .init(info.path), .init(info.url),
      .init(info.published?.description), .text(info.language), .init(info.script?.rawValue), .text(info.encoding),
      .init(document.problem),
    ])
  }

  mutating func write(_ event: Event, of info: DocumentInfo, to output: inout [UInt8]) throws(ExportError) {
    eventCount += 1
    let document = documentKeys[info.id]
    try events.run([.number(eventCount), .text(event.id), .number(document)] + event.date.values + event.values)
    for actor in event.actors { try link(actor) }
    for place in event.places { try link(place) }
    for source in event.sources { try link(source, document) }
  }

  mutating func finish(to output: inout [UInt8]) throws(ExportError) {
    try database.run("INSERT INTO events_text (events_text) VALUES ('rebuild')")
    try database.run("COMMIT")
    output.append(contentsOf: try database.bytes())
  }

  private mutating func link(_ actor: Actor) throws(ExportError) {
    let name = ActorName(name: actor.name, kind: actor.kind)
    if let key = actorKeys.new(name) {
      try actors.run([.number(key), .text(actor.name), .text(actor.kind.rawValue)])
    }
    try eventActors.run([
      .number(eventCount), .number(actorKeys[name]), .text(actor.text), .number(actor.span.start),
      .number(actor.span.end), .init(actor.url), .init(actor.isImplied), .init(actor.role?.rawValue),
      .init(actor.title),
    ])
  }

  private mutating func link(_ place: Place) throws(ExportError) {
    if let key = placeKeys.new(place.name) { try places.run([.number(key), .text(place.name)]) }
    try eventPlaces.run([
      .number(eventCount), .number(placeKeys[place.name]), .text(place.text), .number(place.span.start),
      .number(place.span.end), .init(place.url),
    ])
  }

  private mutating func link(_ source: Source, _ document: Int) throws(ExportError) {
    let known = SourceOfDocument(source: source, document: document)
    if let key = sourceKeys.new(known) {
      try sources.run([
        .number(key), .number(document), .text(source.kind.rawValue), .init(source.label), .init(source.title),
        .init(source.url), .init(source.published),
      ])
    }
    try eventSources.run([.number(eventCount), .number(sourceKeys[known])])
  }
}

private struct ActorName: Hashable {
  let name: String
  let kind: ActorKind
}

private struct SourceOfDocument: Hashable {
  let source: Source
  let document: Int
}

/// Row numbers, given in the order in which things are first met.
private struct Keys<Thing: Hashable> {
  private var numbers: [Thing: Int] = [:]

  /// The number of a thing that was met before; 0 for others.
  subscript(thing: Thing) -> Int { numbers[thing] ?? 0 }

  /// A new number for a thing; `nil` where it has one.
  mutating func new(_ thing: Thing) -> Int? {
    guard numbers[thing] == nil else { return nil }
    numbers[thing] = numbers.count + 1
    return numbers.count
  }
}

extension Timex {
  /// The columns of `events` from `first_day` to `anchor`.
  fileprivate var values: [Statement.Value] {
    [
      .init(bounds.firstDay?.julianDay), .init(bounds.lastDay?.julianDay), .text(text), .text(type.rawValue),
      .init(edtf),
      .text(value), .init(mod?.rawValue), .init(bounds.earliest?.description), .init(bounds.latest?.description),
      .init(duration), .text(precision.rawValue), .init(isApproximate), .text(calendar.rawValue),
      .text(anchor.rawValue),
    ]
  }
}

extension Event {
  /// The columns of `events` from `summary` on.
  fileprivate var values: [Statement.Value] {
    [
      .text(summary), .text(text), .number(span.start), .number(span.end), .text(section.joined(separator: " / ")),
      .text(provenance.path), .number(provenance.line), .text(provenance.rule),
    ]
  }
}

extension CivilDate {
  /// The Julian day that begins at noon of this one.
  var julianDay: Int { dayNumber + 2_440_588 }
}
