import Testing
import TimelineKit

/// What a calendar's title says: the clause without its date, and nothing left dangling.
@Suite struct SummaryTests {
  @Test(arguments: [
    ("2013年12月2日，俄羅斯總統普京抵達亞美尼亞。", "俄羅斯總統普京抵達亞美尼亞"),
    ("大桥将于2017年9月通车。", "大桥将通车"),
    ("外交關係建立於1992年4月3日。", "外交關係建立"),
    ("歷史關係源於1828年俄羅斯帝國取得東亞美尼亞。", "歷史關係源於俄羅斯帝國取得東亞美尼亞"),
    ("但1998年，它超过摩托罗拉。", "它超过摩托罗拉"),
    ("2015年的久姆里槍擊案震動全國。", "久姆里槍擊案震動全國"),
    ("两国（1898年3月6日）在北京订立条约。", "两国在北京订立条约"),
  ])
  func withoutTheDate(sentence: String, summary: String) throws {
    #expect(try summaries(sentence) == [summary])
  }

  private func summaries(_ text: String, name: String = "a.txt") throws -> [String] {
    try TimelineExtractor().timeline(of: Array(text.utf8), name: name).events.map(\.summary)
  }

  @Test(arguments: [
    ("因疫情影响，二审延至2020年7月14日开庭。", "因疫情影响，二审延至2020年7月14日开庭"),
    ("大桥直到1998年才通车。", "大桥直到1998年才通车"),
    ("但到1998年，它超过摩托罗拉。", "它超过摩托罗拉"),
    ("余以民國十七年四月入社。", "余以民國十七年四月入社"),
    ("新的開幕日為2021年7月23日。", "新的開幕日為2021年7月23日"),
    ("他在1992年的选举中获胜。", "他在选举中获胜"),
    ("我們認識於民國76年服役期間。", "我們認識於服役期間"),
    ("判决生效后的1998年，他过户给妻弟。", "判决生效后，他过户给妻弟"),
  ])
  func boundDatesStay(sentence: String, summary: String) throws {
    #expect(try summaries(sentence) == [summary])
  }

  @Test func aListOfDatesLeavesNoHole() throws {
    #expect(try summaries("标准2008年和2019年两度修订。") == ["标准两度修订", "标准两度修订"])
    #expect(try summaries("两船对接（2011年11月3日、14日）。") == ["两船对接", "两船对接"])
  }

  @Test func marksAndSpacesAroundTheDate() throws {
    #expect(try summaries("“2021年5月，我们开工。”他说。") == ["“我们开工。”他说"])
    #expect(try summaries("這條路 1939 年 由日本人開通。") == ["這條路由日本人開通"])
    #expect(try summaries("2021年5月，Nokia 公司破产——也就是关门。") == ["Nokia 公司破产——也就是关门"])
  }

  @Test func neverEmpty() throws {
    #expect(try summaries("2016年3月5日，公司宣布将于同年6月1日上市。") == ["公司宣布将于同年6月1日上市", "公司宣布将上市"])
  }

  @Test func whoTellsIsNotTold() throws {
    #expect(try summaries("据央视新闻消息，当地时间2022年2月24日，普京发表讲话。") == ["普京发表讲话"])
    #expect(try summaries("链接：2011年，铁路列入规划。") == ["铁路列入规划"])
  }

  @Test func lives() throws {
    #expect(try summaries("顾思谦（1896年3月7日－1971年11月19日），桥梁学家。") == ["顾思谦出生", "顾思谦逝世"])
    #expect(try summaries("- 1313年：薄伽丘，意大利作家（1375年12月21日逝世）\n", name: "a.md") == ["薄伽丘，意大利作家（1375年12月21日逝世）", "薄伽丘逝世"])
    #expect(try summaries("- 1977年：布劳恩，火箭专家（生于1912年）\n", name: "a.md") == ["布劳恩，火箭专家（生于1912年）", "布劳恩出生"])
  }

  @Test func aDateInBracketsLeavesTheClauseToTheOneBeforeThem() throws {
    let text = "1919年，蔡元培（1868年1月11日－1940年3月5日）辞去校长职务。"
    let events = try TimelineExtractor().timeline(of: Array(text.utf8), name: "a.txt").events
    let main = try #require(events.first { $0.date.edtf == "1919" })
    #expect(main.summary == "蔡元培（1868年1月11日－1940年3月5日）辞去校长职务" && main.actors.map(\.name) == ["蔡元培"])
  }

  @Test func oneLineAndNotTooLong() throws {
    let long = "2013年9月7日，" + String(repeating: "代表们讨论了很多很多问题", count: 30) + "。"
    let events = try TimelineExtractor().timeline(of: Array(long.utf8), name: "a.txt").events
    let summary = try #require(events.first?.summary)
    #expect(summary.unicodeScalars.count == 120 && summary.hasSuffix("…"))
  }
}
