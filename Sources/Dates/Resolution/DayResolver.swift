import Temporal

// Months, weeks, days.
extension Resolver {
  /// The Gregorian month, and what gave it; `nil` where nothing does. `day` helps to choose the year.
  private func month(_ stated: Stated, day: Int?) -> (year: Int, month: Int, anchor: Anchor)? {
    switch stated.month {
    case .number(let month):
      if stated.year != nil { return year(stated).map { ($0.year, month, $0.anchor) } }
      return context.year(ofMonth: month, day: day).map { ($0.year, month, $0.anchor) }
    case .now(let offset):
      guard let reference = context.reference else { return nil }
      return shift(stated, reference.year, reference.month, offset, .reference)
    case .then(let offset):
      if let (year, month) = context.antecedent?.yearAndMonth { return shift(stated, year, month, offset, .previous) }
      return context.reference.flatMap { shift(stated, $0.year, $0.month, offset, .reference) }
    case .lunar: return nil
    case nil:
      // 下旬 alone is about its middle.
      guard let day = day ?? stated.third.map({ $0 * 10 - 5 }) else { return context.month(ofDay: 1) }
      return context.month(ofDay: day)
    }
  }

  private func shift(_ stated: Stated, _ year: Int, _ month: Int, _ offset: Int, _ anchor: Anchor)
    -> (year: Int, month: Int, anchor: Anchor)?
  {
    let index = year * 12 + month - 1 + offset
    let found = index.floorModulo(12) + 1
    if stated.year != nil { return self.year(stated).map { ($0.year, found, $0.anchor) } }
    return (index.floorDivided(by: 12), found, anchor)
  }

  /// A month, or a part of one.
  func resolveMonth(_ stated: Stated) -> Resolution {
    guard let (year, month, anchor) = month(stated, day: nil) else { return .unresolved }
    if let last = stated.lastMonth { return resolved(Period.months(year, month, last), anchor, stated) }
    if let third = stated.third { return resolved(Period.third(year, month, third), anchor, stated) }
    if let half = stated.halfMonth { return resolved(Period.halfMonth(year, month, half), anchor, stated) }
    return resolved(stated.part.map { Period.month(year, month, $0) } ?? Period.month(year, month), anchor, stated)
  }

  /// A day, by its number or by its distance from another.
  func resolveDay(_ stated: Stated) -> Resolution {
    switch stated.day {
    case .number(let day):
      guard let (year, month, anchor) = month(stated, day: day) else {
        return CivilDate.mayExist(stated, day) ? .unresolved : .impossible
      }
      return resolved(CivilDate(year: year, month: month, day: day).flatMap(Period.day), anchor, stated)
    case .now(let offset):
      guard let reference = context.reference else { return .unresolved }
      if stated.year != nil { return resolveAnniversary(reference.adding(days: offset), stated) }
      return resolved(
        dayNear(reference.adding(days: offset), stated.repeatedDay).flatMap(Period.day), .reference, stated)
    case .then(let offset):
      if let date = context.antecedentDay {
        if stated.year != nil { return resolveAnniversary(date.adding(days: offset), stated) }
        return inItsMonth(resolved(date.adding(days: offset).flatMap(Period.day), .previous, stated), stated)
      }
      // 2014年…那天: a day of that year, not that of publication.
      guard context.antecedent == nil || context.focus.isNews && !context.inquiry.storyIsInSentence,
        let reference = context.reference
      else {
        return .unresolved
      }
      let found = resolved(reference.adding(days: offset).flatMap(Period.day), .reference, stated)
      guard offset > 0, !context.looksAhead, case .resolved(var guess) = found else { return found }
      guess.isGuess = true
      return .resolved(guess)
    case .lunar, nil: return .unresolved
    }
  }

  /// 五月初八日…翌日…十五日: days go on in the lunar month.
  private func inItsMonth(_ resolution: Resolution, _ stated: Stated) -> Resolution {
    guard case .resolved(let found) = resolution, context.antecedent?.countsLunarMonths == true else {
      return resolution
    }
    return placed(found, stated)
  }

  /// 昨（30）日: the day said in brackets is explicit; the nearest one of that number.
  private func dayNear(_ date: CivilDate?, _ repeated: Int?) -> CivilDate? {
    guard let date, let repeated, repeated != date.day else { return date }
    return (1...16).flatMap { [-$0, $0] }.compactMap { date.adding(days: $0) }.first { $0.day == repeated } ?? date
  }

  /// 去年的今天, 次年同日: the day of publication, or of the story, in another year.
  private func resolveAnniversary(_ day: CivilDate?, _ stated: Stated) -> Resolution {
    guard let day, let (year, anchor) = year(stated) else { return .unresolved }
    return resolved(CivilDate(year: year, month: day.month, day: day.day).flatMap(Period.day), anchor, stated)
  }

  /// A week, or a day of one.
  func resolveWeek(_ stated: Stated) -> Resolution {
    if case .number(let number) = stated.week, let (year, anchor) = year(stated) {
      return resolved(Period.week(year, number), anchor, stated)
    }
    guard let reference = context.reference else { return .unresolved }
    guard case .now(let offset) = stated.week else { return resolveWeekday(stated, reference) }
    guard let week = reference.adding(days: offset * 7).flatMap(Period.week(of:)) else { return .impossible }
    if let weekday = stated.weekday ?? sameWeekday(stated, reference) {
      return resolved(week.first.adding(days: weekday - 1).flatMap(Period.day), .reference, stated)
    }
    switch stated.part {
    case .end:
      return resolved(
        Period.days(week.first.adding(days: 5), week.last, value: week.value + "-WE", .day), .reference, stated)
    case .start:
      return resolved(
        Period.days(week.first, week.first.adding(days: 1), value: week.value, .day, mod: .start), .reference, stated)
    case .mid, .firstHalf, .secondHalf, .summerBreak, .winterBreak, .whole, nil:
      return resolved(week, .reference, stated)
    }
  }

  /// 上周同日: the weekday that is being told of.
  private func sameWeekday(_ stated: Stated, _ reference: CivilDate) -> Int? {
    guard case .then = stated.day else { return nil }
    return (context.antecedent?.date ?? reference).weekday
  }

  /// 周三: the last one, or the next where the clause looks ahead.
  func resolveWeekday(_ stated: Stated, _ reference: CivilDate) -> Resolution {
    guard let weekday = stated.weekday else { return .unresolved }
    let back = (reference.weekday - weekday).floorModulo(7)
    let offset = context.looksAhead && back > 0 ? 7 - back : -back
    return resolved(reference.adding(days: offset).flatMap(Period.day), .reference, stated)
  }
}

extension CivilDate {
  /// Whether some year has the month and day stated.
  static func mayExist(_ stated: Stated, _ day: Int) -> Bool {
    guard case .number(let month) = stated.month else { return day <= 31 }
    return CivilDate(year: 2000, month: month, day: day) != nil
  }
}
