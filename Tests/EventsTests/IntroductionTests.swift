import Testing
import TimelineKit

/// Names that sentences without a date introduce.
@Suite struct IntroductionTests {
  private func actors(_ text: String, _ name: String = "a.txt") throws -> [String] {
    try TimelineExtractor().timeline(of: Array(text.utf8), name: name).events.last?.actors
      .map { "\($0.name)\($0.isImplied ? "~" : "") \($0.text)" } ?? []
  }

  @Test func aNameWithADot() throws {
    #expect(
      try actors("谢尔盖·绍伊古是俄罗斯政治人物。2012年11月，绍伊古出任国防部长。") == ["谢尔盖·绍伊古~ 绍伊古"])
  }

  @Test(arguments: ["以下简称", "以下簡稱", "下称"]) func aShortName(mark: String) throws {
    #expect(
      try actors("中国工商银行（\(mark)“工行”）总部设在北京。2006年10月27日，工行在上海上市。") == ["中国工商银行~ 工行"])
  }

  @Test func inAParagraphOfItsOwn() throws {
    #expect(
      try actors("# 工行\n\n中国工商银行（以下简称“工行”）总部设在北京。\n\n2006年10月27日，工行在上海上市。", "a.md")
        == ["中国工商银行~ 工行"])
  }

  @Test func aLink() throws {
    let text =
      "<p><a href=\"https://zh.wikipedia.org/wiki/弗拉基米尔·普京\">普京</a>生于列宁格勒。2000年5月7日，普京宣誓就职。</p>"
    #expect(try actors(text, "a.html") == ["弗拉基米尔·普京~ 普京"])
  }

  @Test func whoIsIntroducedIsNotHe() throws {
    let text = "2012年5月3日，王小明抵达北京。谢尔盖·绍伊古是俄罗斯人。天气很好。5月4日，他会见记者。"
    #expect(try actors(text).first == "王小明~ 他")
  }
}
