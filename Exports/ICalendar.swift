import Temporal

/// Calendars (RFC 5545, RFC 7986): all-day events, floating times only where the text states a clock time.
package struct ICalendar: Exporter {
  package let format = "ics"
  package let endings = ["ics", "ical"]
  package let summary = "iCalendar, for calendar programs"
  package let choices: Set<ExportChoice> = [.partialDates, .maxSpan, .division, .title]

  package init() {}

  package func writer(_ options: ExportOptions) -> any TimelineWriter { CalendarWriter(options) }
}

/// Keeps the events until the end: only then the name of the calendar is known, and which file each belongs in.
private struct CalendarWriter: TimelineWriter {
  private let options: ExportOptions
  private var documents: [DocumentInfo] = []
  private var components: [CalendarComponent] = []
  private var identifiers: Set<String> = []
  private(set) var omissions: [Omission: Int] = [:]
  private(set) var files: [ExportedFile] = []

  init(_ options: ExportOptions) { self.options = options }

  mutating func open(_ document: DocumentTimeline, to output: inout [UInt8]) { documents.append(document.info) }

  mutating func write(_ event: Event, of document: DocumentInfo, to output: inout [UInt8]) {
    do throws(Omission) {
      let component = try CalendarComponent(event, of: document, options)
      guard identifiers.insert(component.uid).inserted else { throw .repeated }
      components.append(component)
    } catch {
      omissions[error, default: 0] += 1
    }
  }

  mutating func finish(to output: inout [UInt8]) {
    let calendar = CalendarFrame(name: options.title(of: documents))
    switch options.division {
    case .whole: output.append(contentsOf: calendar.bytes(components))
    case .events: files = components.map { ExportedFile(name: $0.uid + ".ics", bytes: calendar.bytes([$0])) }
    case .parts(let maxBytes, let stem): files = calendar.parts(of: components, maxBytes: maxBytes, stem: stem)
    }
    components = []
  }
}

/// The calendar around its events.
private struct CalendarFrame {
  let name: String

  func bytes(_ components: some Collection<CalendarComponent>) -> [UInt8] {
    components.reduce(into: header) { $0.append(contentsOf: $1.bytes) } + footer
  }

  /// As many events as fit into each file, in order.
  func parts(of components: [CalendarComponent], maxBytes: Int, stem: String) -> [ExportedFile] {
    let room = maxBytes - header.count - footer.count
    var groups: [[CalendarComponent]] = [[]]
    var used = 0
    for component in components {
      if used + component.bytes.count > room, groups.last?.isEmpty == false {
        groups.append([])
        used = 0
      }
      groups[groups.count - 1].append(component)
      used += component.bytes.count
    }
    let safeStem = stem.split { $0 == "/" || $0 == "\0" }.joined(separator: "-")
    return groups.enumerated().map { ExportedFile(name: "\(safeStem)-\($0 + 1).ics", bytes: bytes($1)) }
  }

  private var header: [UInt8] {
    var header: [UInt8] = []
    header.append("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//timeline//timeline//ZH\r\nCALSCALE:GREGORIAN\r\n")
    header.appendContentLine("NAME", text: name)
    header.appendContentLine("X-WR-CALNAME", text: name)
    header.append("COLOR:firebrick\r\nREFRESH-INTERVAL;VALUE=DURATION:P1D\r\n")
    return header
  }

  private var footer: [UInt8] { Array("END:VCALENDAR\r\n".utf8) }
}
