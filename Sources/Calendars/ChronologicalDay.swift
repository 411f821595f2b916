import Temporal

// Days before 15 October 1582 are written in the Julian calendar, as historians of China, the almanacs' converters and
// dates in brackets write them: 正德十六年四月二十二日（1521年5月27日）. A count of days must know where the change lies.
extension CivilDate {
  /// The first day of the Gregorian calendar, the one after Thursday 4 October 1582.
  private static let reform = -141_427

  /// Days from 1970-01-01 in true succession, the date being Julian before 1582-10-15 and Gregorian from then on.
  package var chronologicalDay: Int {
    let gregorian = dayNumber
    return gregorian >= CivilDate.reform ? gregorian : julianDayNumber
  }

  /// The date of a day in true succession. `nil` for 29 February of 1000, 1100, 1300, 1400 and 1500, which the
  /// Gregorian calendar of the model lacks.
  package init?(chronologicalDay day: Int) {
    guard day < CivilDate.reform else {
      self.init(dayNumber: day)
      return
    }
    self.init(julianDay: day)
  }

  /// J. Meeus, Astronomical Algorithms, ch. 7, in whole days and turned to the epoch of 1970.
  private var julianDayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return (1461 * shifted).floorDivided(by: 4) + dayOfYear - 719_470
  }

  private init?(julianDay: Int) {
    guard abs(julianDay) < 365_000_000 else { return nil }
    let shifted = julianDay + 719_470
    let year = (4 * shifted + 3).floorDivided(by: 1461)
    let dayOfYear = shifted - (1461 * year).floorDivided(by: 4)
    let month = (5 * dayOfYear + 2) / 153
    self.init(
      year: month < 10 ? year : year + 1, month: month < 10 ? month + 3 : month - 9,
      day: dayOfYear - (153 * month + 2) / 5 + 1)
  }
}
