import Temporal

// Units within a date.
extension Interpreter {
  /// 前两个季度, 第一天, 最后五天 within a date.
  func ordinal(_ reading: Reading, _ resolver: Resolver) -> Resolution {
    if let weekday = reading.arguments.first(where: { $0.argument == .weekday })?.value.number {
      return ordinal(weekday: weekday, reading)
    }
    guard let unit = reading.arguments.first(where: { $0.argument == .unit })?.value.name.flatMap(Unit.init) else {
      return .unresolved
    }
    let outer: Resolution = reading.nested.first.map { moment($0) } ?? withinYear(reading, resolver)
    guard case .resolved(var resolved) = outer else { return outer }
    for captured in reading.arguments {
      guard let count = captured.value.number, count > 0 else { continue }
      let found: Period?
      switch captured.argument {
      case .nth: found = resolved.period.units(unit, count...count)
      case .first: found = resolved.period.beside(count, unit, isBefore: true) ?? resolved.period.units(unit, 1...count)
      case .last: found = resolved.period.beside(count, unit, isBefore: false) ?? resolved.period.lastUnits(unit, count)
      default: continue
      }
      guard let found else { return .impossible }
      resolved.period = found
    }
    return .resolved(resolved)
  }

  /// 十月的第一个星期一.
  private func ordinal(weekday: Int, _ reading: Reading) -> Resolution {
    guard let nested = reading.nested.first, case .resolved(var resolved) = moment(nested) else { return .unresolved }
    let period = resolved.period
    var day: CivilDate?
    for captured in reading.arguments {
      guard let count = captured.value.number else { continue }
      switch captured.argument {
      case .nth: day = period.first.adding(days: (weekday - period.first.weekday).floorModulo(7) + (count - 1) * 7)
      case .last: day = period.last.adding(days: -(period.last.weekday - weekday).floorModulo(7) - (count - 1) * 7)
      default: continue
      }
    }
    guard let day, day >= period.first, day <= period.last, let found = Period.day(day) else { return .impossible }
    resolved.period = found
    return .resolved(resolved)
  }

  /// 前三季度 of the year that the text is about.
  private func withinYear(_ reading: Reading, _ resolver: Resolver) -> Resolution {
    let stated = stated(reading)
    return stated.hasDate ? resolver.resolve(stated) : resolver.inYear(Stated(), month: 6, Period.year)
  }
}

extension Period {
  /// 国庆节前一天, 中秋节前两周, 国庆节后两天: a day has no first or last days, so what leads up to it, or follows it, is meant.
  /// `nil` for longer periods.
  fileprivate func beside(_ count: Int, _ unit: Unit, isBefore: Bool) -> Period? {
    guard first == last, count < 1000 else { return nil }
    let sign = isBefore ? -1 : 1
    let far: CivilDate? =
      switch unit {
      case .day: first.adding(days: sign * count)
      case .week: first.adding(days: sign * 7 * count)
      case .month: first.adding(months: sign * count)
      default: nil
      }
    guard let far, let near = first.adding(days: sign) else { return nil }
    let (start, end) = (min(far, near), max(far, near))
    return start == end ? Period.day(start) : Period.days(start, end, value: "\(start)/\(end)", .day)
  }
}
