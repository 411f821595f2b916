import Calendars
import Temporal
import Testing

@Suite("Chinese lunisolar calendar")
struct LunarDateTests {
  @Test(
    "known days",
    arguments: [
      (1368, 1, false, 4, "1368-01-23"), (1521, 4, false, 22, "1521-05-27"), (1644, 3, false, 19, "1644-04-25"),
      (1898, 4, false, 23, "1898-06-11"), (1911, 8, false, 19, "1911-10-10"), (1911, 12, false, 25, "1912-02-12"),
      (1891, 5, false, 8, "1891-06-14"), (1928, 1, false, 1, "1928-01-23"), (1928, 5, false, 4, "1928-06-21"),
      (1976, 8, true, 1, "1976-09-24"), (1984, 10, true, 1, "1984-11-23"), (2020, 4, true, 1, "2020-05-23"),
      (2015, 10, false, 1, "2015-11-12"), (2016, 10, false, 8, "2016-11-07"), (2033, 11, true, 1, "2033-12-22"),
      (649, 5, false, 26, "0649-07-10"), (960, 1, false, 5, "0960-02-04"), (1279, 2, false, 6, "1279-03-19"),
    ])
  func knownDays(year: Int, month: Int, isLeap: Bool, number: Int, expected: String) {
    let lunar = LunarDate(year: year, month: month, isLeap: isLeap, day: number)
    #expect(lunar != nil)
    #expect(lunar?.civil == day(expected))
    #expect(day(expected).flatMap(LunarDate.init) == lunar)
  }

  @Test("new year's days and eves")
  func newYears() {
    #expect(LunarCalendar.newYear(of: 2000) == day("2000-02-05"))
    #expect(LunarCalendar.newYear(of: 2013) == day("2013-02-10"))
    #expect(LunarCalendar.newYear(of: 1985) == day("1985-02-20"))
    #expect(LunarCalendar.newYearsEve(in: 2022) == day("2022-01-31"))
    #expect(LunarCalendar.newYearsEve(in: 2025) == day("2025-01-28"))
  }

  @Test("leap months")
  func leapMonths() {
    #expect(LunarCalendar.leapMonth(of: 2020) == 4)
    #expect(LunarCalendar.leapMonth(of: 2033) == 11)
    #expect(LunarCalendar.leapMonth(of: 2021) == nil)
    #expect(LunarMonth(year: 2020, month: 4)?.leapTwin == LunarMonth(year: 2020, month: 4, isLeap: true))
    #expect(LunarMonth(year: 2020, month: 5)?.leapTwin == nil)
  }

  @Test("what the calendar does not have")
  func impossible() {
    #expect(LunarMonth(year: 2020, month: 5, isLeap: true) == nil)
    #expect(LunarMonth(year: 2020, month: 13) == nil)
    #expect(LunarMonth(year: 2020, month: 0) == nil)
    #expect(LunarDate(year: 2020, month: 1, day: 30) == nil)
    #expect(LunarDate(year: 2020, month: 2, day: 30) != nil)
    #expect(LunarDate(year: 2020, month: 2, day: 31) == nil)
    #expect(LunarDate(year: 2020, month: 2, day: 0) == nil)
  }

  @Test(
    "beyond the table there is nothing, and nothing traps", arguments: [Int.min, -220, 617, 695, 761, 2201, Int.max])
  func bounds(year: Int) {
    #expect(LunarMonth(year: year, month: 1) == nil)
    #expect(LunarCalendar.leapMonth(of: year) == nil)
  }

  @Test("the days of each year follow those of the year before, and every day comes back")
  func continuity() {
    var civil = LunarCalendar.newYear(of: 1570)
    var expected = LunarDate(year: 1570, month: 1, day: 1)
    var days = 0
    while let today = civil, today.year < 2110, let lunar = expected {
      guard today == lunar.civil, LunarDate(today) == lunar else {
        Issue.record("\(today) is not \(lunar)")
        return
      }
      days += 1
      expected = next(lunar)
      civil = CivilDate(chronologicalDay: today.chronologicalDay + 1)
    }
    #expect(days > 197_000)
  }

  private func next(_ date: LunarDate) -> LunarDate? {
    let month = date.month
    return LunarDate(month, day: date.day + 1)
      ?? month.leapTwin.flatMap { LunarDate($0, day: 1) }
      ?? LunarDate(year: month.year, month: month.month + 1, day: 1)
      ?? LunarDate(year: month.year + 1, month: 1, day: 1)
  }

  @Test("the Julian calendar gives way to the Gregorian one after 4 October 1582")
  func reform() {
    #expect(day("1582-10-15").map(\.chronologicalDay) == day("1582-10-04").map { $0.chronologicalDay + 1 })
    #expect(CivilDate(chronologicalDay: -141_428) == day("1582-10-04"))
    #expect(CivilDate(chronologicalDay: 0) == day("1970-01-01"))
    #expect(LunarDate(year: 1500, month: 1, day: 30)?.civil == nil, "29 February 1500 is a Julian day only")
  }
}
