import Temporal

// Parts of years and months.
extension Period {
  static func year(_ year: Int, _ part: Part) -> Period? {
    let value = isoYear(year)
    switch part {
    case .start: return months(year, 1...3, value: value, .month, mod: .start)
    case .mid: return months(year, 6...7, value: value, .month, mod: .mid)
    case .end: return months(year, 11...12, value: value, .month, mod: .end)
    case .firstHalf: return half(year, 1)
    case .secondHalf: return half(year, 2)
    case .summerBreak: return months(year, 7...8, value: value, .month)
    case .winterBreak: return months(year, 1...2, value: value, .month)
    case .whole: return Period.year(year)
    }
  }

  static func month(_ year: Int, _ month: Int, _ part: Part) -> Period? {
    switch part {
    case .start: return third(year, month, 1)
    case .mid: return third(year, month, 2)
    case .end: return third(year, month, 3)
    case .firstHalf: return halfMonth(year, month, 1)
    case .secondHalf: return halfMonth(year, month, 2)
    case .whole, .summerBreak, .winterBreak: return Period.month(year, month)
    }
  }

  /// A part of any other period, by thirds of its days.
  func part(_ part: Part) -> Period? {
    if precision == .quarter, part == .end {
      return Period.months(last.year, last.month...last.month, value: value, .month, mod: .end)
    }
    let length = last.dayNumber - first.dayNumber + 1
    switch part {
    case .start: return Period.days(first, first.adding(days: length / 3 - 1), value: value, .day, mod: .start)
    case .mid:
      return Period.days(
        first.adding(days: length / 3), first.adding(days: length * 2 / 3 - 1), value: value, .day, mod: .mid)
    case .end: return Period.days(first.adding(days: length * 2 / 3), last, value: value, .day, mod: .end)
    case .firstHalf: return Period.days(first, first.adding(days: length / 2 - 1), value: value, .day)
    case .secondHalf: return Period.days(first.adding(days: length / 2), last, value: value, .day)
    case .whole, .summerBreak, .winterBreak: return self
    }
  }
}
