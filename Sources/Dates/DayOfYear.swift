import Temporal

/// A day, or a month, that comes round each year: 5月12日 as the heading of what happened on it in several years.
package struct DayOfYear: Sendable, Equatable {
  /// 1 to 12.
  private let month: UInt8
  /// 1 to 31; 0 for the whole month.
  private let day: UInt8

  /// `nil` for what no year has.
  init?(month: Int, day: Int?) {
    // A leap year has all days.
    guard CivilDate(year: 2000, month: month, day: day ?? 1) != nil else { return nil }
    (self.month, self.day) = (UInt8(month), UInt8(day ?? 0))
  }

  /// What a date states where that is a month and perhaps a day, and nothing else.
  init?(_ stated: Stated) {
    guard stated.year == nil, stated.isGregorianDay, case .number(let month) = stated.month else { return nil }
    switch stated.day {
    case .number(let day): self.init(month: month, day: day)
    case nil: self.init(month: month, day: nil)
    case .now, .then, .lunar: return nil
    }
  }

  /// In one year; `nil` where that has no such day.
  func period(in year: Int) -> Period? {
    guard day > 0 else { return Period.month(year, Int(month)) }
    return CivilDate(year: year, month: Int(month), day: Int(day)).flatMap(Period.day)
  }
}

/// The start of a line beneath a day of the year, where a bare year means that day of it.
package struct Opening: Sendable, Equatable {
  package let day: DayOfYear
  /// Byte offset of the first word.
  package let offset: Int

  package init(_ day: DayOfYear, at offset: Int) { (self.day, self.offset) = (day, offset) }
}

extension Stated {
  /// Whether nothing narrows or widens the month and day.
  fileprivate var isGregorianDay: Bool {
    !isLunar && calendar == .gregorian && part == nil && third == nil && halfMonth == nil && lastMonth == nil
      && week == nil && ordinal == nil && clock.isEmpty
  }
}

extension DateScanner {
  /// The day of the year that stands in a byte range of the text, with its own range; `nil` where the text names none,
  /// several, or a year.
  package mutating func dayOfYear(in range: Range<Int>, of text: CleanText) -> (day: DayOfYear, range: Range<Int>)? {
    let grammar = grammar
    let found = readings(in: range, of: text).map { reading in
      let isDate = grammar.rules[reading.rule].meaning == .date
      return (stated: Stated(reading), isDate: isDate, range: reading.range)
    }
    let days = found.filter { $0.stated.month != nil || $0.stated.year != nil || !$0.isDate }
    guard days.count == 1, days[0].isDate, let day = DayOfYear(days[0].stated) else { return nil }
    return (day, days[0].range)
  }
}
