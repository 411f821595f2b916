import Temporal

/// An event of a calendar (VEVENT, RFC 5545 §3.6.1).
struct CalendarComponent {
  /// Unique and stable; letters, digits, `-`, `_` and `@` only, so that it is safe as a file's name.
  let uid: String
  let bytes: [UInt8]

  /// Throws why a calendar cannot show the event.
  init(_ event: Event, of document: DocumentInfo, _ options: ExportOptions) throws(Omission) {
    let days = try CalendarDays(event.date, options)
    uid = fileName(event.id) + "@timeline"
    var lines: [UInt8] = []
    lines.append("BEGIN:VEVENT\r\n")
    lines.appendContentLine("UID", uid)
    lines.appendContentLine("DTSTAMP", CalendarComponent.stamp(document, options))
    lines.append(days)
    lines.appendContentLine("SUMMARY", text: days.title(event))
    lines.appendContentLine("DESCRIPTION", text: CalendarComponent.description(event, .of(document)))
    lines.append(place: event.places, section: event.section, sources: event.sources)
    lines.append("TRANSP:TRANSPARENT\r\n")
    if let edtf = event.date.edtf { lines.appendContentLine("X-EDTF", text: edtf) }
    lines.append("END:VEVENT\r\n")
    bytes = lines
  }

  /// Never the clock: the same input gives the same bytes.
  private static func stamp(_ document: DocumentInfo, _ options: ExportOptions) -> String {
    guard let moment = options.timestamp ?? document.published, (1...9999).contains(moment.date.year) else {
      return "19700101T000000Z"
    }
    return compact(moment) + "Z"
  }

  /// The sentence, who takes part, and who says so.
  private static func description(_ event: Event, _ wording: Wording) -> String {
    var paragraphs = [event.text]
    if !event.actors.isEmpty {
      paragraphs.append("\(wording.actors): " + event.actors.map(\.name).joined(separator: "; "))
    }
    if !event.sources.isEmpty {
      let sources = event.sources.map {
        [$0.words, WebAddress($0.url)?.text].compactMap(\.self).joined(separator: " ")
      }
      paragraphs.append("\(wording.sources): " + sources.joined(separator: "; "))
    }
    return paragraphs.joined(separator: "\n\n")
  }
}

/// An id as a file's name: itself where it is short and plain, else its digest, so that no path can leave its directory.
func fileName(_ id: String) -> String {
  let isPlain = id.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
  if isPlain, (1...64).contains(id.utf8.count), id.utf8.first != UInt8(ascii: "-") { return id }
  return SHA256.digest(of: Array(id.utf8)).prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

extension [UInt8] {
  /// DTSTART and DTEND: half-open days, or floating local times (§3.3.5, form 1).
  fileprivate mutating func append(_ days: CalendarDays) {
    guard let clock = days.clock else {
      appendContentLine("DTSTART;VALUE=DATE", compact(days.first))
      return appendContentLine("DTEND;VALUE=DATE", compact(days.end))
    }
    appendContentLine("DTSTART", compact(clock.from))
    if let to = clock.to { appendContentLine("DTEND", compact(to)) }
  }

  fileprivate mutating func append(place places: [Place], section: [String], sources: [Source]) {
    if !places.isEmpty { appendContentLine("LOCATION", text: places.map(\.name).joined(separator: ", ")) }
    if !section.isEmpty { appendContentLine("CATEGORIES", section.map(\.escapedForCalendar).joined(separator: ",")) }
    if let address = sources.lazy.compactMap({ WebAddress($0.url) }).first { appendContentLine("URL", address.text) }
  }
}

/// Basic format (ISO 8601 §4.1.2.2): `20130907`; years 1 to 9999.
private func compact(_ day: CivilDate) -> String { isoYear(day.year) + padded(day.month) + padded(day.day) }

/// `20130907T143000`.
private func compact(_ moment: CivilDateTime) -> String {
  "\(compact(moment.date))T\(padded(moment.hour))\(padded(moment.minute))\(padded(moment.second % 60))"
}
