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

  @Test(arguments: [
    ("2001年，国际原子能机构（IAEA）派出专家。2005年，IAEA获奖。", ["国际原子能机构!"]),
    ("2001年，世界银行(World Bank)发布报告。2005年，World Bank支持改革。", ["世界银行!"]),
    ("2001年，世界银行（World Bank）发布报告。", ["世界银行"]),
  ]) func lettersInABracketNameTheSameAgain(text: String, wanted: [String]) throws {
    #expect(try last(text) == wanted)
  }

  @Test func aYearOrANumberInABracketIsNoName() throws {
    #expect(try last("2001年，张伟（2）加盟。2005年，李明（A1）退役。") == ["李明"])
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

  @Test(arguments: ["其他国家反对", "他国使节反对", "法医认定系他杀", "吉他手登台", "他人反对", "他日再议", "维他奶上市"])
  func heIsNotInALongerWord(clause: String) throws {
    #expect(try last("2020年1月2日，张伟病倒。1月3日，\(clause)。").isEmpty)
  }

  @Test(arguments: ["该台风登陆", "该社区封闭", "该报告公布", "该会议结束", "疫情应该会结束", "该局面紧张", "该校长离职", "该队员受伤"])
  func anOrganizationIsNotInALongerWord(clause: String) throws {
    let named = "2020年1月2日，新华社与中央电视台签约，中国红十字会和南京大学出席。"
    #expect(try last("\(named)1月3日，\(clause)。").isEmpty)
  }

  @Test func aBankIsNoSchool() throws {
    #expect(try last("2020年1月2日，中国银行增资。1月3日，该校停课。").isEmpty)
    #expect(try last("2020年1月2日，中国银行增资。1月3日，该行停业。") == ["中国银行!"])
  }

  @Test func theyAreTwoOnlyWhereTwoWereNamed() throws {
    #expect(try last("2018年9月1日，张伟与李娜结婚。9月3日，他们离开。") == ["张伟!", "李娜!"])
    #expect(try last("2018年9月1日，张伟、李娜和王磊会面。9月3日，他们离开。").isEmpty)
  }

  @Test func theTwoStatesAreThoseJustNamedTogether() throws {
    let often = "2020年1月2日，美国与俄罗斯会谈。1月3日，美国抗议。1月4日，俄罗斯抗议。"
    #expect(try last("\(often)1月5日，中国与越南建交。1月6日，两国互设使馆。") == ["中国!", "越南!"])
  }

  @Test func theTwoSidesAreThoseWhoDidItTogether() throws {
    let others = "2014年5月1日，南京大学和武汉大学签约。"
    #expect(
      try last("\(others)2015年8月19日，恒通公司宣布与费拉罗终止谈判，此前的7月，双方签署备忘录。") == ["恒通公司!", "费拉罗!"])
  }

  @Test func ourGovernmentIsNotTheStateNamedLast() throws {
    #expect(try last("2020年1月2日，美国抗议。1月3日，我国政府表示反对。").isEmpty)
  }

  @Test func whatAPronounIsTakenForProvesNothing() throws {
    #expect(try last("2014年3月，张伟会见李娜。4月，她辞职。5月，他去世。") == ["张伟!"])
  }

  @Test func aShortNameOfTwoIsTheShorterOnesOrNobodys() throws {
    #expect(try last("2016年3月1日，北京大学与北京科技大学签约。3月2日，北大举行校庆。") == ["北京大学"])
    #expect(try last("2020年3月1日，中国工商银行和中国建设银行签约。3月2日，中行宣布加入。") == ["中行"])
    #expect(try last("2020年3月1日，中国工商银行和中国建设银行签约。3月2日，工行宣布加入。") == ["中国工商银行"])
  }

  @Test func birthAndDeathAreOnePersons() throws {
    #expect(try last("李鹏（1928年10月20日－2019年7月22日），中国政治家，第七届全国人大代表。") == ["李鹏"])
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

  @Test(arguments: [
    "哈利·波特上映", "英雄联盟在中国公测", "〈蔣介石日記〉出版", "罗斯福新政开始", "奥巴马医保法案通过", "布雷顿森林体系建立",
  ]) func aWorkOrALawIsNobody(clause: String) throws {
    #expect(try last("2010年3月4日，\(clause)。") == [])
  }

  @Test(arguments: [
    ("江城铁狮队最终排名第九", ["江城铁狮队"]), ("比亚迪F3上市", ["比亚迪"]), ("任天堂Switch发售", ["任天堂"]), ("广州FC取胜", ["广州FC"]),
    ("迪士尼上映了动画片", ["迪士尼"]),
  ]) func aCompanyIsNotWhatItMakes(clause: String, wanted: [String]) throws {
    #expect(try last("2010年3月4日，\(clause)。") == wanted)
  }
}
