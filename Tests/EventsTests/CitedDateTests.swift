import Testing
import TimelineKit

/// Dates that say which law is meant, or on which nothing happened.
@Suite struct CitedDateTests {
  private func dates(_ text: String) throws -> [String] {
    try TimelineExtractor().timeline(of: Array(text.utf8), name: "a.txt").events.map(\.date.text)
  }

  @Test(arguments: [
    "根据2015年修订的《公司法》，公司解散。", "根據2015年修訂的《公司法》，公司解散。", "依据1996年《海陵条约》，双方停火。",
    "据2018年3月5日《人民日报》报道，公司解散。",
  ]) func aLawThatIsCitedIsNoEvent(text: String) throws { #expect(try dates(text).isEmpty) }

  @Test func aLawThatIsMadeIsOne() throws {
    #expect(try dates("2015年修订的《公司法》生效。") == ["2015年"])
    #expect(try dates("根据双方2015年签署的协议，公司解散。") == ["2015年"])
  }

  @Test(arguments: ["他并未于2018年3月5日到场。", "他並沒有在2018年3月5日到場。"]) func whatDidNotHappenIsNoEvent(text: String) throws {
    #expect(try dates(text).isEmpty)
  }

  @Test func aDeadlineThatWasMissedIsOne() throws {
    #expect(try dates("公司未在2018年3月5日前付款，法院判其败诉。") == ["2018年3月5日前"])
  }

  @Test func whatIsComparedWithIsNoEvent() throws {
    #expect(try dates("公司2018年营收5亿元，2017年同期为4亿元。") == ["2018年"])
  }

  @Test func gamesThatAreStrivenForAreNoEvents() throws {
    #expect(try dates("2001年7月13日，国际奥委会宣布北京获得2008年奥运会主办权。") == ["2001年7月13日"])
    #expect(try dates("1998年，北京申办2008年奥运会。") == ["1998年"])
    #expect(try dates("2017年9月5日，中国队無緣2018年世界盃，預選賽出局。") == ["2017年9月5日", "2018年"])
    #expect(try dates("他在2008年奥运会上夺冠。") == ["2008年"])
  }

  @Test func theYearOfAReportIsNoEvent() throws {
    #expect(try dates("公司2017年年报显示，张三持股10%。").isEmpty)
    #expect(try dates("3月5日，公司发布2017年年度报告。2018年，公司上市。") == ["2018年"])
  }
}
