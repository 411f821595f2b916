import Dates
import Testing
import TimelineKit

/// What a scanner remembers must not be taken for what it is asked.
@Suite struct MemoryTests {
  @Test func theSameWordsLeanOnTheirOwnStory() throws {
    let reading = try Reading()
    for _ in 0..<2 {
      #expect(reading.values("1998年5月3日开工，同年6月停工。") == ["1998年5月3日=1998-05-03", "同年6月=1998-06"])
      #expect(reading.values("2001年5月3日开工，同年6月停工。") == ["2001年5月3日=2001-05-03", "同年6月=2001-06"])
      #expect(reading.values("8月5日开会", published: "2010-09-01") == ["8月5日=2010-08-05"])
      #expect(reading.values("8月5日开会", published: "2012-09-01") == ["8月5日=2012-08-05"])
      #expect(reading.values("8月5日开会") == ["8月5日="])
    }
  }

  @Test func theSameWordsLookAheadWhereTheirClauseDoes() throws {
    let reading = try Reading()
    for _ in 0..<2 {
      #expect(reading.values("预计3月动工", published: "2017-06-01") == ["3月=2018-03"])
      #expect(reading.values("已于3月动工", published: "2017-06-01") == ["3月=2017-03"])
    }
  }

  @Test func theSameWordsInOtherSurroundings() throws {
    let reading = try Reading()
    for _ in 0..<3 {
      #expect(reading.values("1992年版字典").isEmpty)
      #expect(reading.values("1992年出版") == ["1992年=1992"])
      #expect(reading.values("12日游", published: "2017-06-13").isEmpty)
      #expect(reading.values("12日下午", published: "2017-06-13") == ["12日下午=2017-06-12"])
      #expect(reading.values("不是3月2日", published: "2017-06-13") == ["3月2日=2017-03-02"])
      #expect(reading.spans("不是3月2日", published: "2017-06-13").allSatisfy { !$0.datesEvents })
      #expect(reading.spans("就在3月2日", published: "2017-06-13").allSatisfy { $0.datesEvents })
    }
  }

  /// A scanner that has read much reads like a new one.
  @Test func memoryChangesNothing() throws {
    let old = try Reading()
    let texts = (0..<400).map { number in
      "\(1900 + number % 97)年\(1 + number % 12)月\(1 + number % 28)日，\(number)人到会；次日散会，\(number % 31)日再会。"
    }
    for text in texts { _ = old.spans(text, published: "2017-06-13") }
    for text in texts.prefix(40) {
      let again = old.spans(text, published: "2017-06-13").map(\.timex)
      let fresh = try Reading().spans(text, published: "2017-06-13").map(\.timex)
      #expect(fresh == again)
    }
  }

  @Test func likeSpansAreAlike() throws {
    let reading = try Reading()
    let spans = reading.spans("1992年4月3日，1992年4月3日，1993年4月3日。")
    #expect(spans.count == 3)
    #expect(spans[0].likeness == spans[1].likeness && spans[0].likeness != spans[2].likeness)
    #expect(spans[0].timex.edtf == spans[1].timex.edtf)
    #expect(spans[0].timex.span != spans[1].timex.span)
  }

  @Test func marksAndExpressionsAtTheEdges() throws {
    let reading = try Reading()
    #expect(reading.values("今天", published: "2017-06-13") == ["今天=2017-06-13"])
    #expect(reading.values("（今天）", published: "2017-06-13") == ["今天=2017-06-13"])
    #expect(reading.values("！今天？《今天》", published: "2017-06-13") == ["今天=2017-06-13"])
    #expect(reading.values("").isEmpty)
    #expect(reading.values("今").isEmpty)
  }

  /// A range between lunar dates is ambiguous in its parts; its parse must not try them all.
  @Test func ambiguousPartsArePassedOnce() throws {
    let reading = try Reading()
    _ = reading.spans("光緒二十四年四月二十三日")
    let clock = ContinuousClock()
    let time = clock.measure {
      for year in 1...20 {
        _ = reading.spans("光緒\(year)年正月初一至光緒\(year)年十二月三十日前后，乾隆\(year)年闰四月初五前")
      }
    }
    #expect(time < .milliseconds(400), "\(time)")
  }
}
