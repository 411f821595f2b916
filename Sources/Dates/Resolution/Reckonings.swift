import Temporal

// What is said in two reckonings.
extension Interpreter {
  /// Two reckonings of one date: the Gregorian one stands.
  func dual(_ reading: Reading) -> Interpreted {
    guard case .resolved(let resolved) = onDayOfYear(dualMoment(reading)) else {
      return interpretation(of: dualMoment(reading))
    }
    var result = Interpreted(resolved)
    if disagree(reading) { result.problem = .disagreeing }
    return result
  }

  func dualMoment(_ reading: Reading) -> Resolution {
    guard reading.nested.count >= 2 else { return .unresolved }
    let (first, second) = bothStated(reading, followedBy: reading.arguments)
    var (gregorian, other) = second.isNumberedByUs ? (second, first) : (first, second)
    let resolver = Resolver(context: context)
    // Behind 光緒二十四年（1898年） month and day go on in the reign's calendar; not 7月 behind 1878年（光绪四年）.
    let goesOnInReign = second.calendar == .gregorian || other.isWrittenOut
    if !reading.arguments.isEmpty, other.isLunar, goesOnInReign {
      return Resolver(context: knowing(gregorian, ifNeededBy: other)).resolve(other)
    }
    var given = context
    if case .resolved(let anchor) = resolver.resolve(other) {
      given.given = anchor.antecedent
    }
    if case .short(let digits) = gregorian.year, let year = given.given?.year, year == digits {
      // 永元十年（98年）: in antiquity two digits are the whole year.
      gregorian.year = .number(year)
    }
    let leansOnOther = gregorian.year == nil && !other.isYearly
    let resolution = Resolver(context: leansOnOther ? given : context).resolve(gregorian)
    guard case .resolved(var resolved) = resolution else { return resolver.resolve(other) }
    // A year in brackets says less than a whole date before it.
    if case .resolved(let stated) = resolver.resolve(other), stated.period.precision > resolved.period.precision,
      resolved.period.first <= stated.period.last, stated.period.first <= resolved.period.last
    {
      return .resolved(stated)
    }
    resolved.calendar = other.calendar == .gregorian ? resolved.calendar : other.calendar
    // 三月十二日（1854年4月9日）…十九日: a bracket does not take the story out of its calendar.
    if other.isWrittenOut, second.isNumberedByUs, case .resolved(let stated) = resolver.resolve(other) {
      resolved.lunar = stated.lunar
    }
    resolved.era = resolved.era ?? other.era
    return .resolved(resolved)
  }

  /// The year of ours says which 甲午年 is meant: 1894年（甲午年）七月.
  private func knowing(_ gregorian: Stated, ifNeededBy other: Stated) -> Context {
    guard case .cycle = other.year, case .number(let year) = gregorian.year, let period = Period.year(year) else {
      return context
    }
    var knowing = context
    knowing.given = Antecedent(period)
    return knowing
  }

  /// Both as they are stated, with what follows the bracket: 民國17年(1928年)2月28日. Of the reigns of one title that one is
  /// meant which had such a year then: 永兴元年（304年）.
  private func bothStated(
    _ reading: Reading, followedBy further: [Reading.Captured] = []
  ) -> (first: Stated, second: Stated) {
    let (first, second) = (reading.nested[0], reading.nested[1])
    return (
      stated(first, further, beside: second), stated(second, further, beside: first)
    )
  }

  private func stated(_ reading: Reading, _ further: [Reading.Captured], beside other: Reading) -> Stated {
    var reading = reading
    reading.arguments += further
    let stated = stated(reading)
    return stated.calendar == .reign ? Stated(reading, knownYear: self.stated(other).yearOfOurs) : stated
  }

  /// Both reckonings of one date, in the order of the text; `nil` unless both have a day and one is another calendar's.
  /// 周四（4月10日） is one reckoning: the day of the week leans on the publication.
  func reckonings(_ reading: Reading) -> (first: Resolved, second: Resolved)? {
    guard reading.nested.count >= 2 else { return nil }
    let (first, second) = bothStated(reading)
    guard first.isOfAnotherCalendar || second.isOfAnotherCalendar else { return nil }
    // A holiday is that of the year beside it.
    let a = resolved(first, beside: first.isYearly ? second : nil)
    guard let a, let b = resolved(second, beside: second.isYearly ? first : nil) else { return nil }
    return (a, b)
  }

  private func resolved(_ stated: Stated, beside other: Stated?) -> Resolved? {
    var context = context
    if let other, case .resolved(let given) = Resolver(context: context).resolve(other) {
      context.given = given.antecedent
    }
    guard case .resolved(let found) = Resolver(context: context).resolve(stated) else { return nil }
    return found
  }

  /// Whether another calendar's day is not ours.
  private func disagree(_ reading: Reading) -> Bool {
    guard let (a, b) = reckonings(reading) else { return false }
    return a.period.last < b.period.first || b.period.last < a.period.first
  }

  /// A range in two reckonings: ours stands. Hours behind days, 5日至8日（9时至17时）, are no reckoning of them.
  func dualInterval(_ reading: Reading) -> Interpreted {
    guard reading.nested.count >= 2 else { return .unresolved }
    let first = reign(reading.nested[0], beside: reading.nested[1]) ?? interpret(reading.nested[0])
    guard first.bounds != .unknown else { return interpret(reading.nested[1]) }
    var context = context
    context.given = first.antecedent
    let second = Interpreter(grammar: grammar, context: context).interpret(reading.nested[1])
    guard second.bounds != .unknown, second.type == first.type else { return first }
    var (ours, other) = second.calendar == .gregorian ? (second, first) : (first, second)
    if other.calendar != .gregorian { ours.calendar = other.calendar }
    if ours.bounds.isApart(from: other.bounds) { ours.problem = .disagreeing }
    return ours
  }

  /// A whole reign, of those of its title the one that the years beside it know; `nil` for other readings.
  private func reign(_ reading: Reading, beside years: Reading) -> Interpreted? {
    guard grammar.rules[reading.rule].meaning == .reign else { return nil }
    let known = interpret(years).bounds.firstDay?.year
    return interpretation(of: Resolver(context: context).resolve(Stated(reading, knownYear: known)))
  }
}

extension Bounds {
  /// Whether two have no moment in common.
  fileprivate func isApart(from other: Bounds) -> Bool {
    guard let earliest, let latest, let first = other.earliest, let last = other.latest else { return false }
    return latest <= first || last <= earliest
  }
}

extension Stated {
  /// The year, where it is one of ours that stands in full.
  fileprivate var yearOfOurs: Int? {
    guard isNumberedByUs, case .number(let number) = year else { return nil }
    return number
  }

  fileprivate var isOfAnotherCalendar: Bool { !isNumberedByUs }

  /// A day that comes round each year, whose own is not said.
  fileprivate var isYearly: Bool { (holiday != nil || solarTerm != nil) && year == nil }
}
