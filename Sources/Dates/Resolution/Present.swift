import Temporal

/// The present, as far as reading needs one: the year of publication, else what is assumed where nobody says when a text
/// was written. No clock is asked, so that the same text always reads the same.
struct Present: Equatable {
  /// The last year that the text can tell of.
  let year: Int

  /// The end of the decade in which this program was written: what undated texts tell of lies before.
  private static let lastYearKnown = 2029
  /// How far ahead two digits may lie: plans reach further (35年 beside 2019年) than what a text says without any other date.
  private static let planned = 20
  private static let expected = 10

  init(_ reference: CivilDate?) { year = reference?.year ?? Present.lastYearKnown }

  /// The last year that two digits may mean beside other years.
  var lastPlanned: Int { year + Present.planned }
  /// The last year that two digits may mean by themselves.
  var lastExpected: Int { year + Present.expected }
  /// Counted from 1.
  var century: Int { year.floorDivided(by: 100) + 1 }

  /// The decade of that name, 80 for 80年代, that began last.
  func lastDecade(_ decade: Int) -> Int {
    let start = (century - 1) * 100 + decade
    return start <= year ? start : start - 100
  }
}
