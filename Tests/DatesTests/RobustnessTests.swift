import Dates
import Testing
import TimelineKit

/// Hostile texts: no trap, no blow-up, right places.
@Suite struct RobustnessTests {
  @Test func hugeNumbersDoNotTrap() throws {
    let reading = try Reading()
    for text in [
      "99999999999999999999年", "民国99999999年", "九九九九九九九九九九年", "99999999天后", "公元前9999年", "999999999999个月前",
      "一百万亿亿亿年", "9999年12月31日至次年1月1日", "第99999999周", "公元9999年的99999999天后", "12345678901234567890日",
      "九千亿一亿年", "9999999,999亿个世纪", "九百亿一亿个季度后", "九千九百九十九万亿秒前", "九千九百九十九亿个世纪后", "九千亿小时前", "九千亿周后", "九千亿个月前",
    ] { _ = reading.spans(text, published: "2020-01-01") }
  }

  @Test func timeIsLinear() throws {
    let reading = try Reading()
    for piece in ["一二三四五六七八九十", "2013年", "十", "1-", "3月5日至", "每", "第", "一年半", "2012.12.", "（", "农历"] {
      let short = String(repeating: piece, count: 200_000 / piece.utf8.count)
      _ = reading.spans(short)
      let ratio = growth({ _ = reading.spans(short) }, { _ = reading.spans(short + short) })
      #expect(ratio < 3, "\(piece): \(ratio)")
    }
  }

  /// How many times as long a second piece of work takes: 2 for twice the text, 4 if time were quadratic. Others may be at
  /// work too, so that only what is well below 3 is believed at once.
  private func growth(_ once: () -> Void, _ twice: () -> Void) -> Double {
    let clock = ContinuousClock()
    var (first, second) = (Duration.seconds(1000), Duration.seconds(1000))
    for round in 0..<24 {
      (first, second) = (min(first, clock.measure(once)), min(second, clock.measure(twice)))
      if round >= 2, second / first < 2.5 { break }
    }
    return second / first
  }

  @Test func placesAreScalars() throws {
    let reading = try Reading()
    let span = try #require(reading.spans("𠮷😀，1992年4月3日").first)
    #expect(span.timex.span == Span(start: 3, end: 12))
    #expect(span.range == 11..<26)
  }

  @Test func anyBytesAreRead() throws {
    let reading = try Reading()
    var state: UInt64 = 42
    let pieces = [
      "年", "月", "日", "1", "9", "二", "十", "至", "—", "（", "）", "前", "后", "农历", "光绪", "元", "今", "次", "周", "：", "-", "/",
      " ", "\n", "春", "世纪", "初", "约", "民國", "上", "午", "点", "半", "天", "個", "😀",
    ]
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let spans = reading.spans(text, published: "2019-05-05")
      for (earlier, later) in zip(spans, spans.dropFirst()) {
        #expect(earlier.range.upperBound <= later.range.lowerBound)
      }
      for span in spans {
        #expect(span.timex.text.first?.isWhitespace == false && span.timex.text.last?.isWhitespace == false)
        if let earliest = span.timex.bounds.earliest, let latest = span.timex.bounds.latest {
          #expect(earliest < latest, "\(span.timex.text)")
        }
      }
    }
  }

  @Test func gregorianOnly() throws {
    var options = ExtractionOptions()
    options.readsChineseCalendar = false
    var scanner = try TimelineExtractor(options).dates.makeScanner()
    let text = CleanText("2013年正月初一")
    var focus = Focus(reference: nil)
    let spans = scanner.timexes(in: text.bytes, of: text, focus: &focus)
    #expect(spans.map(\.datesEvents) == [false] && spans.map(\.timex.calendar) != [.chinese])
  }
}
