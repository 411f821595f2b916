import Temporal

/// The JSON that TimelineJS 3 shows (timeline.knightlab.com/docs/json-format.html).
package struct TimelineJS: Exporter {
  package let format = "timelinejs"
  package let endings: [String] = []
  package let summary = "JSON for the slides of TimelineJS"
  package let choices: Set<ExportChoice> = [.title]

  package init() {}

  package func writer(_ options: ExportOptions) -> any TimelineWriter { Writer(options) }

  private struct Writer: TimelineWriter {
    private let options: ExportOptions
    private var documents: [DocumentInfo] = []
    private var slides: [[UInt8]] = []
    private(set) var omissions: [Omission: Int] = [:]

    init(_ options: ExportOptions) { self.options = options }

    mutating func open(_ document: DocumentTimeline, to output: inout [UInt8]) { documents.append(document.info) }

    mutating func write(_ event: Event, of document: DocumentInfo, to output: inout [UInt8]) {
      guard event.date.bounds != .unknown else {
        omissions[.undated, default: 0] += 1
        return
      }
      var json = JSONBytes()
      json.object { $0.slide(event) }
      slides.append(json.bytes)
    }

    mutating func finish(to output: inout [UInt8]) {
      output.appendLine { json in
        json.key("title")
        json.object { $0.words(headline: options.title(of: documents), html: "") }
        json.key("events")
        json.array(slides) { $0.raw($1) }
      }
    }
  }
}

extension JSONBytes {
  fileprivate mutating func slide(_ event: Event) {
    let (first, last) = event.date.ends
    member("unique_id", fileName(event.id))
    if let start = first ?? last { member("start_date", start) }
    if let first, let last, first != last { member("end_date", last) }
    // Always the words of the text: by itself it would show 221 BC as “221年 BCE”.
    member("display_date", event.date.text.escapedForMarkup)
    if let section = event.section.first { member("group", section.escapedForMarkup) }
    words(headline: event.summary, html: "<p>\(event.text.escapedForMarkup)</p>" + links(event.sources))
  }

  fileprivate mutating func words(headline: String, html: String) {
    key("text")
    object { json in
      json.member("headline", headline.escapedForMarkup)
      json.member("text", html)
    }
  }

  private func links(_ sources: [Source]) -> String {
    sources.map { source in
      let words = source.words.escapedForMarkup
      return WebAddress(source.url).map { "<p><a href=\"\($0.text.escapedForMarkup)\">\(words)</a></p>" }
        ?? "<p>\(words)</p>"
    }.joined()
  }

  /// It has no year 0: 1 BC is −1 and 221 BC is −221, where ISO 8601 has 0000 and −0220.
  private mutating func member(_ name: StaticString, _ moment: ReducedMoment) {
    let parts: [(StaticString, Int?)] = [
      ("month", moment.month), ("day", moment.day), ("hour", moment.hour), ("minute", moment.minute),
      ("second", moment.second),
    ]
    key(name)
    object { json in
      json.member("year", moment.year > 0 ? moment.year : moment.year - 1)
      for case (let part, let value?) in parts { json.member(part, value) }
    }
  }
}
