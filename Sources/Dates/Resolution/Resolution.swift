import Temporal

/// What became of an expression.
enum Resolution {
  case resolved(Resolved)
  /// Nothing says which: 昨天 in a text of unknown date.
  case unresolved
  /// The calendar has no such day.
  case impossible
}

/// An expression with its value.
struct Resolved {
  var period: Period
  /// The time of day, in seconds from midnight of the first day.
  var seconds: Range<Int>?
  /// `T14:30`, behind the day.
  var clockText = ""
  var clockPrecision: Precision?
  var calendar = CalendarSystem.gregorian
  var anchor = Anchor.explicit
  var lunar: Antecedent.LunarMonth?
  var era: Era?
  /// 第二天 where no day went before, counted from publication: a value, but no event of a day to come.
  var isGuess = false

  var type: TimexType { seconds == nil ? .date : .time }
  var precision: Precision { clockPrecision ?? period.precision }
  var value: String { period.value + clockText }

  /// A whole year of ours, stated in full.
  var isBareYear: Bool {
    guard seconds == nil, anchor == .explicit, period.precision == .year, period.mod == nil else { return false }
    return period.edtf == isoYear(period.first.year)
  }

  var bounds: Bounds {
    guard let seconds else { return Bounds(first: period.first, last: period.last) }
    return Bounds(
      earliest: CivilDateTime(period.first, second: seconds.lowerBound),
      latest: CivilDateTime(period.first, second: seconds.upperBound))
  }

  var antecedent: Antecedent {
    Antecedent(
      period, lunar: lunar, calendar: calendar, era: era, seconds: precision >= .hour ? seconds?.lowerBound : nil)
  }
}
