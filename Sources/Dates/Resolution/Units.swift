import Temporal

extension Unit {
  /// From coarse to fine.
  var rank: Int { Unit.allCases.firstIndex(of: self) ?? 0 }

  var precision: Precision {
    switch self {
    case .century: .century
    case .decade: .decade
    case .year: .year
    case .season: .season
    case .quarter: .quarter
    case .month: .month
    case .week: .week
    case .day, .weekday: .day
    case .hour: .hour
    case .minute: .minute
    case .second: .second
    }
  }

  /// The unit that its half is counted in.
  var half: Unit {
    switch self {
    case .year, .decade, .century: .month
    case .month: .day
    case .season, .quarter, .week, .day, .weekday, .hour, .minute, .second: self
    }
  }

  /// `3Y`; seasons and quarters as months, weekends and decades as what they last.
  func iso(_ amount: String) -> String {
    switch self {
    case .century: (Int(amount).map { "\($0 * 100)" } ?? amount + "00") + "Y"
    case .decade: (Int(amount).map { "\($0 * 10)" } ?? amount + "0") + "Y"
    case .year: amount + "Y"
    case .season, .quarter: (Int(amount).map { "\($0 * 3)" } ?? amount) + "M"
    case .month: amount + "M"
    case .week: amount + "W"
    case .day, .weekday: amount + "D"
    case .hour: amount + "H"
    case .minute: amount + "M"
    case .second: amount + "S"
    }
  }

  /// The first day of the unit that a day lies in, so many units on.
  func start(of day: CivilDate, movedBy count: Int) -> CivilDate? {
    switch self {
    case .century, .decade, .year:
      CivilDate(year: day.year + count * years, month: 1, day: 1)
    case .season, .quarter:
      CivilDate(year: day.year, month: (day.month - 1) / 3 * 3 + 1, day: 1)?.adding(months: count * 3)
    case .month: CivilDate(year: day.year, month: day.month, day: 1)?.adding(months: count)
    case .week: day.adding(days: 1 - day.weekday + count * 7)
    case .day, .weekday, .hour, .minute, .second: day.adding(days: count)
    }
  }

  /// A day so many units later.
  func adding(_ count: Int, to day: CivilDate) -> CivilDate? {
    switch self {
    case .century, .decade, .year: day.adding(months: count * years * 12)
    case .season, .quarter: day.adding(months: count * 3)
    case .month: day.adding(months: count)
    case .week: day.adding(days: count * 7)
    case .day, .weekday: day.adding(days: count)
    case .hour, .minute, .second: day
    }
  }

  private var years: Int { self == .century ? 100 : self == .decade ? 10 : 1 }
}

extension Period {
  /// Units of a period by number, from 1. Weeks of a year are those of ISO 8601, those of other periods begin with a Monday in
  /// it.
  func units(_ unit: Unit, _ numbers: ClosedRange<Int>) -> Period? {
    guard numbers.upperBound < 4000, let start = startOfUnits(unit, numbers.lowerBound - 1),
      let end = startOfUnits(unit, numbers.upperBound)?.adding(days: -1), end >= start
    else { return nil }
    guard unit == .week ? holds(weekThrough: end) : end <= last else { return nil }
    return named(unit, start, end, single: numbers.count == 1)
  }

  /// Whether a week that ends with a Sunday is one of the year: its Thursday lies in it (ISO 8601 §3.1.1.23). Other periods
  /// have the weeks that begin in them.
  private func holds(weekThrough sunday: CivilDate) -> Bool {
    guard let day = sunday.adding(days: isYear ? -3 : -6) else { return false }
    return day <= last
  }

  private var isYear: Bool { precision == .year && first.year == last.year }

  private func startOfUnits(_ unit: Unit, _ offset: Int) -> CivilDate? {
    guard unit == .week else { return unit.adding(offset, to: first) }
    if isYear { return Period.week(first.year, 1)?.first.adding(days: offset * 7) }
    return first.adding(days: (8 - first.weekday) % 7 + offset * 7)
  }

  /// The last so many units; weeks of a year are those of ISO 8601, those of other periods end with a Sunday in it.
  func lastUnits(_ unit: Unit, _ count: Int) -> Period? {
    guard count < 4000 else { return nil }
    if unit == .week {
      // The last ISO week of a year holds 28 December.
      let lastWeek =
        isYear ? last.adding(days: -3).flatMap(Period.week(of:))?.last : last.adding(days: -(last.weekday % 7))
      guard let end = lastWeek, let start = end.adding(days: 1 - count * 7) else {
        return nil
      }
      return named(unit, start, end, single: count == 1)
    }
    guard let after = last.adding(days: 1), let start = unit.adding(-count, to: after), start >= first else {
      return nil
    }
    return named(unit, start, last, single: count == 1)
  }

  private func named(_ unit: Unit, _ start: CivilDate, _ end: CivilDate, single: Bool) -> Period? {
    switch unit {
    case .day, .weekday: return start == end ? Period.day(start) : Period.days(start, end, value: value, .day)
    case .week: return single ? Period.week(of: start) : Period.days(start, end, value: value, .week)
    case .month:
      return start.year == end.year
        ? Period.months(
          start.year, start.month...end.month, value: single ? "\(isoYear(start.year))-\(padded(start.month))" : value,
          .month)
        : Period.days(start, end, value: value, .month)
    case .season, .quarter:
      return single
        ? Period.quarter(start.year, (start.month + 2) / 3) : Period.days(start, end, value: value, .quarter)
    case .decade where single && start.year > 0 && start.year.isMultiple(of: 10): return Period.decade(start.year, nil)
    case .year where single: return Period.year(start.year)
    case .year, .decade, .century: return Period.years(start.year, end.year, unit.precision)
    case .hour, .minute, .second: return Period.days(start, end, value: value, unit.precision)
    }
  }
}

extension Int {
  /// The next number of as few digits: 30 for 二十几, 4 for 三年多.
  var nextRound: Int { self + (self >= 100 ? 100 : self >= 10 ? 10 : 1) }
}

extension String {
  /// `7` of `7-8`; any other text as it is.
  var lowerNumber: String { bothNumbers.map { String($0.first) } ?? self }

  /// `7-8` as both numbers.
  var bothNumbers: (first: Int, last: Int)? {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = Int(parts[0]), let last = Int(parts[1]) else { return nil }
    return (first, last)
  }

  /// `3` or `3.5` as a whole number and a half.
  var wholeAndHalf: (count: Int, half: Bool)? {
    let parts = split(separator: ".")
    guard let first = parts.first, let count = Int(first) else { return nil }
    return (count, parts.count == 2 && parts[1] == "5")
  }
}
