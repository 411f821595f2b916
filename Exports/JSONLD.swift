import Temporal

/// Linked data: each event a schema.org/Event (JSON-LD 1.1).
package struct JSONLD: Exporter {
  package let format = "jsonld"
  package let endings = ["jsonld"]
  package let summary = "linked data, schema.org/Event"

  package init() {}

  package func writer(_ options: ExportOptions) -> any TimelineWriter { Writer() }

  private struct Writer: TimelineWriter {
    private var hasBegun = false
    private var hasEvents = false

    mutating func open(_ document: DocumentTimeline, to output: inout [UInt8]) { begin(&output) }

    mutating func write(_ event: Event, of document: DocumentInfo, to output: inout [UInt8]) {
      output.append(hasEvents ? ",\n" : "\n")
      hasEvents = true
      var json = JSONBytes()
      json.object { $0.event(event, of: document) }
      output.append(contentsOf: json.bytes)
    }

    mutating func finish(to output: inout [UInt8]) {
      begin(&output)
      output.append("\n]}\n")
    }

    private mutating func begin(_ output: inout [UInt8]) {
      guard !hasBegun else { return }
      hasBegun = true
      output.append("{\"@context\":\"https://schema.org\",\"@graph\":[")
    }
  }
}

extension JSONBytes {
  fileprivate mutating func event(_ event: Event, of document: DocumentInfo) {
    member("@type", "Event")
    member("@id", "urn:timeline:" + fileName(event.id))
    member("name", event.summary)
    member("description", event.text)
    // Both inclusive, and only as precise as the text: an event in 2013-09 begins in 2013-09 and ends in it.
    let (first, last) = event.date.ends
    if let first { member("startDate", first.iso) }
    if let last { member("endDate", last.iso) }
    member("inLanguage", Wording.of(document).language)
    list("location", event.places) { json, place in json.thing("Place", place.name, WebAddress(place.url)) }
    list("about", event.actors) { json, actor in json.thing(actor.kind.schemaType, actor.name, WebAddress(actor.url)) }
    list("subjectOf", event.sources) { json, source in
      json.thing("CreativeWork", source.words, WebAddress(source.url))
      if let published = source.published { json.member("datePublished", published) }
    }
    if !event.section.isEmpty { member("keywords", event.section) }
  }

  private mutating func thing(_ type: String, _ name: String, _ address: WebAddress?) {
    member("@type", type)
    member("name", name)
    if let address { member("url", address.text) }
  }

  private mutating func list<Item>(_ name: StaticString, _ items: [Item], _ members: (inout JSONBytes, Item) -> Void) {
    guard !items.isEmpty else { return }
    key(name)
    array(items) { json, item in json.object { members(&$0, item) } }
  }
}

extension ActorKind {
  /// The type of schema.org that says no more than we know.
  fileprivate var schemaType: String {
    switch self {
    case .person: "Person"
    case .organization: "Organization"
    case .polity: "AdministrativeArea"
    case .group: "Thing"
    }
  }
}
