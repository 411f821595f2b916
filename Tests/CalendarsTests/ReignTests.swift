import Calendars
import Temporal
import Testing

@Suite("Reign titles")
struct ReignTests {
  @Test(
    "years",
    arguments: [
      ("建元", 1, -139), ("太初", 1, -103), ("元寿", 2, 0), ("元始", 1, 1), ("建安", 13, 208), ("贞观", 15, 641), ("开元", 1, 713),
      ("太平兴国", 3, 978), ("洪武", 1, 1368), ("万历", 15, 1587), ("崇祯", 17, 1644), ("康熙", 61, 1722), ("乾隆", 60, 1795),
      ("光绪", 34, 1908), ("宣统", 3, 1911), ("明治", 45, 1912), ("昭和", 64, 1989), ("令和", 1, 2019), ("民国", 108, 2019),
      ("嘉佑", 2, 1057), ("康德", 1, 1934),
    ])
  func years(title: String, ordinal: Int, year: Int) {
    #expect(Reigns.likeliest(title, year: ordinal)?.year(ordinal) == year)
  }

  @Test("years that a reign did not see")
  func beyond() {
    #expect(Reigns.likeliest("雍正", year: 16) == nil)
    #expect(Reigns.likeliest("昭和", year: 65) == nil)
    #expect(Reigns.likeliest("康熙", year: 0) == nil)
    #expect(Reigns.likeliest("民国", year: Int.max) == nil)
    #expect(Reigns.likeliest("没有", year: 1) == nil)
  }

  @Test("a dynasty or an emperor tells equal titles apart; without one the longest reign is meant")
  func equalTitles() {
    func year(_ title: String, _ ordinal: Int, _ dynasty: String? = nil, _ emperor: String? = nil) -> Int? {
      Reigns.likeliest(title, year: ordinal, dynasty: dynasty, emperor: emperor)?.year(ordinal)
    }
    #expect(year("建元", 2, "汉") == -138)
    #expect(year("建元", 2, "南齐") == 480)
    #expect(year("建元", 10) == 374, "only the Former Qin's went on for so long")
    #expect(year("太和", 3, "魏") == 479)
    #expect(year("太和", 3, "唐") == 829)
    #expect(year("至元", 8) == 1271)
    #expect(year("至元", 3, "元", "顺帝") == 1337)
    #expect(year("上元", 1, "唐", "肃宗") == 760)
    #expect(year("贞观", 5) == 631)
    #expect(year("贞观", 5, "日本") == 863)
    #expect(year("贞观", 5, "清") == 631, "the Qing had no such title")
  }

  @Test("the calendar of a reign")
  func calendars() {
    #expect(Reigns.titled("光绪").first?.calendar == .reign)
    #expect(Reigns.titled("民国").first?.calendar == .roc)
    #expect(Reigns.titled("平成").first?.calendar == .japanese)
    #expect(Reigns.titled("和平").allSatisfy { $0.isOrdinaryWord })
    #expect(Reigns.titled("光绪").allSatisfy { !$0.isOrdinaryWord })
  }

  @Test(
    "days",
    arguments: [
      ("光绪", 24, 4, 23, "1898-06-11"), ("宣统", 3, 8, 19, "1911-10-10"), ("宣统", 3, 12, 25, "1912-02-12"),
      ("光绪", 17, 5, 8, "1891-06-14"), ("正德", 16, 4, 22, "1521-05-27"), ("康熙", 61, 11, 13, "1722-12-20"),
      ("万历", 48, 7, 21, "1620-08-18"), ("崇祯", 17, 3, 19, "1644-04-25"), ("道光", 20, 5, 29, "1840-06-28"),
      ("贞观", 23, 5, 26, "0649-07-10"), ("建隆", 1, 1, 5, "0960-02-04"), ("明治", 1, 9, 8, "1868-10-23"),
      ("明治", 38, 9, 5, "1905-09-05"), ("大正", 3, 8, 23, "1914-08-23"), ("昭和", 16, 12, 8, "1941-12-08"),
      ("民国", 16, 4, 18, "1927-04-18"), ("平成", 7, 1, 17, "1995-01-17"), ("建武", 1, 6, 22, "0025-06-22"),
    ])
  func days(title: String, ordinal: Int, month: Int, number: Int, expected: String) {
    let span = Reigns.likeliest(title, year: ordinal)?.span(year: ordinal, month: StatedMonth(month), day: number)
    #expect(span?.first == day(expected))
    #expect(span?.last == day(expected))
    #expect(span?.precision == .day)
  }

  @Test("years and months, and what the calendar lacks")
  func spans() {
    let guangxu = Reigns.titled("光绪").first
    #expect(guangxu?.span(year: 18) == CivilSpan(year: 1892))
    #expect(guangxu?.span(year: 24, month: StatedMonth(4))?.first == day("1898-05-20"))
    #expect(guangxu?.span(year: 24, month: StatedMonth(4))?.last == day("1898-06-18"))
    #expect(guangxu?.span(year: 24, month: StatedMonth(3, isLeap: true))?.first == day("1898-04-21"))
    #expect(guangxu?.span(year: 24, month: StatedMonth(4, isLeap: true)) == nil)
    #expect(guangxu?.span(year: 24, month: StatedMonth(13)) == nil)
    #expect(guangxu?.span(year: 24, month: StatedMonth(4), day: 31) == nil)
    #expect(guangxu?.span(year: 35) == nil)
    #expect(Reigns.titled("民国").first?.span(year: 17, month: StatedMonth(2), day: 30) == nil)
    #expect(Reigns.titled("建武").first?.span(year: 1, month: StatedMonth(6)) == CivilSpan(year: 25, month: 6))
  }

  @Test("民國前 counts backwards")
  func beforeTheRepublic() {
    #expect(Reigns.titled("民国").first?.year(before: 2) == 1910)
    #expect(Reigns.titled("光绪").first?.year(before: 2) == nil)
    #expect(Reigns.titled("民国").first?.year(before: Int.max) == nil)
  }

  @Test("the words that grammars take in are those of the tables")
  func words() {
    #expect(Set(WordList.reigns.words) == Set(Reigns.all.filter { !$0.isOrdinaryWord }.flatMap(\.titles)))
    #expect(Set(WordList.ordinaryReigns.words) == Set(Reigns.all.filter(\.isOrdinaryWord).flatMap(\.titles)))
    #expect(Set(WordList.dynasties.words) == Set(Reigns.all.flatMap(\.dynasties)))
    #expect(Set(WordList.emperors.words) == Set(Reigns.all.flatMap(\.emperors)))
    #expect(Set(WordList.holidays.words + WordList.ordinaryHolidays.words) == Set(Holidays.all.flatMap(\.names)))
    #expect(WordList.solarTerms.words.count == 24)
    #expect(Set(WordList.cycle.words).count == 60)
  }

  @Test("the table is well formed")
  func table() {
    #expect(Reigns.all.count > 800)
    for reign in Reigns.all {
      #expect(reign.titles.allSatisfy { $0.count >= 2 }, "\(reign)")
      #expect(reign.length >= 1, "\(reign)")
      #expect(
        reign.titles.allSatisfy { title in
          Reigns.titled(title).allSatisfy { $0.isOrdinaryWord == reign.isOrdinaryWord }
        }, "\(reign)")
    }
  }
}
