import Temporal

/// An expression's meaning, resolved, ready to become a `Timex`.
struct Interpreted {
  var type = TimexType.date
  var edtf: String?
  var value = ""
  var mod: TimexMod?
  var bounds = Bounds.unknown
  var duration: String?
  var precision = Precision.day
  var isApproximate = false
  var calendar = CalendarSystem.gregorian
  var anchor = Anchor.explicit
  /// What later dates may refer to.
  var antecedent: Antecedent?
  var problem: DateProblem?
  var mayDateEvents = true

  static let unresolved = Interpreted(anchor: .reference, mayDateEvents: false)
  static let impossible = Interpreted(problem: .impossible, mayDateEvents: false)

  init(anchor: Anchor = .explicit, problem: DateProblem? = nil, mayDateEvents: Bool = true) {
    (self.anchor, self.problem, self.mayDateEvents) = (anchor, problem, mayDateEvents)
  }

  init(_ resolved: Resolved, sentence: Int) {
    type = resolved.type
    edtf = resolved.period.edtf
    value = resolved.value
    mod = resolved.period.mod
    bounds = resolved.bounds
    precision = resolved.precision
    calendar = resolved.calendar
    anchor = resolved.anchor
    antecedent = resolved.antecedent(sentence: sentence)
  }
}

/// Interprets readings: one method for each kind of meaning.
struct Interpreter {
  let grammar: Grammar
  let context: Context

  func interpret(_ reading: Reading) -> Interpreted {
    var result = interpretation(of: reading)
    if result.bounds == .unknown, result.type == .date, statesTime(reading) { result.type = .time }
    return result
  }

  /// Whether a time of day is stated, so that an expression is a time even where it has no value.
  private func statesTime(_ reading: Reading) -> Bool {
    grammar.rules[reading.rule].meaning == .time || reading.nested.contains(where: statesTime)
  }

  private func interpretation(of reading: Reading) -> Interpreted {
    switch grammar.rules[reading.rule].meaning {
    case .date, .lunar, .reign, .sexagenary, .solarTerm, .holiday, .japaneseEra, .ordinal, .time, .shift:
      interpretation(of: moment(reading))
    case .dual: dual(reading)
    case .interval: interval(reading)
    case .open: open(reading)
    case .approximate: approximate(reading)
    case .stretch: stretch(reading)
    case .duration: duration(reading)
    case .set: set(reading)
    case .vague: Interpreted(anchor: .reference, mayDateEvents: false)
    case .never: .unresolved
    }
  }

  func interpretation(of resolution: Resolution) -> Interpreted {
    switch resolution {
    case .resolved(let resolved): Interpreted(resolved, sentence: context.sentence)
    case .unresolved: .unresolved
    case .impossible: .impossible
    }
  }

  /// A point or period that is not itself made of several.
  func moment(_ reading: Reading, given: Antecedent? = nil) -> Resolution {
    var context = context
    context.given = given ?? context.given
    let resolver = Resolver(context: context)
    switch grammar.rules[reading.rule].meaning {
    case .shift: return shift(reading)
    case .ordinal: return ordinal(reading, resolver)
    case .dual: return dualMoment(reading)
    case .time where isComposite(reading.nested.first):
      guard let first = reading.nested.first, case .resolved(let day) = moment(first) else { return .unresolved }
      return resolver.attach(stated(reading, withNested: false).clock, to: day)
    default: return resolver.resolve(stated(reading))
    }
  }

  private func isComposite(_ reading: Reading?) -> Bool {
    guard let reading else { return false }
    let meaning = grammar.rules[reading.rule].meaning
    return meaning == .dual || meaning == .shift || meaning == .ordinal
  }

  /// Everything that a reading and those nested in it state.
  func stated(_ reading: Reading, withNested: Bool = true) -> Stated {
    var stated = Stated()
    collect(reading, into: &stated, withNested: withNested)
    stated.settle()
    return stated
  }

  private func collect(_ reading: Reading, into stated: inout Stated, withNested: Bool) {
    if withNested { for nested in reading.nested { collect(nested, into: &stated, withNested: true) } }
    for captured in reading.arguments { stated.take(captured) }
  }
}
