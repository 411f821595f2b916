import Testing
import TimelineKit

/// States that one letter stands for, and what is called after a state or a town.
@Suite struct StateTests {
  private func events(_ text: String) throws -> [Event] {
    try TimelineExtractor().timeline(of: Array(text.utf8), name: "a.txt").events
  }

  @Test func aLetterIsTheStateThatTheTextHasNamed() throws {
    let found = try events("2020年1月2日，中国与俄罗斯签署协议。1月3日，中方表示反对。1月4日，中俄关系恶化。")
    #expect(found.map { $0.actors.map(\.name) } == [["中国", "俄罗斯"], ["中国"], ["中国", "俄罗斯"]])
  }

  @Test func aLetterOfTwoStatesIsNobodys() throws {
    let found = try events("2020年1月2日，巴西与巴基斯坦签署协议。1月3日，巴方表示反对。")
    #expect(found.last?.actors.map(\.name) == ["巴"])
  }

  @Test(arguments: ["總統歐巴馬抵達古巴", "总统欧巴马抵达古巴"]) func aPresidentIsNoChainOfStates(clause: String) throws {
    let found = try events("2016年3月4日，\(clause)。")
    #expect(found.first?.actors.map(\.kind) == [.person])
    #expect(found.first?.places.map(\.name) == ["古巴"])
  }

  @Test(arguments: ["雲貴總督恆春抵達昆明", "北京市副市长吴晗抵達昆明"]) func anOfficeIsNoPlace(clause: String) throws {
    #expect(try events("1956年3月4日，\(clause)。").first?.places.map(\.name) == ["昆明"])
  }

  @Test(arguments: ["中苏签署条约", "中蘇簽署條約"]) func lettersSideBySideActTogether(clause: String) throws {
    let found = try events("1950年3月4日，\(clause)。")
    #expect(found.first?.actors.map(\.role) == [.agent, .agent])
    #expect(found.first?.actors.map(\.kind) == [.polity, .polity])
  }

  @Test(arguments: ["中法大学", "中苏友好协会"]) func lettersInANameAreNoStates(name: String) throws {
    #expect(try events("1950年3月4日，\(name)成立。").first?.actors.map(\.name) == [name])
  }

  @Test func aSideIsNoDirection() throws {
    #expect(try events("2010年3月4日，日方向中方提出交涉。").first?.actors.map(\.name) == ["日本", "中国"])
  }

  @Test func aTownWhoseDistrictBeginsAsATitleEndsIsOnePlace() throws {
    let found = try events("2003年3月4日，民警在河北省石家庄市长安区建设北大街抓获嫌疑人。")
    #expect(found.first?.places.first?.name == "河北省石家庄市长安区")
  }

  @Test(arguments: ["五四运动爆发", "五四運動爆發"]) func aListedEventIsNobody(clause: String) throws {
    #expect(try events("1919年5月4日，\(clause)。").first?.actors.isEmpty == true)
  }

  @Test(arguments: [
    ("2018年7月6日，中美互相加征关税。", ["中国", "美国"]), ("2018年7月6日，中美互相加徵關稅。", ["中國", "美國"]),
    ("1882年，德奥意结成三国同盟。", ["德国", "奥地利", "意大利"]), ("2015年，美日澳三国举行军演。", ["美国", "日本", "澳大利亚"]),
    ("2010年，中蒙签署协议。", ["中国", "蒙古"]), ("2010年，韩方抗议。", ["韩国"]), ("2010年，中巴签署协议。", ["中国", "巴"]),
    ("1900年，俄國出兵。1901年，中俄談判。", ["中國", "俄國"]), ("1972年，中日邦交正常化。", ["中国", "日本"]),
    ("2010年，英德商人开业。", []),
  ]) func aLetterIsTheStateThatEverybodyMeans(text: String, wanted: [String]) throws {
    #expect(try events(text).last?.actors.map(\.name) == wanted)
  }

  @Test(arguments: ["美国务卿鲍威尔抵达昆明", "美國務卿鮑威爾抵達昆明"]) func aTitleMayBeginWithTheStatesLastCharacter(clause: String) throws
  {
    let event = try events("2004年3月4日，\(clause)。").first
    #expect(event?.actors.map(\.kind) == [.person])
    #expect(event?.places.map(\.name) == ["昆明"])
  }

  @Test func aBorderOfTwoIsWhereItHappened() throws {
    let event = try events("2010年3月4日，中印边境发生冲突。").first
    #expect(event?.actors.isEmpty == true)
    #expect(event?.places.map(\.name) == ["中国", "印"])
  }
}
