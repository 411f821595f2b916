import Testing
import TimelineKit

/// Whatever a text is made of, it is read, and every place lies in it.
@Suite struct AnyTextTests {
  private static let pieces = [
    "2006年6月6日4时", "4月5日", "上午", "次日", "年", "一九九二年", "（1991年—2000年）", "19世紀初", "民國102年", "3日：", "王明", "在北京", "說：",
    "停火", "，", "。", "；", "「", "」", "（", "）", "：", " ", "\u{3000}", "\n", "\n\n", "# ", "- ", "> ", "|", "|-\n", "[",
    "](", "[[", "]]",
    "{{", "}}", "{|\n", "|}\n", "<ref>", "</ref>", "<div>", "</table>", "<li>", "&#x5E74;", "[1]", "①",
    "http://a.b/2001/01/02", "\0", "😀",
  ]

  @Test(arguments: ["a.txt", "a.md", "a.html", "a.wiki"])
  func isRead(name: String) throws {
    let extractor = try TimelineExtractor()
    let reader = extractor.makeReader()
    var state: UInt64 = 7
    for _ in 0..<400 {
      var text = "大桥2001年1月2日通车。"
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += Self.pieces[Int(state >> 33) % Self.pieces.count]
      }
      let timeline = try reader.timeline(of: Array(text.utf8), name: name)
      let count = timeline.text.span(of: timeline.text.bytes).end
      for event in timeline.events {
        #expect(event.span.end <= count && event.date.span.end <= count, "\(text)")
        #expect(event.date.text.first?.isWhitespace == false, "\(text)")
      }
    }
  }

  @Test("a blank behind a sentence is no part of the date that begins the next")
  func blankBeforeADate() throws {
    let events = try TimelineExtractor().timeline(of: Array("发生事故。 2006年6月6日4时停火。".utf8), name: "a.txt").events
    #expect(events.map(\.date.text) == ["2006年6月6日4时"])
  }
}
