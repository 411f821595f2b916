import Documents
import Testing

/// Input made to be slow: twice as much of it may take about twice as long, and nothing before the damage is lost.
@Suite("Linear time", .serialized) struct LinearTimeTests {
  private static let event = "\n\n1992年4月3日建交。\n"
  private static let count = 40_000

  @Test(arguments: [
    ">", "[", "](", "[a](", "![", "*a **b ", "`", "- ", "1. ", "<", "<a ", "~~a ", "|", "[[", "[^1] ", "[^1]: a\n",
    "# a\n", "- [\n", "a<br>",
    "[1]a", "（", "「a。」", "a![a](b) ", "[a]: /b\n", "&amp;", "\\[",
    "[缩略图](https://zh.wikipedia.org/wiki/File:a.jpg)a]] ",
  ])
  func markdown(_ piece: String) {
    expectLinear { count in
      let document = read(String(repeating: piece, count: count) + Self.event, as: .markdown)
      #expect(document.clean.hasSuffix("1992年4月3日建交。"))
    }
  }

  @Test(arguments: ["（", "a\n", "1992年\n", "参考文献\n", "[1] a\n", "「", "来源：a\n", "　", "\r", "a。\n"])
  func plainText(_ piece: String) {
    expectLinear { count in
      let document = read(String(repeating: piece, count: count) + Self.event, as: .text)
      #expect(document.clean.hasSuffix("1992年4月3日建交。\n"))
    }
  }

  @Test(arguments: ["（", "「a。」", "。", "a. ", "“", "1.", "」", "（a）"])
  func sentences(_ piece: String) {
    let breaker = SentenceBreaker()
    expectLinear { count in
      let utf8 = Array(String(repeating: piece, count: count).utf8)
      #expect(!breaker.sentences(in: 0..<utf8.count, of: utf8).isEmpty)
    }
  }

  @Test func columnsOfALongLine() {
    let text = Array(String(repeating: "1992年，", count: 400_000).utf8)
    let map = SourceMap(source: text)
    expectLinear { count in
      for index in 0..<count { #expect(map.position(ofClean: index * 10).line == 1) }
    }
  }

  /// Four times as much may take twelve times as long: generous, since the machine has other things to do; what is
  /// quadratic takes sixteen times. Short times say nothing.
  private func expectLinear(_ work: (Int) -> Void) {
    let clock = ContinuousClock()
    let small = clock.measure { work(Self.count / 4) }
    let large = clock.measure { work(Self.count) }
    #expect(large < small * 12 || large < .seconds(1), "\(small) became \(large)")
  }
}
