import Temporal

/// The years that bear one reign title, 光绪, or the name of an era counted in the same way, 民国, 昭和.
package struct Reign: Hashable, Sendable {
  /// Which months its calendar has.
  package enum Months: Hashable, Sendable {
    case lunar, solar
    /// Lunar to 1872, Gregorian from 1873 on: Japan.
    case mixed
  }

  /// In Simplified characters; more than one where spellings differ (嘉祐, 嘉佑).
  package let titles: [String]
  /// False for the states that stood beside or against the dynasties, and for Japan.
  package let isOfDynasty: Bool
  /// The dynasty and other names for it: 西汉, 前汉, 汉.
  package let dynasties: [String]
  /// By temple or posthumous name; empty where the title is enough.
  package let emperors: [String]
  /// Astronomical: -139 is 140 BC.
  package let firstYear: Int
  /// The last year that bore the title; `nil` while it is still counted on.
  package let lastYear: Int?
  package let months: Months
  /// Whether the title is also a word, a name or a place of today (和平, 保定), so that it needs its dynasty beside it.
  package let isOrdinaryWord: Bool

  /// The last year that bore the title; of a still running one, the last that the calendars know.
  package var lastCountedYear: Int { lastYear ?? LunarCalendar.lastYear }

  /// Its last year where the text speaks of it as a period, 民國初年: the Republic is still counted, but historians' runs to 1949.
  package var lastYearOfPeriod: Int? { lastYear ?? (calendar == .roc ? 1949 : nil) }

  /// How many years it was counted; a still running one counts as long.
  package var length: Int { lastCountedYear - firstYear + 1 }

  /// How likely a text means it, before its length is looked at: 0 the dynasties, 1 other states, 2 Japan.
  var rank: Int { isOfDynasty ? 0 : calendar == .japanese ? 2 : 1 }

  package var calendar: CalendarSystem {
    if titles.contains("民国") { return .roc }
    return dynasties.contains("日本") ? .japanese : .reign
  }

  /// The year of our era in which the reign's year of that number begins; `nil` for a year that the reign did not see.
  package func year(_ ordinal: Int) -> Int? {
    guard (1...length).contains(ordinal) else { return nil }
    return firstYear + ordinal - 1
  }

  /// 民國前: the years before the first one, counted backwards. `nil` but for the Republic of China.
  package func year(before ordinal: Int) -> Int? {
    guard calendar == .roc, (1...9999).contains(ordinal) else { return nil }
    return firstYear - ordinal
  }

  /// Whether the months of a year of our era are those of the Chinese lunisolar calendar.
  package func hasLunarMonths(in year: Int) -> Bool {
    switch months {
    case .lunar: true
    case .solar: false
    case .mixed: year < 1873
    }
  }

  package func isOf(dynasty: String?, emperor: String? = nil) -> Bool {
    (dynasty.map(dynasties.contains) ?? true) && (emperor.map(emperors.contains) ?? true)
  }
}
