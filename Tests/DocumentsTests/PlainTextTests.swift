import Documents
import Temporal
import Testing

@Suite("Plain text") struct PlainTextTests {
  private func gold(_ name: String) throws -> Document {
    let bytes = try contents(of: "Tests/EventsTests/Gold/\(name).txt")
    return PlainTextReader().document(from: SourceText(utf8: bytes, info: DocumentInfo(id: name)))
  }

  @Test func theTextIsNeverChanged() {
    for text in ["", "\n\n", "　甲\r\n\r\n乙\u{2028}丙\u{85}丁  ", "（中央社東京9日電）甲。（完）\n[1]", "a\rb\u{FEFF}"] {
      #expect(plain(text).clean == text)
    }
  }

  @Test func everyKindOfLineEndEnds() {
    #expect(plain("甲。\r\n乙。\r丙。\u{85}丁。\u{2028}戊。\n己。").told == ["甲。", "乙。", "丙。", "丁。", "戊。", "己。"])
  }

  @Test func rareLineEndsAreFoundFarIntoTheText() {
    let line = String(repeating: "甲", count: 100) + "。"
    for end in ["\r", "\u{85}", "\u{2028}", "\u{2029}"] {
      for shift in 0..<4 {
        let first = String(repeating: "a", count: shift) + line
        #expect(plain(first + end + "乙。").told == [first, "乙。"])
      }
    }
    #expect(plain(line + "“乙”。\u{2027}丙。").told.count == 1)
  }

  @Test func oneLineIsAParagraphWhateverItLooksLike() {
    for text in ["1992年", "一、概况", "2013年9月7日", "来源：新华网", "标题"] { #expect(plain(text).told == [text]) }
  }

  @Test func aWireSaysWhenAndWhere() throws {
    let document = try gold("14-tokyo-olympics")
    #expect(document.info.published?.description == "2021-07-09T18:42:00")
    #expect(document.info.title == "東京第四度進入緊急狀態　奧運閉門比賽")
    #expect(document.texts(.byline) == ["中央社　2021年7月9日　18:42", "（中央社記者陳宜芳東京9日專電）"])
    #expect(document.texts(.signature) == ["（編輯：高照芬）1100709"])
    #expect(document.told.count == 5)
    #expect(document.told[0].hasPrefix("日本首相菅義偉昨晚宣布"))
  }

  @Test func linesThatAreDatesDateWhatFollows() throws {
    let document = try gold("18-china-space")
    #expect(document.parent(of: "10月8日  国防部第五研究院在北京成立，钱学森任院长。") == "1956年")
    #expect(document.parent(of: "会议由江泽民主持，确定“三步走”战略。") == "1992年9月21日")
    #expect(document.parent(of: "十六日  杨利伟平安返回，温家宝在指挥中心接见航天员家属。") == "二〇〇三年")
    #expect(document.texts(.signature).count == 1)
    #expect(document.texts(.title) == ["中国载人航天大事记"])
  }

  @Test func yearsStandAboveMonthsAboveDays() {
    let document = plain("甲\n\n1992年\n4月\n3日\n建交。\n5月\n停战。\n")
    #expect(document.parent(of: "建交。") == "3日")
    #expect(document.parent(of: "3日") == "4月")
    #expect(document.parent(of: "4月") == "1992年")
    #expect(document.parent(of: "停战。") == "5月")
    #expect(document.parent(of: "5月") == "1992年")
  }

  @Test func aNoticeIsSignedAndDated() throws {
    let document = try gold("24-announcement")
    #expect(document.info.published?.description == "2019-03-09T00:00:00")
    #expect(document.texts(.signature).suffix(2) == ["华岳科技股份有限公司董事会", "二〇一九年三月九日"])
    #expect(document.texts(.heading(level: 2)).first == "一、概况")
    #expect(document.texts(.byline) == ["证券代码：600988　　证券简称：华岳科技　　公告编号：2019-017"])
    // A number of a document is no mark of a note.
    #expect(document.notes.isEmpty)
  }

  @Test func linesOfAFixedWidthBelongTogether() {
    let text = """
      亚美尼亚和俄罗斯之间的外交关系建立于一九九二年四月三日，但自
      十九世纪初起，俄罗斯在亚美尼亚历史上扮演重要角色，两国的关系
      源于俄罗斯帝国从波斯手上取得东亚美尼亚。
          此外，俄罗斯经常被视为是奥斯曼帝国境内包括亚美尼亚人在内
      的基督教徒的保护者，两国首脑多次会晤，商讨加入关税同盟的事宜，
      并签署协议。
      """
    #expect(plain(text).told.map { $0.contains("\n") } == [true, true])
    #expect(plain("短行一\n短行二\n短行三\n短行四。").told.count == 4)
  }

  @Test(arguments: [
    ("新华社雅加达11月1日电　客机坠海。", "新华社雅加达11月1日电"), ("（新华社北京3月5日电）客机坠海。", "（新华社北京3月5日电）"),
    ("中新网3月5日电（记者 李明）客机坠海。", "中新网3月5日电（记者 李明）"), ("光明日报北京3月5日电 客机坠海。", "光明日报北京3月5日电"), ("本报讯 客机坠海。", "本报讯"),
    ("【大公報訊】記者王五3月5日電：客机坠海。", "【大公報訊】記者王五3月5日電："), ("我从网上看到3月5日电视剧开播。", nil), ("電台記者說，3日電影上映。", nil), ("客机坠海。", nil),
  ])
  func datelines(_ text: String, _ dateline: String?) {
    #expect(plain(text).texts(.byline).first == dateline)
  }

  @Test(
    "who reports is no text, with a day or without",
    arguments: [
      ("〔記者王小明／高雄報導〕", "市府宣布動工。"), ("【大公報訊】", "政府公布方案。"), ("【大公報訊】記者李四報道：", "政府公布方案。"), ("【本报讯】（记者李四）", "某公司成立。"),
      ("本网滨州讯（记者 张三）", "会议召开。"), ("临江日报讯 ", "会议召开。"), ("据新华社电 ", "会议闭幕。"), ("聯合報 記者王五／台北報導\n", "會議召開。"),
      ("【環球網報導 記者 王五】", "總統表示。"), ("記者王五2019年3月5日在港報道，", "某公司宣布收購。"), ("路透社內羅畢2013年9月21日電，", "商場遭襲擊。"),
      ("路透北京2018年5月3日电 - ", "某公司成立。"), ("（本报记者 李四）", ""),
    ])
  func reporters(_ words: String, _ text: String) {
    let page = plain("某題\n\n\(words)\(text)\n\n市長說明。\n\n其他事項。\n\n到此為止。\n")
    #expect(page.told == (text.isEmpty ? [] : [text]) + ["市長說明。", "其他事項。", "到此為止。"])
  }

  @Test(
    "words that look like it",
    arguments: [
      "（记者会后，3月5日公布名单）市长离席。", "【紧急通讯】3月5日开通。", "記者王五昨日說，電影3月5日上映。", "报社通讯员队伍3月5日成立。", "网上资讯 3月5日发布。", "通訊社電台3月5日開播。",
      "据报道，3月5日开会。",
    ])
  func notReporters(_ text: String) { #expect(plain("某題\n\n\(text)\n").told == [text]) }

  @Test("names in brackets behind the last sentence, remarks and captions are beside the text")
  func besideTheText() {
    let page = plain("某題\n\n會議3月5日召開。（徐某某）\n\n▲圖為3月6日的會場。\n\n注：名單3月7日公布。\n\n編者按：3月8日補記。\n\n到此為止。")
    #expect(page.told == ["會議3月5日召開。", "到此為止。"])
    #expect(page.texts(.signature) == ["（徐某某）", "注：名單3月7日公布。", "編者按：3月8日補記。"])
    #expect(page.texts(.caption) == ["▲圖為3月6日的會場。"])
    #expect(markdown("會議召開。\n\n注：名單3月7日公布。").told == ["會議召開。"])
    #expect(Page.html("<article><p>会议召开，代表三百人。</p><p>注：名单3月7日公布，共百人。</p></article>").told == ["会议召开，代表三百人。"])
  }

  @Test func notesUnderReferencesAreEntries() {
    let document = plain("正文甲[1]。\n正文乙[2017]。\n\n参考文献\n[1] 张三：《书》，2001年3月5日。\n")
    #expect(document.references == [Reference(label: "1", title: "张三：《书》，2001年3月5日。", published: "2001-03-05")])
    #expect(document.notes.map(\.label) == ["1"])
    #expect(document.told == ["正文甲。", "正文乙[2017]。"])
  }

  @Test func notesAtTheEndNeedNoHeading() {
    let document = plain("甲[1]。\n乙[2]。\n\n[1] 张三，2001年。\n[2] 李四，2002年。\n")
    #expect(document.told == ["甲。", "乙。"])
    #expect(document.references.map(\.label) == ["1", "2"])
    #expect(plain("甲。\n[1] 乙，2001年。\n").told.count == 2)
  }

  @Test("lines may end with a carriage return alone", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    let document = plain("甲成立。\(end)乙成立。\(end)丙成立。")
    #expect(document.told == ["甲成立。", "乙成立。", "丙成立。"])
    #expect(document.blocks.map { document.sourceMap.position(ofClean: $0.range.lowerBound).line } == [1, 2, 3])
  }
}
