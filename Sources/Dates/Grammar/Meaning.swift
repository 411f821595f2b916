/// What a rule's phrase means: the first word of a rule. A closed set; each takes its arguments by slot name.
package enum Meaning: String, CaseIterable, Sendable {
  /// A calendar date or a part of one, of any precision from century to day, in any calendar.
  case date
  /// Lunar months and days.
  case lunar
  /// A year of a Chinese reign title.
  case reign
  /// A year of the cycle of sixty.
  case sexagenary
  /// One of the 24 solar terms.
  case solarTerm
  /// A festival or holiday.
  case holiday
  /// A year of a Japanese era.
  case japaneseEra
  /// The n-th or the first n units within a date: 2021年的前2周.
  case ordinal
  /// One date said in two reckonings: 光緒二十四年（1898年）.
  case dual
  /// From one to another, said in two reckonings: 永元年间（89—105年）.
  case dualInterval
  /// A time of day, with or without its date.
  case time
  /// So and so long before or after: 三天后.
  case shift
  /// From one to another.
  case interval
  /// So and so long from now, or up to now: 最近三年.
  case stretch
  /// Open on one side: 以前, 以来.
  case open
  /// 约, 前后, 左右.
  case approximate
  /// A length of time.
  case duration
  /// Something that recurs.
  case set
  /// A present or past that has no stated bounds: 目前, 日前.
  case vague
  /// What looks like a date and is none: 1992年版.
  case never

  /// All names, for messages.
  static let names = allCases.map(\.rawValue).joined(separator: ", ")

  /// The names by which `{…}` nests whole meanings in a phrase.
  static let nests: [String: [Meaning]] = [
    "date": dates, "moment": dates + [.ordinal, .time, .shift, .dual], "time": [.time], "interval": [.interval],
    "duration": [.duration], "dual": [.dual], "approximate": [.approximate], "shift": [.shift],
    "ordinal": [.ordinal], "reigned": [.reign], "lunar": [.lunar],
    "span": dates + [.ordinal, .time, .shift, .dual, .approximate, .interval],
  ]

  private static let dates: [Meaning] = [.date, .lunar, .reign, .sexagenary, .solarTerm, .holiday, .japaneseEra]
}
