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

  /// A phrase of two characters also stands where nobody means a date.
  @Test func shortPhrasesHaveAnExampleThatMustNotMatch() throws {
    let grammar = try Self.reader.get().recognizer.grammar
    let refused = Set(try grammar.examples().filter { $0.expected == .nothing }.map(\.rule))
    for (index, rule) in grammar.rules.enumerated() where rule.meaning != .never && grammar.shortest(rule) <= 2 {
      #expect(refused.contains(index), "\(rule.place): \(rule.source)")
    }
  }
}
