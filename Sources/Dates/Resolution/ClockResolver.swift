import Temporal

// Times of day.
extension Resolver {
  /// Puts a time of day on a day; on longer periods it says nothing.
  func attach(_ clock: Clock, to day: Resolved) -> Resolution {
    guard !clock.isEmpty else { return .resolved(day) }
    guard day.period.first == day.period.last else { return .resolved(day) }
    guard let seconds = clock.seconds else { return .impossible }
    var timed = day
    timed.seconds = seconds
    timed.clockText = clock.text
    timed.clockPrecision = clock.precision
    return .resolved(timed)
  }

  /// A time of day without a date: of the day that the text has reached, else of its publication.
  func resolveClockAlone(_ stated: Stated) -> Resolution {
    guard !stated.clock.isEmpty else { return .unresolved }
    guard let (date, anchor) = dayOfClock, let period = Period.day(date) else {
      return stated.clock.seconds == nil ? .impossible : .unresolved
    }
    return attach(stated.clock, to: Resolved(period: period, calendar: .gregorian, anchor: anchor))
  }

  private var dayOfClock: (CivilDate, Anchor)? {
    if let date = context.antecedentDay { return (date, .previous) }
    return context.reference.map { ($0, .reference) }
  }
}

extension Clock {
  /// Seconds from midnight that the clock time covers; `nil` for an impossible one.
  var seconds: Range<Int>? {
    guard let hour else { return part.map { $0.hours.lowerBound * 3600..<$0.hours.upperBound * 3600 } }
    let start = (part?.hour(hour) ?? hour) * 3600 + (minute ?? 0) * 60 + (second ?? 0)
    guard hour <= 24, (minute ?? 0) < 60, (second ?? 0) < 61 else { return nil }
    // Nothing is later than the end of the day: 24时30分.
    guard hour < 24 || (minute ?? 0) + (second ?? 0) == 0 else { return nil }
    // 24时 ends the day: its last minute is still of that day, as the date before it says.
    if isEndOfDay { return start - 60..<start }
    return start..<start + length
  }

  private var isEndOfDay: Bool {
    hour == 24 && part == nil && (minute ?? 0) == 0 && (second ?? 0) == 0
  }

  private var length: Int { second != nil ? 1 : minute != nil ? 60 : 3600 * hours }

  var precision: Precision {
    if second != nil { return .second }
    if minute != nil { return .minute }
    return hour != nil ? .hour : .day
  }

  /// As TIMEX3 writes it behind the day.
  var text: String {
    guard let hour else { return part.map { "T\($0.code)" } ?? "" }
    let shown = isEndOfDay ? 24 : (part?.hour(hour) ?? hour) % 24
    return "T\(padded(shown))" + (minute.map { ":\(padded($0))" } ?? "") + (second.map { ":\(padded($0))" } ?? "")
  }
}
