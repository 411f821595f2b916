/// The names that slots and words may bear: the arguments of the meanings. A name may have a variant behind a dot,
/// `month.arabic`, which says how it is written, not what it means.
package enum RuleArgument: String, CaseIterable, Sendable {
  // Calendar components as stated.
  case century, decade, year, shortYear, month, day, weekday, week
  /// A year of the era in which the text counts, whose name is not said again; two digits of the century: 24年 behind 1920年.
  case eraYear, nextYear
  /// The last digit of a year in the decade that the start of a range names: 1998-9年.
  case lastDigit
  /// 1 spring … 4 winter.
  case season
  /// 1 or 2, of a year; of a month: `halfMonth`.
  case half, halfMonth
  case quarter
  /// 1 上旬 … 3 下旬.
  case third
  /// START, MID, END, or `early half`/`late half` of what stands before it.
  case part
  /// 1 for years before Christ, 0 for 公元.
  case bc
  /// Millennium: 公元前3千紀.
  case millennium
  /// A mark of what is a date only beneath a heading that names the year: 7.28.
  case framed
  /// Offsets from the publication date.
  case nowCentury, nowDecade, nowYear, nowHalf, nowQuarter, nowMonth, nowWeek, nowDay
  /// Offsets from the date that the story has reached.
  case thenYear, thenMonth, thenDay
  // Other calendars.
  case roc, dynasty, emperor, reign, cycle, leap, lunarMonth, lunarDay, lunarMark, term, holiday
  /// The name of a day in the cycle of sixty: 八月丁亥.
  case dayCycle
  // Clock.
  case dayPart, hour, minute, second, quarterHour, halfHour
  // Amounts.
  case count, amount, unit, plusHalf, more
  /// -1 before, 1 after; EVENT after something that the words before it name: 武汉失守两天后.
  case direction
  /// BEFORE, AFTER …
  case bound
  /// Parts the two ends of an interval.
  case to
  /// Marks that say which of several: `nth` from the front, `last` from the end.
  case nth, first, last

  static let names = allCases.map(\.rawValue)
}
