import Testing

@testable import Documents

@Suite("Mark-up that means harm")
struct HostileMarkupTests {
  private struct Case: CustomTestStringConvertible {
    let testDescription: String
    let read: @Sendable (String) -> Document
    let make: @Sendable (Int) -> String
  }

  private static func repeated(_ unit: String, _ end: String = "") -> @Sendable (Int) -> String {
    { String(repeating: unit, count: $0) + String(repeating: end, count: $0) }
  }

  private static let cases: [Case] =
    [
      ("<div>", ""), ("<div>", "</span>"), ("<b>", "</p>"), ("<div>", "<body>"), ("<table><tr><td>", ""),
      ("<ul><li>", ""), ("<a href=x>y", ""),
      ("<sup>", ""), ("<", ""), ("<!--", ""), ("&", ""), ("<script>", ""), ("<p a=\"", ""),
      ("<ul><li id=fn1><a href=#fn1>1</a>文，字。", ""),
      ("<table><tr><td rowspan=999>甲<td>乙", ""), ("<h2>题</h2>", ""), ("<ruby>甲<rt>", ""), ("<font>", "</font>"),
    ].map { unit, end in Case(testDescription: "HTML " + unit + end, read: { Page.html($0) }, make: repeated(unit, end))
    }
    + [
      Case(testDescription: "HTML attributes", read: { Page.html($0) }) { n in
        "<p" + (0..<n).map { " a\($0)=1" }.joined() + ">正文"
      }
    ]
    + [
      ("{{", ""), ("[[", ""), ("<ref>", ""), ("{{a|", "}}"), ("[[a|", "]]"), ("<!--", ""), ("<nowiki>", ""),
      ("{{[[<ref>", ""), ("{|\n", ""),
      ("|-\n| rowspan=99 | a\n", ""), ("a || ", ""), ("=", ""), ("*", ""), ("-{", "}-"), ("[http://a ", ""),
      ("http://", ""), ("a<br>", ""),
      ("'''a", ""), ("<ref name=x>y</ref>", ""), ("[[File:a|thumb|", ""), ("<gallery>", ""),
      ("{{cite web|title=", "}}"), (";a:", ""), ("__a", ""),
    ].map { unit, end in
      Case(testDescription: "wikitext " + unit + end, read: { Page.wikitext($0) }, make: repeated(unit, end))
    }

  /// Twice as much takes about twice as long: four times and a tenth of a second are allowed for a busy machine.
  @Test("time grows with length", arguments: cases)
  private func isLinear(_ hostile: Case) {
    let sizes = [4000, 16000].map(hostile.make)
    let clock = ContinuousClock()
    let times = sizes.map { text in clock.measure { _ = hostile.read(text) } }
    #expect(times[1] < times[0] * 10 + .seconds(1), "\(times)")
  }

  @Test("text is kept however deep it lies, with a word of warning")
  func depth() {
    let page = Page.html(String(repeating: "<div>", count: 100_000) + "深处的正文。")
    #expect(page.clean == "深处的正文。")
    #expect(page.warnings.count == 1)
    #expect(Page.wikitext(String(repeating: "{{", count: 100_000) + "正文").clean.hasSuffix("正文"))
  }

  @Test("entities are not expanded, however they are declared")
  func entityBomb() {
    let page = Page.html("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><p>甲&b;乙</p>")
    #expect(page.clean.contains("甲&b;乙"))
  }

  @Test("NUL and what stands behind the end are read over")
  func nul() {
    #expect(Page.html("<p>甲\0乙</p></body></html><p>丙").clean.contains("丙"))
    #expect(Page.wikitext("甲\0乙").clean.contains("乙"))
  }

  private static let seeds = [
    "<html><head><title>甲</title></head><body><h1>乙</h1><ul><li>丙<sup><a href=\"#fn1\">1</a></sup></ul><table><tr><th>a<td rowspan=2>b</table>"
      + "<p>一句话，在此。&nbsp;<b>粗</b><ruby>漢<rt>han</rt></ruby><li id=\"fn1\"><a href=\"http://x\">y</a></body>",
    "== 甲 ==\n{{Infobox|a=1|b=[[c|d]]}}\n'''乙'''<ref name=\"x\">{{cite web|title=t|date=2000}}</ref>[[File:a|b]]\n* 丙\n{|\n! a !! b\n|-\n"
      + "| rowspan=2 | c || d\n|}\n-{zh-cn:甲;zh-tw:乙}-[http://x y]<br><!-- z -->&amp;<nowiki>'</nowiki>",
  ]

  @Test("damaged in any way, a page is read without a crash", arguments: 0..<40)
  func mutated(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for (index, text) in Self.seeds.enumerated() {
      for _ in 0..<25 {
        let damaged = random.damaged(text)
        _ = index == 0 ? Page.html(damaged) : Page.wikitext(damaged)
      }
    }
  }

  @Test func numbersOfUnnamedParametersGoOnBeyondOneCharacter() {
    for count in [205, 206, 207, 254, 255, 256, 300] {
      let values = String(repeating: "|a", count: count)
      let document = Page.wikitext("1999年1月1日，开会{{x\(values)|1=b}}。")
      #expect(document.text.string(document.blocks[0].range) == "1999年1月1日，开会。")
    }
  }
}

/// Random numbers that are the same each time (SplitMix64, Steele, Lea and Flood 2014).
private struct SplitMix {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(max(bound, 1)))
  }

  /// Cuts, doubles, moves and overwrites pieces of a text.
  mutating func damaged(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    let marks = Array("<>/\"'&;[]{}|=*-\n\0!#:".unicodeScalars)
    for _ in 0..<(1 + next(8)) where !scalars.isEmpty {
      let at = next(scalars.count)
      let end = min(scalars.count, at + 1 + next(12))
      switch next(4) {
      case 0: scalars.removeSubrange(at..<end)
      case 1: scalars.insert(contentsOf: scalars[at..<end], at: next(scalars.count))
      case 2: scalars[at] = marks[next(marks.count)]
      default: scalars.removeSubrange(end...)
      }
    }
    var damaged = String.UnicodeScalarView()
    damaged.append(contentsOf: scalars)
    return String(damaged)
  }
}
