import Calendars
import Temporal

// Lunar months and days.
extension Resolver {
  /// `nil` where no lunar month or day is stated.
  func resolveLunar(_ stated: Stated) -> Resolution? {
    let day: Int? = if case .lunar(let number) = stated.day { number } else { nil }
    switch stated.month {
    case .lunar(let number, let isLeap): return lunar(stated, StatedMonth(number, isLeap: isLeap), day)
    case .number, .now: return nil
    case .then(let offset):
      if let day { return lunarDay(day, monthsOn: offset, stated) }
      // 八月…翌月, and 同月末: the story's month is no other calendar's.
      guard stated.day == nil, stated.year == nil, let story = context.antecedent, story.countsLunarMonths,
        story.lunar != nil
      else { return nil }
      return lunarDay(nil, monthsOn: offset, stated)
    case nil: return day.map { lunarDay($0, monthsOn: 0, stated) }
    }
  }

  private func lunar(_ stated: Stated, _ month: StatedMonth, _ day: Int?) -> Resolution {
    let resolution: Resolution
    if stated.year == nil, let (year, anchor) = context.lunarYear(ofMonth: month.number) {
      resolution = resolved(CivilSpan(lunarYear: year, month: month, day: day).flatMap(Period.init), anchor, stated)
    } else {
      resolution = yearly(stated) { CivilSpan(lunarYear: $0, month: month, day: day) }
    }
    guard case .resolved(let found) = resolution else { return resolution }
    return placed(found, stated)
  }

  /// 初八, 次月初三, 次月: in or from the lunar month that the story has reached.
  private func lunarDay(_ day: Int?, monthsOn offset: Int, _ stated: Stated) -> Resolution {
    guard stated.year == nil, let story = context.antecedent?.lunar else { return .unresolved }
    let months = story.year * 12 + story.month - 1 + offset
    let month = StatedMonth(months.floorModulo(12) + 1, isLeap: offset == 0 && story.isLeap)
    let span = CivilSpan(lunarYear: months.floorDivided(by: 12), month: month, day: day)
    guard case .resolved(let found) = resolved(span.flatMap(Period.init), .previous, stated) else { return .impossible }
    return placed(found, stated)
  }

  /// Notes the lunar month for what leans on it, and takes the third that is stated: 正月上旬.
  func placed(_ found: Resolved, _ stated: Stated) -> Resolution {
    var placed = found
    if let date = LunarDate(found.period.first) {
      placed.lunar = .init(year: date.month.year, month: date.month.month, isLeap: date.month.isLeap)
    }
    if let name = stated.dayCycle, placed.lunar != nil, let day = found.period.day(named: name) {
      placed.period = day
      return .resolved(placed)
    }
    guard let third = stated.lunarThird, found.period.precision == .month else { return .resolved(placed) }
    let start = found.period.first.adding(days: third * 10 - 10)
    let end = third == 3 ? found.period.last : start?.adding(days: 9)
    let mods: [TimexMod] = [.start, .mid, .end]
    guard let part = Period.days(start, end, value: found.period.value, .day, mod: mods[third - 1]) else {
      return .impossible
    }
    placed.period = part
    return .resolved(placed)
  }
}

extension Antecedent {
  /// Whether months in its neighbourhood are those of the lunar calendar: before the Republic, beside a lunar date or reign.
  var countsLunarMonths: Bool {
    guard year < 1912 else { return false }
    switch calendar {
    case .chinese, .reign, .sexagenary: return true
    case .gregorian, .roc, .japanese: return lunar != nil
    }
  }
}

extension Period {
  /// The days that a date in another calendar comes to.
  init?(_ span: CivilSpan) {
    let written = "\(span.first)/\(span.last)"
    let isOurMonth = span.precision == .month && span.first.day == 1
    let period =
      switch span.precision {
      case .day where span.first < span.last: Period.days(span.first, span.last, value: written, .day)
      case .day: Period.day(span.first)
      case .year: Period.year(span.first.year)
      default:
        isOurMonth && span.last.adding(days: 1)?.day == 1
          ? Period.month(span.first.year, span.first.month) : Period.days(span.first, span.last, value: written, .month)
      }
    guard let period else { return nil }
    self = period
  }

  /// Its day of a name in the cycle of sixty; `nil` where it has none.
  func day(named name: Sexagenary) -> Period? {
    let days = first.chronologicalDay...max(first.chronologicalDay, last.chronologicalDay)
    return days.lazy.compactMap(CivilDate.init(chronologicalDay:)).first { Sexagenary(day: $0) == name }
      .flatMap(Period.day)
  }

  /// The same with another EDTF.
  func written(_ edtf: String) -> Period {
    var period = self
    period.edtf = edtf
    return period
  }

  /// The first, middle or last third of whole years.
  func years(_ part: Part) -> Period? {
    let count = last.year - first.year + 1
    let third = max(count / 3, 1)
    let range: ClosedRange<Int>
    switch part {
    case .start: range = first.year...first.year + third - 1
    case .mid: range = first.year + count / 3...max(first.year + count / 3, last.year - third)
    case .end: range = last.year - third + 1...last.year
    case .firstHalf, .secondHalf, .summerBreak, .winterBreak, .whole: return self.part(part)
    }
    guard let start = Period.year(range.lowerBound), let end = Period.year(range.upperBound) else { return nil }
    let edtf =
      range.count == 1 ? isoYear(range.lowerBound) : "\(isoYear(range.lowerBound))/\(isoYear(range.upperBound))"
    return Period.days(start.first, end.last, value: value, .year, mod: part.mod)?.written(edtf)
  }
}
