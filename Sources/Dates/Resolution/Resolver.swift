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
