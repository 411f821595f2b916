import Temporal

/// The columns that Google Calendar imports (Calendar help, "Create or edit a CSV file"): American dates, last day inclusive.
struct GoogleCalendarWriter: TimelineWriter {
  private let options: ExportOptions
  private var rows: RowWriter
  private(set) var omissions: [Omission: Int] = [:]

  private static let header = [
    "Subject", "Start Date", "Start Time", "End Date", "End Time", "All Day Event", "Description", "Location",
    "Private",
  ]

  init(_ options: ExportOptions) {
    self.options = options
    rows = RowWriter(options)
  }

  mutating func open(_ document: DocumentTimeline, to output: inout [UInt8]) {
    rows.begin(with: Self.header, to: &output)
  }

  mutating func write(_ event: Event, of document: DocumentInfo, to output: inout [UInt8]) {
    do throws(Omission) {
      rows.append(cells(event, try CalendarDays(event.date, options)), to: &output)
    } catch {
      omissions[error, default: 0] += 1
    }
  }

  mutating func finish(to output: inout [UInt8]) { rows.begin(with: Self.header, to: &output) }

  private func cells(_ event: Event, _ days: CalendarDays) -> [RowWriter.Cell] {
    let last = days.end.adding(days: -1) ?? days.first
    let (from, to) = (days.clock?.from, days.clock?.to)
    let values = [
      american(days.first), from.map(clock) ?? "", american(to?.date ?? last), (to ?? from).map(clock) ?? "",
      days.clock == nil ? "True" : "False",
    ]
    let places = event.places.map(\.name).joined(separator: ", ")
    return [.init(days.title(event), isFreeText: true)] + values.map { .init($0, isFreeText: false) }
      + [.init(event.text, isFreeText: true), .init(places, isFreeText: true), .init("False", isFreeText: false)]
  }

  private func american(_ day: CivilDate) -> String { "\(padded(day.month))/\(padded(day.day))/\(isoYear(day.year))" }

  private func clock(_ time: CivilDateTime) -> String {
    let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
    return "\(hour):\(padded(time.minute)) \(time.hour < 12 ? "AM" : "PM")"
  }
}
