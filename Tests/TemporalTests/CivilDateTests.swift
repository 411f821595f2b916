import Temporal
import Testing

@Suite struct CivilDateTests {
  /// Julian day numbers known from the almanac, as days since 1970-01-01 (JDN − 2440588).
  @Test(arguments: [
    (1970, 1, 1, 0), (2000, 1, 1, 2_451_545 - 2_440_588), (1858, 11, 17, 2_400_001 - 2_440_588),
    (-4713, 11, 24, -2_440_588), (1582, 10, 15, 2_299_161 - 2_440_588), (0, 3, 1, -719_468),
  ])
  func dayNumbers(year: Int, month: Int, day: Int, number: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.dayNumber == number)
    #expect(CivilDate(dayNumber: number) == date)
  }

  @Test func thereAndBackOverFiveThousandYears() {
    for number in stride(from: -1_800_000, to: 60_000, by: 37) {
      #expect(CivilDate(dayNumber: number)?.dayNumber == number)
    }
  }

  @Test(arguments: [
    (2013, 2, 30), (2013, 13, 1), (2013, 0, 1), (1900, 2, 29), (2013, 4, 31), (2013, 1, 0), (Int.max, 1, 1),
  ])
  func impossible(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func months() {
    let last = CivilDate(year: 2012, month: 1, day: 31)
    #expect(last?.adding(months: 1)?.description == "2012-02-29")
    #expect(last?.adding(months: -2)?.description == "2011-11-30")
    #expect(CivilDate(year: 1, month: 1, day: 1)?.adding(days: -1)?.description == "0000-12-31")
    #expect(CivilDate(year: 0, month: 1, day: 1)?.adding(months: -1)?.description == "-0001-12-01")
  }

  @Test func weekdays() {
    #expect(CivilDate(year: 2026, month: 11, day: 22)?.weekday == 7)
    #expect(CivilDate(year: 1992, month: 4, day: 3)?.weekday == 5)
    #expect(CivilDate(year: 1969, month: 12, day: 29)?.weekday == 1)
  }

  @Test func hugeNumbersDoNotTrap() {
    #expect(CivilDate(dayNumber: Int.max / 2) == nil)
    #expect(CivilDate(year: 999_999, month: 12, day: 31)?.adding(days: 1) == nil)
  }
}
