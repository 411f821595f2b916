import Testing
import TimelineKit

/// Chronicles whose years stand without 年.
@Suite struct BareYearTests {
  private func events(_ text: String, _ name: String) throws -> [String] {
    try TimelineExtractor().timeline(of: Array(text.utf8), name: name).events
      .map { "\($0.date.edtf ?? "") \($0.summary)" }
  }

  @Test(arguments: ["- 1994：公司更名\n- **1996** 公司上市\n- 1998.6 公司迁址", "- 1998.6 公司迁址\n- 1996 - 公司上市\n- 1994，公司更名"])
  func listItems(text: String) throws {
    #expect(try events("# 大事记\n\n" + text, "a.md").sorted() == ["1994 公司更名", "1996 公司上市", "1998-06 公司迁址"])
  }

  @Test func besideYearsInFull() throws {
    #expect(try events("# 大事记\n\n- 1984年：公司成立\n- 1994：公司更名\n- 1996：公司上市", "a.md").count == 3)
  }

  @Test func headings() throws {
    let text = "# 历史\n\n## 1994\n\n公司更名为甲公司。\n\n## 1996\n\n- 公司上市。\n- 3月5日，公司收购乙厂。"
    #expect(try events(text, "a.md") == ["1994 公司更名为甲公司", "1996 公司上市", "1996-03-05 公司收购乙厂"])
  }

  @Test func terms() throws {
    let text = "<dl><dt>1992.6</dt><dd>合资成立公司。</dd><dt>1994</dt><dd>公司更名。</dd></dl>"
    #expect(try events(text, "a.html") == ["1992-06 合资成立公司", "1994 公司更名"])
  }

  @Test func plainText() throws {
    #expect(try events("1994 公司更名\n1996 公司上市\n2001 公司收购乙厂", "a.txt").count == 3)
    #expect(try events("公司历史\n\n1994\n公司更名了。\n\n1996\n公司上市了。\n\n1999\n公司收购乙厂。", "a.txt").count == 3)
  }

  @Test(arguments: [
    "- 1994：公司更名\n- 1996：公司上市", "- 1996：公司上市\n- 1994：公司更名\n- 2001：公司收购乙厂",
    "- 2001 路公交车改道\n- 2002 路公交车改道\n- 2003 路公交车停运",
    "- 1001：第一间房间\n- 1002：第二间房间\n- 1003：第三间房间", "- 1994.5%的增长率\n- 1996.5%的增长率\n- 1998.5%的增长率",
    "- 1994：3.2亿\n- 1995：3.4亿\n- 1996：4.1亿",
  ])
  func otherNumbers(text: String) throws {
    #expect(try events("# 列表\n\n" + text, "a.md") == [])
  }
}
