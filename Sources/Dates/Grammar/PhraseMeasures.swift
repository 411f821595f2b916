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
  func shortest(in terms: [Term]) -> Int {
    switch self {
    case .text(let text): return text.count
    case .term(let term): return terms[term].shortest
    case .nested: return 1
    case .space, .optional: return 0
    case .sequence(let parts):
      var sum = 0
      for part in parts { sum += part.shortest(in: terms) }
      return sum
    case .choice(let options):
      var least = Int.max
      for option in options { least = min(least, option.shortest(in: terms)) }
      return least
    }
  }

  /// The arguments that every match states, and those that are stated twice: 1992年1992年.
  func taken(in terms: [Term]) -> (always: ArgumentSet, twice: ArgumentSet) {
    var (always, twice) = (ArgumentSet(), ArgumentSet())
    switch self {
    case .text, .space, .nested: break
    case .term(let term): always = terms[term].stated
    case .optional(let part): twice = part.taken(in: terms).twice
    case .sequence(let parts):
      for part in parts {
        let taken = part.taken(in: terms)
        twice.formUnion(taken.twice.union(always.intersection(taken.always)))
        always.formUnion(taken.always)
      }
    case .choice(let options):
      always = .all
      for option in options {
        let taken = option.taken(in: terms)
        (always, twice) = (always.intersection(taken.always), twice.union(taken.twice))
      }
    }
    return (always, twice)
  }
}

extension Grammar {
  /// The characters of the shortest text that a rule matches.
  package func shortest(_ rule: Rule) -> Int { rule.phrase.shortest(in: terms) }
}

/// Some arguments: a bit for each of the sixty.
struct ArgumentSet: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ argument: RuleArgument) {
    self.init(rawValue: 1 << UInt64(RuleArgument.allCases.firstIndex(of: argument) ?? 0))
  }

  static let all = ArgumentSet(rawValue: .max)

  /// The first of them, in the order of their declaration.
  var first: RuleArgument? { RuleArgument.allCases.first { contains(ArgumentSet($0)) } }
}

extension RuleArgument {
  /// Whether a phrase may state it several times: 一年零三个月.
  var isCounted: Bool {
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
    case .ordinal, .dual, .dualInterval, .shift, .interval, .stretch, .open, .approximate, .duration, .set, .vague,
      .never:
      false
    }
  }
}
