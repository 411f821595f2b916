import Calendars
import Temporal

// Counting from a date.
extension Interpreter {
  /// 三天后, 两年半前, 两年后的8月16日.
  func shift(_ reading: Reading, by sign: Int? = nil) -> Resolution {
    if reading.arguments.contains(where: { $0.argument == .nowDay || $0.argument == .thenDay }) {
      return anniversary(reading)
    }
    guard let direction = sign ?? direction(reading), let amount = inOneUnit(amounts(reading)),
      let whole = amount.amount.wholeAndHalf, whole.count < 100_000,
      let (base, anchor) = base(direction, whole.half ? amount.unit.half : amount.unit)
    else { return .unresolved }
    if let seconds = amount.unit.seconds {
      let distance = seconds * whole.count + (whole.half ? seconds / 2 : 0)
      return shift(distance * direction, by: whole.half ? .minute : amount.unit)
    }
    guard let moved = moved(base, amount.unit, whole, direction) else { return .impossible }
    if isVague(reading) {
      let far = lastCount(reading) ?? whole.count.nextRound
      return .resolved(Resolved(period: vaguely(moved, base, amount.unit, far, direction) ?? moved, anchor: anchor))
    }
    return completed(inItsMonth(Resolved(period: moved, anchor: anchor)), reading)
  }

  /// 正月初三日…七日后…四月十八日: days and weeks go on in the lunar months of the story.
  private func inItsMonth(_ found: Resolved) -> Resolved {
    guard found.anchor == .previous, found.precision >= .week, context.antecedent?.countsLunarMonths == true,
      let date = LunarDate(found.period.first)
    else { return found }
    var placed = found
    placed.lunar = .init(year: date.month.year, month: date.month.month, isLeap: date.month.isLeap)
    return placed
  }

  /// -1 or 1. What is counted from an event that the words before it name has no direction where only its own sentence could
  /// date it and does not: 武汉失守两天后.
  private func direction(_ reading: Reading) -> Int? {
    switch reading.direction {
    case .back: -1
    case .on: 1
    case .fromEvent: context.inquiry.storyIsInSentence && context.antecedent?.day != nil ? 1 : nil
    case nil: nil
    }
  }

  /// 两年零八个月 is 32 months; `nil` for units that have no common measure.
  private func inOneUnit(_ amounts: [(amount: String, unit: Unit)]) -> (amount: String, unit: Unit)? {
    guard amounts.count == 2 else { return amounts.first }
    guard amounts[0].unit == .year, amounts[1].unit == .month, let years = Int(amounts[0].amount),
      let months = Int(amounts[1].amount), years < 10_000, months < 10_000
    else { return nil }
    return (String(years * 12 + months), .month)
  }

  /// The second number of 五六年.
  private func lastCount(_ reading: Reading) -> Int? {
    reading.arguments.first { $0.argument == .count }?.value.name?.bothNumbers?.last
  }

  /// 三年前的今天; 三年后的今天, and 三年前的同一天, count from the day that the story has reached.
  private func anniversary(_ reading: Reading) -> Resolution {
    guard let direction = direction(reading), let amount = amounts(reading).first, let count = Int(amount.amount),
      let (day, anchor) = anniversaryDay(direction, reading), let moved = amount.unit.adding(count * direction, to: day)
    else { return .unresolved }
    return Period.day(moved).map { .resolved(Resolved(period: $0, anchor: anchor)) } ?? .impossible
  }

  private func anniversaryDay(_ direction: Int, _ reading: Reading) -> (CivilDate, Anchor)? {
    let isOfStory = reading.arguments.contains { $0.argument == .thenDay }
    if isOfStory || direction > 0, let story = context.antecedentDay { return (story, .previous) }
    guard !isOfStory, direction < 0 || context.looksAhead else { return nil }
    return context.reference.map { ($0, .reference) }
  }

  /// 两小时后, from the moment that the story has reached, else from that of publication. Where only the day is known, on
  /// that day.
  private func shift(_ distance: Int, by unit: Unit) -> Resolution {
    guard let (start, isTimed, anchor) = moment(distance) else { return .unresolved }
    guard isTimed else {
      // 48小时后 is two days later, two hours are the same day.
      let days = distance / 86_400
      return start.date.adding(days: days).flatMap(Period.day).map { .resolved(Resolved(period: $0, anchor: anchor)) }
        ?? .unresolved
    }
    guard let moment = start.adding(seconds: distance), let day = Period.day(moment.date) else { return .unresolved }
    var clock = Clock(hour: moment.hour)
    if unit != .hour { clock.minute = moment.minute }
    if unit == .second { clock.second = moment.second % 60 }
    return Resolver(context: context).attach(clock, to: Resolved(period: day, anchor: anchor))
  }

  private func moment(_ distance: Int) -> (CivilDateTime, isTimed: Bool, Anchor)? {
    if let story = context.antecedent, let date = context.antecedentDay, usesStory(distance.signum()),
      let start = CivilDateTime(startOf: date).adding(seconds: story.seconds ?? 0)
    {
      return (start, story.seconds != nil, .previous)
    }
    return context.focus.reference.map { ($0, $0.second > 0, .reference) }
  }

  /// The day, or the period, that is counted from.
  private func base(_ direction: Int, _ unit: Unit) -> (Period, Anchor)? {
    if let antecedent = context.antecedent, usesStory(direction) {
      if unit.rank >= Unit.week.rank {
        return context.antecedentDay.flatMap(Period.day).map { ($0, .previous) } ?? reference
      }
      if unit == .month {
        return antecedent.yearAndMonth.flatMap { Period.month($0.year, $0.month) }.map { ($0, .previous) }
      }
      return Period.year(antecedent.last.year).map { ($0, .previous) }
    }
    return reference
  }

  private var reference: (Period, Anchor)? {
    context.reference.flatMap(Period.day).map { ($0, .reference) }
  }

  /// News counts back from its publication, and on from what it has just told.
  private func usesStory(_ direction: Int) -> Bool {
    guard context.reference != nil, context.focus.isNews, context.given == nil else { return true }
    return context.inquiry.storyIsInSentence || direction > 0
  }

  private func moved(_ base: Period, _ unit: Unit, _ amount: (count: Int, half: Bool), _ direction: Int) -> Period? {
    let date = base.last
    let count = amount.count * direction
    let half = amount.half ? direction : 0
    switch unit {
    case .century: return Period.year(date.year + count * 100 + half * 50)
    case .decade: return Period.year(date.year + count * 10 + half * 5)
    case .year:
      guard amount.half else { return Period.year(date.year + count) }
      return month(date, count * 12 + half * 6)
    case .season, .quarter: return month(date, count * 3)
    case .month:
      return amount.half ? date.adding(months: count)?.adding(days: half * 15).flatMap(Period.day) : month(date, count)
    case .week: return date.adding(days: count * 7).flatMap(Period.week(of:))
    case .day, .weekday: return date.adding(days: count).flatMap(Period.day)
    case .hour, .minute, .second: return Period.day(date)
    }
  }

  /// Both counts of 五六年前, or those of 二十几年前: twenty to thirty years ago.
  private func vaguely(_ near: Period, _ base: Period, _ unit: Unit, _ count: Int, _ direction: Int) -> Period? {
    guard let far = moved(base, unit, (count, false), direction) else { return nil }
    let (start, end) = direction < 0 ? (far, near) : (near, far)
    guard var period = Period.days(start.first, end.last, value: near.value, unit.precision, mod: .approximate) else {
      return nil
    }
    if let first = start.edtf, let last = end.edtf { period.edtf = "\(first)/\(last)" }
    return period
  }

  private func month(_ date: CivilDate, _ offset: Int) -> Period? {
    let index = date.year * 12 + date.month - 1 + offset
    return Period.month(index.floorDivided(by: 12), index.floorModulo(12) + 1)
  }

  /// Takes a finer date that follows within the shifted period.
  private func completed(_ resolved: Resolved, _ reading: Reading) -> Resolution {
    var finer = stated(reading)
    finer.year = nil
    guard finer.hasDate || !finer.clock.isEmpty else { return .resolved(resolved) }
    var inner = context
    inner.given = resolved.antecedent
    guard case .resolved(var found) = Resolver(context: inner).resolve(finer) else { return .impossible }
    found.anchor = resolved.anchor
    return .resolved(found)
  }
}

extension Unit {
  /// Length of the units of the clock.
  var seconds: Int? {
    switch self {
    case .hour: 3600
    case .minute: 60
    case .second: 1
    case .century, .decade, .year, .season, .quarter, .month, .week, .day, .weekday: nil
    }
  }
}
