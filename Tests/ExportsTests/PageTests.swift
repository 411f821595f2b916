import Temporal
import Testing

@testable import Exports

@Suite struct PageTests {
  private let page: String

  init() throws { page = String(decoding: try HTMLPage().bytes(of: HardTimeline.documents), as: UTF8.self) }

  private func pieces(between start: String, and end: String) -> [String] {
    page.split(separator: start).dropFirst().map { String($0.split(separator: end, maxSplits: 1)[0]) }
  }

  @Test func onlyItsOwnScriptAndStyleAreAllowed() {
    let (scripts, styles) = (pieces(between: "<script>", and: "</script>"), pieces(between: "<style>", and: "</style>"))
    #expect(scripts.count == 1 && styles.count == 1)
    let policy = pieces(between: "Security-Policy\" content=\"", and: "\"")[0]
    #expect(policy.hasPrefix("default-src 'none';") && !policy.contains("unsafe"))
    for text in scripts + styles {
      #expect(policy.contains("'sha256-" + SHA256.digest(of: Array(text.utf8)).base64 + "'"))
    }
  }

  @Test func linksLeadToTheWebOnly() {
    let addresses = pieces(between: "href=\"", and: "\"")
    #expect(addresses.count > 3)
    for address in addresses {
      #expect(address == "#events" || address.hasPrefix("http://") || address.hasPrefix("https://"))
    }
    #expect(!page.contains("<img") && !page.contains("<link") && !page.contains("<base"))
  }

  @Test func dateActorsAndPlacesAreMarked() {
    #expect(
      page.contains(
        "<mark><time datetime=\"1828\">1828年</time></mark>，<span class=\"actor\">俄羅斯帝國</span>在戰爭中戰勝"
          + "<span class=\"actor\">波斯</span>"))
    #expect(page.contains("來到<span class=\"place\">高加索</span>"))
    // The years before 1, which HTML cannot say, have no element for them.
    #expect(page.contains("<mark>公元前221年</mark>"))
  }

  @Test func inOrderOfTheYearsAndTheUndatedLast() {
    let years = pieces(between: "<h2>", and: "</h2>")
    #expect(years.prefix(4) == ["前221", "前1", "1", "1582"])
    #expect(years.suffix(2) == ["9999", "<small>日期不详</small>"])
  }

  @Test func theLanguageIsThatOfEachText() {
    let languages = pieces(between: "<li class=\"event", and: ">").map { $0.contains("lang=\"zh-Hant\"") }
    #expect(languages.count { $0 } == HardTimeline.traditional.events.count)
    #expect(languages.count { !$0 } == HardTimeline.simplified.events.count)
  }

  @Test func everyPlaceOfTheTemplateIsFilledOnce() throws {
    #expect(!page.contains("{{"))
    var document = HardTimeline.traditional
    document.events[0].text = "{{script}} {{title}}"
    let page = String(decoding: try HTMLPage().bytes(of: [document]), as: UTF8.self)
    #expect(page.contains("{{script}} {{title}}"))
  }

  @Test func theSameEventStandsOnAPageOnce() throws {
    var output: [UInt8] = []
    var export = try Export(HTMLPage())
    try export.add(HardTimeline.traditional, to: &output)
    try export.add(HardTimeline.traditional, to: &output)
    try export.finish(to: &output)
    #expect(export.omissions == [.repeated: HardTimeline.traditional.events.count])
  }
}
