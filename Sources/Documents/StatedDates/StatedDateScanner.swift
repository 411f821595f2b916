import Temporal

/// Finds the dates that a short text states in digits or numerals, and the time of day behind them.
struct StatedDateScanner {
  struct Found {
    var date: StatedDate
    /// Second of the day, where a clock time stands behind the date.
    var second: Int?
    /// Scalars of the text, the time included.
    var range: Range<Int>

    /// `nil` where no day is stated.
    var moment: CivilDateTime? { date.civil.flatMap { CivilDateTime($0, second: second ?? 0) } }
  }

  /// What the text says; numerals and signs are ASCII, one scalar for one; 十 as it is.
  let scalars: [Unicode.Scalar]
  /// Longer texts are cut: no title is longer.
  private static let longest = 2000

  init(_ text: some StringProtocol) { self.init(Array(text.unicodeScalars.prefix(StatedDateScanner.longest))) }
  init(_ text: [Unicode.Scalar]) { scalars = StatedDateScanner.folded(text) }

  /// The date that the text begins with.
  func leading() -> StatedDate? {
    var at = 0
    skipSpaces(&at)
    return date(at: at)?.date
  }

  /// The date that the text is, with the time of day behind it and nothing else.
  func whole() -> Found? {
    guard !scalars.isEmpty, let found = found(at: 0), found.range.upperBound == scalars.count else { return nil }
    return found
  }

  /// The first date that names at least a month.
  func firstMonth() -> StatedDate? { next(from: 0) { $0.month != nil }?.date }

  /// The first date that names a day.
  func firstDay() -> Found? { nextDay(from: 0) }

  /// The last date that names a day.
  func lastDay() -> Found? {
    var (at, last) = (0, Found?.none)
    while let found = nextDay(from: at) { (at, last) = (found.range.upperBound, found) }
    return last
  }

  private func nextDay(from start: Int) -> Found? { next(from: start) { $0.day != nil } }

  private func next(from start: Int, _ isWanted: (StatedDate) -> Bool) -> Found? {
    for at in scalars.indices.dropFirst(start) where mayBegin(at) {
      if let found = found(at: at), isWanted(found.date) { return found }
    }
    return nil
  }

  private func found(at start: Int) -> Found? {
    guard let (date, end) = date(at: start) else { return nil }
    guard let (second, after) = clock(end) else { return Found(date: date, range: start..<end) }
    // 24:00 and the like say no moment.
    return second < 86_400 ? Found(date: date, second: second, range: start..<after) : nil
  }

  /// The first digit of a number, the first letter of a word, 民國.
  private func mayBegin(_ at: Int) -> Bool {
    let scalar = scalars[at]
    guard scalar.isASCII else { return scalar == "民" || scalar == "中" }
    let byte = UInt8(scalar.value)
    let before = at > 0 && scalars[at - 1].isASCII ? UInt8(scalars[at - 1].value) : 0
    return byte.isASCIIDigit ? !before.isASCIIDigit : byte.isASCIILetter && !before.isASCIILetter
  }

  /// The date at a place, and where it ends.
  private func date(at start: Int) -> (date: StatedDate, end: Int)? {
    numeric(start) ?? compact(start) ?? english(start)
  }

  // MARK: Numbers first

  /// 2016年11月7日, 2016-11-07, 2016/11/7, 2016.11, 民國110年7月9日.
  private func numeric(_ start: Int) -> (StatedDate, Int)? {
    var at = start
    let isRepublican = ["民國", "民国", "中華民國", "中华民国"].contains { take($0, &at) }
    if isRepublican { skipSpaces(&at) }
    guard let number = number(&at, isRepublican ? 1...3 : 4...4) else { return nil }
    let year = isRepublican ? number + 1911 : number
    let (date, end) = afterYear(year, at) ?? (StatedDate(year: year), at)
    return date.map { ($0, end) }
  }

  /// Month and day behind a year, with the same sign before both; a sign that spaces set off stands before a month and a day
  /// or is none. No date where there is no such day.
  private func afterYear(_ year: Int, _ start: Int) -> (date: StatedDate?, end: Int)? {
    var at = start
    skipSpaces(&at)
    guard at < scalars.count, let unit = StatedDateScanner.unit(behind: scalars[at]) else { return nil }
    let isSpaced = unit != "月" && (at > start || at + 1 < scalars.count && scalars[at + 1] == " ")
    at += 1
    skipSpaces(&at)
    guard let month = number(&at, 1...2) else { return unit == "月" ? (StatedDate(year: year), at) : nil }
    let afterMonth = at
    skipSpaces(&at)
    guard take(unit, &at), let day = day(&at) else {
      return isSpaced ? nil : StatedDate(year: year, month: month).map { ($0, afterMonth) }
    }
    return (StatedDate(year: year, month: month, day: day), at)
  }

  /// What stands behind the month, by what stands behind the year.
  private static func unit(behind mark: Unicode.Scalar) -> String? {
    switch mark {
    case "年": "月"
    case "-": "-"
    case "/": "/"
    case ".": "."
    default: nil
    }
  }

  private func day(_ at: inout Int) -> Int? {
    skipSpaces(&at)
    guard let day = number(&at, 1...2) else { return nil }
    var unit = at
    skipSpaces(&unit)
    if ["日", "號", "号"].contains(where: { take($0, &unit) }) { at = unit }
    return day
  }

  /// 20161107, 20161107161200.
  private func compact(_ start: Int) -> (StatedDate, Int)? {
    let digits = scalars[start...].prefix(15).prefix { StatedDateScanner.value($0) != nil }
    guard digits.count == 8 || digits.count == 14 else { return nil }
    let day = digits.prefix(8).reduce(0) { $0 * 10 + (StatedDateScanner.value($1) ?? 0) }
    guard (1900...2100).contains(day / 10_000) else { return nil }
    return StatedDate(year: day / 10_000, month: day / 100 % 100, day: day % 100).map { ($0, digits.endIndex) }
  }

  // MARK: English

  /// September 3, 2013; 3 Sep. 2013; September 2013.
  private func english(_ start: Int) -> (StatedDate, Int)? {
    var at = start
    var day = number(&at, 1...2)
    skipSpaces(&at)
    guard let month = monthName(&at) else { return nil }
    skipPunctuation(&at)
    if let year = number(&at, 4...4) { return StatedDate(year: year, month: month, day: day).map { ($0, at) } }
    guard day == nil else { return nil }
    day = number(&at, 1...2)
    skipPunctuation(&at)
    guard day != nil, let year = number(&at, 4...4) else { return nil }
    return StatedDate(year: year, month: month, day: day).map { ($0, at) }
  }

  /// The number of the month whose name, or at least its first three letters, stands here.
  private func monthName(_ at: inout Int) -> Int? {
    let name = scalars[at...].prefix { $0.isASCII && UInt8($0.value).isASCIILetter }
    guard (3...9).contains(name.count) else { return nil }
    let word = String(String.UnicodeScalarView(name)).lowercased()
    guard let index = StatedDateScanner.months.firstIndex(where: { $0.hasPrefix(word) }) else { return nil }
    at = name.endIndex
    return index + 1
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}
