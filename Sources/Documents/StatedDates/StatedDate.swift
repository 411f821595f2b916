import Temporal

/// A date as stamps, bylines and citations state it, with or without day and month: `2016-11-07`, `2012年4月30日`, `2016/11`,
/// `20161107`, `7 November 2016`, `2000年`, 民國105年6月. No context is asked; for running text there are the grammars.
package struct StatedDate: Hashable, Sendable {
  package var year: Int
  package var month: Int?
  package var day: Int?

  /// EDTF (ISO 8601-2): `2012-04-30`, `2012-04`, `2012`.
  package var edtf: String {
    let parts = [month, day].prefix { $0 != nil }.compactMap { $0 }
    return ([StatedDate.padded(year, 4)] + parts.map { StatedDate.padded($0, 2) }).joined(separator: "-")
  }

  /// The day, where one is stated.
  var civil: CivilDate? {
    guard let month, let day else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Reads a text that begins with a date.
  package init?(_ text: some StringProtocol) {
    guard let found = StatedDateScanner(text).leading() else { return nil }
    self = found
  }

  /// The first date within a text that names at least a year and a month.
  package static func first(in text: some StringProtocol) -> StatedDate? { StatedDateScanner(text).firstMonth() }

  /// `nil` for a day that no month has, and for years that are not 1 to 2999.
  init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...2999).contains(year), (1...12).contains(month ?? 1) else { return nil }
    if let month, let day, CivilDate(year: year, month: month, day: day) == nil { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
