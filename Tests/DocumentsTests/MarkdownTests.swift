import Documents
import Temporal
import Testing

@Suite("Markdown") struct MarkdownTests {
  @Test func markupGoesAndTextStays() {
    let document = markdown("現代**亞美尼亞**和*俄羅斯*的`外交`關係&mdash;建立於 ~~舊~~ 1992年\\*。\n第二行\nabc\ndef")
    #expect(document.clean == "現代亞美尼亞和俄羅斯的外交關係—建立於 舊 1992年*。第二行 abc def")
  }

  @Test func emphasisBesideChinesePunctuationGoesToo() {
    #expect(markdown("**「客機」**是波音。").clean == "「客機」是波音。")
    #expect(markdown("他的**《論語》**二千年。").clean == "他的《論語》二千年。")
  }

  @Test func headingsMakeSections() {
    let document = markdown("# 大事年表\n\n##1990年\n\n- 3月11日：甲\n\n### 4月\n\n- 3日：乙\n\n## 附注\n\n丙")
    #expect(document.info.title == "大事年表")
    #expect(document.texts(.title) == ["大事年表"])
    #expect(document.parent(of: "3月11日：甲") == "1990年")
    #expect(document.parent(of: "3日：乙") == "4月")
    #expect(document.parent(of: "4月") == "1990年")
    #expect(document.parent(of: "丙") == "附注")
  }

  @Test func aDateAsTitleIsAHeading() {
    let document = markdown("# 1911年\n\n- 10月10日：武昌起義。")
    #expect(document.texts(.heading(level: 1)) == ["1911年"])
    #expect(document.parent(of: "10月10日：武昌起義。") == "1911年")
  }

  @Test func itemsStandUnderTheirItems() {
    let document = markdown("- 1992年\n  - 3月 建交\n\n    續\n- 1993年\n")
    #expect(document.parent(of: "3月 建交") == "1992年")
    #expect(document.parent(of: "續") == "3月 建交")
    #expect(document.parent(of: "1993年") == nil)
    #expect(document.texts(.listItem) == ["1992年", "3月 建交", "續", "1993年"])
  }

  @Test func rowsKnowTheirCellsAndHeader() throws {
    let document = markdown(
      "## 12月\n\n| 日期 | 地點 | 事件 |\n|---|---|---|\n| 1日 | | 公決 |\n| 8日 | 別洛韋日 | [協議](http://a.example/x) |\n")
    let rows = document.blocks.filter { $0.role == .tableRow }
    try #require(rows.count == 3)
    #expect(document.text.string(rows[1].range) == "1日\t\t公決")
    #expect(rows[1].cells.map(document.text.string) == ["1日", "", "公決"])
    #expect(rows[2].cells.map(document.text.string) == ["8日", "別洛韋日", "協議"])
    #expect(rows[1].header == document.blocks.firstIndex(of: rows[0]))
    #expect(rows[0].header == nil)
    #expect(document.parent(of: "8日\t別洛韋日\t協議") == "12月")
  }

  @Test func linksLeadToPagesAndElsewhere() {
    let document = markdown(
      "[俄羅斯聯邦和](https://zh.wikipedia.org/wiki/俄羅斯聯邦 \"wikilink\")[久姆里](../Page/久姆里_(市).md#史 \"wikilink\")見[網](http://a.example/2013/09/06/?a=1&amp;b=2)、[編](https://zh.wikipedia.org/wiki/%E7%B7%A8)、[頂](#top)"
    )
    #expect(document.clean == "俄羅斯聯邦和久姆里見網、編、頂")
    #expect(document.link("俄羅斯聯邦和")?.target == .page("俄羅斯聯邦"))
    #expect(document.link("俄羅斯聯邦和")?.url == "https://zh.wikipedia.org/wiki/俄羅斯聯邦")
    #expect(document.link("久姆里")?.target == .page("久姆里 (市)"))
    #expect(document.link("網")?.target == .url("http://a.example/2013/09/06/?a=1&b=2"))
    #expect(document.link("編")?.target == .page("編"))
    #expect(document.link("頂") == nil)
  }

  @Test func damagedLinksAreMended() {
    let document = markdown(
      "[布什](https://zh.wikipedia.org/wiki/George W. Bush \"wikilink\")與[武漢](https://zh.wikipedia.org/wiki/武漢_(市 \"wikilink\")，缺](../Page/X.md \"wikilink\")左，[缺右](https://zh.wikipedia.org/wiki/Y \"wikilink\"。完"
    )
    #expect(document.clean == "布什與武漢，缺左，缺右。完")
    #expect(document.link("布什")?.target == .page("George W. Bush"))
    #expect(document.link("武漢")?.target == .page("武漢 (市"))
  }

  @Test func marksOfNotesAreNoText() {
    let document = markdown("甲\\[3\\]\\[4\\]。乙[5]，丙[^n]；丁[注 1]\u{3000}[2017]第5號[來源請求]。\n\n[^n]: 張三：《書》，2001年3月5日\n")
    #expect(document.told == ["甲。乙，丙；丁\u{3000}[2017]第5號。"])
    #expect(document.marks(in: "甲") == ["3", "4", "5", "n", "注 1"])
    #expect(document.references.map(\.label) == ["n"])
    #expect(document.references.first?.title == "張三：《書》，2001年3月5日")
    #expect(document.references.first?.published == "2001-03-05")
    #expect(document.notes.first { $0.label == "n" }?.reference == 0)
    #expect(document.notes.first { $0.label == "3" }?.reference == nil)
  }

  @Test func linkedMarksAreMarks() {
    let document = markdown("甲[[3]](#cite_note-3)。乙[7]。\n\n[7]: http://a.example/2013/09/06/x \"標題\"\n")
    #expect(document.told == ["甲。乙。"])
    #expect(document.marks(in: "甲") == ["3", "7"])
    #expect(
      document.references == [
        Reference(label: "7", title: "標題", url: "http://a.example/2013/09/06/x", published: "2013-09-06")
      ])
  }

  @Test func numberedListAtTheEndIsTheReferences() {
    let document = markdown("甲\\[2\\]。\n\n1.\n2. [乙](http://a.example/b)\n")
    #expect(
      document.references == [Reference(label: "1"), Reference(label: "2", title: "乙", url: "http://a.example/b")])
    #expect(document.notes.map(\.reference) == [1])
    #expect(document.told == ["甲。"])
    // A list without marks that point into it is a list.
    #expect(markdown("甲。\n\n1. 1992年建交\n2. 1993年\n").told == ["甲。", "1992年建交", "1993年"])
  }

  @Test func notesAtTheEndNeedNoHeading() {
    let document = markdown("甲\\[1\\]。乙\\[2\\]。\n\n\\[1\\] 張三，2001年。\n\\[2\\] 李四，2002年。\n")
    #expect(document.told == ["甲。乙。"])
    #expect(document.references.map(\.title) == ["張三，2001年。", "李四，2002年。"])
    #expect(document.notes.map(\.reference) == [0, 1])
  }

  @Test func aDateAloneInBoldIsAHeading() {
    let document = markdown("## 史\n\n甲。\n\n**1992年**\n\n- 4月3日：建交\n\n**1993年**\n\n乙。\n\n## 後\n\n丙。\n")
    #expect(document.parent(of: "4月3日：建交") == "1992年")
    #expect(document.parent(of: "1993年") == "史")
    #expect(document.parent(of: "乙。") == "1993年")
    #expect(document.parent(of: "丙。") == "後")
  }

  @Test func partsAtTheEndTellNothing() {
    let document = markdown(
      "甲。\n\n## 参见\n\n- [2015年示威](../Page/2015年示威.md)\n\n## 七、參考文獻：\n\n- 書，1996年\n\n### 書目\n\n1990年\n\n[Category:1868年出生](https://zh.wikipedia.org/wiki/Category:1868年出生)\n\n## 外部連結\n\n- 1999年\n\n## 後記\n\n乙。"
    )
    #expect(document.told == ["甲。", "乙。"])
    #expect(document.texts(.seeAlso) == ["2015年示威", "1999年"])
    #expect(document.texts(.reference) == ["書，1996年", "1990年"])
    #expect(document.texts(.category) == ["Category:1868年出生"])
  }

  @Test func picturesAndCaptionsAreNoText() {
    let document = markdown("![1998年的照片](a.jpg)\n\n甲![小圖](b.png)乙\n")
    #expect(document.texts(.caption) == ["1998年的照片"])
    #expect(document.told == ["甲乙"])
    let damaged = markdown("[缩略图](https://zh.wikipedia.org/wiki/File:A.jpg \"fig:缩略图\")，明信片，约1908年\\]\\] **青岛**，是市。")
    #expect(damaged.texts(.caption) == ["，明信片，约1908年"])
    #expect(damaged.told == ["青岛，是市。"])
    let whole = markdown("[缩略图](https://zh.wikipedia.org/wiki/File:A.jpg \"fig:缩略图\")**蔡元培**（1868年1月11日）。")
    #expect(whole.told == ["蔡元培（1868年1月11日）。"])
  }

  @Test func emptyBracketsGo() {
    #expect(markdown("甲（，），乙（ ； ）丙（，1868年）main()。").clean == "甲，乙丙（，1868年）main()。")
  }

  @Test func frontMatterIsRead() {
    let document = markdown(
      "---\ntitle: \"標題\"\ndate: 2018-11-01T16:12:00+08:00\nurl: https://a.example/x\ntags: [a, 1990年]\n---\n正文。\n")
    #expect(document.info.title == "標題")
    #expect(document.info.url == "https://a.example/x")
    #expect(document.info.published?.description == "2018-11-01T16:12:00")
    #expect(document.clean == "正文。")
    #expect(document.sourceMap.position(ofClean: 0) == SourceMap.Position(line: 7, column: 1))
    #expect(markdown("---\n\n1992年建交。\n\n---\n").told == ["1992年建交。"])
  }

  @Test func rawHTMLLeavesItsText() {
    let document = markdown(
      "<div>\n<p>段落 &amp; b<br>2001年建交</p><script>2002年</script>\n</div>\n\n<!-- 2003年 -->\n\n甲<b>乙</b><br/>丙\n")
    #expect(document.told == ["段落 & b", "2001年建交", "甲乙", "丙"])
  }

  @Test func newsInMarkdownIsNews() {
    let document = markdown("# 客机坠海\n\n来源：新华网 2018-11-01 16:12\n\n新华社雅加达11月1日电（记者 李明）印尼狮航一架客机坠海。（完）\n")
    #expect(document.info.published?.description == "2018-11-01T16:12:00")
    #expect(document.texts(.byline) == ["来源：新华网 2018-11-01 16:12", "新华社雅加达11月1日电（记者 李明）"])
    #expect(document.told == ["印尼狮航一架客机坠海。"])
  }

  @Test func everyCharacterKnowsItsPlace() {
    let text = "前言\r\n\n## 歷史\n\n𠮷1992年[俄羅斯](https://zh.wikipedia.org/wiki/俄羅斯 \"wikilink\")\\[1\\]在（，）4月&amp;3日。\n"
    let document = markdown(text)
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
    for (offset, scalar) in zip(scalarOffsets(document.text), document.clean.unicodeScalars)
    where scalar != "\n" && scalar != "&" {
      let position = document.sourceMap.position(ofClean: offset)
      #expect(lines[position.line - 1][position.column - 1] == scalar, "byte \(offset)")
    }
  }

  private func scalarOffsets(_ text: CleanText) -> [Int] {
    text.utf8.indices.filter { text.utf8[$0] & 0xC0 != 0x80 }
  }

  @Test func picturesInPicturesAndLinks() {
    #expect(markdown("甲![a![b](c)d](e)乙").told == ["甲乙"])
    #expect(markdown("甲[![a](b)](https://zh.wikipedia.org/wiki/File:C.jpg)乙![c](d)").told == ["甲", "乙"])
  }

  @Test func linksOfWikisAreLinks() {
    let page = markdown("1992年[[某縣|該縣]]與[[乙國#历史|乙國]]建交，見[[File:a.jpg]][[丙_地]]。甲[[1]]。")
    #expect(page.told == ["1992年該縣與乙國建交，見丙_地。甲。"])
    #expect(page.link("該縣")?.target == .page("某縣") && page.link("乙國")?.target == .page("乙國"))
    #expect(page.link("丙_地")?.target == .page("丙 地"))
    #expect(page.notes.map(\.label) == ["1"])
    #expect(markdown("[[分类:甲]]\n[[Category:乙]]").told.isEmpty)
    #expect(markdown("甲[[乙。").told == ["甲[[乙。"])
  }

  @Test(arguments: ["日期 | 事件\n--- | ---\n1995年 | 通车", "| 日期 | 事件\n|---|---\n| 1995年 | 通车"])
  func tablesNeedNoClosingBars(_ table: String) {
    let page = markdown("甲。\n\n\(table)\n\n乙。")
    #expect(page.texts(.tableRow) == ["日期\t事件", "1995年\t通车"])
  }

  @Test(
    "an address that nothing ends stops at the first blank or Chinese mark",
    arguments: [
      ("[1912年3月](https://zh.example.org/wiki/1912年3月 設立，屬雲縣。", "於1912年3月 設立，屬雲縣。"),
      ("[雲縣](../Page/雲縣.md，設立。", "於雲縣，設立。"), ("[雲縣](https://zh.example.org/wiki/雲縣", "於雲縣"),
    ])
  func endlessAddress(link: String, clean: String) { #expect(markdown("於" + link).told.first == clean) }
}
