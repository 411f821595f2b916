import Temporal

extension DateScanner {
  /// Reads an example; `nil` when it gives what it says.
  ///
  /// - Parameter text: the example's text, perhaps in the other script.
  package mutating func check(_ example: Example, as text: String? = nil) -> ExampleFailure? {
    let clean = CleanText(text ?? example.text)
    var focus = Focus(example)
    let spans = timexes(in: clean.bytes, of: clean, focus: &focus)
    return agrees(example, spans, clean) ? nil : ExampleFailure(example: example, found: spans.map(\.timex))
  }

  private func agrees(_ example: Example, _ spans: [DatedSpan], _ text: CleanText) -> Bool {
    let whole = spans.first { $0.range == text.bytes }?.timex
    switch example.expected {
    case .nothing:
      let rule = grammar.rules[example.rule]
      return rule.meaning == .never ? spans.isEmpty : !spans.contains { $0.timex.rule == rule.place }
    case .noValue: return whole.map { $0.edtf == nil && $0.value.isEmpty } ?? false
    case .value(let value, let mod):
      guard let whole, mod == nil || whole.mod?.rawValue == mod else { return false }
      return whole.edtf == value || whole.value == value
    }
  }
}

extension Focus {
  /// What an example leans on.
  init(_ example: Example) {
    self.init(reference: example.published.flatMap { CivilDateTime(iso: $0) })
    if let period = example.story.flatMap(Period.init(example:)) { follow(Antecedent(period), inSentence: 0, .told) }
  }
}

extension Period {
  /// `1992`, `1992-04`, `1992-04-03`, with a minus sign for years before Christ.
  init?(example text: String) {
    let isNegative = text.hasPrefix("-")
    let parts = text.split(separator: "-").map { Int($0) }
    guard let year = parts.first.flatMap({ $0 }).map({ isNegative ? -$0 : $0 }) else { return nil }
    let period: Period? =
      switch parts.count {
      case 1: Period.year(year)
      case 2: parts[1].flatMap { Period.month(year, $0) }
      default:
        parts[1].flatMap { month in parts[2].flatMap { CivilDate(year: year, month: month, day: $0) } }.flatMap(
          Period.day)
      }
    guard let period else { return nil }
    self = period
  }
}

/// A rule that reads none of the examples beneath it, since others read them first.
package struct DeadRule: Sendable, CustomStringConvertible {
  /// The rule and the first of its examples.
  let rule: Rule
  let example: Example
  /// `zh/dates.grammar:12` of the rule that reads that; `nil` where none does.
  let reader: String?

  package var description: String {
    let found = reader.map { "“\(example.text)” is read by \($0)" } ?? "nothing reads “\(example.text)”"
    let remedy = "put it before that rule, give it an example that it alone reads, or remove it"
    return "\(rule.place): reads none of its examples, \(found); \(reader == nil ? "mend the rule" : remedy)"
  }
}

extension DateScanner {
  /// The rules that have examples of what they read and read none of them, neither by themselves nor within another rule.
  package mutating func deadRules(_ examples: [Example]) -> [DeadRule] {
    var (live, doubtful) = (Set<Int>(), [(example: Example, reader: Int?)]())
    for example in examples where example.isRead(by: grammar) && !live.contains(example.rule) {
      let found = readings(in: CleanText(example.text))
      if found.contains(where: { $0.uses(example.rule) }) {
        live.insert(example.rule)
      } else {
        doubtful.append((example, found.first?.rule))
      }
    }
    var told = live
    return doubtful.filter { told.insert($0.example.rule).inserted }.map { example, reader in
      DeadRule(rule: grammar.rules[example.rule], example: example, reader: reader.map { grammar.rules[$0].place })
    }
  }
}

extension Example {
  /// Whether it is one of what its rule reads: `never` takes words away, and has others where it does not.
  fileprivate func isRead(by grammar: Grammar) -> Bool {
    expected != .nothing && grammar.rules[rule].meaning != .never
  }
}

extension Reading {
  /// Whether a rule reads it or something within it.
  fileprivate func uses(_ rule: Int) -> Bool { self.rule == rule || nested.contains { $0.uses(rule) } }
}
