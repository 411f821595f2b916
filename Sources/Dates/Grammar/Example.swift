import Temporal

/// A test beneath a rule: a phrase, what it leans on, and what it means.
///
///     3月5日至8日 @2016 = 2016-03-05/2016-03-08       @ the date that the story has reached
///     昨日 @@2016-11-07 = 2016-11-06                  @@ the publication date
///     19世纪初 = 1801/1830 START                      EDTF or TIMEX3 value, mod
///     昨日 = ?                                        found, but without a value
///     1992年版 = -                                    the rule reads nothing here
package struct Example: Sendable {
  package let text: String
  /// `@`, as written.
  package let story: String?
  /// `@@`, as written.
  package let published: String?
  package let expected: Expectation
  /// Index of its rule in the grammar.
  package let rule: Int
  package let file: String
  package let line: Int

  package enum Expectation: Sendable, Equatable {
    case value(String, mod: String?)
    case noValue
    case nothing
  }
}

extension Grammar {
  /// The examples beneath all rules.
  package func examples() throws(GrammarError) -> [Example] {
    var result: [Example] = []
    for (index, rule) in rules.enumerated() {
      for line in rule.exampleLines { result += try examples(in: String(scalars: line.text), of: index, at: line.line) }
    }
    return result
  }

  private func examples(in text: String, of rule: Int, at line: Int) throws(GrammarError) -> [Example] {
    var result: [Example] = []
    for part in text.split(separator: ";") {
      let place = { (mistake: GrammarError.Mistake) in
        GrammarError(file: rules[rule].file, line: line, column: 1, mistake: mistake)
      }
      guard let example = Example(String(part), of: rule, in: rules[rule].file, at: line) else {
        throw place(.unreadableExample(part.trimmed))
      }
      if let date = example.unreadableDate { throw place(.unreadableDate(date)) }
      result.append(example)
    }
    return result
  }
}

extension Substring {
  /// Without the spaces around it.
  fileprivate var trimmed: String {
    let start = drop { $0 == " " }
    return String(start.prefix(start.count - start.reversed().prefix { $0 == " " }.count))
  }
}

extension Example {
  /// What stands behind @ or @@ and is no date; `nil` where nothing does.
  fileprivate var unreadableDate: String? {
    if let story, Period(example: story) == nil { return story }
    if let published, CivilDateTime(iso: published) == nil { return published }
    return nil
  }

  fileprivate init?(_ written: String, of rule: Int, in file: String, at line: Int) {
    var words = written.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    while words.first == "" { words.removeFirst() }
    while words.last == "" { words.removeLast() }
    guard let equals = words.lastIndex(of: "="), equals > 0, equals + 1 < words.count else { return nil }
    let values = words[(equals + 1)...].filter { !$0.isEmpty }
    var phrase = words[..<equals]
    var (story, published): (String?, String?)
    while let last = phrase.last, last.isEmpty || last.hasPrefix("@") {
      if last.hasPrefix("@@") {
        published = String(last.dropFirst(2))
      } else if last.hasPrefix("@") {
        story = String(last.dropFirst())
      }
      phrase.removeLast()
    }
    guard !phrase.isEmpty, values.count <= 2 else { return nil }
    (self.story, self.published, self.rule, self.file, self.line) = (story, published, rule, file, line)
    text = phrase.joined(separator: " ")
    switch values[0] {
    case "-": expected = .nothing
    case "?": expected = .noValue
    default: expected = .value(values[0], mod: values.count > 1 ? values[1] : nil)
    }
  }
}

/// What an example gave instead of what it says.
package struct ExampleFailure: Sendable, CustomStringConvertible {
  package let example: Example
  package let found: [Timex]

  package var description: String {
    let spans = found.map {
      "“\($0.text)” \($0.edtf ?? $0.value)\($0.mod.map { " \($0.rawValue)" } ?? "") (\($0.rule))"
    }
    let outcome = spans.isEmpty ? "nothing" : spans.joined(separator: ", ")
    return "\(example.file):\(example.line): \(example.text) → \(outcome), expected \(example.expected)"
  }
}

extension Example.Expectation: CustomStringConvertible {
  package var description: String {
    switch self {
    case .value(let value, let mod): mod.map { "\(value) \($0)" } ?? value
    case .noValue: "no value"
    case .nothing: "nothing"
    }
  }
}
