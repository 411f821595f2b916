import Testing

@testable import Documents

@Suite("HTML")
struct HTMLReaderTests {
  private static let filler = "<p>　　这里是一段正文，用来让读者知道文章在哪里，别无他意。</p>"

  @Test("white space, indents and invisible characters")
  func whiteSpace() {
    let page = Page.html("<p>　　第一行\n  第二行&nbsp;&nbsp;a\n b\u{200B}c\u{AD}d&#12288;</p>")
    #expect(page.texts(.paragraph) == ["第一行第二行 a bcd"])
  }

  @Test("character references, with and without semicolons, in text and in addresses")
  func references() {
    let page = Page.html(
      "<p>A&amp;B &#20013;&#x6587;&hellip; &copy2020 &notone; &&lt <a href='http://x.example/?a=1&amp;b=2'>x</a></p>")
    #expect(page.texts(.paragraph) == ["A&B 中文… ©2020 &notone; &< x"])
    #expect(page.links.first?.url == "http://x.example/?a=1&b=2")
  }

  @Test("scripts, styles, templates and comments are no text, whatever is in them")
  func noText() {
    let page = Page.html(
      "<script>'</p><p>1999年'</script><style>p{}</style><template><p>t</p></template><!-- <p>1998年</p> --><p>正文</p><textarea><p>x</textarea>"
    )
    #expect(page.clean == "正文")
  }

  @Test("end tags that may be left out")
  func impliedEnds() {
    let page = Page.html("<ul><li>甲<li>乙<ul><li>丙</ul><li>丁</ul><p>一<p>二<h2>三</h2>四<dl><dt>五<dd>六</dl>")
    #expect(page.texts(.listItem) == ["甲", "乙", "丙", "丁", "五", "六"])
    #expect(page.texts(.paragraph) == ["一", "二", "四"])
    #expect(page.parent(of: "丙") == "乙")
    #expect(page.parent(of: "丁") == nil)
    #expect(page.parent(of: "六") == "五")
    #expect(page.parent(of: "四") == "三")
  }

  @Test("headings govern what stands beneath them")
  func outline() {
    let page = Page.html("<h2>1992年</h2><h3>4月</h3><ul><li>3日：甲</ul><h2>1993年</h2><p>乙</p>")
    #expect(page.parent(of: "3日：甲") == "4月")
    #expect(page.parent(of: "4月") == "1992年")
    #expect(page.parent(of: "乙") == "1993年")
  }

  @Test("a bold line is a heading, a bold beginning is not")
  func boldHeadings() {
    let page = Page.html("<p><b>1992年</b></p><p><b>核心提示：</b>今天。</p><p><b>他走了。</b></p>")
    #expect(page.texts(.heading(level: 6)) == ["1992年"])
    #expect(page.texts(.paragraph).count == 2)
  }

  @Test("tables of data give rows, tables for layout give paragraphs")
  func tables() {
    let data = Page.html("<table><tr><td>1999年<td>甲<br>乙<tr><td>2000年<td><p>丙</p><p>丁</p></table>")
    #expect(data.texts(.tableRow) == ["1999年\t甲 乙", "2000年\t丙 丁"])
    let layout = Page.html(
      "<table><tr><td>\(Self.filler)\(Self.filler)<table><tr><th>年<th>事<tr><td>1<td>2</table></table>")
    #expect(layout.texts(.paragraph).count == 2)
    #expect(layout.texts(.tableRow) == ["年\t事", "1\t2"])
    #expect(layout.blocks.last?.header == 2)
  }

  @Test("cells that span rows and columns")
  func spans() {
    let page = Page.html(
      "<table><tr><th>年<th>月<th>事<tr><td rowspan=2>1999<td>1<td>甲<tr><td>2<td>乙<tr><td colspan=2>2000<td>丙</table>")
    #expect(page.texts(.tableRow) == ["年\t月\t事", "1999\t1\t甲", "1999\t2\t乙", "2000\t\t丙"])
    #expect(page.blocks.last?.cells.count == 3)
  }

  @Test("footnote marks of several makers")
  func notes() {
    let page = Page.html(
      """
      <p>甲<sup>[<a href="#_ftn1">1</a>]</sup>。乙<a href="#fn2"><sup>2</sup></a>。丙<sup>3</sup>。丁<sup>[4]</sup>。</p>\
      <p id="_ftn1"><a href="#_ftnref1">[1]</a> 《甲书》，1990年。</p><p id="fn2"><a href="http://b.example/">乙文</a></p>
      """)
    #expect(page.texts(.paragraph) == ["甲。乙。丙³。丁。"])
    #expect(page.notes.map(\.label) == ["1", "2", "4"])
    #expect(page.references.map(\.title) == ["甲书", "乙文"])
    #expect(page.notes.map(\.reference) == [0, 1, nil])
  }

  @Test(
    "where the date of publication stands",
    arguments: [
      ("<meta property='article:published_time' content='2016-11-07T16:12:00+08:00'>", "2016-11-07T16:12:00"),
      ("<meta name=PubDate content='2016-11-07 16:12'>", "2016-11-07T16:12:00"),
      ("<meta name=DC.date.issued content=20161107>", "2016-11-07T00:00:00"),
      ("<script type='application/ld+json'>{\"datePublished\" : \"2016-11-07\"}</script>", "2016-11-07T00:00:00"),
      (
        "<time datetime='2015-01-01'></time><time itemprop=datePublished datetime='2016-11-07'></time>",
        "2016-11-07T00:00:00"
      ),
      ("<h1>题</h1><div>发布时间：2016年11月7日 16:12　来源：某报</div>", "2016-11-07T16:12:00"),
      ("<link rel=canonical href='http://a.example/2016/11/07/x.html'>", "2016-11-07T00:00:00"),
    ])
  func published(head: String, expected: String) {
    #expect(Page.html(head + Self.filler + Self.filler).info.published?.description == expected)
  }

  @Test("what is known from outside counts before what the page says")
  func knownInfo() {
    var source = SourceText(utf8: Array("<title>甲</title><p>正文".utf8), info: .init(id: "x", title: "乙"))
    source.warnings = [Warning(message: "before")]
    let page = HTMLReader().document(from: source)
    #expect(page.info.title == "乙")
    #expect(page.warnings.map(\.message) == ["before"])
  }

  @Test("a page whose every container is called navigation still gives its text")
  func namesThatLie() {
    let page = Page.html("<body class=comments><div class='sidebar nav hot'>\(Self.filler)\(Self.filler)</div></body>")
    #expect(page.texts(.paragraph).count == 2)
  }

  @Test("hidden elements and other articles beneath a heading of their own")
  func leftOut() {
    let page = Page.html(
      "\(Self.filler)<p style='DISPLAY : none'>藏一，二。</p><p hidden>藏三</p><h3>延伸閱讀</h3><p>2011年的另一篇文章。</p>")
    #expect(page.texts(.paragraph).count == 1)
    #expect(!page.clean.contains("藏") && !page.texts(.paragraph).contains { $0.contains("2011") })
  }

  @Test("the references of an encyclopaedia stand in a definition list, and marks name several of them")
  func definitionLists() {
    let page = Page.html(
      """
      <article><div class="para">某县于1992年成立<sup>[1]</sup><a name="ref_1">&nbsp;</a>，隶属某市。医院开业<sup>[2-3]</sup>，有床位三百张。</div>\
      <div class="para">1995年，大桥竣工，两岸相通，全长五百米，历时三年。</div>
      <dl class="lemma-reference"><dt>参考资料</dt><dd><ul><li>1. 《甲报》</li><li>2. 《乙报》</li><li>3. 《丙报》</li></ul></dd></dl>
      <dl><dt>参见</dt><dd>丁县</dd></dl></article>
      """)
    #expect(page.told.first == "某县于1992年成立，隶属某市。医院开业，有床位三百张。")
    #expect(page.sources(of: "某县") == ["甲报", "乙报", "丙报"])
    #expect(page.texts(.seeAlso) == ["参见", "丁县"])
  }
}
