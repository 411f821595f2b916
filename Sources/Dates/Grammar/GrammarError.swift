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
    case unknownName(String)
    case redefined(String)
    case ruleWithoutExample
    case unbalanced(Character)
    case emptyPhrase
    case phraseMayBeEmpty
    case cyclic(String)
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
    case .unknownMeaning(let name): "no meaning “\(name)”; there are \(Meaning.names)"
    case .unknownArgument(let name): "no meaning takes an argument “\(name)”"
    case .unknownName(let name): "no slot, word or meaning “\(name)”"
    case .redefined(let name): "“\(name)” is defined already"
    case .ruleWithoutExample: "a rule needs an example beneath it"
    case .unbalanced(let mark): "unbalanced \(mark)"
    case .emptyPhrase: "a rule needs a phrase"
    case .phraseMayBeEmpty: "the phrase matches nothing at all"
    case .cyclic(let name): "“\(name)” nests itself"
    case .malformed(let what): "malformed \(what)"
    }
  }
}
