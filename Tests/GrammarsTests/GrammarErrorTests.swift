import Dates
import Temporal
import Testing

/// Mistakes in grammar files are told with their place.
@Suite struct GrammarErrorTests {
  @Test(arguments: [
    ("date {yaer}年\n  1992年 = 1992\n", 1, 7, GrammarError.Mistake.unknownName("yaer", like: nil)),
    ("slot year 4 digits\nslot year 2 digits\n", 2, 6, .redefined("year", at: "my.grammar:1")),
    ("slot year 4 digits\ndate {year}年\n", 2, 1, .ruleWithoutExample),
    ("slot year 4 digits\nreing {year}年\n  1992年 = 1992\n", 2, 1, .unknownMeaning("reing")),
    ("slot colour 1-12\n", 1, 6, .unknownArgument("colour")),
    ("slot day 1-31\ndate [{day}]\n  1 = -\n", 2, 13, .phraseMayBeEmpty),
    ("slot day 1-31\ndate [甲|乙][ ]{day}日\n  1日 = ?\n", 2, 20, .spaceAtEdge),
    ("slot day 1-31\nlet Bell [ ][整]\ndate {day}日{Bell}\n  1日 = ?\n", 3, 18, .spaceAtEdge),
    ("slot day 1-31\ndate ({day}日\n  1日 = -\n", 2, 13, .unclosed(")")),
    ("slot day 1-31\ntime {time}{day}日\n  1日 = -\n", 2, 1, .cyclic("time")),
    (
      "slot day one\n", 1, 13,
      .malformed(
        "slot: NAME and 1-12, 4 digits or quantity, then perhaps arabic, hanzi, counting, unjoined or a range of values"
      )
    ),
    ("slot year 4 digits\ndate {yaer}年\n  1992年 = 1992\n", 2, 7, .unknownName("yaer", like: "year")),
    ("slot year 4 digits\ndate {year}年)\n  1992年 = 1992\n", 2, 13, .unopened(")")),
    ("word part 初=BEGIN\n", 1, 11, .unknownValue("BEGIN", argument: "part", wanted: Self.parts)),
    ("slot year 4 digits\ndate {year}年\n  not behind 日\n", 3, 3, .guardWithoutSide("not behind 日")),
    ("  1日 = -\n", 1, 3, .malformed("line: it continues nothing")),
    ("slot year 4 digits\ndate {year}年{year}年\n  1992年 = -\n", 2, 6, .takenTwice("year")),
    ("slot year 4 digits\ndate \(String(repeating: "长", count: 61)){year}年\n  1992年 = -\n", 2, 6, .tooLong),
    ("word part \(String(repeating: "长", count: 60_000))=END\n", 1, 11, .tooLong),
    ("whole \(String(repeating: "长", count: 65))\n", 1, 7, .tooLong),
    ("date \(String(repeating: "(", count: 100_000))\n", 1, 47, .tooDeep),
    ("date \(String(repeating: "[", count: 100_000))\n", 1, 47, .tooDeep),
    ("date \(String(repeating: "[长]", count: 2_000))年\n", 1, 6007, .tooLarge),
    ("slot month 1-99\n", 1, 6, .unknownValue("1-99", argument: "month", wanted: Self.months)),
    ("word month 三一=3-1\n", 1, 12, .unknownValue("3-1", argument: "month", wanted: Self.months)),
    ("unit 京=9223372036854775807\n", 1, 6, .malformed("numeral: CHARACTERS=NUMBER, from 1 to 1000000000000")),
  ])
  func mistake(_ text: String, _ line: Int, _ column: Int, _ mistake: GrammarError.Mistake) {
    #expect(throws: GrammarError(file: "my.grammar", line: line, column: column, mistake: mistake)) {
      _ = try DateReader(grammars: [("my.grammar", Array(text.utf8))])
    }
  }

  /// Whatever a value is, no text makes a grammar that was read trap.
  @Test func noValueTraps() throws {
    for argument in RuleArgument.allCases {
      for value in ["0", "1", "-1", "3-1", "1-3", "9000000000000000000", "-9223372036854775808", "99999", "END"] {
        let text =
          "slot day 1-31\nword \(argument.rawValue).mine 甲=\(value)\ndate 乙{\(argument.rawValue).mine}[{day}日]\n  乙 = -\n"
        guard var scanner = try? DateReader(grammars: [("my.grammar", Array(text.utf8))]).makeScanner() else {
          continue
        }
        let clean = CleanText("乙甲5日，乙甲。")
        for reference in [nil, CivilDateTime(iso: "2019-05-01")] {
          var focus = Focus(reference: reference)
          #expect(scanner.timexes(in: clean.bytes, of: clean, focus: &focus).count <= 2)
        }
      }
    }
  }

  private static let months = "a number from 1 to 12, or two such numbers, the smaller first: 5-6"
  private static let parts = "one of START, MID, END, FIRST_HALF, SECOND_HALF, SUMMER_BREAK, WINTER_BREAK, WHOLE"

  @Test(arguments: [
    ("1992年 1992", GrammarError.Mistake.unreadableExample("1992年 1992")),
    ("1992年 @1992-13 = 1992", .unreadableDate("1992-13")), ("1992年 @@gestern = 1992", .unreadableDate("gestern")),
  ])
  func anExampleThatCannotBeRead(_ example: String, _ mistake: GrammarError.Mistake) throws {
    let text = "slot year 4 digits\ndate {year}年\n  \(example)\n"
    let reader = try DateReader(grammars: [("my.grammar", Array(text.utf8))])
    #expect(throws: GrammarError(file: "my.grammar", line: 3, column: 1, mistake: mistake)) {
      _ = try reader.recognizer.grammar.examples()
    }
  }

  @Test("a list of an earlier file goes on in a later one")
  func ownWordsOfAKnownList() throws {
    let known = "slot year 4 digits\nword part.year 底=END\ndate {year}年{part.year}\n  1965年底 = 1965-11/1965-12\n"
    let own = "word part.year 岁暮=END\n"
    var scanner = try DateReader(grammars: [("a.grammar", Array(known.utf8)), ("my.grammar", Array(own.utf8))])
      .makeScanner()
    let text = CleanText("1965年岁暮")
    var focus = Focus(reference: nil)
    #expect(scanner.timexes(in: text.bytes, of: text, focus: &focus).map(\.timex.edtf) == ["1965-11/1965-12"])
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
