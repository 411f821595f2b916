import Temporal

/// A holiday and how its day is found.
package struct Holiday: Hashable, Sendable {
  package enum Rule: Hashable, Sendable {
    /// A day of the Gregorian year.
    case solar(month: Int, day: Int)
    /// A day of the Chinese calendar.
    case lunar(month: Int, day: Int)
    /// 除夕, the day before the lunar new year.
    case newYearsEve
    /// The second Sunday in May: weekdays from 1 (Monday) to 7.
    case weekday(month: Int, which: Int, weekday: Int)
    /// Days after Easter Sunday.
    case easter(offset: Int)
    /// Days after a solar term.
    case term(SolarTerm, offset: Int)
  }

  /// In Simplified characters.
  package let names: [String]
  /// Those names that are other words too (国庆, 小年) and need a year or 期间 beside them.
  package let ordinaryNames: [String]
  package let rule: Rule
  /// How many days it lasts: 7 for 国庆长假.
  package let length: Int

  /// The days in a year of our era. `nil` where `day(in:)` is.
  package func span(in year: Int) -> CivilSpan? {
    day(in: year).flatMap { first in first.adding(days: length - 1).map { CivilSpan(first, $0) } }
  }

  /// The first day in a year of our era. `nil` where the tables of the Chinese calendar and the terms do not reach.
  package func day(in year: Int) -> CivilDate? {
    guard CivilDate.years.contains(year) else { return nil }
    return switch rule {
    case .solar(let month, let day): CivilDate(year: year, month: month, day: day)
    case .lunar(let month, let day): lunarDay(in: year, month, day)
    case .newYearsEve: LunarCalendar.newYearsEve(in: year)
    case .weekday(let month, let which, let weekday): CivilDate.weekday(weekday, which, month: month, year: year)
    case .easter(let offset): CivilDate.easter(in: year)?.adding(days: offset)
    case .term(let term, let offset): term.day(in: year)?.adding(days: offset)
    }
  }

  /// The twelfth month may fall into the next year: the day that lies in the year, where exactly one does, else the lunar year's.
  private func lunarDay(in year: Int, _ month: Int, _ day: Int) -> CivilDate? {
    let days = [year - 1, year].map { LunarDate(year: $0, month: month, day: day)?.civil }
    let within = days.filter { $0?.year == year }
    return within.count == 1 ? within[0] : days[1]
  }
}

extension CivilDate {
  /// The first, second, … of a weekday (1 Monday to 7 Sunday) in a month; `nil` where the month has no such.
  package static func weekday(_ weekday: Int, _ which: Int, month: Int, year: Int) -> CivilDate? {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    return CivilDate(year: year, month: month, day: 1 + (weekday - first.weekday).floorModulo(7) + 7 * (which - 1))
  }

  /// Easter Sunday by the Gregorian computus, from 1583 on. J. Meeus, Astronomical Algorithms, ch. 8.
  package static func easter(in year: Int) -> CivilDate? {
    guard (1583...9999).contains(year) else { return nil }
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let toSunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let late = (golden + 11 * epact + 22 * toSunday) / 451
    let day = epact + toSunday - 7 * late + 114
    return CivilDate(year: year, month: day / 31, day: day % 31 + 1)
  }
}
