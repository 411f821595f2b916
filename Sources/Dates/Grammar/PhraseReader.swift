/// Reads the phrase of a rule: text, `{slot}`, `[optional]`, `(a|b)`; a space allows spaces.
struct PhraseReader {
  private var source: LineScanner
  private let folds: FoldTable
  private let terms: [String: Int]
  private let phrases: [String: Phrase]
  private let lists: [Term]
  private var depth = 0
  private let file: String
  private let line: Int

  init(source: LineScanner, grammar: Grammar, file: String, line: Int) {
    self.source = source
    (folds, terms, phrases) = (grammar.folds, grammar.termIndex, grammar.phrases)
    lists = grammar.terms
    self.file = file
    self.line = line
  }

  /// The phrase of a rule, which must match something.
  mutating func phrase(of meaning: Meaning) throws(GrammarError) -> Phrase {
    let start = source
    let phrase = try part()
    guard phrase.shortest(in: lists) <= Phrase.longest else { throw error(.tooLong, at: start) }
    if meaning.isOneDate, let twice = phrase.taken(in: lists).twice.first {
      throw error(.takenTwice(twice.rawValue), at: start)
    }
    guard !phrase.mayBeEmpty else { throw error(.phraseMayBeEmpty) }
    guard !phrase.hasSpace(at: .start), !phrase.hasSpace(at: .end) else { throw error(.spaceAtEdge) }
    return phrase
  }

  /// A named part of phrases.
  mutating func part() throws(GrammarError) -> Phrase {
    guard !source.isAtEnd else { throw error(.emptyPhrase) }
    let phrase = try choice(until: nil)
    if let mark = source.peek { throw error(.unopened(Character(Unicode.Scalar(mark) ?? ")"))) }
    guard phrase.size <= Phrase.largest else { throw error(.tooLarge) }
    return phrase
  }

  private mutating func choice(until close: Unicode.Scalar?) throws(GrammarError) -> Phrase {
    guard depth <= Phrase.deepest else { throw error(.tooDeep) }
    depth += 1
    defer { depth -= 1 }
    var options = [try sequence()]
    while source.take("|") { options.append(try sequence()) }
    if let close, !source.take(close.value) { throw error(.unclosed(Character(close))) }
    return options.count == 1 ? options[0] : .choice(options)
  }

  private mutating func sequence() throws(GrammarError) -> Phrase {
    var parts: [Phrase] = []
    var text: [UInt32] = []
    func flush() {
      if !text.isEmpty { parts.append(.text(text)) }
      text = []
    }
    while let next = source.peek, next != "|", next != ")", next != "]" {
      _ = source.next()
      if next == "\\", let escaped = source.next() {
        text.append(folds.folded(escaped))
        continue
      }
      guard let part = try special(next) else {
        text.append(folds.folded(next))
        continue
      }
      flush()
      parts.append(part)
    }
    flush()
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// What an opening mark begins; `nil` for an ordinary character.
  private mutating func special(_ mark: UInt32) throws(GrammarError) -> Phrase? {
    if mark == "{" { return try reference() }
    if mark == "[" { return .optional(try choice(until: "]")) }
    if mark == "(" { return try choice(until: ")") }
    return mark == " " ? .space : nil
  }

  private mutating func reference() throws(GrammarError) -> Phrase {
    let place = source
    guard let name = source.braced() else { throw error(.unclosed("}")) }
    if let phrase = phrases[name] { return phrase }
    if let meanings = Meaning.nests[name] { return .nested(meanings, name: name) }
    guard let term = terms[name] else {
      source = place
      throw error(
        .unknownName(name, like: name.nearest(in: Array(terms.keys) + Array(phrases.keys) + Array(Meaning.nests.keys))))
    }
    return .term(term)
  }

  private func error(_ mistake: GrammarError.Mistake, at place: LineScanner? = nil) -> GrammarError {
    GrammarError(file: file, line: line, column: (place ?? source).column, mistake: mistake)
  }
}

extension Phrase {
  enum Edge { case start, end }

  /// Whether a match may begin, or end, with white space.
  fileprivate func hasSpace(at edge: Edge) -> Bool {
    switch self {
    case .text(let text): (edge == .start ? text.first : text.last) == 0x20
    case .term, .nested: false
    case .space: true
    case .optional(let part): part.hasSpace(at: edge)
    case .choice(let options): options.contains { $0.hasSpace(at: edge) }
    case .sequence(let parts):
      parts.indices.contains { index in
        let beyond = edge == .start ? parts[..<index] : parts[(index + 1)...]
        return parts[index].hasSpace(at: edge) && beyond.allSatisfy(\.mayBeEmpty)
      }
    }
  }

  /// Whether nothing at all would match.
  var mayBeEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .term, .nested: false
    case .space, .optional: true
    case .sequence(let parts): parts.allSatisfy(\.mayBeEmpty)
    case .choice(let options): options.contains(where: \.mayBeEmpty)
    }
  }
}
