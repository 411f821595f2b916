import Testing
import TimelineKit

/// Pages of what happened on one day in many years.
@Suite struct YearlyDayTests {
  private func events(_ text: String, name: String = "a.md") throws -> [Event] {
    try TimelineExtractor().timeline(of: Array(text.utf8), name: name).events
  }

  private func dates(_ text: String, name: String = "a.md") throws -> [String?] {
    try events(text, name: name).map(\.date.edtf)
  }

  @Test func itemsThatBeginWithAYear() throws {
    let text = "# 历史上的今天\n\n## 5月12日\n\n- 1988年：甲公司成立。\n- **1990年** 乙国独立。\n- 1993年 - 戊大学建校。\n- 1994年，丁桥通车。\n"
    let found = try events(text)
    #expect(found.map(\.date.edtf) == ["1988-05-12", "1990-05-12", "1993-05-12", "1994-05-12"])
    #expect(found.allSatisfy { $0.date.anchor == .heading && $0.date.precision == .day })
    #expect(found.first?.date.bounds.earliest?.description == "1988-05-12T00:00:00")
    #expect(found.first?.date.bounds.latest?.description == "1988-05-13T00:00:00")
    #expect(found.first?.summary == "甲公司成立")
  }

  @Test func otherDatesOfAnItem() throws {
    let text = "## 5月12日\n\n- 1988年3月2日：甲公司成立。\n- 1990年：乙国于1970年加入的条约失效。\n- 1995年至1996年：丙地大旱。\n- 1997年初，丁桥通车。\n"
    #expect(try dates(text) == ["1988-03-02", "1990-05-12", "1970", "1995/1996", "1997-01/1997-03"])
  }

  @Test func theStoryGoesOnFromTheDay() throws {
    #expect(try dates("## 5月12日\n\n- 1988年：甲公司成立，次日开业。\n") == ["1988-05-12", "1988-05-13"])
  }

  @Test func itemsAfterTheNextDay() throws {
    let text = "## 5月12日\n\n- 1988年：甲公司成立。\n\n## 5月13日\n\n- 1988年：乙国独立。\n\n## 附录\n\n- 1988年：丙事。\n"
    #expect(try dates(text) == ["1988-05-12", "1988-05-13", "1988"])
  }

  @Test func aDayThatNotEveryYearHas() throws {
    #expect(try dates("## 2月29日\n\n- 1988年：甲公司成立。\n- 1989年：乙国独立。\n") == ["1988-02-29", "1989"])
  }

  @Test func aMonth() throws {
    #expect(try dates("## 5月\n\n- 1988年：甲公司成立。\n") == ["1988-05"])
  }

  @Test func theYearOfTheHeadingStands() throws {
    let text = "## 1992年\n\n### 4月\n\n- 3日：两国建交。\n- 1991年：谈判开始。\n\n## 1993年5月12日\n\n- 1990年：乙国独立。\n"
    #expect(try dates(text) == ["1992-04-03", "1991", "1990"])
  }

  @Test func headingsThatSayMore() throws {
    #expect(try dates("## 5月12日公告\n\n- 2020年：甲公司获利。\n") == ["2020"])
    #expect(try dates("## 5月12日至14日\n\n- 2020年：甲公司获利。\n") == ["2020"])
    #expect(try dates("## 历史上的5月12日\n\n- 2020年：甲公司成立。\n") == ["2020-05-12"])
  }

  @Test func publishedInAYear() throws {
    let text = "---\ndate: 2020-05-12\n---\n\n## 历史上的今天：5月12日\n\n- 1988年：甲公司成立。\n- 1990年：乙国独立。\n"
    #expect(try dates(text) == ["1988-05-12", "1990-05-12"])
  }

  @Test func runningText() throws {
    #expect(try dates("## 5月12日\n\n1988年中国队夺冠。\n\n1990年，乙国独立。\n") == ["1988", "1990-05-12"])
  }

  @Test func tables() throws {
    #expect(
      try dates("## 5月12日\n\n| 年份 | 事件 |\n|---|---|\n| 1988年 | 甲公司成立 |\n| 1990年 | 乙国独立 |\n") == [
        "1988-05-12", "1990-05-12",
      ])
  }

  @Test func plainText() throws {
    #expect(
      try dates("历史上的今天：5月12日\n\n1988年：甲公司成立。\n1990年，乙国独立。\n", name: "a.txt") == ["1988-05-12", "1990-05-12"])
    #expect(
      try dates("5月12日\n\n1988年：甲公司成立。\n\n5月13日\n\n1993年：戊大学建校。\n", name: "a.txt") == ["1988-05-12", "1993-05-13"])
  }

  @Test func wikitext() throws {
    let lists = "== 大事記 ==\n=== 20世紀 ===\n* [[1988年]]：[[甲國]]獨立。\n== 出生 ==\n* [[1820年]]：[[乙人]]，護士（[[1910年]]逝世）\n"
    #expect(try dates("= 5月12日 =\n" + lists, name: "a.wiki") == ["1988-05-12", "1820-05-12", "1910"])
    #expect(try dates(lists, name: "a.wiki") == ["1988", "1820", "1910"])
  }

  /// The same words are remembered with what they came to; beneath another heading that is something else.
  @Test func oneExtractorForSeveralPages() throws {
    let extractor = try TimelineExtractor()
    let found = try ["## 5月12日", "## 5月13日", "## 附录", "## 5月12日"].map { heading in
      let text = heading + "\n\n- 1988年：甲公司成立，1988年关闭。\n"
      return try extractor.timeline(of: Array(text.utf8), name: "a.md").events.map(\.date.edtf)
    }
    #expect(found == [["1988-05-12", "1988"], ["1988-05-13", "1988"], ["1988", "1988"], ["1988-05-12", "1988"]])
  }
}
