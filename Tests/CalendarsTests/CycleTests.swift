import Calendars
import Temporal
import Testing

@Suite("Cycle of sixty and solar terms")
struct CycleTests {
  @Test(
    "years",
    arguments: [
      ("甲子", 1980, 1984), ("甲午", 1900, 1894), ("甲午", 2015, 2014), ("戊戌", 1900, 1898), ("辛亥", 1911, 1911),
      ("庚子", 1930, 1900), ("庚子", 1931, 1960), ("辛丑", 1901, 1901), ("癸亥", -219, -237),
    ])
  func nearest(name: String, other: Int, year: Int) {
    #expect(Sexagenary(name)?.year(nearest: other) == year)
  }

  @Test("half of the pairs do not exist")
  func pairs() {
    #expect(Sexagenary("甲丑") == nil)
    #expect(Sexagenary("午甲") == nil)
    #expect(Sexagenary("甲") == nil)
    let all = (0..<10).flatMap { stem in (0..<12).compactMap { Sexagenary(stem: stem, branch: $0)?.index } }
    #expect(all.sorted() == Array(0..<60))
    #expect((0..<60).allSatisfy { Sexagenary(year: 1984 + $0).index == $0 })
  }

  @Test("within a reign")
  func within() {
    #expect(Sexagenary("戊戌")?.year(in: 1875...1908) == 1898)
    #expect(Sexagenary("辛亥")?.year(in: 1875...1908) == nil)
    #expect(Sexagenary("壬寅")?.year(in: 1662...1722) == 1662)
  }

  @Test("the latest year of a name that is not later")
  func latest() {
    #expect(Sexagenary("甲午")?.latestYear(notAfter: 1894) == 1894)
    #expect(Sexagenary("甲午")?.latestYear(notAfter: 1893) == 1834)
  }

  @Test(
    "solar terms",
    arguments: [
      ("立春", 2021, "2021-02-03"), ("清明", 2016, "2016-04-04"), ("清明", 2017, "2017-04-04"), ("冬至", 2012, "2012-12-21"),
      ("冬至", 1951, "1951-12-23"), ("春分", 1900, "1900-03-21"), ("春分", 2084, "2084-03-19"), ("冬至", 2021, "2021-12-21"),
    ])
  func terms(name: String, year: Int, expected: String) {
    #expect(SolarTerm(name: name)?.day(in: year) == day(expected))
  }

  @Test("every term has its day, a fortnight after the one before")
  func allTerms() {
    var before: CivilDate?
    for year in 1645...2200 {
      for term in SolarTerm.allCases {
        let today = term.day(in: year)
        #expect(today != nil)
        if let before, let today { #expect((14...17).contains(today.dayNumber - before.dayNumber)) }
        before = today
      }
    }
    #expect(SolarTerm.springBegins.day(in: 1644) == nil)
    #expect(SolarTerm.springBegins.day(in: 2201) == nil)
    #expect(SolarTerm(name: "立冰") == nil)
  }
}
