import Temporal

/// The days, or the clock times, at which a calendar shows an event: calendars know no partial dates, no open ends and no
/// year before 1, so this is what remains of a date there.
struct CalendarDays {
  let first: CivilDate
  /// The day after the last, as in DTEND (RFC 5545 §3.8.2.2).
  let end: CivilDate
  /// From when to when, where the text states a clock time; `to` is `nil` or later than `from`.
  let clock: (from: CivilDateTime, to: CivilDateTime?)?
  /// Whether the title must say the date, because the days do not.
  let isPartial: Bool

  /// The days of a date; throws why a calendar cannot show it.
  init(_ date: Timex, _ options: ExportOptions) throws(Omission) {
    guard let first = date.bounds.firstDay ?? date.bounds.lastDay else { throw .undated }
    guard first.year >= 1 else { throw .beforeYearOne }
    guard first.year <= 9999, let next = first.adding(days: 1), next.year <= 9999 else { throw .afterYear9999 }
    isPartial = date.precision < .day || date.bounds.earliest == nil || date.bounds.latest == nil
    if isPartial, options.partialDates == .omit { throw .partialDate }
    clock = isPartial ? nil : CalendarDays.clock(date)
    self.first = first
    end = CalendarDays.end(date, first: first, next: next, isPartial: isPartial, options)
  }

  private static func end(
    _ date: Timex, first: CivilDate, next: CivilDate, isPartial: Bool, _ options: ExportOptions
  ) -> CivilDate {
    guard date.bounds.earliest != nil, let end = date.bounds.lastDay?.adding(days: 1), end > next, end.year <= 9999
    else {
      return next
    }
    let isTooWide = options.partialDates == .first || end.dayNumber - first.dayNumber > options.maxSpan
    return isPartial && isTooWide ? next : end
  }

  private static func clock(_ date: Timex) -> (from: CivilDateTime, to: CivilDateTime?)? {
    guard statesClock(date.value), let from = date.bounds.earliest else { return nil }
    return (from, date.bounds.latest.flatMap { $0 > from ? $0 : nil })
  }

  /// Whether a TIMEX3 value has a clock time: `T14`, but not `TAF` (下午), `T24` or a duration (`PT2H`).
  private static func statesClock(_ value: String) -> Bool {
    guard value.first != "P", let mark = value.firstIndex(of: "T") else { return false }
    return value[mark...].dropFirst().first?.isASCII == true && value[mark...].dropFirst().first?.isNumber == true
  }
}

extension CalendarDays {
  /// The event in one line, behind its date where the days do not say it: 【2013年9月】亞美尼亞…
  func title(_ event: Event) -> String {
    (isPartial ? "【\(event.date.text)】\(event.summary)" : event.summary).inOneLine
  }
}
