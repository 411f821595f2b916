import Documents
import Testing

/// What entries of reference lists say of themselves.
@Suite("References") struct ReferenceTests {
  @Test(
    "when somebody looked is not when it was published",
    arguments: [
      "[設鎮令](https://a.example/1). 縣公報. 2012年4月1日 [2019-01-01].",
      "[設鎮令](https://a.example/1). 縣公報. 2012年4月1日. 檢索於2019-01-01",
      "[設鎮令](https://a.example/1). 縣公報. 2012年4月1日（2019年1月1日查阅）",
      "[設鎮令](https://a.example/1). 2012-04-01. Retrieved 1 January 2019",
      "[設鎮令](https://a.example/1). 2012年4月1日. 原始內容存檔於2019-01-01",
    ])
  func access(entry: String) {
    let list = markdown("鎮設於1985年[1]。\n\n## 參考資料\n1. \(entry)\n")
    let note = markdown("鎮設於1985年[^1]。\n\n[^1]: \(entry)\n")
    let page = Page.wikitext("鎮設於1985年<ref>\(entry.replacing("](https://a.example/1)", with: "]"))</ref>。")
    for document in [list, note, page] { #expect(document.references.map(\.published) == ["2012-04-01"]) }
    #expect(list.references.map(\.title) == ["設鎮令"])
  }

  @Test(
    "a day in the address, then the words, then the address",
    arguments: [
      ("章高元与胶澳设防（2011-6-14）", "2011-06-14"), ("[光复会始末](http://a.example/2004/11/gfh.html)", "2004-11"),
      ("[始末](http://a.example/2004/11/05/gfh.html) 2004年12月1日", "2004-11-05"), ("《年谱长编》，1996年版", "1996"),
      ("《2001年9月11日》，某报，2005年3月5日", "2005-03-05"), ("《长编》", nil),
    ])
  func places(entry: String, published: String?) {
    #expect(markdown("甲成立[^1]。\n\n[^1]: \(entry)\n").references.map(\.published) == [published])
  }

  @Test("a sentence with a date in it is no publication")
  func explanation() {
    for note in ["另说为1986年1月1日通车。", "2005年3月8日授予"] {
      let document = Page.wikitext("大桥1985年通车<ref>\(note)</ref>。")
      #expect(document.references.map(\.title) == [note])
      #expect(document.references.map(\.published) == [nil])
    }
    let work = Page.wikitext("大桥1985年通车<ref>县公报，2012年4月1日第3版。</ref>。")
    #expect(work.references.map(\.published) == ["2012-04-01"])
  }

  @Test("an address that is written out is no part of the title")
  func writtenAddress() {
    let document = plain("大桥1985年通车[1]。\n后来如何。\n\n参考资料\n[1] 张三：《通车》，2016年10月31日，http://a.example/b.html\n")
    #expect(document.references.map(\.title) == ["张三：《通车》，2016年10月31日"])
    #expect(document.references.map(\.url) == ["http://a.example/b.html"])
  }

  @Test(
    "attributes are told by their whole names, in capitals too",
    arguments: [
      ("group=\"name1\" name=\"a\"", "group=\"name1\" name=\"a\" /"), ("Name=\"a\"", "NAME=a /"),
      ("name=a", "name = 'a'/"),
      ("name=\"a b\"", "name=\"a b\"/"),
    ])
  func attributes(first: String, second: String) {
    let document = Page.wikitext("甲成立<ref \(first)>《书》</ref>。\n\n乙成立<ref \(second)>。")
    #expect(document.references.count == 1)
    #expect(document.sources(of: "甲") == ["书"] && document.sources(of: "乙") == ["书"])
  }

  @Test(
    "comments around the name of a template are none of it", arguments: ["<!-- x -->cite web", "cite web<!-- x -->"])
  func comments(name: String) {
    let document = Page.wikitext("甲成立<ref>{{\(name)|title=书|url=http://a.example}}</ref>。")
    #expect(document.references.map(\.title) == ["书"] && document.references.map(\.url) == ["http://a.example"])
  }

  @Test("only addresses of the web are addresses")
  func scripts() {
    let document = Page.wikitext("甲成立<ref>{{cite web|title=书|url=javascript:alert(1)}}</ref>。")
    #expect(document.references.map(\.title) == ["书"] && document.references.map(\.url) == [nil])
  }

  @Test("two works in one note are two sources; an archive of the first is none")
  func twoWorks() {
    let (first, second) = ("{{cite web|title=甲书|url=http://a.example}}", "{{cite web|title=乙书|url=http://b.example}}")
    let document = Page.wikitext(
      "甲成立<ref name=a>\(first)，\(second){{webarchive|url=http://c.example}}</ref>。\n\n乙成立<ref name=a />。")
    #expect(document.sources(of: "甲成立") == ["甲书", "乙书"] && document.sources(of: "乙成立") == ["甲书", "乙书"])
    #expect(document.notes.allSatisfy { $0.label == "1" })
  }

  @Test("however many works a note names, its marks stand for some")
  func manyWorks() {
    let works = (1...100).map { "{{cite web|title=书\($0)|url=http://a.example/\($0)}}" }.joined()
    let document = Page.wikitext("甲成立<ref name=a>\(works)</ref>。\n\n乙成立<ref name=a />。")
    #expect(document.sources(of: "乙成立").count == 16 && document.references.count == 16)
    let within = Page.wikitext("甲成立<ref>{{cite web|title=甲书|quote={{cite web|title=乙书}}}}</ref>。")
    #expect(within.sources(of: "甲成立") == ["甲书"])
  }

  @Test("the template of a life makes no second brackets")
  func life() {
    for text in ["某人（{{bd|1950年|3月4日|2011年|5月6日}}），工程师。", "某人{{bd|1950年|3月4日|2011年|5月6日}}，工程师。"] {
      #expect(Page.wikitext(text).told == ["某人（1950年3月4日－2011年5月6日），工程师。"])
    }
  }
}
