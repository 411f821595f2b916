import Temporal

// Spans up to now, from now on, or behind the date that the story has reached.
extension Interpreter {
  /// 其后两年: the whole units behind the date that the story has reached.
  private func following(_ reading: Reading) -> Interpreted {
    guard let amount = amounts(reading).first, let count = amount.amount.wholeAndHalf?.count, count < 100_000,
      amount.unit.seconds == nil, let story = context.antecedent?.last,
      let start = amount.unit.start(of: story, movedBy: 1),
      let end = amount.unit.start(of: story, movedBy: count + 1)?.adding(days: -1),
      var period = Period.days(start, end, value: isoDuration([amount]), amount.unit.precision)
    else { return .unresolved }
    if amount.unit == .year {
      period.edtf = start.year == end.year ? isoYear(start.year) : "\(isoYear(start.year))/\(isoYear(end.year))"
    }
    return Interpreted(Resolved(period: period, anchor: .previous))
  }

  /// 最近三年, 未来两个月, 60日内, 今明两年.
  func stretch(_ reading: Reading) -> Interpreted {
    if reading.bound == .then { return following(reading) }
    guard let now = context.focus.reference, let amount = amounts(reading).first,
      let count = amount.amount.wholeAndHalf?.count, count < 100_000
    else { return .unresolved }
    guard let bounds = stretch(now, amount.unit, count, reading.bound ?? .past) else { return .impossible }
    var result = Interpreted(anchor: .reference, mayDateEvents: false)
    result.bounds = bounds
    result.precision = amount.unit.precision
    result.duration = isoDuration([amount])
    if amount.unit.seconds != nil { result.type = .time }
    return result
  }

  private func stretch(_ now: CivilDateTime, _ unit: Unit, _ count: Int, _ bound: Bound) -> Bounds? {
    if let seconds = unit.seconds { return stretch(now, seconds, count, bound) }
    let day = now.date
    switch bound {
    case .past:
      guard let start = unit.start(of: day, movedBy: -count) else { return nil }
      return Bounds(
        earliest: CivilDateTime(startOf: start), latest: unit.start(of: day, movedBy: 0).map(CivilDateTime.init))
    case .since:
      guard let start = unit.start(of: day, movedBy: -count) else { return nil }
      return Bounds(earliest: CivilDateTime(startOf: start), latest: now.endOfStatedDay)
    case .recent:
      guard let start = unit.adding(-count, to: day) else { return nil }
      return Bounds(earliest: CivilDateTime(startOf: start), latest: now.endOfStatedDay)
    case .following:
      guard let end = unit.adding(count, to: day)?.adding(days: 1), let start = day.adding(days: 1) else { return nil }
      return Bounds(earliest: CivilDateTime(startOf: start), latest: CivilDateTime(startOf: end))
    case .within:
      guard let end = unit.adding(count, to: day)?.adding(days: 1) else { return nil }
      return Bounds(earliest: now, latest: CivilDateTime(startOf: end))
    case .next, .before, .after, .until, .ago, .then:
      guard let end = unit.adding(count, to: day) else { return nil }
      return Bounds(earliest: now, latest: CivilDateTime(startOf: end))
    }
  }
}

extension Interpreter {
  /// Hours, minutes, seconds: whole ones before and behind the running one, or from the moment itself.
  private func stretch(_ now: CivilDateTime, _ unit: Int, _ count: Int, _ bound: Bound) -> Bounds? {
    let running = now.adding(seconds: -(now.second % unit))
    let length = unit * count
    switch bound {
    case .past: return Bounds(earliest: running?.adding(seconds: -length), latest: running)
    case .following:
      return Bounds(earliest: running?.adding(seconds: unit), latest: running?.adding(seconds: unit + length))
    case .since, .recent: return Bounds(earliest: now.adding(seconds: -length), latest: now)
    case .next, .within, .before, .after, .until, .ago, .then:
      return Bounds(earliest: now, latest: now.adding(seconds: length))
    }
  }
}

extension CivilDateTime {
  /// The moment itself where it has a time of day, else the end of its day.
  fileprivate var endOfStatedDay: CivilDateTime { second > 0 ? self : adding(seconds: 86_400) ?? self }
}
