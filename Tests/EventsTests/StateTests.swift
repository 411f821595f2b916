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
    #expect(found.last?.actors.allSatisfy { $0.name == "巴" } == true)
  }

  @Test(arguments: ["總統歐巴馬抵達古巴", "总统欧巴马抵达古巴"]) func aPresidentIsNoChainOfStates(clause: String) throws {
    let found = try events("2016年3月4日，\(clause)。")
    #expect(found.first?.actors.map(\.kind) == [.person])
    #expect(found.first?.places.map(\.name) == ["古巴"])
  }

  @Test(arguments: ["雲貴總督恆春抵達昆明", "北京市副市长吴晗抵達昆明"]) func anOfficeIsNoPlace(clause: String) throws {
    #expect(try events("1956年3月4日，\(clause)。").first?.places.map(\.name) == ["昆明"])
  }
}
