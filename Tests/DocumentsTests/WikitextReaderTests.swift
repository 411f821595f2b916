import Testing

@testable import Documents

@Suite("Wikitext")
struct WikitextReaderTests {
  private func text(_ source: String) -> String { Page.wikitext(source).clean }

  @Test(
    "what mark-up leaves of a line",
    arguments: [
      ("'''甲'''（''乙''）", "甲（乙）"),
      ("[[目標|顯示]]和[[apple]]s", "顯示和apples"),
      ("[[怪獸 (五月天)|]]", "怪獸"),
      ("[http://a.example/ 連結]在此", "連結在此"),
      ("甲<!-- 1999年 -->乙<ref>丙</ref>", "甲乙"),
      ("{{lang|en|Mayday}}、{{lang-en|May}}、{{nowrap|1949年10月1日}}", "Mayday、May、1949年10月1日"),
      ("{{start date|1999|7|7}}和{{birth date|1900|1|2}}", "1999年7月7日和1900年1月2日"),
      ("甲{{bd|1868年|1月11日|1940年|3月5日|catIdx=C}}", "甲（1868年1月11日－1940年3月5日）"),
      ("{{CHN}}隊", "中国隊"),
      ("{{未知模板|a=1|b=2}}甲", "甲"),
      ("甲{{來源請求}}乙{{Citation needed|date=2010年}}", "甲乙"),
      ("<nowiki>[[甲]] '''{{乙}}</nowiki>", "[[甲]] '''{{乙}}"),
      ("这个-{zh-hans:软件; zh-hant:軟體}-，-{原文}-，-{H|zh-cn:甲;zh-tw:乙}-完", "这个软件，原文，完"),
      ("H<sub>2</sub>O&nbsp;&amp;&#20013; x", "H2O &中 x"),
      ("__NOTOC__甲__目錄__", "甲"),
      ("第一行\n第二行\nline\nnext", "第一行第二行line next"),
      ("{{link-de|甲黨|Partei}}、{{tsl|en|Foo|乙|丙}}", "甲黨、丙"),
      ("[[en:Foo]]甲", "甲"),
      ("甲[[:Category:乙]]", "甲Category:乙"),
    ])
  func lines(source: String, expected: String) {
    #expect(text(source) == expected)
  }

  @Test("links lead to pages, with their letters, and to addresses")
  func links() {
    let page = Page.wikitext("[[A_b#c|x]] [[apple]]s http://u.example/p?q=1。{{le|甲|A}}")
    #expect(page.links.map(\.target) == [.page("A b"), .page("apple"), .url("http://u.example/p?q=1"), .page("甲")])
    #expect(page.links.map { page.text.string($0.range) } == ["x", "apples", "http://u.example/p?q=1", "甲"])
  }

  @Test("headings, lists and definitions govern what stands beneath them")
  func outline() {
    let page = Page.wikitext("== 1992年 == <!-- x -->\n=== 4月 ===\n* 3日\n** 甲\n; 1993年 : 乙\n: 丙\n\n'''1994年'''\n\n丁")
    #expect(page.parent(of: "甲") == "3日")
    #expect(page.parent(of: "3日") == "4月")
    #expect(page.parent(of: "4月") == "1992年")
    #expect(page.parent(of: "乙") == "1993年" && page.parent(of: "丙") == "1993年")
    #expect(page.parent(of: "丁") == "1994年")
  }

  @Test("tables with captions, attributes, spans and cells of several lines")
  func tables() {
    let page = Page.wikitext(
      """
      {| class="wikitable"
      |+ style="x" | 表題
      ! scope="col" | 日期 !! 事
      |-
      | rowspan="2" | 1995年 || 甲<ref>注</ref>
      |-
      | style="color:red" | 乙
      * 丙
      |-
      | 1996年 || [[某|丁]]
      |}
      後
      """)
    #expect(page.texts(.caption) == ["表題"])
    #expect(page.texts(.tableRow) == ["日期\t事", "1995年\t甲", "1995年\t乙 丙", "1996年\t丁"])
    #expect(page.blocks[2].header == 1)
    #expect(page.texts(.paragraph) == ["後"])
    #expect(page.notes.count == 1)
  }

  @Test("references: numbered, named, used before they are defined, in groups, in lists")
  func references() {
    let page = Page.wikitext(
      """
      甲<ref name=a/>。乙<ref>{{Cite News |title=[[乙]]文|url=http://b.example/|date=2012年4月30日|publisher=某報}}</ref>。\
      丙<ref name="a">丙書，1999年3月1日。</ref>。丁<ref group="注">說明</ref>。戊<ref name="b"/><ref name="none"/>。己{{r|a}}
      <references><ref name="b">[http://c.example/2001 丁文] 2001-02-03 [2010-01-01]</ref></references>
      """)
    #expect(page.texts(.paragraph) == ["甲。乙。丙。丁。戊。己"])
    #expect(page.notes.map(\.label) == ["1", "2", "1", "注 1", "3", "4", "1"])
    #expect(page.notes.map(\.reference) == [0, 1, 0, 2, 3, 4, 0])
    #expect(page.references[0] == Reference(label: "1", title: "丙書，1999年3月1日。", published: "1999-03-01"))
    #expect(page.references[1] == Reference(label: "2", title: "乙文", url: "http://b.example/", published: "2012-04-30"))
    #expect(
      page.references[3] == Reference(label: "3", title: "丁文", url: "http://c.example/2001", published: "2001-02-03"))
    #expect(page.references[4] == Reference(label: "4"))
  }

  @Test(
    "dates of citations",
    arguments: [
      ("date=2000年", "2000"), ("date=2012-04-30", "2012-04-30"), ("date=April 30, 2012", "2012-04-30"),
      ("year=1999", "1999"),
      ("日期=2010年5月", "2010-05"), ("date=30 April 2012", "2012-04-30"), ("date=n.d.", nil), ("date=2012-13-40", nil),
    ] as [(String, String?)])
  func citationDates(parameter: String, expected: String?) {
    let page = Page.wikitext("甲<ref>{{cite web|title=t|\(parameter)|accessdate=2020-01-01}}</ref>")
    #expect(page.references.first?.published == expected)
  }

  @Test("infoboxes, captions, categories and the sections at the end have roles of their own")
  func roles() {
    let page = Page.wikitext(
      """
      {{Infobox person
      | name = 王
      | image = 1999.jpg
      | born = {{birth date|1900|1|2}}
      }}
      [[File:A.jpg|thumb|200px|王於[[1921年]]]]
      正文[[檔案:B.jpg|缩略图|右圖]]。
      <gallery>
      File:C.jpg|丙圖
      </gallery>
      == 參見 ==
      * [[乙]]
      == 参考资料 ==
      * {{cite book|title=書|author=人|year=1999}}
      {{reflist}}
      [[Category:1900年出生]]
      """)
    #expect(page.texts(.infobox) == ["王", "1900年1月2日"])
    #expect(page.texts(.caption) == ["王於1921年", "右圖", "丙圖"])
    #expect(page.texts(.paragraph) == ["正文。"])
    #expect(page.texts(.seeAlso) == ["乙"])
    #expect(page.texts(.reference) == ["人. 書. 1999"])
    #expect(page.texts(.category) == ["1900年出生"])
  }

  @Test("every block knows its line and column")
  func places() {
    let page = Page.wikitext("== 甲 ==\n\n* '''乙'''{{lang|en|c}}\n丙")
    let places = page.blocks.map { page.sourceMap.position(ofClean: $0.range.lowerBound) }
    #expect(places == [.init(line: 1, column: 4), .init(line: 3, column: 6), .init(line: 4, column: 1)])
    let letter = page.text.utf8.firstIndex(of: UInt8(ascii: "c")) ?? 0
    #expect(page.sourceMap.position(ofClean: letter) == .init(line: 3, column: 20))
  }

  @Test(
    "what never closes is text, and ends with its paragraph or its section",
    arguments: ["甲{{乙", "甲[[乙", "甲<ref>乙", "甲<!--乙", "甲<nowiki>乙", "甲-{乙", "甲'''乙", "甲[http://a 乙", "甲}}]]</ref>乙"])
  func unclosed(source: String) {
    let page = Page.wikitext("\(source)\n\n== 丙 ==\n丁[[戊]]。")
    #expect(page.clean.contains("甲") && page.clean.contains("乙"))
    #expect(page.texts(.heading(level: 2)) == ["丙"])
    #expect(page.links.last?.target == .page("戊"))
  }

  @Test("a table that nothing ends goes on to the next heading")
  func unclosedTable() {
    let page = Page.wikitext("{|\n| 甲 || 乙\n== 丙 ==\n丁")
    #expect(page.texts(.tableRow) == ["甲\t乙"])
    #expect(page.parent(of: "丁") == "丙")
  }

  @Test("a long text is read stretch by stretch, and what one stretch needs of another is not lost")
  func stretches() {
    let filling = String(repeating: "某[[地]]設立{{lang|en|x}}學校。\n\n", count: 3000)
    let page = Page.wikitext(
      """
      甲<ref name="b"/>乙。
      [[File:A.jpg|thumb|圖[[丙]]]]
      == 一 ==
      {{Infobox|x=<ref name="a">甲書</ref>}}
      \(filling)<!-- == 暗 == -->
      == 二 ==
      丁<ref name="a"/>戊。<gallery>
      File:B.jpg|\(String(repeating: "長", count: 30000))
      == 非 ==
      </gallery>
      == 三 ==
      <references><ref name="b">乙書</ref></references>
      """)
    #expect(page.sources(of: "甲") == ["乙書"])
    #expect(page.sources(of: "丁") == ["甲書"])
    #expect(page.texts(.heading(level: 2)) == ["一", "二", "三"])
    #expect(page.texts(.paragraph).count == 3002)
    #expect(page.links.count { $0.target == .page("地") } == 3000)
    #expect(page.texts(.caption).first == "圖丙")
  }

  @Test("an infobox that nothing ends has its lines, and the text goes on behind them")
  func unclosedInfobox() {
    let page = Page.wikitext("{{Infobox 县\n| name = [[甲县]]\n| founded = 1992年\n\n甲县成立。\n\n{{乙\n丙。")
    #expect(page.texts(.infobox) == ["甲县", "1992年"])
    #expect(page.texts(.paragraph) == ["甲县成立。", "{{乙丙。"])
  }

  @Test("constructs nested deeper than they are followed are words, and it is said")
  func deep() {
    let nested = String(repeating: "{{lang|zh|", count: 60) + "乙" + String(repeating: "}}", count: 60)
    let page = Page.wikitext("甲\(nested)丙")
    #expect(page.clean.hasPrefix("甲") && page.clean.contains("乙") && page.clean.hasSuffix("丙"))
    #expect(page.warnings.count == 1)
    #expect(Page.wikitext("甲{{lang|zh|乙}}").warnings.isEmpty)
  }
}
