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
    let events = try TimelineExtractor().timeline(of: Array(sentence.utf8), name: "a.txt").events
    #expect(events.map(\.summary) == [summary])
  }

  @Test func oneLineAndNotTooLong() throws {
    let long = "2013年9月7日，" + String(repeating: "代表们讨论了很多很多问题", count: 30) + "。"
    let events = try TimelineExtractor().timeline(of: Array(long.utf8), name: "a.txt").events
    let summary = try #require(events.first?.summary)
    #expect(summary.unicodeScalars.count == 120 && summary.hasSuffix("…"))
  }
}
