import Temporal

/// An event on a page, with its markup.
struct PageEvent {
  /// Its place in the order in which events came.
  let place: Int
  /// The year that it stands under; `nil` without a date.
  let year: Int?
  let sortKey: CivilDateTime?
  let markup: String

  init(_ event: Event, of document: DocumentInfo, place: Int, _ facets: inout PageFacets) {
    self.place = place
    year = (event.date.bounds.firstDay ?? event.date.bounds.lastDay)?.year
    sortKey = event.date.sortKey
    markup = PageEvent.markup(event, Wording.of(document), facets.note(event))
  }

  private static func markup(_ event: Event, _ wording: Wording, _ marks: PageFacets.Marks) -> String {
    let sentence = HighlightedSentence(event).markup
    // A summary beside a sentence that says nothing more would only be read twice.
    let saysMore =
      event.text.unicodeScalars.count > event.summary.unicodeScalars.count + event.date.text.unicodeScalars.count + 6
    let words =
      saysMore && !event.summary.isEmpty
      ? "<h3>\(event.summary.inOneLine.escapedForMarkup)</h3>\n<p>\(sentence)</p>"
      : "<p class=\"whole\">\(sentence)</p>"
    return """
      <li class="event\(isPartial(event.date) ? " partial" : "")" id="\(fileName(event.id))" lang="\(wording.language)" tabindex="-1" \
      \(data(event, marks))>
      \(when(event.date, wording))\(words)
      \(about(event, wording, marks))</li>

      """
  }

  private static func isPartial(_ date: Timex) -> Bool {
    date.precision < .day || date.isApproximate || date.bounds.earliest == nil || date.bounds.latest == nil
  }

  /// What the script filters by.
  private static func data(_ event: Event, _ marks: PageFacets.Marks) -> String {
    let rank = Precision.allCases.firstIndex(of: event.date.precision) ?? 0
    var data = "data-precision=\"\(rank)\" data-document=\"\(marks.document)\""
    if let day = event.date.bounds.firstDay { data += " data-first=\"\(day.dayNumber)\"" }
    if let day = event.date.bounds.lastDay { data += " data-last=\"\(day.dayNumber)\"" }
    for (name, numbers) in [("actor", marks.actors), ("place", marks.places), ("source", marks.sources)]
    where !numbers.isEmpty {
      data += " data-\(name)=\"\(numbers.map(String.init).joined(separator: " "))\""
    }
    return data
  }

  /// The date within its year, where it says more than the year.
  private static func when(_ date: Timex, _ wording: Wording) -> String {
    let (first, last) = date.ends
    guard first != last || first?.month != nil || date.isApproximate else { return "" }
    let approximately = date.isApproximate ? wording.approximately + " " : ""
    let words = wording.name(of: date) ?? label(first, last, wording)
    return "<div class=\"when\">\(approximately)\(words)</div>\n"
  }

  /// 9月7日 14:30; 7月 – 9月; 7月7日 – 1945年9月2日; 1949年起; 2014年以前.
  private static func label(_ first: ReducedMoment?, _ last: ReducedMoment?, _ wording: Wording) -> String {
    switch (first, last) {
    case (let first?, let last?) where first == last: return first.label(withYear: first.month == nil)
    case (let first?, let last?):
      let spansYears = first.year != last.year
      return
        "\(first.label(withYear: spansYears || first.month == nil)) – \(last.label(withYear: spansYears || last.month == nil))"
    case (let first?, nil): return first.label(withYear: true) + wording.since
    case (nil, let last?): return last.label(withYear: true) + wording.until
    case (nil, nil): return wording.undated
    }
  }

  /// Who, where, and who says so; the names are buttons that filter.
  private static func about(_ event: Event, _ wording: Wording, _ marks: PageFacets.Marks) -> String {
    let parts = [
      buttons("actors", "actor", wording.actors, Array(zip(marks.actors, event.actors.map(\.name).unique))),
      buttons("places", "place", wording.places, Array(zip(marks.places, event.places.map(\.name).unique))),
      list("sources", wording.sources, event.sources.map(link)),
    ].filter { !$0.isEmpty }
    return parts.isEmpty ? "" : "<div class=\"about\">\(parts.joined())</div>\n"
  }

  private static func buttons(_ kind: String, _ facet: String, _ label: String, _ items: [(Int, String)]) -> String {
    list(
      kind, label,
      items.map { number, name in
        "<button type=\"button\" data-facet=\"\(facet)\" value=\"\(number)\">\(name.inOneLine.escapedForMarkup)</button>"
      })
  }

  private static func list(_ kind: String, _ label: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "<span class=\"\(kind)\" role=\"group\" aria-label=\"\(label)\">\(items.joined())</span>"
  }

  private static func link(_ source: Source) -> String {
    let mark = source.title != nil ? source.label.map { "[\($0)] " } ?? "" : ""
    let words = (mark + source.words).inOneLine.escapedForMarkup
    guard let address = WebAddress(source.url) else { return "<span>\(words)</span>" }
    return "<a href=\"\(address.text.escapedForMarkup)\" rel=\"noopener noreferrer\" target=\"_blank\">\(words)</a>"
  }
}

extension ReducedMoment {
  fileprivate func label(withYear: Bool) -> String {
    let date = [
      withYear ? "\(yearName(year))年" : nil, month.map { "\($0)月" }, day.map { "\($0)日" },
      hour.map { hour in " \(padded(hour)):\(padded(minute ?? 0))" }, second.map { ":" + padded($0) },
    ]
    return date.compactMap(\.self).joined()
  }
}

extension [String] {
  /// Without repetitions, in the order in which they first occur.
  var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
