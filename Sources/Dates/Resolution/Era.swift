import Calendars
import Temporal

/// A reign or an era in which the text counts: its years may follow without the name. 万历二十年 … 二十六年 … 三十年.
struct Era: Sendable, Equatable {
  /// The year before its first: 1874 for 光绪.
  let zero: Int
  /// The last year that bore the title; while it is still counted on, the last that the calendars know.
  let lastYear: Int
  let calendar: CalendarSystem
  private let months: Reign.Months

  /// 民國.
  static let republic = Era(zero: 1911, lastYear: LunarCalendar.lastYear, calendar: .roc, months: .solar)

  private init(zero: Int, lastYear: Int, calendar: CalendarSystem, months: Reign.Months) {
    (self.zero, self.lastYear, self.calendar, self.months) = (zero, lastYear, calendar, months)
  }

  init(_ reign: Reign) {
    self.init(
      zero: reign.firstYear - 1, lastYear: reign.lastCountedYear, calendar: reign.calendar, months: reign.months)
  }

  /// The year of our era of one of its years; `nil` for one that it did not see.
  func year(_ ordinal: Int) -> Int? {
    let year = zero + ordinal
    return ordinal > 0 && year <= lastYear ? year : nil
  }

  /// Whether a year of our era lies in it.
  func covers(_ year: Int) -> Bool { year > zero && year <= lastYear }

  /// Whether the months of a year of our era are lunar in it.
  func hasLunarMonths(in year: Int) -> Bool {
    switch months {
    case .lunar: true
    case .solar: false
    case .mixed: year < 1873
    }
  }
}

extension Context {
  /// The era in which the text counts, with the year of our era that it has reached.
  private var counted: (era: Era, reached: Int)? {
    if let story = given ?? narrated, let era = story.era { return (era, story.year) }
    guard let story = main, let era = story.era else { return nil }
    return (era, story.year)
  }

  /// The era of a year that is stated without it: 二十六年七月 behind 光绪二十四年.
  func era(ofYear ordinal: Int) -> Era? {
    guard let (era, _) = counted, era.year(ordinal) != nil else { return nil }
    return era
  }

  /// Two digits that go on in the era, not far from the year that it has reached: 民國58年 … 72年5月.
  func year(countedOn digits: Int) -> Int? {
    guard let (era, reached) = counted, let year = era.year(digits), (0...40).contains(year - reached) else {
      return nil
    }
    return year
  }

  /// A year whose era or century the text has named before. Nothing but a later one is believed: the words are those of a
  /// length of time too.
  func year(further ordinal: Int, isOfCentury: Bool) -> Int? {
    if let (era, reached) = counted, let year = era.year(ordinal), year > reached { return year }
    guard isOfCentury else { return nil }
    return ordinal < 100 ? year(ofCentury: ordinal) : republicanYear(ordinal)
  }

  /// 24年 behind 1920年. Round numbers are lengths of time more often than years.
  private func year(ofCentury digits: Int) -> Int? {
    guard let reached = narrated?.year, reached >= 1000 else { return nil }
    let year = reached.floorDivided(by: 100) * 100 + digits
    let limit = digits.isMultiple(of: 10) ? 5 : 25
    return (1...limit).contains(year - reached) && year <= present.year ? year : nil
  }

  /// 113年 in a text from Taiwan, or at least in its script; `nil` in others and in what tells of antiquity.
  func republicanYear(_ number: Int) -> Int? {
    if focus.countsFromRepublic { return number + 1911 }
    guard number >= 100, focus.isTraditional, antecedent.map({ $0.year > 300 }) ?? true else { return nil }
    return number + 1911
  }
}

extension Stated {
  /// Takes the era from the text where only the number of its year is stated.
  func counted(in context: Context) -> Stated {
    guard let (found, era) = countedYear(in: context) else { return self }
    var counted = self
    (counted.year, counted.era, counted.calendar) = (.number(found), era, era.calendar)
    if era.hasLunarMonths(in: found), month != nil { counted.isLunar = true }
    counted.settle()
    return counted
  }

  private func countedYear(in context: Context) -> (year: Int, era: Era)? {
    switch year {
    case .era(let ordinal): context.era(ofYear: ordinal).flatMap { era in era.year(ordinal).map { ($0, era) } }
    case .short(let digits): context.republicanYear(digits).map { ($0, .republic) }
    case .next(let digits) where digits >= 100: context.republicanYear(digits).map { ($0, .republic) }
    case .next, .number, .now, .then, .reign, .cycle, .lastDigit, nil: nil
    }
  }
}
