import Testing
import TimelineKit

/// Whom 两人, 双方, 该校, 她 stand for.
@Suite struct StandInTests {
  /// The actors of the last event, those not named with `!`.
  private func last(_ text: String) throws -> [String] {
    let events = try TimelineExtractor().timeline(of: Array(text.utf8), name: "a.txt").events
    return try #require(events.last).actors.map { "\($0.name)\($0.isImplied ? "!" : "")" }
  }

  @Test(arguments: [
    ("2019年，张元济和严复创业。次年5月，两人在上海分手。", ["张元济!", "严复!"]),
    ("2008年12月，禾川机电与凯泽集团签署协议。2016年底，双方结束合作。", ["禾川机电!", "凯泽集团!"]),
    ("1998年，俄罗斯与亚美尼亚签署协议。2001年，两国停火。", ["俄罗斯!", "亚美尼亚!"]),
  ]) func twoAreThoseLastNamedTogether(text: String, wanted: [String]) throws {
    #expect(try last(text) == wanted)
  }

  @Test func aNumberOfVictimsIsNobody() throws {
    #expect(try last("2019年，张元济和严复创业。次年5月，车祸造成两人死亡。").isEmpty)
    #expect(try last("2019年，张元济和严复创业。次年5月，两人死亡。").isEmpty)
  }

  @Test func aSchoolIsTheOneThatIsASchool() throws {
    #expect(try last("2011年，南京大学和国家天文台签约。2012年，该校宣布扩招。") == ["南京大学!"])
  }

  @Test func sheIsNoManAndHeNoWoman() throws {
    #expect(try last("妻子黄素兰2010年帮忙。许文能2011年获奖。2012年，她病逝。") == ["黄素兰!"])
    #expect(try last("2009年，张文先生结婚。同年，李慧女士当选市长。2012年，他病逝。") == ["张文!"])
    #expect(try last("2009年，张文先生结婚。2012年，她病逝。").isEmpty)
  }

  @Test func whatSomebodyIsTakesNoPart() throws {
    #expect(try last("沈慕秋，昆虫学家，中国科学院院士，1980年去世。") == ["沈慕秋"])
  }

  @Test func whoSomethingIsLearnedFromTakesNoPart() throws {
    #expect(try last("记者2019年5月3日从国务院获悉，普京访问埃里温。") == ["普京"])
  }

  @Test func theGovernmentOfATownActs() throws {
    #expect(try last("2013年6月，望城区政府决定建馆。") == ["望城区政府"])
  }
}
