// What a phrase comes to before it is compiled: how long, how large, and what it states.
extension Phrase {
  /// No expression has more characters: what is compared at each place of a text must have an end.
  static let longest = 64
  /// How deep brackets may stand in one another, and how many parts a phrase may have with those of its names. Nobody writes
  /// such phrases; they would exhaust the stack, or grow without end where names stand for names.
  static let deepest = 40
  static let largest = 2000

  /// All its parts; counting ends soon beyond the largest.
  var size: Int {
    switch self {
    case .text, .term, .nested, .space: 1
    case .optional(let part): 1 + part.size
    case .sequence(let parts), .choice(let parts):
      parts.reduce(1) { $0 > Phrase.largest ? $0 : $0 + $1.size }
    }
  }

  /// The characters of the shortest text that it matches; a word list or a number has at least one.
  func shortest(in grammar: Grammar) -> Int {
    switch self {
    case .text(let text): text.count
    case .term(let term): grammar.terms[term].shortest
    case .nested: 1
    case .space, .optional: 0
    case .sequence(let parts): parts.reduce(0) { $0 + $1.shortest(in: grammar) }
    case .choice(let options): options.map { $0.shortest(in: grammar) }.min() ?? 0
    }
  }

  /// The arguments that every match states, and one that is stated twice: 1992年1992年.
  func taken(in grammar: Grammar) -> (always: Set<RuleArgument>, twice: RuleArgument?) {
    switch self {
    case .text, .space, .nested: return ([], nil)
    case .term(let term):
      let argument = grammar.terms[term].argument
      return (argument.isCounted ? [] : [argument], nil)
    case .optional(let part): return ([], part.taken(in: grammar).twice)
    case .sequence(let parts):
      return parts.reduce(into: ([], nil)) { result, part in
        let taken = part.taken(in: grammar)
        let twice = RuleArgument.allCases.first { result.always.contains($0) && taken.always.contains($0) }
        result = (result.always.union(taken.always), result.twice ?? taken.twice ?? twice)
      }
    case .choice(let options):
      let taken = options.map { $0.taken(in: grammar) }
      let always = taken.dropFirst().reduce(taken.first?.always ?? []) { $0.intersection($1.always) }
      return (always, taken.compactMap(\.twice).first)
    }
  }
}

extension Grammar {
  /// The characters of the shortest text that a rule matches.
  package func shortest(_ rule: Rule) -> Int { rule.phrase.shortest(in: self) }
}

extension Term {
  fileprivate var shortest: Int {
    switch kind {
    case .number(let format): if case .digits(let count) = format.shape { count } else { 1 }
    case .words(let entries): entries.map(\.text.count).min() ?? 0
    }
  }
}

extension RuleArgument {
  /// Whether a phrase may state it several times: 一年零三个月.
  fileprivate var isCounted: Bool {
    switch self {
    case .count, .amount, .unit, .more, .plusHalf, .to: true
    default: false
    }
  }
}

extension Meaning {
  /// Whether it is a single date, which has each of its parts once.
  var isOneDate: Bool {
    switch self {
    case .date, .lunar, .reign, .sexagenary, .solarTerm, .holiday, .japaneseEra, .time: true
    case .ordinal, .dual, .shift, .interval, .stretch, .open, .approximate, .duration, .set, .vague, .never: false
    }
  }
}
