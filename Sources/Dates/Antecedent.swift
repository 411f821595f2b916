import Temporal

/// A date as later ones may refer to it: 同年, 次月, 当天. An object, since every date of a text is handed on as one.
final class Antecedent: Sendable {
  let year: Int
  let month: Int?
  let day: Int?
  /// The first and the last day of what was named.
  let first: CivilDate
  let last: CivilDate
  /// The lunar month and year, where the date was stated in them.
  let lunar: LunarMonth?
  /// The calendar in which it was stated.
  let calendar: CalendarSystem
  /// A century or decade: no year to lean on.
  let isCoarse: Bool
  /// The reign or era that it was stated in.
  let era: Era?
  /// The time of day, in seconds from midnight.
  let seconds: Int?
  /// A heading states it, not a sentence.
  let isHeading: Bool

  struct LunarMonth: Sendable, Equatable {
    var year: Int
    var month: Int
    var isLeap: Bool
  }

  init(
    _ period: Period, lunar: LunarMonth? = nil, calendar: CalendarSystem = .gregorian, era: Era? = nil,
    seconds: Int? = nil
  ) {
    let date = period.carried
    isCoarse = period.precision < .year
    let named = lunar?.year ?? date.year
    // The last year of a century by the historians' count begins the next hundred.
    year = isCoarse && named.isMultiple(of: 100) ? named - 1 : named
    month = period.isWithinMonth ? date.month : nil
    day = period.precision >= .day && period.isDayStated ? date.day : nil
    (first, last) = (period.first, date)
    (self.lunar, self.calendar, self.era, self.seconds) = (lunar, calendar, era, seconds)
    isHeading = false
  }

  /// What a heading, or a line of its own, dates, some years from the first on; `nil` where its date is open or unresolved.
  init?(_ timex: Timex, isHeading: Bool) {
    guard let first = timex.bounds.firstDay, let last = timex.bounds.lastDay else { return nil }
    year = first.year
    month = first.year == last.year && first.month == last.month ? last.month : nil
    day = first == last ? last.day : nil
    self.first = first
    self.last = timex.precision == .season && first.year < last.year ? first : last
    calendar = timex.calendar
    isCoarse = timex.precision < .year
    (lunar, era, seconds) = (nil, nil, nil)
    self.isHeading = isHeading
  }

  /// The same date, counted in an era.
  private init(_ date: Antecedent, in era: Era) {
    (year, month, day, first, last) = (date.year, date.month, date.day, date.first, date.last)
    (lunar, calendar, isCoarse, seconds) = (date.lunar, date.calendar, date.isCoarse, date.seconds)
    (isHeading, self.era) = (date.isHeading, era)
  }

  func counted(in era: Era) -> Antecedent { Antecedent(self, in: era) }

  /// Whether the date lies in the years, and the month, that another one names.
  func isWithin(_ other: Antecedent) -> Bool {
    (other.first.year...other.last.year).contains(last.year) && (other.month == nil || last.month == other.last.month)
  }

  /// The exact day, where it is known.
  var date: CivilDate? {
    guard let day, let month, lunar == nil else { return day == nil ? nil : last }
    return CivilDate(year: last.year, month: month, day: day)
  }

  /// The Gregorian month, where it is known.
  var yearAndMonth: (year: Int, month: Int)? { month == nil ? nil : (last.year, last.month) }
}

extension Antecedent: Equatable {
  /// Whether two are the same date, stated in the same way, whichever sentence stated it.
  static func == (a: Antecedent, b: Antecedent) -> Bool {
    a === b
      || (a.year, a.month, a.day, a.isCoarse, a.isHeading, a.seconds)
        == (b.year, b.month, b.day, b.isCoarse, b.isHeading, b.seconds)
        && (a.first, a.last, a.lunar, a.calendar, a.era) == (b.first, b.last, b.lunar, b.calendar, b.era)
  }
}
