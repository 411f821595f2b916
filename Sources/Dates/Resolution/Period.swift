import Temporal

/// A stretch of whole days that a date names, with its notations.
struct Period {
  var first: CivilDate
  /// Inclusive.
  var last: CivilDate
  var edtf: String?
  /// TIMEX3.
  var value: String
  var precision: Precision
  var mod: TimexMod?

  /// Everything where the calendar has such days, `nil` otherwise.
  init?(
    _ first: CivilDate?, _ last: CivilDate?, edtf: String?, value: String, _ precision: Precision, mod: TimexMod? = nil
  ) {
    guard let first, let last else { return nil }
    self.first = first
    self.last = last
    self.edtf = edtf
    self.value = value
    self.precision = precision
    self.mod = mod
  }

  static func day(_ date: CivilDate) -> Period? {
    Period(date, date, edtf: date.description, value: date.description, .day)
  }

  static func month(_ year: Int, _ month: Int) -> Period? {
    let text = "\(isoYear(year))-\(padded(month))"
    let first = CivilDate(year: year, month: month, day: 1)
    return Period(first, first?.adding(months: 1)?.adding(days: -1), edtf: text, value: text, .month)
  }

  static func year(_ year: Int) -> Period? { years(year, year, edtf: isoYear(year), value: isoYear(year), .year) }

  /// Whole years, both inclusive.
  static func years(
    _ first: Int, _ last: Int, edtf: String, value: String, _ precision: Precision, mod: TimexMod? = nil
  ) -> Period? {
    Period(
      CivilDate(year: first, month: 1, day: 1), CivilDate(year: last, month: 12, day: 31), edtf: edtf, value: value,
      precision, mod: mod)
  }

  /// Whole years, both inclusive, written as a range.
  static func years(_ first: Int, _ last: Int, _ precision: Precision) -> Period? {
    years(first, last, edtf: span(first, last), value: span(first, last), precision)
  }

  /// Whole months of one year, both inclusive.
  static func months(
    _ year: Int, _ months: ClosedRange<Int>, edtf: String? = nil, value: String, _ precision: Precision,
    mod: TimexMod? = nil
  ) -> Period? {
    guard let from = Period.month(year, months.lowerBound), let to = Period.month(year, months.upperBound),
      let first = from.edtf, let last = to.edtf
    else { return nil }
    let range = first == last ? first : "\(first)/\(last)"
    return Period(from.first, to.last, edtf: edtf ?? range, value: value, precision, mod: mod)
  }

  /// Two months, the second perhaps of the next year: 七八月间.
  static func months(_ year: Int, _ first: Int, _ last: Int) -> Period? {
    guard let from = Period.month(year, first), let to = Period.month(first < last ? year : year + 1, last) else {
      return nil
    }
    return Period(
      from.first, to.last, edtf: "\(from.value)/\(to.value)", value: "\(from.value)/\(to.value)", .month)
  }

  /// Days, both inclusive, written as a range.
  static func days(
    _ first: CivilDate?, _ last: CivilDate?, value: String, _ precision: Precision, mod: TimexMod? = nil
  ) -> Period? {
    guard let first, let last, first <= last else { return nil }
    return Period(first, last, edtf: first == last ? "\(first)" : "\(first)/\(last)", value: value, precision, mod: mod)
  }
}

extension Period {
  /// Whether all of it lies in one month.
  var isWithinMonth: Bool { first.year == last.year && first.month == last.month }

  /// Whether it is a day, or a range whose end is one, rather than a vague part of a month.
  var isDayStated: Bool { precision >= .day && mod == nil }
}

extension Period {
  /// The day by which later dates count on: the last one, of a winter the one that still lies in its year.
  var carried: CivilDate {
    guard precision == .season, first.year < last.year else { return last }
    return CivilDate(year: first.year, month: 12, day: 31) ?? first
  }
}
