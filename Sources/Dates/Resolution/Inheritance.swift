import Temporal

extension Stated {
  /// A start takes what only the end says: 1985到89年9月, 3到5月, 12月5日至2013年3月8日.
  mutating func inherit(from end: Stated?, canFindMonth: @autoclosure () -> Bool) {
    guard let end, year == nil, nowWeek == nil, !isComplete else { return }
    guard end.hasDate else { return }
    if decade != nil, century == nil, nowCentury == nil {
      (century, nowCentury) = (end.century, end.nowCentury)
      return
    }
    if month == nil, day != nil, case .number = day, !canFindMonth() { month = end.month }
    guard month != nil || season != nil || quarter != nil || half != nil else { return }
    if case .now = day { return }
    if case .then = day { return }
    switch end.year {
    case .number(let number): year = .number(isAfter(end) ? number - 1 : number)
    case .then, nil: break
    case .short, .now, .reign, .era, .next, .cycle, .lastDigit: year = end.year
    }
    if isMinguo == false, end.calendar == .roc { calendar = .roc }
  }

  private var nowWeek: Int? {
    if case .now(let offset) = week { offset } else { nil }
  }

  private var isComplete: Bool { century != nil || millennium != nil || nowCentury != nil }

  /// 11月 stands after 3月: the year before is meant.
  private func isAfter(_ end: Stated) -> Bool {
    guard case .number(let own) = month, case .number(let other) = end.month else { return false }
    return own > other
  }

  /// An end that says less is in the calendar, and on the same side of Christ, as its start.
  mutating func inheritCalendar(from start: Stated?) {
    guard let start else { return }
    if start.isLunar, !isLunar, calendar == .gregorian, year == nil { takeLunar() }
    if start.isBeforeChrist, !isBeforeChrist, case .number(let number) = year, number > 0, !isChristian,
      case .number(let first) = start.year, 1 - number > first
    {
      year = .number(1 - number)
    }
    if start.isBeforeChrist, century != nil, !bcStated { isBeforeChrist = true }
    if let era = start.era, calendar == .gregorian, case .number(let number) = year, number < 200 {
      (year, calendar, self.era) = (.number(era.zero + number), start.calendar, era)
      if start.isLunar, month != nil { takeLunar() }
    }
    if decade != nil, century == nil, nowCentury == nil { century = start.century }
    if decade != nil, year == nil { isMinguo = isMinguo || start.isMinguo }
  }

  private var isChristian: Bool { bcStated }

  private mutating func takeLunar() {
    isLunar = true
    settle()
  }
}

extension Clock {
  /// 下午3时至5时: the end is in the same part of the day.
  mutating func inheritPart(from start: Clock?) {
    guard part == nil, let other = start?.part, let hour, let first = start?.hour, other.hour(hour) >= other.hour(first)
    else {
      return
    }
    part = other
  }
}
