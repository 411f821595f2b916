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
  /// No date after all, not even one without a value.
  var isNothing = false

  static let unresolved = Interpreted(anchor: .reference, mayDateEvents: false)
  static let impossible = Interpreted(problem: .impossible, mayDateEvents: false)

  init(anchor: Anchor = .explicit, problem: DateProblem? = nil, mayDateEvents: Bool = true) {
    (self.anchor, self.problem, self.mayDateEvents) = (anchor, problem, mayDateEvents)
  }

  init(_ resolved: Resolved) {
    type = resolved.type
    edtf = resolved.period.edtf
    value = resolved.value
    mod = resolved.period.mod
    bounds = resolved.bounds
    precision = resolved.precision
    calendar = resolved.calendar
    anchor = resolved.anchor
    antecedent = resolved.isGuess ? nil : resolved.antecedent
    mayDateEvents = !resolved.isGuess
  }
}

/// Interprets readings: one method for each kind of meaning.
struct Interpreter {
  let grammar: Grammar
  let context: Context

  func interpret(_ reading: Reading) -> Interpreted {
    var result = interpretation(of: reading)
    if let era = era(of: result) { result.antecedent = result.antecedent?.counted(in: era) }
    if result.bounds == .unknown, reading.arguments.contains(where: { $0.argument == .framed }) {
      result.isNothing = true
    }
    if result.bounds == .unknown, result.type == .date, statesTime(reading) { result.type = .time }
    return result.bounds == .unknown ? described(result, by: reading) : result
  }

  /// What the calendar has no such day for, with what it is all the same.
  func impossible(_ reading: Reading) -> Interpreted { described(.impossible, by: reading) }

  private func described(_ result: Interpreted, by reading: Reading) -> Interpreted {
    let stated = kind(of: reading)
    // What is not to be read as Chinese is not called so either.
    guard context.options.readsChineseCalendar || !stated.isChinese else { return result }
    return result.described(by: stated)
  }

  /// What the words of a reading say; of a length of time, of what recurs and of what is vague they say no date.
  private func kind(of reading: Reading) -> Stated {
    switch grammar.rules[reading.rule].meaning {
    case .duration, .set, .stretch, .vague, .never, .shift: Stated()
    case .date, .lunar, .reign, .sexagenary, .solarTerm, .holiday, .japaneseEra, .ordinal, .dual, .dualInterval, .time,
      .interval, .open, .approximate:
      stated(reading)
    }
  }

  /// The era goes on with what leans on it, and an imperial one with a year of ours within it.
  private func era(of result: Interpreted) -> Era? {
    guard let date = result.antecedent, date.era == nil, let era = context.era, era.covers(date.year) else {
      return nil
    }
    return result.anchor == .previous || era.calendar == .reign ? era : nil
  }

  /// 十三年 alone: the year of the era in which the text counts, else a length of time. `nil` for all other readings.
  private func yearOrLength(_ reading: Reading) -> Interpreted? {
    guard let captured = reading.arguments.first, let number = captured.value.number,
      captured.argument == .eraYear || captured.argument == .nextYear
    else { return nil }
    guard context.year(further: number, isOfCentury: captured.argument == .nextYear) != nil else {
      return duration("P\(number)Y", .year)
    }
    return interpretation(of: Resolver(context: context).resolve(stated(reading)))
  }

  /// Whether a time of day is stated, so that an expression is a time even where it has no value.
  private func statesTime(_ reading: Reading) -> Bool {
    grammar.rules[reading.rule].meaning == .time || reading.nested.contains(where: statesTime)
  }

  private func interpretation(of reading: Reading) -> Interpreted {
    switch grammar.rules[reading.rule].meaning {
    case .shift: shifted(reading)
    case .date, .lunar, .reign, .sexagenary, .solarTerm, .holiday, .japaneseEra, .ordinal, .time:
      interpretation(of: onDayOfYear(moment(reading)))
    case .dual: dual(reading)
    case .dualInterval: dualInterval(reading)
    case .interval: interval(reading)
    case .open: open(reading)
    case .approximate: approximate(reading)
    case .stretch: stretch(reading)
    case .duration: yearOrLength(reading) ?? duration(reading)
    case .set: set(reading)
    case .vague: Interpreted(anchor: .reference, mayDateEvents: false)
    case .never: .unresolved
    }
  }

  /// 三天后. 半小时后 has a value too, but tells how long rather than when.
  private func shifted(_ reading: Reading) -> Interpreted {
    var result = interpretation(of: moment(reading))
    if result.type == .time, reading.arguments.contains(where: { $0.argument == .plusHalf }) {
      result.mayDateEvents = false
    }
    return result
  }

  func interpretation(of resolution: Resolution) -> Interpreted {
    switch resolution {
    case .resolved(let resolved): Interpreted(resolved)
    case .unresolved: .unresolved
    case .impossible: .impossible
    }
  }

  /// A bare year that begins a line beneath a day of the year: that day of it.
  func onDayOfYear(_ resolution: Resolution) -> Resolution {
    guard let day = context.inquiry.dayOfYear, case .resolved(var resolved) = resolution, resolved.isBareYear,
      let period = day.period(in: resolved.period.first.year)
    else { return resolution }
    (resolved.period, resolved.anchor) = (period, .heading)
    return .resolved(resolved)
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
  func stated(_ reading: Reading, withNested: Bool = true) -> Stated { Stated(reading, withNested: withNested) }
}
