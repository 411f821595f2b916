import Temporal

/// Turns what an expression states into the day that it means.
struct Resolver {
  let context: Context

  func resolve(_ stated: Stated) -> Resolution {
    let stated = stated.counted(in: context)
    guard stated.hasDate else { return resolveClockAlone(stated) }
    if stated.needsFrame, context.frameYear == nil { return .unresolved }
    switch resolveDate(stated) {
    case .resolved(let day): return attach(stated.clock, to: day)
    case .unresolved: return .unresolved
    case .impossible: return .impossible
    }
  }

  /// A date without its time of day.
  private func resolveDate(_ stated: Stated) -> Resolution {
    if let outcome = resolveOtherCalendar(stated) { return outcome }
    if let outcome = resolveEra(stated) { return outcome }
    if stated.week != nil { return resolveWeek(stated) }
    if stated.day != nil { return resolveDay(stated) }
    if stated.weekday != nil { return resolveWeek(stated) }
    if stated.month != nil || stated.third != nil || stated.halfMonth != nil { return resolveMonth(stated) }
    if let season = stated.season { return inYear(stated, month: season * 3) { Period.season($0, season) } }
    if let half = stated.half { return inYear(stated, month: half * 6) { Period.half($0, half) } }
    if let quarter = stated.quarter {
      return inYear(stated, month: quarter * 3 - 1) { quarters($0, quarter, stated.lastQuarter) }
    }
    if let offset = stated.nowQuarter { return resolveQuarter(offset, stated) }
    if let offset = stated.nowHalf { return resolveHalf(offset) }
    return resolveYear(stated)
  }

  func resolved(_ period: Period?, _ anchor: Anchor, _ stated: Stated) -> Resolution {
    guard let period else { return .impossible }
    return .resolved(Resolved(period: period, calendar: stated.calendar, anchor: anchor, era: stated.era))
  }
}

// Years and more.
extension Resolver {
  /// The Gregorian year, and what gave it; `nil` where nothing does.
  func year(_ stated: Stated) -> (year: Int, anchor: Anchor)? {
    switch stated.year {
    case .number(let year): (year, .explicit)
    case .short(let digits): shortYear(digits)
    case .now(let offset): context.reference.map { ($0.year + offset, .reference) }
    case .then(let offset):
      context.antecedent.map { ($0.year + offset, .previous) }
        ?? (offset == 0 ? nil : context.reference.map { ($0.year + offset, .reference) })
    case .next(let number): context.year(further: number, isOfCentury: true).map { ($0, .previous) }
    case .cycle(let number): cycleYear(number)
    case .reign, .era, nil: nil
    }
  }

  private func shortYear(_ digits: Int) -> (year: Int, anchor: Anchor) {
    if let year = context.year(countedOn: digits) { return (year, .explicit) }
    return context.fullYear(of: digits)
  }

  /// A period within a year that the text may not state; `month` is one that lies in it.
  func inYear(_ stated: Stated, month: Int, _ period: (Int) -> Period?) -> Resolution {
    if stated.year != nil {
      guard let (year, anchor) = year(stated) else { return .unresolved }
      return partly(period(year), stated, anchor)
    }
    guard let (year, anchor) = context.year(ofMonth: month) else { return .unresolved }
    return partly(period(year), stated, anchor)
  }

  private func partly(_ period: Period?, _ stated: Stated, _ anchor: Anchor) -> Resolution {
    guard let part = stated.part else { return resolved(period, anchor, stated) }
    return resolved(period?.part(part), anchor, stated)
  }

  private func resolveYear(_ stated: Stated) -> Resolution {
    if stated.year == nil, let part = stated.part {
      return inYear(Stated(), month: part == .end ? 12 : 6) { Period.year($0, part) }
    }
    guard let (year, anchor) = year(stated) else { return .unresolved }
    return resolved(stated.part.map { Period.year(year, $0) } ?? Period.year(year), anchor, stated)
  }

  /// Centuries, decades, millennia; `nil` for finer dates.
  private func resolveEra(_ stated: Stated) -> Resolution? {
    if let millennium = stated.millennium {
      return resolved(Period.millennium(millennium, beforeChrist: stated.isBeforeChrist), .explicit, stated)
    }
    guard let (century, anchor) = century(stated) else {
      if stated.nowCentury != nil { return .unresolved }
      return stated.decade == nil && stated.nowDecade == nil ? nil : resolveDecade(stated)
    }
    guard century > 0 else { return .impossible }
    if let decade = stated.decade {
      return resolved(Period.decade((century - 1) * 100 + decade, stated.part), anchor, stated)
    }
    return resolved(Period.century(century, beforeChrist: stated.isBeforeChrist, stated.part), anchor, stated)
  }

  /// 上世纪 is counted from the publication date, else from the year that the text has reached. A text of unknown date was
  /// written in our century, if it speaks of what has been.
  private func century(_ stated: Stated) -> (Int, Anchor)? {
    if let century = stated.century { return (century, .explicit) }
    guard let offset = stated.nowCentury else { return nil }
    if let reference = context.reference { return (reference.year.floorDivided(by: 100) + 1 + offset, .reference) }
    if let story = context.centuryAntecedent { return (story.year.floorDivided(by: 100) + 1 + offset, .previous) }
    return offset < 0 || offset == 0 && stated.part == .start ? (21 + offset, .reference) : nil
  }

  /// 80年代: the latest that is not ahead of what the text is about.
  private func resolveDecade(_ stated: Stated) -> Resolution {
    if let offset = stated.nowDecade {
      guard let reference = context.reference else { return .unresolved }
      return resolved(
        Period.decade(reference.year.floorDivided(by: 10) * 10 + offset * 10, stated.part), .reference, stated)
    }
    let decade = stated.decade ?? 0
    guard decade.isMultiple(of: 10) else { return .impossible }
    if stated.isMinguo { return resolved(Period.years(1911 + decade, 1920 + decade, .decade), .explicit, stated) }
    if let year = stated.year, case .number(let start) = year {
      return resolved(Period.decade(start, stated.part), .explicit, stated)
    }
    if let story = context.centuryAntecedent {
      let century = story.year.floorDivided(by: 100) * 100
      return resolved(Period.decade(century + decade, stated.part), .previous, stated)
    }
    let now = context.reference?.year ?? 2001
    let century = now.floorDivided(by: 100) * 100
    return resolved(
      Period.decade(century + decade <= now ? century + decade : century - 100 + decade, stated.part), .reference,
      stated)
  }

  private func quarters(_ year: Int, _ first: Int, _ last: Int?) -> Period? {
    guard let last, last > first else { return Period.quarter(year, first) }
    return Period.months(year, first * 3 - 2, last * 3)
  }

  private func resolveQuarter(_ offset: Int, _ stated: Stated) -> Resolution {
    guard let reference = context.reference else { return .unresolved }
    let index = reference.year * 4 + (reference.month - 1) / 3 + offset
    return partly(Period.quarter(index.floorDivided(by: 4), index.floorModulo(4) + 1), stated, .reference)
  }

  private func resolveHalf(_ offset: Int) -> Resolution {
    guard let reference = context.reference else { return .unresolved }
    let index = reference.year * 2 + (reference.month - 1) / 6 + offset
    return resolved(Period.half(index.floorDivided(by: 2), index.floorModulo(2) + 1), .reference, Stated())
  }
}

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
      guard let day else { return context.month(ofDay: 1) }
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

  private func resolveMonth(_ stated: Stated) -> Resolution {
    guard let (year, month, anchor) = month(stated, day: nil) else { return .unresolved }
    if let last = stated.lastMonth { return resolved(Period.months(year, month, last), anchor, stated) }
    if let third = stated.third { return resolved(Period.third(year, month, third), anchor, stated) }
    if let half = stated.halfMonth { return resolved(Period.halfMonth(year, month, half), anchor, stated) }
    return resolved(stated.part.map { Period.month(year, month, $0) } ?? Period.month(year, month), anchor, stated)
  }

  private func resolveDay(_ stated: Stated) -> Resolution {
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
        return resolved(date.adding(days: offset).flatMap(Period.day), .previous, stated)
      }
      guard context.antecedent == nil || context.focus.isNews, let reference = context.reference else {
        return .unresolved
      }
      return resolved(reference.adding(days: offset).flatMap(Period.day), .reference, stated)
    case .lunar, nil: return .unresolved
    }
  }

  /// 昨（30）日: the day said in brackets is explicit; the nearest one of that number.
  private func dayNear(_ date: CivilDate?, _ repeated: Int?) -> CivilDate? {
    guard let date, let repeated, repeated != date.day else { return date }
    return (1...16).flatMap { [-$0, $0] }.compactMap { date.adding(days: $0) }.first { $0.day == repeated } ?? date
  }

  /// 去年的今天: the day of publication in another year.
  private func resolveAnniversary(_ day: CivilDate?, _ stated: Stated) -> Resolution {
    guard let day, let (year, anchor) = year(stated) else { return .unresolved }
    return resolved(CivilDate(year: year, month: day.month, day: day.day).flatMap(Period.day), anchor, stated)
  }

  private func resolveWeek(_ stated: Stated) -> Resolution {
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
  private func resolveWeekday(_ stated: Stated, _ reference: CivilDate) -> Resolution {
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
