import Dates
import Testing
import TimelineKit

/// Every example beneath every rule of the embedded grammars, as written and in the other script.
@Suite struct ExampleTests {
  static let reader = Result { try TimelineExtractor().dates }

  @Test func everyExampleHolds() throws {
    let reader = try Self.reader.get()
    var scanner = reader.makeScanner()
    let examples = try reader.recognizer.grammar.examples()
    #expect(examples.count > 500)
    for example in examples {
      if let failure = scanner.check(example) { Issue.record("\(failure)") }
    }
  }

  @Test func bothScriptsReadAlike() throws {
    let reader = try Self.reader.get()
    let folds = reader.recognizer.grammar.folds
    var scanner = reader.makeScanner()
    for example in try reader.recognizer.grammar.examples() {
      for text in [folds.traditional(example.text), folds.simplified(example.text)] {
        if let failure = scanner.check(example, as: text) { Issue.record("\(text): \(failure)") }
      }
    }
  }

  @Test func everyRuleReadsOneOfItsExamples() throws {
    let reader = try Self.reader.get()
    var scanner = reader.makeScanner()
    for dead in scanner.deadRules(try reader.recognizer.grammar.examples()) { Issue.record("\(dead)") }
  }

  @Test("a rule whose examples another one reads is dead, though their values are right")
  func aDeadRuleIsTold() throws {
    let text = """
      date {month}月份{year}年
           1992年 = 1992
      date 卍{year}卍
           卍1992卍 = 1992
      interval 自卍卍{date}
           卍卍 = ?
      """
    var options = ExtractionOptions()
    options.grammars = [(name: "my.grammar", text: Array(text.utf8))]
    let reader = try TimelineExtractor(options).dates
    var scanner = reader.makeScanner()
    let own = try reader.recognizer.grammar.examples().filter { $0.file == "my.grammar" }
    let dead = scanner.deadRules(own).map(\.description)
    #expect(dead.count == 2)
    #expect(
      dead.first?.hasPrefix("my.grammar:1: reads none of its examples, “1992年” is read by zh/dates.grammar:") == true)
    #expect(dead.last == "my.grammar:5: reads none of its examples, nothing reads “卍卍”; mend the rule")
  }

  /// A phrase of two characters also stands where nobody means a date.
  @Test func shortPhrasesHaveAnExampleThatMustNotMatch() throws {
    let grammar = try Self.reader.get().recognizer.grammar
    let refused = Set(try grammar.examples().filter { $0.expected == .nothing }.map(\.rule))
    for (index, rule) in grammar.rules.enumerated() where rule.meaning != .never && grammar.shortest(rule) <= 2 {
      #expect(refused.contains(index), "\(rule.place): \(rule.source)")
    }
  }
}
