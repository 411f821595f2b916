import Testing
import TimelineKit

/// Texts without an end in sight: twice as much may take about twice as long, and no event carries all of it.
@Suite("Endless text", .serialized) struct EndlessTextTests {
  /// Links as long as the text, and notes without width at one sentence's end.
  @Test func linksAndNotesAreLinear() throws {
    let extractor = try TimelineExtractor()
    func time(_ text: String, _ name: String) throws -> Duration {
      try ContinuousClock().measure { _ = try extractor.timeline(of: Array(text.utf8), name: name) }
    }
    func link(_ count: Int) -> String {
      let name = String(repeating: "啊", count: count)
      return "1992年4月3日，[\(name)](https://zh.wikipedia.org/wiki/\(name))訪問北京。\n"
    }
    func notes(_ count: Int) -> String {
      "1992年4月3日，張三訪問北京" + (0..<count).map { "<ref>書\($0)</ref>" }.joined() + "。\n"
    }
    #expect(try time(link(20_000), "a.md") < .seconds(1))
    #expect(try time(notes(20_000), "a.wiki") < .seconds(2))
  }

  @Test(arguments: [
    ("1992年4月3日，", "a.txt"), ("1992年4月3日、", "a.md"), ("|1992年4月3日", "b.md"), ("于1992年，王明说「", "c.txt"),
    ("（1992年", "d.txt"), ("他们又1992年", "e.txt"),
  ])
  func isLinear(piece: String, name: String) throws {
    let extractor = try TimelineExtractor()
    func time(_ count: Int) throws -> Duration {
      let text = Array(("abc" + String(repeating: piece, count: count) + "\n").utf8)
      return try ContinuousClock().measure {
        let events = try extractor.timeline(of: text, name: name).events
        #expect(events.allSatisfy { $0.text.utf8.count < 9_000 && $0.summary.unicodeScalars.count <= 120 })
      }
    }
    let (small, large) = (try time(4_000), try time(16_000))
    #expect(large < small * 12 || large < .seconds(1), "\(small) became \(large)")
  }
}
