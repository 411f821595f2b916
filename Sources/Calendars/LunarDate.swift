import Temporal

/// A month of the Chinese lunisolar calendar, from the year 618 to 2200 but for 689–700 and 761–762, when the months bore
/// other names. Years carry the number of the year of our era in which they begin.
package struct LunarMonth: Hashable, Sendable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  package let isLeap: Bool

  /// `nil` where the year has no such month, or beyond the table.
  package init?(year: Int, month: Int, isLeap: Bool = false) {
    guard LunarYear.beginning(in: year)?.position(of: month, isLeap: isLeap) != nil else { return nil }
    (self.year, self.month, self.isLeap) = (year, month, isLeap)
  }

  /// 29 or 30 days.
  package var length: Int { place.map { $0.year.length(at: $0.position) } ?? 0 }

  /// The first day that can be written: not a Julian leap day (see `CivilDate.init(chronologicalDay:)`).
  package var firstDay: CivilDate? { day(1) ?? day(2) }

  /// The last day that can be written.
  package var lastDay: CivilDate? { day(length) ?? day(length - 1) }

  /// The leap month that follows this month, if one does.
  package var leapTwin: LunarMonth? { isLeap ? nil : LunarMonth(year: year, month: month, isLeap: true) }

  /// The day of our era, Julian before 1582-10-15.
  fileprivate func day(_ day: Int) -> CivilDate? {
    guard let place else { return nil }
    return CivilDate(chronologicalDay: place.year.firstDay(at: place.position) + day - 1)
  }

  private var place: (year: LunarYear, position: Int)? {
    guard let year = LunarYear.beginning(in: year), let position = year.position(of: month, isLeap: isLeap) else {
      return nil
    }
    return (year, position)
  }
}

/// A day of the Chinese lunisolar calendar.
package struct LunarDate: Hashable, Sendable {
  package let month: LunarMonth
  /// 1 to the length of the month.
  package let day: Int

  /// `nil` where the month is too short.
  package init?(_ month: LunarMonth, day: Int) {
    guard day >= 1, day <= month.length else { return nil }
    (self.month, self.day) = (month, day)
  }

  /// `nil` for a day that the calendar does not have, and beyond its table.
  package init?(year: Int, month: Int, isLeap: Bool = false, day: Int) {
    guard let month = LunarMonth(year: year, month: month, isLeap: isLeap) else { return nil }
    self.init(month, day: day)
  }

  /// The lunar day of a day of our era, which is Julian before 1582-10-15; `nil` beyond the table.
  package init?(_ civil: CivilDate) {
    let day = civil.chronologicalDay
    guard let (number, year) = LunarDate.year(around: civil.year, holding: day) else { return nil }
    let position = (1..<year.monthCount).last { year.firstDay(at: $0) <= day } ?? 0
    let (month, isLeap) = year.month(at: position)
    self.init(year: number, month: month, isLeap: isLeap, day: day - year.firstDay(at: position) + 1)
  }

  /// The day of our era, Julian before 1582-10-15; `nil` only for a Julian leap day.
  package var civil: CivilDate? { month.day(day) }

  /// The days before and after it, by which a Julian leap day can be told.
  package var neighbours: (before: CivilDate, after: CivilDate)? {
    guard let before = month.day(day - 1), let after = month.day(day + 1) else { return nil }
    return (before, after)
  }

  private static func year(around year: Int, holding day: Int) -> (Int, LunarYear)? {
    for number in [year, year - 1] {
      if let lunarYear = LunarYear.beginning(in: number), lunarYear.days.contains(day) { return (number, lunarYear) }
    }
    return nil
  }
}

/// The whole lunar year.
package enum LunarCalendar {
  /// The last year of the table.
  package static let lastYear = LunarYear.years.upperBound

  /// The leap month of a year: 1 to 12, `nil` for none or beyond the table.
  package static func leapMonth(of year: Int) -> Int? {
    guard let month = LunarYear.beginning(in: year)?.leapMonth, month > 0 else { return nil }
    return month
  }

  /// The first day of the first month; `nil` beyond the table.
  package static func newYear(of year: Int) -> CivilDate? { LunarDate(year: year, month: 1, day: 1)?.civil }

  /// 除夕: the day before the new year that falls into a year of our era.
  package static func newYearsEve(in year: Int) -> CivilDate? {
    newYear(of: year).flatMap { CivilDate(chronologicalDay: $0.chronologicalDay - 1) }
  }
}
