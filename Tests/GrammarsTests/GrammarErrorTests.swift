import Dates
import Testing

/// Mistakes in grammar files are told with their place.
@Suite struct GrammarErrorTests {
  @Test(arguments: [
    ("date {yaer}年\n  1992年 = 1992\n", 1, 7, GrammarError.Mistake.unknownName("yaer")),
    ("slot year 4 digits\nslot year 2 digits\n", 2, 6, .redefined("year")),
    ("slot year 4 digits\ndate {year}年\n", 2, 1, .ruleWithoutExample),
    ("slot year 4 digits\nreing {year}年\n  1992年 = 1992\n", 2, 1, .unknownMeaning("reing")),
    ("slot colour 1-12\n", 1, 6, .unknownArgument("colour")),
    ("slot day 1-31\ndate [{day}]\n  1 = -\n", 2, 13, .phraseMayBeEmpty),
    ("slot day 1-31\ndate ({day}日\n  1日 = -\n", 2, 13, .unbalanced(")")),
    ("slot day 1-31\ntime {time}{day}日\n  1日 = -\n", 2, 1, .cyclic("time")),
    ("slot day one\n", 1, 13, .malformed("slot")),
    ("  1日 = -\n", 1, 3, .malformed("line: it continues nothing")),
  ])
  func mistake(_ text: String, _ line: Int, _ column: Int, _ mistake: GrammarError.Mistake) {
    #expect(throws: GrammarError(file: "my.grammar", line: line, column: column, mistake: mistake)) {
      _ = try DateReader(grammars: [("my.grammar", Array(text.utf8))])
    }
  }

  @Test func aRuleInOneLineIsEnough() throws {
    let text = "slot year 4 digits\ndate anno {year}\n  anno 1992 = 1992\n"
    var scanner = try DateReader(grammars: [("my.grammar", Array(text.utf8))]).makeScanner()
    for example in try scanner.grammar.examples() {
      let failure = scanner.check(example)
      #expect(failure == nil)
    }
  }
}
