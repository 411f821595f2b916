import Temporal

/// A year of the Chinese lunisolar calendar as `zh/lunar.tsv` has it.
struct LunarYear {
  /// In true succession from 1970-01-01.
  let firstDay: Int
  /// The month after which its leap month stands; 0 for none.
  let leapMonth: Int
  /// 12 or 13.
  let monthCount: Int
  /// A bit for each month in order, from the lowest: 1 for 30 days, 0 for 29.
  private let longMonths: UInt16

  /// From the Tang, with whose calendar the table begins, to 2200; not 689–700 and 761–762.
  static let years = 618...2200

  /// The year that begins in a year of our era; `nil` beyond the table.
  static func beginning(in year: Int) -> LunarYear? {
    years.contains(year) ? table[year - years.lowerBound] : nil
  }

  /// Where a month stands in the year, from 0; `nil` where the year has no such month.
  func position(of month: Int, isLeap: Bool) -> Int? {
    guard (1...12).contains(month), !isLeap || month == leapMonth else { return nil }
    let isBehindLeap = leapMonth > 0 && (month > leapMonth || isLeap)
    return isBehindLeap ? month : month - 1
  }

  /// The month at a position from 0.
  func month(at position: Int) -> (number: Int, isLeap: Bool) {
    guard leapMonth > 0, position >= leapMonth else { return (position + 1, false) }
    return (position, position == leapMonth)
  }

  func length(at position: Int) -> Int { longMonths >> position & 1 == 1 ? 30 : 29 }

  /// The first day of the month at a position; behind the last one, the first day of the year after.
  func firstDay(at position: Int) -> Int { firstDay + (0..<position).reduce(0) { $0 + length(at: $1) } }

  /// The days of the year, in true succession.
  var days: Range<Int> { firstDay..<firstDay(at: monthCount) }

  private static let table: [LunarYear?] = {
    var table = [LunarYear?](repeating: nil, count: years.count)
    for line in Table(named: "zh/lunar.tsv").lines {
      var rest = line
      let year = rest.takeNumber()
      if years.contains(year) { table[year - years.lowerBound] = LunarYear(rest) }
    }
    return table
  }()

  /// `1984-02-02`, the leap month and the lengths, between tabs.
  private init?(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    var rest = line
    guard let first = CivilDate(year: rest.takeNumber(), month: rest.takeNumber(), day: rest.takeNumber()) else {
      return nil
    }
    firstDay = first.chronologicalDay
    leapMonth = rest.takeNumber()
    monthCount = rest.count
    longMonths = rest.reversed().reduce(0) { $0 << 1 | ($1 == UInt8(ascii: "L") ? 1 : 0) }
  }
}
