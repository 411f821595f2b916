import Calendars
import Temporal
import Testing

@Suite("Holidays")
struct HolidayTests {
  @Test(
    "days",
    arguments: [
      ("元旦", 2017, "2017-01-01"), ("国庆节", 2019, "2019-10-01"), ("双十节", 1947, "1947-10-10"), ("圣诞节", 2016, "2016-12-25"),
      ("春节", 2019, "2019-02-05"), ("元宵节", 2019, "2019-02-19"), ("端午", 2006, "2006-05-31"), ("端午节", 2017, "2017-05-30"),
      ("中秋节", 2016, "2016-09-15"), ("中秋", 2017, "2017-10-04"), ("重阳节", 2016, "2016-10-09"), ("七夕", 2020, "2020-08-25"),
      ("除夕", 2021, "2021-02-11"), ("大年三十", 2022, "2022-01-31"), ("清明节", 2016, "2016-04-04"),
      ("寒食节", 2016, "2016-04-03"),
      ("感恩节", 2013, "2013-11-28"), ("母亲节", 2013, "2013-05-12"), ("父亲节", 2013, "2013-06-16"),
      ("复活节", 2013, "2013-03-31"),
      ("复活节", 1961, "1961-04-02"), ("复活节", 2038, "2038-04-25"), ("复活节", 2285, "2285-03-22"),
      ("耶稣受难日", 2013, "2013-03-29"),
      ("腊八节", 2013, "2013-01-19"), ("腊八节", 2022, "2022-12-30"), ("冬至节", 2013, "2013-12-22"),
    ])
  func days(name: String, year: Int, expected: String) {
    #expect(Holidays.named(name)?.day(in: year) == day(expected))
  }

  @Test("beyond the tables there is no lunar holiday, and nothing traps")
  func bounds() {
    #expect(Holidays.named("春节")?.day(in: 300) == nil)
    #expect(Holidays.named("复活节")?.day(in: 1582) == nil)
    #expect(Holidays.named("复活节")?.day(in: Int.max) == nil)
    #expect(Holidays.named("百日宴") == nil)
  }

  @Test("every line of the table is read, and has a day in our time")
  func table() {
    #expect(Holidays.all.count >= 50)
    for holiday in Holidays.all {
      #expect(holiday.day(in: 2024) != nil, "\(holiday)")
      #expect(holiday.ordinaryNames.allSatisfy(holiday.names.contains))
    }
    #expect(Holidays.named("国庆")?.ordinaryNames == ["国庆"])
  }

  @Test("weekdays of a month")
  func weekdays() {
    #expect(CivilDate.weekday(5, 5, month: 11, year: 2013) == day("2013-11-29"))
    #expect(CivilDate.weekday(7, 5, month: 11, year: 2013) == nil)
    #expect(CivilDate.weekday(1, 1, month: 13, year: 2013) == nil)
  }
}
