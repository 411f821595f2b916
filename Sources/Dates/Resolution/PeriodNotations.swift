import Temporal

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

  /// Ten years. Those of an era begin within ours: 昭和30年代 are 1955 to 1964.
  static func decade(_ start: Int, _ part: Part?) -> Period? {
    let isOurs = start.isMultiple(of: 10)
    let value = isOurs ? decadeText(start) : span(start, start + 9)
    switch part {
    case .start: return years(start, start + 3, edtf: span(start, start + 3), value: value, .decade, mod: .start)
    case .mid: return years(start + 4, start + 6, edtf: span(start + 4, start + 6), value: value, .decade, mod: .mid)
    case .end: return years(start + 7, start + 9, edtf: span(start + 7, start + 9), value: value, .decade, mod: .end)
    case .firstHalf: return years(start, start + 4, edtf: span(start, start + 4), value: value, .decade)
    case .secondHalf: return years(start + 5, start + 9, edtf: span(start + 5, start + 9), value: value, .decade)
    case .whole, .summerBreak, .winterBreak, nil:
      return years(start, start + 9, edtf: isOurs ? value + "X" : value, value: value, .decade)
    }
  }

  /// Both years of a range.
  static func span(_ first: Int, _ last: Int) -> String { "\(isoYear(first))/\(isoYear(last))" }

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
