import Testing
import TimelineKit

/// Dates of headings, lists, lines and tables that date what stands beneath them.
@Suite struct FrameTests {
  private func dates(_ markdown: String, name: String = "a.md") throws -> [String?] {
    try TimelineExtractor().timeline(of: Array(markdown.utf8), name: name).events.map(\.date.edtf)
  }

  @Test func yearMonthDay() throws {
    let text = "# 年表\n\n## 1992年\n\n### 4月\n\n- 3日：两国建交。\n- 5日，大使到任。\n\n## 1993年\n\n- 5月1日——协定生效。\n"
    #expect(try dates(text) == ["1992-04-03", "1992-04-05", "1993-05-01"])
  }

  @Test func whatStandsBeforeTheFirstDateOfALine() throws {
    #expect(try dates("# 大事记\n\n## 2009年\n\n- 出口较上年下降。6月，公司收购丙厂。\n") == ["2009", "2009-06"])
    #expect(try dates("# 大事记\n\n## 光绪三年（1877年）\n\n大旱。秋，设粥厂。\n") == ["1877", "1877-23"])
  }

  @Test func entriesWithASignAreNoCaptions() throws {
    #expect(try dates("# 县志\n\n## 光绪三年（1877年）\n\n六月，建堂。\n\n△ 七月初一日，城内失火。\n").last == "1877-08-09")
    #expect(try dates("# 会谈\n\n2018年3月5日，会谈举行。\n\n△2018年3月6日，代表合影。\n") == ["2018-03-05"])
  }

  @Test func undatedItemsUnderADay() throws {
    #expect(try dates("## 1991年9月6日\n\n- 国务委员会承认三国独立。\n- 城市恢复原名。\n") == ["1991-09-06", "1991-09-06"])
  }

  @Test func undatedTextUnderAnUndatedHeading() throws {
    #expect(try dates("## 1991年9月6日\n\n- 三国独立。\n\n## 附注\n\n以上时间均为莫斯科时间。\n") == ["1991-09-06"])
  }

  @Test func tableWithAColumnOfDates() throws {
    let table = "## 1991年12月\n\n| 日期 | 地点 | 事件 |\n|---|---|---|\n| 1日 | 乌克兰 | 全民公决 |\n| 8日 | 别洛韦日 | 签署协议 |\n"
    #expect(try dates(table) == ["1991-12-01", "1991-12-08"])
  }

  @Test func numbersOfThingsInATable() throws {
    let table = "2015年8月7日，开馆。\n\n| 机组 | 投产日期 |\n|---|---|\n| 1号 | 1987年11月6日 |\n| 2号 | 1988年6月 |\n"
    #expect(try dates(table) == ["2015-08-07", "1987-11-06", "1988-06"])
    let days = "## 1991年12月\n\n| 日期 | 事件 |\n|---|---|\n| 1号 | 公决 |\n"
    #expect(try dates(days) == ["1991-12-01"])
  }

  @Test("columns of bare numbers are dates where another column tells what happened")
  func columnsOfNumbers() throws {
    #expect(try dates("| 年份 | 事件 |\n|---|---|\n| 1961 | 恢復建制 |\n| 1962年 | 改稱公社 |\n") == ["1961", "1962"])
    #expect(
      try dates("| 年 | 月 | 日 | 大事 |\n|---|---|---|---|\n| 1961 | 3 | 5 | 恢复建制 |\n| 1961 | 12 | | 改称公社 |\n")
        == ["1961-03-05", "1961-12"])
    #expect(try dates("| 年份 | 人口 |\n|---|---|\n| 1961 | 20345 |\n") == [])
    let html = "<table><tr><th>年份<th>事件<tr><td>1961<td>恢复建制<tr><td>1750<td>设镇</table>"
    #expect(try dates(html, name: "a.html") == ["1961", "1750"])
  }

  @Test func dateAloneOnALine() throws {
    #expect(
      try dates("大事记\n\n1956年\n10月8日  研究院在北京成立。\n\n1970年\n4月24日  卫星发射。\n", name: "a.txt")
        == ["1956-10-08", "1970-04-24"])
    #expect(
      try dates("大事记\n\n1992年\n3月2日：通车。\n\n1993年（民国八十二年）\n1月2日：大桥通车。\n", name: "a.txt")
        == ["1992-03-02", "1993-01-02"])
  }

  @Test func theStoryGoesOnUnderOneHeading() throws {
    #expect(try dates("## 1991年\n\n- 6月12日，当选。\n- 同日，投票。\n- 次日，返回。\n") == ["1991-06-12", "1991-06-12", "1991-06-13"])
  }

  @Test func lifetimes() throws {
    #expect(try dates("**蔡元培**（1868年1月11日－1940年3月5日），字鹤卿，教育家。\n") == ["1868-01-11", "1940-03-05"])
    #expect(try dates("工程（1998年3月－1999年5月）耗资巨大。\n") == ["1998-03/1999-05"])
  }

  @Test func aDigressionEndsWithItsParagraph() throws {
    let text = "1982年4月2日，阿根廷军队登陆。\n\n英国1833年1月占有该岛，同年3月设官。\n\n同年6月14日，守军投降。\n"
    #expect(try dates(text, name: "a.txt") == ["1982-04-02", "1833-01", "1833-03", "1982-06-14"])
  }

  @Test func theStoryIsBackWithTheSecondParagraph() throws {
    let text = "顾思谦1971年11月去世。\n\n1940年，他负伤。同年6月，获勋章。\n\n1941年，他回国。\n\n6月，他结婚。\n"
    #expect(try dates(text, name: "a.txt") == ["1971-11", "1940", "1940-06", "1941", "1941-06"])
    #expect(try dates("2002年10月印行。\n\n**1902年**（光緒二十八年）\n\n- 八月初五　学堂开学。\n") == ["2002-10", "1902-09-06"])
  }

  @Test func yearsOfAHeadingBeginWithTheFirst() throws {
    #expect(try dates("## 1977年—1978年\n\n- 12月，招生考试。\n- 次年3月，新生入学。\n- 5月，停课。\n") == ["1977-12", "1978-03", "1978-05"])
  }

  @Test func negatedDates() throws {
    #expect(try dates("演习定在1998年，不是1997年。\n") == ["1998"])
  }
}
