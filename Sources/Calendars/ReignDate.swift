import Temporal

/// A month as the text numbers it, of whichever calendar.
package struct StatedMonth: Hashable, Sendable {
  package let number: Int
  package let isLeap: Bool

  package init(_ number: Int, isLeap: Bool = false) { (self.number, self.isLeap) = (number, isLeap) }
}

/// The days that a date in another calendar comes to.
package struct CivilSpan: Hashable, Sendable {
  package let first: CivilDate
  package let last: CivilDate
  /// `year`, `month` or `day`.
  package let precision: Precision

  /// A day.
  package init(_ day: CivilDate) { self.init(day, day, .day) }

  /// Days, both inclusive.
  package init(_ first: CivilDate, _ last: CivilDate) { self.init(first, last, .day) }

  /// A year of our era, from January to December.
  package init?(year: Int) {
    guard let first = CivilDate(year: year, month: 1, day: 1), let last = CivilDate(year: year, month: 12, day: 31)
    else {
      return nil
    }
    self.init(first, last, .year)
  }

  /// A month of our era.
  package init?(year: Int, month: Int) {
    guard (1...12).contains(month), let first = CivilDate(year: year, month: month, day: 1),
      let last = CivilDate(year: year, month: month, day: CivilDate.daysIn(month: month, of: year))
    else { return nil }
    self.init(first, last, .month)
  }

  /// A month of the lunar calendar.
  package init?(_ month: LunarMonth) {
    guard let first = month.firstDay, let last = month.lastDay else { return nil }
    self.init(first, last, .month)
  }

  private init(_ first: CivilDate, _ last: CivilDate, _ precision: Precision) {
    (self.first, self.last, self.precision) = (first, last, precision)
  }
}

extension CivilSpan {
  /// A lunar year, month or day. The year alone is the year of our era that it mostly covers. Where the table of the calendar
  /// does not reach (before 618), month and day are taken as written. `nil` for what the calendar does not have.
  package init?(lunarYear year: Int, month: StatedMonth?, day: Int? = nil) {
    guard let month else {
      self.init(year: year)
      return
    }
    guard LunarYear.beginning(in: year) != nil else {
      if LunarYear.years.contains(year) {
        self.init(aroundYear: year, month)
        return
      }
      self.init(asWritten: year, month, day)
      return
    }
    guard let lunarMonth = LunarMonth(year: year, month: month.number, isLeap: month.isLeap) else { return nil }
    guard let day else {
      self.init(lunarMonth)
      return
    }
    self.init(LunarDate(lunarMonth, day: day))
  }

  /// A lunar day; 29 February 1500, which the Gregorian calendar lacks, as the two days around it.
  private init?(_ date: LunarDate?) {
    if let civil = date?.civil {
      self.init(civil)
    } else if let (before, after) = date?.neighbours {
      self.init(before, after, .day)
    } else {
      return nil
    }
  }

  /// A year, month or day of our era.
  package init?(year: Int, month: Int, day: Int?) {
    guard let day else {
      self.init(year: year, month: month)
      return
    }
    guard let civil = CivilDate(year: year, month: month, day: day) else { return nil }
    self.init(civil)
  }

  /// From 690 to 700 the year began with the eleventh month, called 正月, and the twelfth came next; in 761 and 762 months
  /// bore other names. Which day one was is not known here: the year, or the winter in which those two months lie.
  private init?(aroundYear year: Int, _ month: StatedMonth) {
    guard (1...12).contains(month.number) else { return nil }
    guard year < 761, month.number == 1 || month.number == 12 else {
      self.init(year: year)
      return
    }
    guard let first = CivilDate(year: year - 1, month: 11, day: 20),
      let last = CivilDate(year: year, month: 2, day: 20)
    else { return nil }
    self.init(first, last, .month)
  }

  /// No lunar day lies beyond 30, and 30 in a February cannot be written in our calendar.
  private init?(asWritten year: Int, _ month: StatedMonth, _ day: Int?) {
    guard !month.isLeap, day ?? 1 <= 30 else { return nil }
    self.init(year: year, month: month.number, day: day)
  }
}

extension Reign {
  /// The days of a date within the reign; `nil` for a year that it did not see, and a month or day that its calendar lacks.
  package func span(year ordinal: Int, month: StatedMonth? = nil, day: Int? = nil) -> CivilSpan? {
    guard let year = year(ordinal) else { return nil }
    guard let month else { return CivilSpan(year: year) }
    if hasLunarMonths(in: year) { return CivilSpan(lunarYear: year, month: month, day: day) }
    return month.isLeap ? nil : CivilSpan(year: year, month: month.number, day: day)
  }
}
