import Documents
import Testing

/// Notes that are told by a mark in the text and a list below.
@Suite("Written notes") struct WrittenNotesTests {
  @Test(
    "every kind of mark finds its entry and leaves the text",
    arguments: [
      ("①", "① "), ("②", "②"), ("¹", "¹ "), ("¹²", "¹² "), ("〔1〕", "〔1〕"), ("［3］", "［3］ "), ("[1]", "[1] "),
      ("（注1）", "（注1）"),
      ("【1】", "【1】"), ("（註12）", "（註12）："), ("⑳", "⑳"), ("㉑", "㉑"),
    ])
  func kinds(mark: String, entry: String) {
    let page = plain("1992年4月3日，某縣成立\(mark)，屬某市。\n\n注釋\n\(entry)《縣志》，2001年5月6日。\n")
    #expect(page.told == ["1992年4月3日，某縣成立，屬某市。"])
    #expect(page.notes.compactMap(\.reference).map { page.references[$0].title } == ["《縣志》，2001年5月6日。"])
    #expect(page.references.map(\.published) == ["2001-05-06"])
    #expect(page.notes.map(\.offset) == ["1992年4月3日，某縣成立".utf8.count])
  }

  @Test("the list needs no heading where its entries are marked and the text asks for them")
  func trailing() {
    let page = plain("甲縣成立①。乙縣成立②。\n\n① 《甲志》。\n② 《乙志》。")
    #expect(page.told == ["甲縣成立。乙縣成立。"])
    #expect(page.texts(.reference) == ["① 《甲志》。", "② 《乙志》。"])
    #expect(page.sources(of: "甲") == ["《甲志》。", "《乙志》。"])
  }

  @Test("Markdown and HTML too, with numbers above the line")
  func markup() {
    let text = "某縣成立<sup>1</sup>。醫院開業②，有床位三百張。面積30km<sup>2</sup>。"
    for page in [
      markdown("\(text)\n\n## 注释\n\n1. 《甲志》，1990年。\n\n②《乙志》。"),
      Page.html("<article><p>\(text)</p><h2>注释</h2><p>1 《甲志》，1990年。</p><p>②《乙志》。</p></article>"),
    ] {
      #expect(page.told == ["某縣成立。醫院開業，有床位三百張。面積30km²。"])
      #expect(page.sources(of: "某縣") == ["《甲志》，1990年。", "《乙志》。"])
    }
  }

  @Test("items at the end are the notes where the marks are as many")
  func items() {
    let text = "<article><p>某縣成立<sup>1</sup>，屬某市。醫院開業<sup>2</sup>，有床位三百張。</p>"
    let page = Page.html("\(text)<ol><li>《甲志》，1990年。</li><li>《乙志》。</li></ol></article>")
    #expect(page.told == ["某縣成立，屬某市。醫院開業，有床位三百張。"])
    let other = Page.html("\(text)<ol><li>甲項工作。</li><li>乙項工作。</li><li>丙項工作。</li></ol></article>")
    #expect(other.told.count == 4)
  }

  @Test(
    "what has no entry is no mark, and neither is what numbers the words behind it",
    arguments: [
      "某公司【12】宣布收購。", "班級有三：①甲班；②乙班。", "面積30m²，10³個。", "見方案〔7〕。", "國發〔2019〕1號。", "共有[9]項。", "分（1）（2）兩類。",
    ])
  func ordinary(text: String) {
    let page = plain("\(text)\n\n注釋\n① 《甲志》。\n② 《乙志》。\n③ 《丙志》。")
    #expect(page.told == [text])
    #expect(page.notes.isEmpty)
  }

  @Test("of a record nothing is cut: who reads it counts in its text")
  func record() throws {
    let line = Array(#"{"text": "甲縣成立①。\n\n① 《甲志》。"}"#.utf8)
    let record = try JSONLinesReader.record(line, line: 1, name: "-")
    let page = PlainTextReader().document(from: record.source)
    #expect(page.clean == "甲縣成立①。\n\n① 《甲志》。")
    #expect(page.sources(of: "甲") == ["《甲志》。"])
  }

  @Test("links and places move with their words")
  func moved() {
    let page = markdown("甲①[乙](http://a.example/b)②丙[丁](http://a.example/c)。\n\n① 《甲志》。\n\n② 《乙志》。")
    #expect(page.told == ["甲乙丙丁。"])
    #expect(page.link("乙")?.url == "http://a.example/b" && page.link("丁")?.url == "http://a.example/c")
    let place =
      page.text.utf8.count(where: { $0 == 0x0A }) > 0 ? page.sourceMap.position(ofClean: "甲乙丙".utf8.count) : nil
    #expect(place?.column == 29)
  }
}
