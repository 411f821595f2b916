import Documents
import Temporal
import Testing

@Suite("The example article") struct ExampleArticleTests {
  let document: Document

  init() throws {
    let bytes = try contents(of: "Examples/armenia-russia.md")
    document = MarkdownReader().document(from: SourceText(utf8: bytes, info: DocumentInfo(id: "armenia")))
  }

  @Test func captionReferencesAndListsAreApart() {
    #expect(document.texts(.caption) == ["（上）和俄罗斯國旗（下），攝於久姆里"])
    #expect(document.texts(.seeAlso).count == 2)
    #expect(document.texts(.category) == ["Category:俄羅斯雙邊關係 Category:亞美尼亞雙邊關係"])
    #expect(document.texts(.reference).count == 4)
    #expect(document.told.count == 5)
    #expect(document.told.first?.hasPrefix("亞美尼亞－俄羅斯关系，是指俄羅斯聯邦和亞美尼亞共和國") == true)
  }

  @Test func labelsCountEmptyEntries() {
    #expect(document.references.map(\.label) == ["1", "2", "3", "4", "5", "6", "7", "8"])
    #expect(document.references.map { $0.url == nil } == [true, true, false, false, false, false, true, true])
    #expect(document.references[2].title == "Armenia To Join Russian-Led Customs Union, September 03, 2013")
    #expect(document.references[2].url == "http://www.rferl.org/content/armenia-customs-union/25094560.html")
    #expect(document.references[2].published == "2013-09-03")
    #expect(document.references[3].published == "2013-09-06")
    #expect(document.references[6] == Reference(label: "7"))
  }

  @Test func marksFindTheirEntries() {
    #expect(document.notes.map(\.label) == ["1", "2", "3", "4", "5", "6", "7", "8"])
    #expect(document.notes.map(\.reference) == [0, 1, 2, 3, 4, 5, 6, 7])
    #expect(document.marks(in: "2013年9月") == ["3", "4", "5", "6"])
  }

  @Test func overrunningLinksKeepTheirTarget() {
    #expect(document.link("普京抵達亞美尼亞進行正式訪問")?.target == .page("普京"))
    #expect(document.link("歐盟的聯合協議中選擇了前者")?.target == .page("歐盟"))
    #expect(document.link("久姆里槍擊案和")?.target == .page("2015年久姆里槍擊案"))
  }

  @Test func scriptAndLines() {
    #expect(document.info.script == .traditional)
    let place = document.text.utf8.firstIndex(of: UInt8(ascii: "1")) ?? 0
    #expect(document.sourceMap.position(ofClean: place) == SourceMap.Position(line: 5, column: 21))
  }
}
