import Documents
import Testing

/// Pages in the manner of programs that many sites run.
@Suite("Kinds of pages") struct KindsOfPageTests {
  @Test("an article of a messenger: sections in sections, a line about the account above it")
  func messenger() {
    let page = Page.html(
      """
      <meta property="og:title" content="某县大桥通车"><div id="js_article"><h1 class="rich_media_title">某县大桥通车</h1>
      <span id="js_name">某县发布</span><em id="publish_time">2019-03-06 18:20</em><div class="rich_media_content">
      <section><p>点击上方蓝字关注我们</p></section><section><section><p><span>昨日，某县大桥正式通车，</span><span>全长五百米。</span></p>
      <p>2016年4月，大桥开工，投资三亿元。</p></section></section><p>编辑：李某</p><p>阅读原文</p></div></div>
      """)
    #expect(page.info.published?.date.description == "2019-03-06")
    #expect(page.told.suffix(2) == ["昨日，某县大桥正式通车，全长五百米。", "2016年4月，大桥开工，投资三亿元。"])
    #expect(page.texts(.signature) == ["编辑：李某"])
  }

  @Test("an official notice: its number alone on a line is no date, its signature no event")
  func notice() {
    let text = ["某政发〔2019〕7号", "各县人民政府：", "为做好工作，2018年12月1日市政府会议通过了方案，请认真执行。"]
    let page = Page.html("<h1>关于某事的通知</h1>" + text.map { "<p>\($0)</p>" }.joined())
    #expect(page.texts(.byline).contains("某政发〔2019〕7号"))
    #expect(page.told.last == text[2])
    #expect(markdown("甲。\n\n國發[2019]12號").told == ["甲。"])
    #expect(plain("题\n\n根据某政发〔2019〕7号文件，会议召开。\n\n完。").told.first == "根据某政发〔2019〕7号文件，会议召开。")
  }

  @Test("a chapter of an electronic book: its notes stand in asides")
  func chapter() {
    let page = Page.html(
      """
      <?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body><section><h2>第三章　迁校</h2>
      <p>　　一九三七年七月，战争爆发<a href="#note1" id="nr1"><sup>1</sup></a>。</p><p>　　次年二月，师生抵达<ruby>滇<rt>diān</rt></ruby>池，在侧扎营。</p>
      </section><aside id="note1"><p><a href="#nr1">1</a> 见《校史》，1985年，第三页。</p></aside></body></html>
      """)
    #expect(page.told == ["一九三七年七月，战争爆发。", "次年二月，师生抵达滇池，在侧扎营。"])
    #expect(page.sources(of: "一九三七年") == ["校史"])
  }

  @Test("a wiki's skin for telephones: sections fold, the last line tells of the edit")
  func telephone() {
    let page = Page.html(
      """
      <body class="skin-minerva"><h1 id="firstHeading">某县</h1><div class="mw-parser-output"><section><p>某县成立于1992年\
      <sup class="reference"><a href="#cite_note-1">[1]</a></sup>，隶属某市。</p></section><h2><span class="mw-headline">历史</span>\
      <span class="mw-editsection"><a>编辑</a></span></h2><section><p>1993年5月，医院开业，有床位三百张。</p></section><h2>参考文献</h2>
      <ol class="references"><li id="cite_note-1"><a href="#cite_ref-1">↑</a> 《县志》. 2001年</li></ol></div>
      <div id="page-secondary-actions">最后编辑于2020年5月6日</div></body>
      """)
    #expect(page.told == ["某县成立于1992年，隶属某市。", "1993年5月，医院开业，有床位三百张。"])
    #expect(page.parent(of: "1993年5月，医院开业，有床位三百张。") == "历史")
    #expect(page.sources(of: "某县成立") == ["县志"])
  }
}
