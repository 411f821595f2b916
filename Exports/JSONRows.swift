import Temporal

// The lines of JSON Lines: one object each, their keys in a fixed order. `Templates/event.schema.json` describes them.

extension [UInt8] {
  /// A name with its kind: `person`, `organization`, `polity`, `group` or `place`.
  package mutating func appendLine(
    name: String, kind: String, text: String, span: Span, url: String?, of document: String
  ) {
    appendLine { json in
      json.member("document", document)
      json.member("text", text)
      json.member("name", name)
      json.members(of: span)
      json.member("kind", kind)
      json.member("url", url)
    }
  }

  /// A record that could not be read, and why.
  package mutating func appendLine(problem: String, of document: String) {
    appendLine { json in
      json.member("document", document)
      json.member("error", problem)
    }
  }

  /// An event.
  package mutating func appendLine(_ event: Event) { appendLine { $0.members(of: event) } }
}

extension JSONBytes {
  mutating func members(of event: Event) {
    member("id", event.id)
    member("document", event.document)
    key("date")
    object { $0.members(of: event.date) }
    member("summary", event.summary)
    member("text", event.text)
    members(of: event.span)
    key("actors")
    array(event.actors) { json, actor in json.object { $0.members(of: actor) } }
    key("places")
    array(event.places) { json, place in json.object { $0.members(of: place) } }
    key("sources")
    array(event.sources) { json, source in json.object { $0.members(of: source) } }
    member("section", event.section)
    key("provenance")
    object { $0.members(of: event.provenance) }
  }

  mutating func members(of timex: Timex) {
    member("text", timex.text)
    members(of: timex.span)
    values(of: timex)
  }

  /// All that does not depend on where the expression stands.
  mutating func values(of timex: Timex) {
    member("type", timex.type.rawValue)
    member("edtf", timex.edtf)
    member("timex", timex.value.isEmpty ? nil : timex.value)
    member("mod", timex.mod?.rawValue)
    member("earliest", timex.bounds.earliest?.description)
    member("latest", timex.bounds.latest?.description)
    member("duration", timex.duration)
    member("precision", timex.precision.rawValue)
    member("approximate", timex.isApproximate)
    member("calendar", timex.calendar.rawValue)
    member("anchor", timex.anchor.rawValue)
  }

  mutating func members(of document: DocumentInfo) {
    member("id", document.id)
    member("title", document.title)
    member("path", document.path)
    member("url", document.url)
    member("published", document.published?.description)
    member("language", document.language)
    member("script", document.script?.rawValue)
    member("encoding", document.encoding)
  }

  fileprivate mutating func members(of span: Span) {
    member("start", span.start)
    member("end", span.end)
  }

  /// `implied`, `role` and `title` only where there is something to say.
  private mutating func members(of actor: Actor) {
    member("name", actor.name)
    member("kind", actor.kind.rawValue)
    member("text", actor.text)
    members(of: actor.span)
    member("url", actor.url)
    if actor.isImplied { member("implied", true) }
    if let role = actor.role { member("role", role.rawValue) }
    if let title = actor.title { member("title", title) }
  }

  private mutating func members(of place: Place) {
    member("name", place.name)
    member("text", place.text)
    members(of: place.span)
    member("url", place.url)
  }

  private mutating func members(of source: Source) {
    member("kind", source.kind.rawValue)
    member("label", source.label)
    member("title", source.title)
    member("url", source.url)
    member("published", source.published)
  }

  private mutating func members(of provenance: Provenance) {
    member("path", provenance.path)
    member("line", provenance.line)
    member("rule", provenance.rule)
  }

  /// The chosen columns of a table as one flat object.
  mutating func members(of event: Event, in document: DocumentInfo, _ columns: [Column]) {
    for column in columns {
      key(named: column.rawValue)
      value(column.cell(event, of: document))
    }
  }
}
