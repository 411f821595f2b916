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
      // 除夕 of 道光二十年 ends that year, 2021年除夕 is the one that lies in ours.
      let yearsOn = stated.calendar == .reign && holiday.rule == .newYearsEve ? 1 : 0
      return yearly(stated, inYearOfPublication: !holiday.movesWithTheMoon) { year in
        holiday.span(in: year + yearsOn)
      }
    }
    if let term = stated.solarTerm.flatMap(SolarTerm.init(name:)) {
      return yearly(stated) { year in term.day(in: year).map { CivilSpan($0) } }
    }
    return resolveLunar(stated.inMonths(of: context.antecedent))
  }

  /// 乾隆年间, 道光初年.
  private func wholeReign(_ title: String, _ stated: Stated) -> Resolution {
    let known = stated.knownYear.flatMap { year in Reigns.titled(title).first { $0.saw(year) } }
    guard let reign = known ?? Reigns.likeliest(title, dynasty: stated.dynasty, emperor: stated.emperor),
      let lastYear = reign.lastYearOfPeriod, let first = Period.year(reign.firstYear), let last = Period.year(lastYear)
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

extension Reign {
  /// Whether it lasted in a year of our era.
  fileprivate func saw(_ year: Int) -> Bool { year >= firstYear && year <= lastYear ?? firstYear }
}

extension Holiday {
  /// Whether it lies in the Chinese calendar, whose year is not the one that is running in January.
  var movesWithTheMoon: Bool {
    switch rule {
    case .lunar, .newYearsEve: true
    case .solar, .weekday, .easter, .term: false
    }
  }
}

extension Stated {
  /// Whether it is read by a Chinese calendar: `--calendar gregorian` leaves such dates alone.
  var isChinese: Bool {
    switch calendar {
    case .chinese, .reign, .sexagenary: true
    case .gregorian, .roc, .japanese: isLunar
    }
  }

  /// 上旬 1, 中旬 2, 下旬 3; 初, 中, 底 are the same of a lunar month.
  var lunarThird: Int? {
    if let third, (1...3).contains(third) { return third }
    return part.flatMap { [.start, .mid, .end].firstIndex(of: $0) }.map { $0 + 1 }
  }

  /// Under the empire, what follows a lunar date or a year of a reign is lunar too, if it is in Chinese numerals:
  /// 咸豐十一年七月十七日…同年十月.
  func inMonths(of story: @autoclosure () -> Antecedent?) -> Stated {
    guard isWrittenOut, calendar == .gregorian, !isLunar, week == nil, weekday == nil, let story = story(),
      story.countsLunarMonths
    else { return self }
    switch (year, month) {
    case (nil, .number), (.then, .number), (.now(1), .number): break
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
    // 昭和30年代 begins with the thirtieth year.
    guard case .reign(let title, let number) = year, let ordinal = number ?? decade else { return }
    let known = knownYear.flatMap { year in Reigns.titled(title).first { $0.year(ordinal) == year } }
    guard let reign = known ?? Reigns.likeliest(title, year: ordinal, dynasty: dynasty, emperor: emperor) else {
      return
    }
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
