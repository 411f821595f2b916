import Temporal
import Testing

@testable import Exports

@Suite struct SelectionTests {
  private func words(_ selection: Selection) throws -> [String] {
    var options = ExportOptions()
    options.columns = [.date]
    let bytes = try CSV().bytes(of: HardTimeline.documents, options: options, selection: selection)
    return CSVTests.rows(bytes).dropFirst().map { $0[0] }
  }

  @Test func sortedByDateOverAllDocuments() throws {
    var selection = Selection()
    selection.order = .date
    let words = try words(selection)
    #expect(words.prefix(6) == ["公元前221年", "公元前1年", "公元1年", "1582年10月10日", "19世紀初", "1828年"])
    #expect(words.last == "那时" && words.count == HardTimeline.events.count)
    #expect(words.firstIndex(of: "2015年以前") == words.firstIndex(of: "2014年1月9日").map { $0 + 1 })
  }

  struct Case: Sendable {
    let since, until: String?
    let expected: Set<String>
  }

  private static let cases = [
    Case(since: "1828", until: "1828", expected: ["1828年", "2015年以前", "19世紀初"]),
    Case(
      since: "2013-09-07", until: "2013-09-07",
      expected: [
        "2013年9月", "2013年第三季度", "1949年以來", "2015年以前", "2013年9月7日14时30分", "2013年9月7日下午", "2013年第36周",
      ]),
    Case(since: "9999", until: nil, expected: ["1949年以來", "9999年12月31日"]),
    Case(since: nil, until: "-0001", expected: ["2015年以前", "公元前221年"]),
  ]

  @Test(arguments: cases)
  func period(_ wanted: Case) throws {
    var selection = Selection()
    selection.period = try #require(Selection.period(since: wanted.since, until: wanted.until))
    #expect(try Set(words(selection)) == wanted.expected)
  }

  @Test(arguments: ["", "x", "2013-13", "2013-2-30", "2013-09-07-01", "+2013", "--5"])
  func noPeriod(_ text: String) { #expect(Selection.period(since: text, until: nil) == nil) }

  @Test func actorsPlacesAndPrecision() throws {
    var selection = Selection()
    selection.actors = ["亞美尼亞", "秦始皇"]
    #expect(try words(selection) == ["1828年", "2013年9月", "公元前221年"])
    selection.actors = []
    selection.places = ["羅馬"]
    #expect(try words(selection) == ["1582年10月10日"])
    selection.places = []
    selection.minimumPrecision = .minute
    #expect(try words(selection) == ["2013年9月7日14时30分"])
  }

  @Test(arguments: [
    ("李强", "李强国", false), ("李强国", "李强国", true), ("普京", "弗拉基米尔·普京", true), ("美", "北美公司", false),
    ("基米尔", "弗拉基米尔·普京", false),
  ])
  func actorsAreNamedWhole(_ wanted: String, _ name: String, _ isIncluded: Bool) throws {
    var event = try #require(HardTimeline.events.first)
    event.actors = [Actor(name: name, kind: .person, text: name, span: event.date.span)]
    var selection = Selection()
    selection.actors = [wanted]
    #expect(selection.includes(event) == isIncluded)
  }

  @Test(arguments: [("四川", true), ("雅江县", true), ("四川省雅江县", true), ("省雅", false), ("县", false)])
  func placesLieInPlaces(_ wanted: String, _ isIncluded: Bool) throws {
    var event = try #require(HardTimeline.events.first)
    event.places = [Place(name: "四川省雅江县", text: "四川省雅江县", span: event.date.span)]
    var selection = Selection()
    selection.places = [wanted]
    #expect(selection.includes(event) == isIncluded)
  }

  @Test func everyFormatHeedsIt() throws {
    var selection = Selection()
    selection.actors = ["nobody"]
    for exporter in exporters where exporter.format != "timeml" && !exporter.isBinary {
      let bytes = try exporter.bytes(of: HardTimeline.documents, selection: selection)
      #expect(!String(decoding: bytes, as: UTF8.self).contains("取得亞美尼亞"), "\(exporter.format)")
    }
  }
}
