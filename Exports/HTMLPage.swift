import ExportTemplates
import Temporal

/// One self-contained page: a vertical timeline by year, to be read, searched, printed and sent on. Its parts lie in
/// `Templates/`; it asks the network for nothing, and lets no script run but its own.
package struct HTMLPage: Exporter {
  package let format = "html"
  package let endings = ["html", "htm"]
  package let summary = "a page to read, search and send on; one file, no network"
  package let choices: Set<ExportChoice> = [.title]

  package init() {}

  package func writer(_ options: ExportOptions) -> any TimelineWriter { PageWriter(options) }
}

/// Keeps everything until the end: a page is in the order of the years, and its choices name what occurs in it.
private struct PageWriter: TimelineWriter {
  private let options: ExportOptions
  private var documents: [DocumentTimeline] = []
  private var events: [PageEvent] = []
  private var facets = PageFacets()
  private var identifiers: Set<String> = []
  private(set) var omissions: [Omission: Int] = [:]

  init(_ options: ExportOptions) { self.options = options }

  mutating func open(_ document: DocumentTimeline, to output: inout [UInt8]) {
    documents.append(DocumentTimeline(info: document.info, problem: document.problem))
  }

  mutating func write(_ event: Event, of document: DocumentInfo, to output: inout [UInt8]) {
    guard identifiers.insert(event.id).inserted else {
      omissions[.repeated, default: 0] += 1
      return
    }
    events.append(PageEvent(event, of: document, place: events.count, &facets))
  }

  mutating func finish(to output: inout [UInt8]) {
    let infos = documents.map(\.info)
    let wording = Wording.of(infos)
    let (style, script) = (String(cString: template_timeline_css()), String(cString: template_timeline_js()))
    var values = wording.labels
    values["title"] = options.title(of: infos).inOneLine.escapedForMarkup
    values["lede"] = lede(wording)
    values["style"] = style
    values["script"] = script
    values["policy"] = policy(style: style, script: script)
    values["facets"] = facets.choices(wording, severalDocuments: documents.count > 1)
    values["events"] = years(wording)
    values["documents"] = PageDocuments(documents).markup
    output.append(contentsOf: Template(template_timeline_html()).filled(values))
  }

  /// Nothing is loaded, nothing is sent, and only this style and this script apply (CSP Level 3 §8.4).
  private func policy(style: String, script: String) -> String {
    "default-src 'none'; style-src '\(hashSource(style))'; script-src '\(hashSource(script))'; base-uri 'none'; form-action 'none'"
  }

  private func hashSource(_ text: String) -> String { "sha256-" + SHA256.digest(of: Array(text.utf8)).base64 }

  /// How many events, from when to when.
  private func lede(_ wording: Wording) -> String {
    let years = events.compactMap(\.year)
    let span = [years.min(), years.max()].compactMap(\.self).map(yearName)
    return
      ([wording.eventCount(events.count)]
      + (span.isEmpty ? [] : [Array(Set(span)).count == 1 ? span[0] : span.joined(separator: " – ")]))
      .joined(separator: " · ")
  }

  /// A section a year, those without a date last.
  private func years(_ wording: Wording) -> String {
    let sorted = events.sorted { a, b in
      guard a.sortKey != b.sortKey else { return a.place < b.place }
      guard let first = a.sortKey, let second = b.sortKey else { return a.sortKey != nil }
      return first < second
    }
    var markup = ""
    var start = sorted.startIndex
    while start < sorted.endIndex {
      let year = sorted[start].year
      let end = sorted[start...].firstIndex { $0.year != year } ?? sorted.endIndex
      let heading = year.map(yearName) ?? "<small>\(wording.undated)</small>"
      markup += "<section class=\"year\">\n<h2>\(heading)</h2>\n<ol>\n"
      for event in sorted[start..<end] { markup += event.markup }
      markup += "</ol>\n</section>\n"
      start = end
    }
    return markup
  }
}

/// A year as people write it: 1992, 前221.
func yearName(_ year: Int) -> String { year > 0 ? String(year) : "前\(1 - year)" }

extension Wording {
  /// The words of the template, by the names of their places.
  fileprivate var labels: [String: String] {
    [
      "language": language, "skip": skip, "overview": overview, "zoomIn": zoomIn, "zoomOut": zoomOut,
      "filters": filters,
      "search": search, "from": from, "to": to, "reset": reset, "nothing": nothing, "keys": keys,
    ]
  }
}

extension [UInt8] {
  /// RFC 4648 §4.
  var base64: String {
    let alphabet: [Character] = [Character]("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: count, by: 3) {
      let group = self[start..<Swift.min(start + 3, count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0...group.count { text.append(alphabet[bits >> (18 - 6 * place) & 63]) }
      text += String(repeating: "=", count: 3 - group.count)
    }
    return text
  }
}
