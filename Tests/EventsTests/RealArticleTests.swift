import Foundation
import Testing
import TimelineKit

/// The article that everything began with gives exactly its events.
@Suite struct RealArticleTests {
  private let events: [Event]

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let bytes = try Data(contentsOf: root.appendingPathComponent("Examples/armenia-russia.md"))
    events = try TimelineExtractor().timeline(of: Array(bytes), name: "armenia-russia.md").events
  }

  @Test func dates() {
    let words = events.map(\.date.text)
    #expect(words == ["1992年4月3日", "自19世紀初起", "1828年", "2013年9月", "2013年12月2日", "2015年"])
    // 自…起 is open towards the end, as the contract has it for 以来 and 起.
    #expect(events.map(\.date.edtf) == ["1992-04-03", "1801/..", "1828", "2013-09", "2013-12-02", "2015"])
    #expect(events.map(\.date.precision) == [.day, .century, .year, .month, .day, .year])
  }

  @Test func actors() {
    let names = events.map { Set($0.actors.filter { !$0.isImplied }.map(\.name)) }
    #expect(names.count == 6)
    guard names.count == 6 else { return }
    #expect(names[0] == ["亞美尼亞", "俄羅斯"])
    #expect(names[2] == ["俄羅斯帝國", "波斯"])
    #expect(names[3].isSuperset(of: ["亞美尼亞", "歐盟", "謝爾日·薩爾基相"]))
    #expect(names[4].isSuperset(of: ["普京", "亞美尼亞"]))
    #expect(events[4].actors.filter(\.isImplied).allSatisfy { ["亞美尼亞", "俄羅斯"].contains($0.name) })
  }

  @Test func sources() {
    #expect(events.map { $0.sources.map(\.label) } == [[], [], [], ["3", "4"], ["5", "6"], ["7"]])
    guard events.count == 6 else { return }
    #expect(events[3].sources[0].title == "Armenia To Join Russian-Led Customs Union, September 03, 2013")
    #expect(events[3].sources[0].url == "http://www.rferl.org/content/armenia-customs-union/25094560.html")
    #expect(events[5].sources[0].title == nil && events[5].sources[0].url == nil)
  }

  @Test func provenance() {
    #expect(events.map(\.section) == Array(repeating: ["歷史"], count: 6))
    #expect(events.map(\.provenance.line) == [5, 5, 5, 7, 7, 9])
    #expect(events.allSatisfy { $0.provenance.rule.hasPrefix("zh/") })
  }
}
