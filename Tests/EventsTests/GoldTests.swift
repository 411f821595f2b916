import Testing
import TimelineKit

/// The annotated articles: lower bounds under which no change may fall.
@Suite struct GoldTests {
  @Test func eventsAndDates() throws {
    let extractor = try TimelineExtractor()
    var (asked, told, dated, extra) = (0, 0, 0, 0)
    for article in try GoldArticle.all() {
      let timeline = try article.timeline(by: extractor)
      var free = timeline.events
      for gold in article.events {
        let candidates = free.indices.filter { gold.isTold(by: free[$0]) }
        let best = candidates.first { gold.isDatedRight(by: free[$0]) } ?? candidates.first
        if gold.optional != true {
          asked += 1
          told += best == nil ? 0 : 1
          dated += best.map { gold.isDatedRight(by: free[$0]) } == true ? 1 : 0
        }
        if let best { free.remove(at: best) }
      }
      extra += free.count
      let broken = free.compactMap { event in
        article.non_events.first { $0.isBroken(by: event) }.map { "\(event.date.text): \($0.reason)" }
      }
      #expect(broken.isEmpty, "\(article.id)")
    }
    #expect(asked > 200)
    #expect(Double(told) / Double(asked) >= 0.9, "\(told) of \(asked) told")
    #expect(Double(dated) / Double(asked) >= 0.88, "\(dated) of \(asked) dated")
    #expect(extra <= asked / 8, "\(extra) that are none")
  }
}
