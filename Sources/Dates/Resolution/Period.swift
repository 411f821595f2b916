import Temporal

/// A stretch of whole days that a date names, with its notations.
struct Period {
  var first: CivilDate
  /// Inclusive.
  var last: CivilDate
  var edtf: String?
  /// TIMEX3.
  var value: String
  var precision: Precision
  var mod: TimexMod?

  /// Everything where the calendar has such days, `nil` otherwise.
  private init?(
    _ first: CivilDate?, _ last: CivilDate?, edtf: String?, value: String, _ precision: Precision, mod: TimexMod? = nil
  ) {
    guard let first, let last else { return nil }
    self.first = first
    self.last = last
    self.edtf = edtf
    self.value = value
    self.precision = precision
    self.mod = mod
  }

  static func day(_ date: CivilDate) -> Period? {
    Period(date, date, edtf: date.description, value: date.description, .day)
  }

  static func month(_ year: Int, _ month: Int) -> Period? {
    let text = "\(isoYear(year))-\(padded(month))"
    let first = CivilDate(year: year, month: month, day: 1)
    return Period(first, first?.adding(months: 1)?.adding(days: -1), edtf: text, value: text, .month)
  }

  static func year(_ year: Int) -> Period? { years(year, year, edtf: isoYear(year), value: isoYear(year), .year) }

  /// Whole years, both inclusive.
  private static func years(
    _ first: Int, _ last: Int, edtf: String, value: String, _ precision: Precision, mod: TimexMod? = nil
  ) -> Period? {
    Period(
      CivilDate(year: first, month: 1, day: 1), CivilDate(year: last, month: 12, day: 31), edtf: edtf, value: value,
      precision, mod: mod)
  }

  /// Whole years, both inclusive, written as a range.
  static func years(_ first: Int, _ last: Int, _ precision: Precision) -> Period? {
    years(first, last, edtf: span(first, last), value: span(first, last), precision)
  }

  /// Whole months of one year, both inclusive.
  static func months(
    _ year: Int, _ months: ClosedRange<Int>, edtf: String? = nil, value: String, _ precision: Precision,
    mod: TimexMod? = nil
  ) -> Period? {
    guard let from = Period.month(year, months.lowerBound), let to = Period.month(year, months.upperBound),
      let first = from.edtf, let last = to.edtf
    else { return nil }
    let range = first == last ? first : "\(first)/\(last)"
    return Period(from.first, to.last, edtf: edtf ?? range, value: value, precision, mod: mod)
  }

  /// Two months, the second perhaps of the next year: 七八月间.
  static func months(_ year: Int, _ first: Int, _ last: Int) -> Period? {
    guard let from = Period.month(year, first), let to = Period.month(first < last ? year : year + 1, last) else {
      return nil
    }
    return Period(
      from.first, to.last, edtf: "\(from.value)/\(to.value)", value: "\(from.value)/\(to.value)", .month)
  }

  /// Days, both inclusive, written as a range.
  static func days(
    _ first: CivilDate?, _ last: CivilDate?, value: String, _ precision: Precision, mod: TimexMod? = nil
  ) -> Period? {
    guard let first, let last, first <= last else { return nil }
    return Period(first, last, edtf: first == last ? "\(first)" : "\(first)/\(last)", value: value, precision, mod: mod)
  }
}

// EDTF level 1: seasons 21–24; level 2: quarters 33–36, halves 40–41 (ISO 8601-2 §4.8).
extension Period {
  /// 1 spring … 4 winter; winter runs into the next year.
  static func season(_ year: Int, _ season: Int) -> Period? {
    guard (1...4).contains(season) else { return nil }
    let first = CivilDate(year: year, month: season * 3, day: 1)
    let names = ["SP", "SU", "FA", "WI"]
    return Period(
      first, first?.adding(months: 3)?.adding(days: -1), edtf: "\(isoYear(year))-2\(season)",
      value: "\(isoYear(year))-\(names[season - 1])", .season)
  }

  static func quarter(_ year: Int, _ quarter: Int) -> Period? {
    guard (1...4).contains(quarter) else { return nil }
    return months(
      year, quarter * 3 - 2...quarter * 3, edtf: "\(isoYear(year))-3\(quarter + 2)",
      value: "\(isoYear(year))-Q\(quarter)",
      .quarter)
  }

  static func half(_ year: Int, _ half: Int) -> Period? {
    guard (1...2).contains(half) else { return nil }
    return months(
      year, half * 6 - 5...half * 6, edtf: "\(isoYear(year))-4\(half - 1)", value: "\(isoYear(year))-H\(half)", .half)
  }

  /// 1 上旬 1–10, 2 中旬 11–20, 3 下旬 21 to the end; 4 中下旬 from 11, 5 上中旬 to 20.
  static func third(_ year: Int, _ month: Int, _ third: Int) -> Period? {
    guard let whole = Period.month(year, month), let value = whole.edtf else { return nil }
    if third == 4 { return days(whole.first.adding(days: 10), whole.last, value: value, .day) }
    if third == 5 { return days(whole.first, whole.first.adding(days: 19), value: value, .day) }
    guard (1...3).contains(third) else { return nil }
    let mods: [TimexMod] = [.start, .mid, .end]
    return days(
      whole.first.adding(days: third * 10 - 10), third == 3 ? whole.last : whole.first.adding(days: third * 10 - 1),
      value: value, .day, mod: mods[third - 1])
  }

  /// 上半月 1–15, 下半月 16 to the end.
  static func halfMonth(_ year: Int, _ month: Int, _ half: Int) -> Period? {
    guard let whole = Period.month(year, month), let value = whole.edtf else { return nil }
    return half == 1
      ? days(whole.first, whole.first.adding(days: 14), value: value, .day, mod: .start)
      : days(whole.first.adding(days: 15), whole.last, value: value, .day, mod: .end)
  }

  /// The week, Monday to Sunday, that a day lies in (ISO 8601 §3.1.1.23).
  static func week(of day: CivilDate) -> Period? {
    guard let monday = day.adding(days: 1 - day.weekday), let thursday = monday.adding(days: 3),
      let newYear = CivilDate(year: thursday.year, month: 1, day: 1)
    else { return nil }
    let number = (thursday.dayNumber - newYear.dayNumber) / 7 + 1
    return Period(
      monday, monday.adding(days: 6), edtf: nil, value: "\(isoYear(thursday.year))-W\(padded(number))", .week)
  }

  /// The Monday of an ISO week.
  static func week(_ year: Int, _ number: Int) -> Period? {
    guard (1...53).contains(number), let fourth = CivilDate(year: year, month: 1, day: 4),
      let day = fourth.adding(days: (number - 1) * 7)
    else { return nil }
    return week(of: day)
  }

  /// Ten years; `start` ends in 0.
  static func decade(_ start: Int, _ part: Part?) -> Period? {
    let value = decadeText(start)
    switch part {
    case .start: return years(start, start + 3, edtf: span(start, start + 3), value: value, .decade, mod: .start)
    case .mid: return years(start + 4, start + 6, edtf: span(start + 4, start + 6), value: value, .decade, mod: .mid)
    case .end: return years(start + 7, start + 9, edtf: span(start + 7, start + 9), value: value, .decade, mod: .end)
    case .firstHalf: return years(start, start + 4, edtf: span(start, start + 4), value: value, .decade)
    case .secondHalf: return years(start + 5, start + 9, edtf: span(start + 5, start + 9), value: value, .decade)
    case .whole, .summerBreak, .winterBreak, nil:
      return years(start, start + 9, edtf: value + "X", value: value, .decade)
    }
  }

  private static func span(_ first: Int, _ last: Int) -> String { "\(isoYear(first))/\(isoYear(last))" }

  private static func decadeText(_ start: Int) -> String { String(isoYear(start).dropLast()) }

  /// A century, 1 for the first. Whole centuries are EDTF's, 1800–1899 for the 19th; parts count from 1801.
  static func century(_ number: Int, beforeChrist: Bool, _ part: Part?) -> Period? {
    let base = beforeChrist ? -number * 100 : (number - 1) * 100
    let value = beforeChrist ? "-\(padded(number - 1))" : padded(number - 1)
    let mod = part?.mod
    switch part {
    case .start: return years(base + 1, base + 30, edtf: span(base + 1, base + 30), value: value, .century, mod: mod)
    case .mid: return years(base + 31, base + 70, edtf: span(base + 31, base + 70), value: value, .century, mod: mod)
    case .end: return years(base + 71, base + 100, edtf: span(base + 71, base + 100), value: value, .century, mod: mod)
    case .firstHalf: return years(base + 1, base + 50, edtf: span(base + 1, base + 50), value: value, .century)
    case .secondHalf: return years(base + 51, base + 100, edtf: span(base + 51, base + 100), value: value, .century)
    case .whole, .summerBreak, .winterBreak, nil:
      // BC: 200–101 BC is -0199 to -0100; both counts agree.
      let first = beforeChrist ? base + 1 : base
      return years(first, first + 99, edtf: value + "XX", value: value, .century)
    }
  }

  /// A thousand years: 公元前3千紀 is 3000–2001 BC.
  static func millennium(_ number: Int, beforeChrist: Bool) -> Period? {
    let first = beforeChrist ? 1 - number * 1000 : (number - 1) * 1000
    return years(
      first, first + 999, edtf: span(first, first + 999), value: "\(first < 0 ? "-" : "")\(abs(first) / 1000)", .century
    )
  }
}

// Parts of years and months.
extension Period {
  static func year(_ year: Int, _ part: Part) -> Period? {
    let value = isoYear(year)
    switch part {
    case .start: return months(year, 1...3, value: value, .month, mod: .start)
    case .mid: return months(year, 6...7, value: value, .month, mod: .mid)
    case .end: return months(year, 11...12, value: value, .month, mod: .end)
    case .firstHalf: return half(year, 1)
    case .secondHalf: return half(year, 2)
    case .summerBreak: return months(year, 7...8, value: value, .month)
    case .winterBreak: return months(year, 1...2, value: value, .month)
    case .whole: return Period.year(year)
    }
  }

  static func month(_ year: Int, _ month: Int, _ part: Part) -> Period? {
    switch part {
    case .start: return third(year, month, 1)
    case .mid: return third(year, month, 2)
    case .end: return third(year, month, 3)
    case .firstHalf: return halfMonth(year, month, 1)
    case .secondHalf: return halfMonth(year, month, 2)
    case .whole, .summerBreak, .winterBreak: return Period.month(year, month)
    }
  }

  /// A part of any other period, by thirds of its days.
  func part(_ part: Part) -> Period? {
    if precision == .quarter, part == .end {
      return Period.months(last.year, last.month...last.month, value: value, .month, mod: .end)
    }
    let length = last.dayNumber - first.dayNumber + 1
    switch part {
    case .start: return Period.days(first, first.adding(days: length / 3 - 1), value: value, .day, mod: .start)
    case .mid:
      return Period.days(
        first.adding(days: length / 3), first.adding(days: length * 2 / 3 - 1), value: value, .day, mod: .mid)
    case .end: return Period.days(first.adding(days: length * 2 / 3), last, value: value, .day, mod: .end)
    case .firstHalf: return Period.days(first, first.adding(days: length / 2 - 1), value: value, .day)
    case .secondHalf: return Period.days(first.adding(days: length / 2), last, value: value, .day)
    case .whole, .summerBreak, .winterBreak: return self
    }
  }
}

extension Period {
  /// Whether all of it lies in one month.
  var isWithinMonth: Bool { first.year == last.year && first.month == last.month }

  /// Whether it is a day, or a range whose end is one, rather than a vague part of a month.
  var isDayStated: Bool { precision >= .day && mod == nil }
}

extension Period {
  /// The day by which later dates count on: the last one, of a winter the one that still lies in its year.
  var carried: CivilDate {
    guard precision == .season, first.year < last.year else { return last }
    return CivilDate(year: first.year, month: 12, day: 31) ?? first
  }
}
