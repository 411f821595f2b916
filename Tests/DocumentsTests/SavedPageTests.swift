import Testing

@testable import Documents

@Suite("Saved pages: what is the article and what is not")
struct SavedPageTests {
  @Test("a news portal with tables for layout, comments longer than the article, and text behind </html>")
  func newsPortal() throws {
    let page = Page.html(try Page.fixture("news-portal.html"))
    #expect(page.info.title == "南屏古镇修缮工程开工")
    #expect(page.info.published?.description == "2018-04-12T08:05:00")
    #expect(page.info.url == "http://news.wangjiang.example.com/2018/0412/88231.shtml")
    #expect(page.info.script == .simplified)
    #expect(page.texts(.title) == ["南屏古镇修缮工程开工"])
    #expect(page.texts(.byline).count == 1)
    #expect(page.texts(.caption) == ["4月11日，工人在南屏桥头搭设脚手架。 周立 摄"])
    #expect(page.texts(.signature) == ["（责任编辑：方圆）"])
    let paragraphs = page.texts(.paragraph)
    #expect(paragraphs.count == 4)
    #expect(paragraphs[0] == "望江日报讯（记者 陈平 通讯员 吴越）4月11日上午，南屏古镇修缮工程正式开工……")
    #expect(paragraphs[1].hasPrefix("工程由南江古建公司承建"))
    #expect(paragraphs[2].contains("1986年被列为省级文物保护单位，2003年"))
    for clutter in ["2017", "2018两会", "1998年", "2015年", "高考", "版权", "优惠", "点击进入", "农历", "开通", "2016"] {
      #expect(!page.clean.contains(clutter), "\(clutter)")
    }
  }

  @Test("a blog with end tags left out, sidebar and comments")
  func blog() throws {
    let page = Page.html(try Page.fixture("blog.html"))
    #expect(page.info.title == "騎車環島第五天")
    #expect(page.info.published?.description == "2019-08-05T21:30:12")
    #expect(page.info.script == .traditional)
    #expect(page.texts(.paragraph).count == 2)
    #expect(page.texts(.paragraph)[1].hasPrefix("沿途經過池上，在伯朗大道停留。"), "ruby annotations are left out")
    #expect(page.clean.contains("3 m²"), "an exponent is no footnote")
    #expect(page.links.contains { $0.target == .page("伯朗大道") })
    #expect(page.sources(of: "沿途") == ["金城武樹"])
    #expect(
      page.references == [
        Reference(label: "1", title: "金城武樹", url: "https://udn.example.com/news/2013/0612", published: "2013-06-12")
      ])
    #expect(page.parent(of: "夜宿新竹") == "8月1日")
    #expect(page.parent(of: "到達臺中") == "8月2日")
    #expect(page.texts(.quote) == ["人生至少要環島一次。"])
    #expect(page.texts(.tableRow) == ["日期\t項目\t金額", "8月1日\t住宿\t800", "8月1日\t晚餐\t150", "8月2日\t修車\t300"])
    for clutter in ["2005年", "2020年", "近期文章", "2018", "2009", "8月4日", "最愛", "1999"] {
      #expect(!page.clean.contains(clutter), "\(clutter)")
    }
  }

  @Test("a wiki page with its skin, notes and infobox")
  func wikiPage() throws {
    let page = Page.html(try Page.fixture("wiki-page.html"))
    #expect(page.info.title == "临江号")
    #expect(page.info.published == nil)
    #expect(page.texts(.infobox).contains("下水\t1951年3月8日"))
    #expect(page.texts(.paragraph) == ["临江号是临江市的一艘渡轮，1951年3月8日在东岸船厂下水。1962年改装。"])
    #expect(page.sources(of: "临江号是") == ["临江号下水", "长江渡轮史", "一说1963年。"])
    #expect(page.references[0].published == "2011-03-08", "not the day it was looked at")
    #expect(page.references[1].published == "1985")
    #expect(page.links.contains { $0.target == .page("东岸船厂") })
    #expect(page.texts(.heading(level: 2)) == ["1970年代", "参考资料", "外部链接"])
    #expect(page.parent(of: "2月：停航") == "1976年：")
    #expect(page.sources(of: "1973年5月") == ["长江渡轮史"])
    #expect(page.texts(.tableRow) == ["年份\t船长", "1977年\t李四"])
    #expect(page.texts(.seeAlso).count == 1)
    #expect(page.texts(.reference).count == 3)
    for clutter in ["编辑", "征文", "电影", "目录", "重定向", "1955", "oldid", "最后修订", "1951年下水"] {
      #expect(!page.clean.contains(clutter), "\(clutter)")
    }
  }

  @Test("every block knows the line it was read from")
  func lines() throws {
    let text = try Page.fixture("wiki-page.html")
    let page = Page.html(text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for block in page.blocks where block.role != .tableRow {
      let place = page.sourceMap.position(ofClean: block.range.lowerBound)
      let beginning = page.text.string(block.range).prefix(2)
      #expect(lines[place.line - 1].dropFirst(place.column - 1).hasPrefix(beginning), "\(beginning)")
    }
  }

  @Test("a graph of linked data whose site has a date too, a clock, other articles, comments, and a footer with dates")
  func newsGraph() throws {
    let page = Page.html(try Page.fixture("news-graph.html"))
    #expect(page.info.published?.description == "2021-06-18T09:30:00")
    #expect(page.texts(.paragraph).count == 3)
    for clutter in ["2024年5月3日", "2019年3月2日", "2021年5月1日", "2016年", "2003年3月1日"] {
      #expect(!page.clean.contains(clutter), "\(clutter)")
    }
  }

  @Test("a notice of an office under its catalogue card")
  func notice() throws {
    let page = Page.html(try Page.fixture("notice.html"))
    #expect(page.info.published?.description == "2018-11-20T15:02:00")
    #expect(page.texts(.infobox).contains { $0.contains("成文日期") })
    #expect(page.texts(.paragraph).contains { $0.contains("2018年10月9日印发") })
    #expect(!page.clean.contains("2024年3月2日"))
  }

  @Test("a forum: when its members joined and wrote are no events, nor is what the program says of itself")
  func forum() throws {
    let page = Page.html(try Page.fixture("forum.html"))
    #expect(page.info.published?.description == "2012-08-15T20:31:00")
    #expect(page.texts(.paragraph).contains("2011年，旧站房被列为文物保护单位。"))
    for block in page.blocks where block.role.tellsEvents {
      let text = page.text.string(block.range)
      #expect(!text.contains("2010-1-9") && !text.contains("发表于") && !text.contains("2024"), "\(text)")
    }
  }
}
