import Testing
import TimelineKit

/// What the README shows of the library.
@Suite struct LibraryTests {
  private let bytes = Array("1992年4月3日，兩國建交。".utf8)

  @Test func aReaderReadsOneArticleAfterTheOther() throws {
    let reader = try TimelineExtractor().makeReader()
    let texts = ["1992年4月3日，兩國建交。", "同日，他返國。", "2013年9月，總統訪問莫斯科。"]
    let dates = try texts.map { try reader.timeline(of: Array($0.utf8)).events.map(\.date.edtf) }
    // Nothing of one article is left when the next begins.
    #expect(dates == [["1992-04-03"], [], ["2013-09"]])
  }

  @Test func eventsThatComeOneByOneAreThoseOfTheTimeline() throws {
    let text = "# 2013年\n\n9月，亞美尼亞總統訪問莫斯科。\n\n2月30日，他返國。10月3日，兩國建交。"
    let loader = DocumentLoader(format: .markdown, encoding: .automatic, reference: nil)
    let document = try loader.document(Array(text.utf8), name: "a.md")
    let extractor = try TimelineExtractor()
    var events: [Event] = []
    let diagnostics = extractor.makeWorker().forEachEvent(of: document) { events.append($0) }
    let timeline = extractor.makeWorker().timeline(of: document)
    #expect(events.map(\.date.edtf) == ["2013-09", "2013-10-03"])
    #expect(events == timeline.events && diagnostics == timeline.diagnostics && diagnostics.count == 1)
  }

  @Test func namesOfTheUsersOwn() throws {
    var options = ExtractionOptions()
    options.names = try NameList("兩國\tgroup\t亞美尼亞和俄羅斯")
    let events = try TimelineExtractor(options).timeline(of: bytes).events
    #expect(events.map { $0.actors.map(\.name) } == [["亞美尼亞和俄羅斯"]])
    #expect(throws: NameList.Failure.self) { try NameList("兩國") }
  }

  @Test func formatAndEncodingAsSaid() throws {
    let extractor = try TimelineExtractor()
    #expect(try extractor.timeline(of: Array("# 1992年".utf8), format: .markdown).timexes.count == 1)
    #expect(throws: LoadFailure.converter(encoding: "klingon")) {
      try extractor.timeline(of: bytes, encoding: "klingon")
    }
  }
}
