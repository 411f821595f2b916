import Calendars
import Temporal

// Dates of other calendars, turned into Gregorian days.
extension Resolver {
  /// Lunar dates, whole reigns, solar terms and holidays; `nil` for all others.
  func resolveOtherCalendar(_ stated: Stated) -> Resolution? {
    if !context.options.readsChineseCalendar, stated.isChinese { return .unresolved }
    if case .reign(let title, let ordinal) = stated.year {
      return ordinal == nil ? wholeReign(title, stated) : .impossible
    }
    if let holiday = stated.holiday.flatMap(Holidays.named) {
      return yearly(stated, inYearOfPublication: !holiday.movesWithTheMoon) { year in
        holiday.span(in: year)
      }
    }
    if let term = stated.solarTerm.flatMap(SolarTerm.init(name:)) {
      return yearly(stated) { year in term.day(in: year).map { CivilSpan($0) } }
    }
    return resolveLunar(stated.inMonths(of: context.antecedent))
  }

  /// 乾隆年间, 道光初年.
  private func wholeReign(_ title: String, _ stated: Stated) -> Resolution {
    guard let reign = Reigns.likeliest(title, dynasty: stated.dynasty, emperor: stated.emperor),
      let lastYear = reign.lastYear, let first = Period.year(reign.firstYear), let last = Period.year(lastYear)
    else { return .unresolved }
    let years = "\(isoYear(reign.firstYear))/\(isoYear(lastYear))"
    let whole = Period.days(first.first, last.last, value: years, .year).map { $0.written(years) }
    return resolved(stated.part.flatMap { whole?.years($0) } ?? whole, .explicit, stated)
  }

  /// The year of the cycle of sixty that the text is about, else the last one up to its publication. `number` is 1 to 60.
  func cycleYear(_ number: Int) -> (year: Int, anchor: Anchor)? {
    let name = Sexagenary(year: 1983 + number)
    let latest = context.reference.map { name.latestYear(notAfter: $0.year + (context.looksAhead ? 1 : 0)) }
    if let story = context.centuryAntecedent {
      return (min(name.year(nearest: story.year), latest ?? .max), .previous)
    }
    // 辛亥年 in today's news is that of 1911, of which nothing tells: only a recent one is believed.
    guard let latest, let reference = context.reference, reference.year - latest < 10 else { return nil }
    return (latest, .reference)
  }
}

extension Holiday {
  /// Whether it lies in the Chinese calendar, whose year is not the one that is running in January.
  fileprivate var movesWithTheMoon: Bool {
    switch rule {
    case .lunar, .newYearsEve: true
    case .solar, .weekday, .easter, .term: false
    }
  }
}

// Days that come once a year: the year that is stated, or that the text is about, or the occurrence nearest to publication.
extension Resolver {
  private func yearly(
    _ stated: Stated, inYearOfPublication: Bool = false, _ span: (Int) -> CivilSpan?
  ) -> Resolution {
    guard stated.year == nil else {
      guard let (year, anchor) = year(stated) else { return .unresolved }
      return resolved(span(year).flatMap(Period.init), anchor, stated)
    }
    guard let (year, anchor) = context.year(ofMonth: 1) else { return .unresolved }
    guard anchor == .reference, let reference = context.reference else {
      return resolved(span(year).flatMap(Period.init), anchor, stated)
    }
    if context.hasBeen, let last = last(upTo: reference, span) {
      return resolved(Period(last), .reference, stated)
    }
    if inYearOfPublication, !context.looksAhead {
      let own = upcoming(reference, span) ?? span(reference.year)
      return resolved(own.flatMap(Period.init), .reference, stated)
    }
    guard let nearest = nearest(reference, span) else { return .unresolved }
    return resolved(Period(nearest), .reference, stated)
  }

  /// 春节 in December: within two months in the year to come, while this year's is long past.
  private func upcoming(_ reference: CivilDate, _ span: (Int) -> CivilSpan?) -> CivilSpan? {
    guard let own = span(reference.year), let next = span(reference.year + 1) else { return nil }
    let (past, ahead) = (reference.dayNumber - own.last.dayNumber, next.first.dayNumber - reference.dayNumber)
    return past > 240 && ahead < 60 ? next : nil
  }

  private func last(upTo reference: CivilDate, _ span: (Int) -> CivilSpan?) -> CivilSpan? {
    [reference.year, reference.year - 1].compactMap(span).first { $0.first <= reference }
  }

  /// What lies ahead counts double unless the clause looks ahead: a text tells of what has been.
  private func nearest(_ reference: CivilDate, _ span: (Int) -> CivilSpan?) -> CivilSpan? {
    let spans = (reference.year - 1...reference.year + 1).compactMap(span)
    if context.looksAhead { return spans.first { $0.last >= reference } }
    func distance(_ span: CivilSpan) -> Int {
      let days = span.first.dayNumber - reference.dayNumber
      return days > 0 ? days * 2 : -days
    }
    return spans.min { distance($0) < distance($1) }
  }
}

// Lunar months and days.
extension Resolver {
  /// `nil` where no lunar month or day is stated.
  private func resolveLunar(_ stated: Stated) -> Resolution? {
    let day: Int? = if case .lunar(let number) = stated.day { number } else { nil }
    switch stated.month {
    case .lunar(let number, let isLeap): return lunar(stated, StatedMonth(number, isLeap: isLeap), day)
    case .number, .now: return nil
    case .then(let offset): return day.map { lunarDay($0, monthsOn: offset, stated) }
    case nil: return day.map { lunarDay($0, monthsOn: 0, stated) }
    }
  }

  private func lunar(_ stated: Stated, _ month: StatedMonth, _ day: Int?) -> Resolution {
    let resolution = yearly(stated) { CivilSpan(lunarYear: $0, month: month, day: day) }
    guard case .resolved(let found) = resolution else { return resolution }
    return placed(found, stated)
  }

  /// 初八, 次月初三: in the lunar month that the story has reached.
  private func lunarDay(_ day: Int, monthsOn offset: Int, _ stated: Stated) -> Resolution {
    guard stated.year == nil, let story = context.antecedent?.lunar else { return .unresolved }
    let months = story.year * 12 + story.month - 1 + offset
    let month = StatedMonth(months.floorModulo(12) + 1, isLeap: offset == 0 && story.isLeap)
    let span = CivilSpan(lunarYear: months.floorDivided(by: 12), month: month, day: day)
    guard case .resolved(let found) = resolved(span.flatMap(Period.init), .previous, stated) else { return .impossible }
    return placed(found, stated)
  }

  /// Notes the lunar month for what leans on it, and takes the third that is stated: 正月上旬.
  private func placed(_ found: Resolved, _ stated: Stated) -> Resolution {
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

extension Stated {
  /// Whether it is read by a Chinese calendar: `--calendar gregorian` leaves such dates alone.
  fileprivate var isChinese: Bool {
    switch calendar {
    case .chinese, .reign, .sexagenary: true
    case .gregorian, .roc, .japanese: isLunar
    }
  }

  /// 上旬 1, 中旬 2, 下旬 3; 初, 中, 底 are the same of a lunar month.
  fileprivate var lunarThird: Int? {
    if let third, (1...3).contains(third) { return third }
    return part.flatMap { [.start, .mid, .end].firstIndex(of: $0) }.map { $0 + 1 }
  }

  /// Under the empire, what follows a lunar date or a year of a reign is lunar too, if it is in Chinese numerals:
  /// 咸豐十一年七月十七日…同年十月.
  fileprivate func inMonths(of story: @autoclosure () -> Antecedent?) -> Stated {
    guard isWrittenOut, calendar == .gregorian, !isLunar, week == nil, weekday == nil, let story = story(),
      story.countsLunarMonths
    else { return self }
    switch (year, month) {
    case (nil, .number), (.then, .number): break
    case (nil, nil) where story.lunar != nil, (nil, .then) where story.lunar != nil: break
    default: return self
    }
    var lunar = self
    lunar.isLunar = true
    lunar.settle()
    return lunar
  }

  /// A year of a reign becomes one of our era, and lunar where its months are. One that the reign did not see stays as it is.
  mutating func settleReign() {
    guard case .reign(let title, let ordinal?) = year else { return }
    guard let reign = Reigns.likeliest(title, year: ordinal, dynasty: dynasty, emperor: emperor) else { return }
    guard let found = isBeforeChrist ? reign.year(before: ordinal) : reign.year(ordinal) else { return }
    (year, calendar, isBeforeChrist) = (.number(found), reign.calendar, false)
    era = Era(reign)
    if reign.hasLunarMonths(in: found), month != nil { isLunar = true }
  }

  /// 康熙壬寅年: the year of that name within the reign.
  mutating func takeCycle(_ number: Int) {
    if case .reign(_, .some) = year { return }
    guard case .reign(let title, nil) = year else {
      (year, calendar) = (.cycle(number), .sexagenary)
      return
    }
    let name = Sexagenary(year: 1983 + number)
    for reign in Reigns.titled(title) {
      guard let found = name.year(in: reign.firstYear...(reign.lastYear ?? reign.firstYear)) else { continue }
      return takeCycle(found, of: reign)
    }
    year = .cycle(number)
  }

  private mutating func takeCycle(_ found: Int, of reign: Reign) {
    (year, calendar, era) = (.number(found), reign.calendar, Era(reign))
    if reign.hasLunarMonths(in: found) { isLunar = true }
  }
}

extension Antecedent {
  /// Whether months in its neighbourhood are those of the lunar calendar: before the Republic, beside a lunar date or reign.
  fileprivate var countsLunarMonths: Bool {
    guard year < 1912 else { return false }
    switch calendar {
    case .chinese, .reign, .sexagenary: return true
    case .gregorian, .roc, .japanese: return lunar != nil
    }
  }
}

extension Period {
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
  fileprivate func day(named name: Sexagenary) -> Period? {
    let days = first.chronologicalDay...max(first.chronologicalDay, last.chronologicalDay)
    return days.lazy.compactMap(CivilDate.init(chronologicalDay:)).first { Sexagenary(day: $0) == name }
      .flatMap(Period.day)
  }

  /// The same with another EDTF.
  fileprivate func written(_ edtf: String) -> Period {
    var period = self
    period.edtf = edtf
    return period
  }

  /// The first, middle or last third of whole years.
  fileprivate func years(_ part: Part) -> Period? {
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
