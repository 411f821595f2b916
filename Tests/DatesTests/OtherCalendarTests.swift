import Dates
import Temporal
import Testing
import TimelineKit

@Suite("Other calendars in running text")
struct OtherCalendarTests {
  /// The expressions of a text with their values; `?` where there is none.
  private func dates(_ text: String, reference: String? = nil, readsChinese: Bool = true) throws -> [String] {
    let names = EmbeddedText.named(".grammar")
    let reader = try DateReader(
      grammars: names.map { ($0, EmbeddedText.bytes($0)) }, options: DateOptions(readsChineseCalendar: readsChinese))
    var scanner = reader.makeScanner()
    let clean = CleanText(text)
    var focus = scanner.focus(for: clean, reference: reference.flatMap { CivilDateTime(iso: $0) })
    return scanner.timexes(in: clean.bytes, of: clean, focus: &focus).map {
      "\($0.timex.text) \($0.timex.edtf ?? "?")" + ($0.problem.map { " \($0.rawValue)" } ?? "")
    }
  }

  @Test("two reckonings are one date; where they disagree the Gregorian one stands and the date says so")
  func bothReckonings() throws {
    #expect(try dates("光緒二十四年四月二十三日（1898年6月11日），下詔。") == ["光緒二十四年四月二十三日（1898年6月11日） 1898-06-11"])
    #expect(try dates("民國17年(1928年)2月28日出生。") == ["民國17年(1928年)2月28日 1928-02-28"])
    #expect(try dates("大正三年（1914年）八月二十三日宣戰。") == ["大正三年（1914年）八月二十三日 1914-08-23"])
    #expect(try dates("光緒二十四年（1898年）四月二十三日下詔。") == ["光緒二十四年（1898年）四月二十三日 1898-06-11"])
    #expect(try dates("光绪二十四年四月二十三日（1898年6月12日）下诏。") == ["光绪二十四年四月二十三日（1898年6月12日） 1898-06-12 disagreeing"])
  }

  @Test("a holiday or a solar term beside a day of ours that is another one")
  func holidaysAtOdds() throws {
    #expect(try dates("2018年10月3日（国庆节），游客增加。") == ["2018年10月3日（国庆节） 2018-10-03 disagreeing"])
    #expect(try dates("2018年10月1日（国庆节），游客增加。") == ["2018年10月1日（国庆节） 2018-10-01"])
    #expect(try dates("2018年2月15日（除夕），家人团聚。") == ["2018年2月15日（除夕） 2018-02-15"])
    #expect(try dates("12月25日（圣诞节），他回家。", reference: "2019-01-10") == ["12月25日（圣诞节） 2018-12-25"])
  }

  @Test("ranges in two reckonings are one date")
  func rangesInBothReckonings() throws {
    #expect(
      try dates("1898年6月11日至9月21日（光绪二十四年四月二十三日至八月初六日），变法。")
        == ["1898年6月11日至9月21日（光绪二十四年四月二十三日至八月初六日） 1898-06-11/1898-09-21"])
    #expect(try dates("班固于永元年间（89—105年）著书。") == ["永元年间（89—105年） 0089/0105"])
    #expect(
      try dates("班固于永元年间（1089—1105年）著书。", reference: nil) == ["永元年间（1089—1105年） 1089/1105 disagreeing"])
    #expect(
      try dates("2018年3月5日至9日（9时至17时）展出。").first == "2018年3月5日至9日（9时至17时） 2018-03-05/2018-03-09")
  }

  @Test("a title that several bore is that of the year beside it")
  func titlesOfSeveral() throws {
    #expect(try dates("永兴元年（304年），迁都。") == ["永兴元年（304年） 0304"])
    #expect(try dates("永兴元年（304年）正月，迁都。") == ["永兴元年（304年）正月 0304-01"])
    #expect(try dates("建武元年（317年）三月，即位。") == ["建武元年（317年）三月 0317-03"])
    #expect(try dates("永兴年间（304—306年），大乱。") == ["永兴年间（304—306年） 0304/0306"])
    #expect(try dates("永兴元年（333年），无此年。") == ["永兴元年（333年） 0333 disagreeing"])
    #expect(try dates("瓶，清乾隆（1736—1795年）。") == ["清乾隆（1736—1795年） 1736/1795"])
  }

  @Test("明年 is the next year of annals, but leans on the publication elsewhere")
  func nextYearOfAnnals() throws {
    #expect(try dates("乾隆六十年九月，宣布退位，明年正月初一日禪位。").last == "明年正月初一日 1796-02-09")
    #expect(try dates("1995年9月，他宣布退位，明年正月初一日离开。").last == "明年正月初一日 ?")
  }

  @Test("the story goes on in the calendar in which it began")
  func story() throws {
    #expect(try dates("咸豐十一年七月十七日，帝崩；同年十月，改元。") == ["咸豐十一年七月十七日 1861-08-22", "同年十月 1861-11-03/1861-12-01"])
    #expect(try dates("光绪二十四年，变法。八月六日，政变。") == ["光绪二十四年 1898", "八月六日 1898-09-21"])
    #expect(try dates("光绪二十四年，变法。9月21日，政变。") == ["光绪二十四年 1898", "9月21日 1898-09-21"])
    #expect(try dates("民國十七年農曆正月初一渡海。同年五月初四，長子出生。") == ["民國十七年農曆正月初一 1928-01-23", "同年五月初四 1928-06-21"])
    #expect(try dates("宣統三年八月十九日起義，次日占領武昌。") == ["宣統三年八月十九日 1911-10-10", "次日 1911-10-11"])
  }

  @Test("a Julian leap day that the Gregorian calendar lacks is told by the days around it")
  func julianLeapDay() throws {
    #expect(try dates("弘治十三年二月一日，雨。") == ["弘治十三年二月一日 1500-02-28/1500-03-01"])
    #expect(try dates("弘治十三年二月，雨。").first?.hasPrefix("弘治十三年二月 1500-03-01/") == true)
  }

  @Test("ranges within a reign")
  func ranges() throws {
    #expect(try dates("道光二十年至二十二年，交戰。") == ["道光二十年至二十二年 1840/1842"])
    #expect(try dates("光緒二十四年四月二十三日至八月初六日，史稱百日維新。") == ["光緒二十四年四月二十三日至八月初六日 1898-06-11/1898-09-21"])
  }

  @Test(
    "what a calendar does not have is impossible, and makes no value",
    arguments: [
      "雍正十六年", "光緒二十四年閏四月", "光緒二十四年四月三十一日", "昭和六十五年", "農曆二零二零年正月三十日",
    ])
  func impossible(text: String) throws {
    #expect(try dates(text + "，無此日。") == [text + " ? impossible"])
  }

  @Test(
    "what is no date of another calendar",
    arguments: [
      "赵立春同在上海", "李国庆前夕到京", "圣诞老人来了", "初一学生放学", "甲午战争爆发", "大年三十的月亮——绝无仅有",
      "五一劳动节放假通知", "雙十一的快遞單", "《康熙十二年》出版",
    ])
  func traps(text: String) throws {
    #expect(try dates(text).isEmpty)
  }

  @Test("a bare title that is a place or a word needs its dynasty or a month")
  func ordinaryTitles() throws {
    #expect(try dates("他在绍兴三年。").allSatisfy { !$0.contains("绍兴") })
    #expect(try dates("宋绍兴十一年，和议成。") == ["宋绍兴十一年 1141"])
    #expect(try dates("绍兴十一年十二月，岳飞遇害。") == ["绍兴十一年十二月 1141-12-30/1142-01-28"])
  }

  @Test("holidays and lunar days lean on the nearest year")
  func nearest() throws {
    #expect(try dates("春节前，工地停工。", reference: "2013-12-20").first?.contains("2014-01-30") == true)
    #expect(try dates("国庆期间客流大增。", reference: "2013-11-01") == ["国庆期间 2013-10-01"])
    #expect(try dates("除夕夜，他值班。", reference: "2013-02-12") == ["除夕夜 2013-02-09"])
  }

  @Test("--calendar gregorian leaves lunar dates and Chinese reigns alone")
  func gregorianOnly() throws {
    #expect(try dates("光緒二十四年四月二十三日下詔。", readsChinese: false) == ["光緒二十四年四月二十三日 ?"])
    #expect(try dates("民國十七年二月二十八日出生。", readsChinese: false) == ["民國十七年二月二十八日 1928-02-28"])
  }
}
