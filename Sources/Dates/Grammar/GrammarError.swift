/// A mistake in a grammar file.
public struct GrammarError: Error, Sendable, Equatable {
  /// The name under which the file was read.
  public package(set) var file: String
  /// 1-based.
  public package(set) var line: Int
  /// 1-based, in Unicode scalars.
  public package(set) var column: Int
  package var mistake: Mistake

  package init(file: String, line: Int, column: Int, mistake: Mistake) {
    (self.file, self.line, self.column, self.mistake) = (file, line, column, mistake)
  }

  package enum Mistake: Sendable, Equatable {
    case unknownMeaning(String)
    case unknownArgument(String)
    /// With the known name that is most like it.
    case unknownName(String, like: String?)
    /// With the place of the first definition.
    case redefined(String, at: String)
    /// A word's value that no meaning understands.
    case unknownValue(String, argument: String, wanted: String)
    case ruleWithoutExample
    /// The mark that is missing.
    case unclosed(Character)
    /// A closing mark too many.
    case unopened(Character)
    case guardWithoutSide(String)
    case unreadableExample(String)
    case unreadableDate(String)
    case emptyPhrase
    case phraseMayBeEmpty
    case spaceAtEdge
    case cyclic(String)
    /// A word, or the shortest text of a phrase, is longer than any expression.
    case tooLong
    /// Brackets in brackets, or a phrase with its named parts, beyond what is read.
    case tooDeep
    case tooLarge
    /// A phrase takes an argument twice.
    case takenTwice(String)
    case malformed(String)
  }
}

extension GrammarError: CustomStringConvertible {
  /// What is wrong, without the place.
  public var message: String { mistake.description }

  /// `file:line:column: message`.
  public var description: String { "\(file):\(line):\(column): \(message)" }
}

extension GrammarError.Mistake: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownMeaning(let name):
      "no meaning “\(name)”\(hint(name.nearest(in: Meaning.allCases.map(\.rawValue)))); a rule begins with one of \(Meaning.names)"
    case .unknownArgument(let name):
      "no meaning takes an argument “\(name)”\(hint(name.nearest(in: RuleArgument.names))); what stands before the dot is one of \(RuleArgument.names.joined(separator: ", "))"
    case .unknownName(let name, let like): "no slot, word or meaning “\(name)”\(hint(like))"
    case .redefined(let name, let place):
      "“\(name)” is defined already, in \(place); a name of your own has something else behind a dot: \(name.prefix { $0 != "." }).mine"
    case .unknownValue(let value, let argument, let wanted): "“\(argument)” cannot be “\(value)”: it is \(wanted)"
    case .ruleWithoutExample: "a rule needs an example beneath it, indented: 1992年 = 1992"
    case .unclosed(let mark): "“\(mark)” is missing; a mark that means itself has a backslash before it"
    case .unopened(let mark): "“\(mark)” closes nothing; a mark that means itself has a backslash before it"
    case .guardWithoutSide(let text):
      "“\(text)” is neither an example nor a guard: not before, not after, only before, only after"
    case .unreadableExample(let text):
      "“\(text)” is no example: TEXT = VALUE, with @DATE (the story) or @@DATE (published) before the = where it leans on one; = - for no match, = ? for no value"
    case .unreadableDate(let text): "“\(text)” is no date: 1992, 1992-04, 1992-04-03"
    case .emptyPhrase: "a rule needs a phrase"
    case .phraseMayBeEmpty: "the phrase matches nothing at all"
    case .spaceAtEdge:
      "an expression would begin or end with a space: put the space into the brackets of what it follows, [(甲|乙)[ ]]丙"
    case .cyclic(let name): "“\(name)” nests itself"
    case .tooLong:
      "no expression is longer than \(Phrase.longest) characters, so that this never matches; shorten it"
    case .tooDeep:
      "brackets within brackets, more than \(Phrase.deepest) deep; give an inner part a name of its own with let"
    case .tooLarge:
      "the phrase has more than \(Phrase.largest) parts, those of its names included; make several rules of it"
    case .takenTwice(let name):
      "“\(name)” is stated already and a date has but one; leave one out, or make the rule an interval with {to} between them"
    case .malformed(let what): "malformed \(what)"
    }
  }

  private func hint(_ name: String?) -> String { name.map { "; do you mean “\($0)”?" } ?? "" }
}
