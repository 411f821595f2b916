/// A day of the proleptic Gregorian calendar, with astronomical years: year 0 is 1 BC, year -220 is 221 BC (ISO 8601 §4.2.1).
public struct CivilDate: Hashable, Comparable, Sendable {
  // Eight bytes in all: every expression carries several days.
  private let storedYear: Int32
  private let storedMonth: UInt8
  private let storedDay: UInt8

  public var year: Int { Int(storedYear) }
  /// 1 to 12.
  public var month: Int { Int(storedMonth) }
  /// 1 to the length of the month.
  public var day: Int { Int(storedDay) }

  /// The day, or `nil` where the calendar has none (30 February, month 13, a year beyond ±999,999).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, CivilDate.years.contains(year),
      day <= CivilDate.daysIn(month: month, of: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// The parts must be those of a day.
  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    storedYear = Int32(truncatingIfNeeded: year)
    storedMonth = UInt8(truncatingIfNeeded: month)
    storedDay = UInt8(truncatingIfNeeded: day)
  }

  /// The years that a value may carry; beyond them arithmetic is refused rather than trapped.
  public static let years = -999_999...999_999

  public static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// Length of a month, 28 to 31; `month` must lie in 1...12.
  public static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

// Day numbers: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days from civil and back).
extension CivilDate {
  /// Days since 1970-01-01.
  public var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.floorDivided(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day that lies `dayNumber` days after 1970-01-01; `nil` beyond `years`.
  public init?(dayNumber: Int) {
    guard (-366_000_000...365_300_000).contains(dayNumber) else { return nil }
    let shifted = dayNumber + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    guard CivilDate.years.contains(year) else { return nil }
    self.init(unchecked: year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// 1 (Monday) to 7 (Sunday), ISO 8601 §5.2.1.
  public var weekday: Int { (dayNumber + 3).floorModulo(7) + 1 }

  public func adding(days: Int) -> CivilDate? { CivilDate(dayNumber: dayNumber + days) }

  /// The same day of another month; the month's last day where it is shorter (31 January + 1 month = 28 February).
  public func adding(months: Int) -> CivilDate? {
    let index = year * 12 + month - 1 + months
    let (newYear, newMonth) = (index.floorDivided(by: 12), index.floorModulo(12) + 1)
    return CivilDate(year: newYear, month: newMonth, day: min(day, CivilDate.daysIn(month: newMonth, of: newYear)))
  }
}

extension Int {
  /// Quotient rounded towards minus infinity; `divisor` must be positive.
  public func floorDivided(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// Remainder in 0..<divisor; `divisor` must be positive.
  public func floorModulo(_ divisor: Int) -> Int {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}

extension CivilDate: CustomStringConvertible {
  /// ISO 8601: `1992-04-03`, `-0220-01-31`; more than four digits of a year as they are.
  public var description: String {
    guard (0...9999).contains(year) else { return "\(isoYear(year))-\(padded(month))-\(padded(day))" }
    return String(unsafeUninitializedCapacity: 10) { digits in
      digits.write(year, count: 4, at: 0)
      digits[4] = UInt8(ascii: "-")
      digits.write(month, count: 2, at: 5)
      digits[7] = UInt8(ascii: "-")
      digits.write(day, count: 2, at: 8)
      return 10
    }
  }
}

/// Four digits at least, a minus sign for years before 1 BC.
public func isoYear(_ year: Int) -> String {
  if (0...9999).contains(year) { return digits(year, count: 4) }
  let digits = String(abs(year))
  return (year < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// Two digits.
public func padded(_ number: Int) -> String {
  (0...99).contains(number) ? digits(number, count: 2) : String(number)
}

/// A number with zeros before it. Values are written by the million: an interpolation takes ten times as long.
private func digits(_ number: Int, count: Int) -> String {
  String(unsafeUninitializedCapacity: count) { digits in
    digits.write(number, count: count, at: 0)
    return count
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes the last digits of a number that is not negative, `count` of them, from an offset on; there must be room.
  func write(_ number: Int, count: Int, at offset: Int) {
    var rest = number
    for place in (offset..<offset + count).reversed() {
      self[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}
