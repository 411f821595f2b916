import Documents
import Temporal
import Testing

@Suite("Kinds of input") struct FormatTests {
  @Test func namesDecideWhereTheySaySomething() {
    #expect(MarkupFormat(name: "a/b.MD") == .markdown)
    #expect(MarkupFormat(name: "b.htm") == .html)
    #expect(MarkupFormat(name: "b.wiki") == .wikitext)
    #expect(MarkupFormat(name: "b.ndjson") == .jsonl)
    #expect(MarkupFormat(name: "b.txt") == nil)
    #expect(MarkupFormat(name: "-") == nil)
  }

  @Test(arguments: [
    ("[甲](../Page/甲.md \"wikilink\")是乙\\[1\\]。", MarkupFormat.markdown), ("# 題\n\n正文。", .markdown),
    ("- 甲\n- 乙\n", .text),
    ("<!DOCTYPE html>\n<html><p>甲</p>", .html), ("<p>甲</p>\n<p>乙</p>\n<p>丙</p>\n", .html),
    ("'''甲'''是[[乙]]。\n== 史 ==\n", .wikitext),
    ("{{Infobox}}\n甲", .wikitext), ("{\"text\": \"甲\"}", .jsonl), ("甲，乙。\n\n1. 丙\n2、丁\n", .text), ("", .text),
    ("信会师报字[2017]第ZA16388号", .text), ("3 < 5，5 > 3。", .text),
  ])
  func contentDecidesElse(_ text: String, _ format: MarkupFormat) {
    #expect(MarkupFormat(content: Array(text.utf8)) == format)
  }

  @Test func theAnnotatedArticlesAreRecognised() throws {
    for (name, format) in [
      ("00-seed.txt", MarkupFormat.markdown), ("14-tokyo-olympics.txt", .text), ("18-china-space.txt", .text),
      ("20-era-names.txt", .text), ("24-announcement.txt", .text), ("16-ussr-chronicle.md", .markdown),
      ("08-mayday.wiki", .wikitext),
      ("10-haining-bridge.html", .html), ("12-change5.html", .html),
    ] {
      let bytes = try contents(of: "Tests/EventsTests/Gold/\(name)")
      #expect(MarkupFormat(content: bytes) == format, "\(name)")
    }
  }

  @Test func scripts() {
    #expect(Script(of: Array("兩國建立外交關係".utf8)) == .traditional)
    #expect(Script(of: Array("两国建立外交关系".utf8)) == .simplified)
    #expect(Script(of: Array("abc 山".utf8)) == nil)
  }

  @Test func linesAndColumns() {
    let text = Array("甲\n\(String(repeating: "乙", count: 5000))丙\n丁".utf8)
    var map = SourceMap(source: text)
    map.append(clean: 0, source: 0)
    #expect(map.position(ofClean: 0) == SourceMap.Position(line: 1, column: 1))
    #expect(map.position(ofClean: 4 + 15_000) == SourceMap.Position(line: 2, column: 5001))
    #expect(map.position(ofClean: text.count - 3) == SourceMap.Position(line: 3, column: 1))
  }
}
