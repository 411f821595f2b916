import Temporal

/// Finds full dates, with the time of day, in a short text of people: stamps, bylines, headings. Citations: `StatedDate`.
struct FullDateScanner {
  struct Found {
    var moment: CivilDateTime
    /// Whether a clock time stood behind the date.
    var hasTime: Bool
    /// Scalars of the text, the time included.
    var range: Range<Int>
  }

  /// Numerals as ASCII digits, one scalar for one; 十 as it is.
  private let scalars: [Unicode.Scalar]
  /// Longer texts are cut: no title is longer.
  private static let longest = 2000

  init(_ text: String) { scalars = text.unicodeScalars.prefix(FullDateScanner.longest).map(FullDateScanner.folded) }
  init(_ text: [Unicode.Scalar]) { scalars = text.map(FullDateScanner.folded) }

  func first() -> Found? { next(from: 0) }

  func last() -> Found? {
    var (at, last) = (0, Found?.none)
    while let found = next(from: at) { (at, last) = (found.range.upperBound, found) }
    return last
  }

  func next(from start: Int) -> Found? {
    var at = start
    while at < scalars.count {
      if mayBegin(at), let found = found(at: at) { return found }
      at += 1
    }
    return nil
  }

  /// The first digit of a number, the first letter of a month, 民國.
  private func mayBegin(_ at: Int) -> Bool {
    let scalar = scalars[at]
    if scalar.value < 0x80 {
      if FullDateScanner.isDigit(scalar) { return at == 0 || !FullDateScanner.isDigit(scalars[at - 1]) }
      guard "JFMASONDjfmasond".utf8.contains(UInt8(scalar.value)) else { return false }
      return at == 0 || !scalars[at - 1].isASCII || !UInt8(scalars[at - 1].value).isASCIILetter
    }
    return scalar == "民" || scalar == "中"
  }

  private func found(at start: Int) -> Found? {
    guard let (date, end) = numeric(start) ?? english(start) else { return nil }
    guard let (second, after) = clock(end) else {
      return Found(moment: CivilDateTime(startOf: date), hasTime: false, range: start..<end)
    }
    guard let moment = CivilDateTime(date, second: second) else { return nil }
    return Found(moment: moment, hasTime: true, range: start..<after)
  }

  // MARK: Dates

  /// 2016年11月7日, 2016-11-07, 2016/11/7, 2016.11.7, 20161107, 民國110年7月9日.
  private func numeric(_ start: Int) -> (CivilDate, Int)? {
    var at = start
    let isROC = take("民國", &at) || take("民国", &at) || take("中華民國", &at)
    if isROC { skipSpaces(&at) }
    guard let year = number(&at, 2...4), isROC || year >= 1000 else { return compact(start) }
    let separators = at
    skipSpaces(&at)
    guard at < scalars.count, let month = part(after: &at, "年-/.－／．", separators) else { return compact(start) }
    guard let day = part(after: &at, "月-/.－／．", at) else { return nil }
    _ = take("日", &at) || take("號", &at) || take("号", &at)
    guard let date = CivilDate(year: isROC ? year + 1911 : year, month: month, day: day) else { return nil }
    return (date, at)
  }

  private func part(after at: inout Int, _ marks: String, _ from: Int) -> Int? {
    skipSpaces(&at)
    guard at < scalars.count, marks.unicodeScalars.contains(scalars[at]) else { return nil }
    at += 1
    skipSpaces(&at)
    return number(&at, 1...2)
  }

  private func compact(_ start: Int) -> (CivilDate, Int)? {
    var at = start
    while at < scalars.count, at - start < 9, let _ = FullDateScanner.value(scalars[at]) { at += 1 }
    guard at - start == 8 else { return nil }
    let digits = scalars[start..<at].compactMap(FullDateScanner.value)
    guard digits.count == 8, (1900...2100).contains(digits[..<4].reduce(0) { $0 * 10 + $1 }) else { return nil }
    let date = CivilDate(
      year: digits[..<4].reduce(0) { $0 * 10 + $1 }, month: digits[4] * 10 + digits[5], day: digits[6] * 10 + digits[7])
    return date.map { ($0, at) }
  }

  /// September 3, 2013; 3 Sep. 2013.
  private func english(_ start: Int) -> (CivilDate, Int)? {
    var at = start
    let dayFirst = number(&at, 1...2)
    skipSpaces(&at)
    guard let month = monthName(&at) else { return nil }
    _ = take(".", &at)
    skipSpaces(&at)
    guard let day = dayFirst ?? number(&at, 1...2) else { return nil }
    _ = take(",", &at)
    skipSpaces(&at)
    guard let year = number(&at, 4...4), let date = CivilDate(year: year, month: month, day: day) else { return nil }
    return (date, at)
  }

  private func monthName(_ at: inout Int) -> Int? {
    var name = ""
    var end = at
    while end < scalars.count, scalars[end].isASCII, UInt8(scalars[end].value).isASCIILetter, name.count < 10 {
      name.unicodeScalars.append(scalars[end])
      end += 1
    }
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    guard name.count >= 3, let index = months.firstIndex(of: name.lowercased().prefix(3).description) else {
      return nil
    }
    at = end
    return index + 1
  }

  // MARK: Clock

  /// `T16:12:00`, ` 16:12`, `　18:42`, 16时12分, 下午4:12.
  private func clock(_ start: Int) -> (Int, Int)? {
    var at = start
    skipSpaces(&at)
    if !take("T", &at) { skipWeekday(&at) }
    let isAfternoon = take("下午", &at) || take("晚上", &at)
    _ = take("上午", &at)
    guard var hour = number(&at, 1...2), hour < 25 else { return nil }
    guard take(":", &at) || take("：", &at) || take("时", &at) || take("時", &at), let minute = number(&at, 1...2) else {
      return nil
    }
    var second = 0
    if take(":", &at) || take("：", &at) || take("分", &at), let stated = number(&at, 2...2) { second = stated }
    if isAfternoon, hour < 12 { hour += 12 }
    guard minute < 60, second < 60 else { return nil }
    return (hour * 3600 + minute * 60 + second, at)
  }

  private func skipWeekday(_ at: inout Int) {
    for week in ["（", "(", "星期", "周", "週"] where take(week, &at) {
      while at < scalars.count, at < scalars.count, "一二三四五六日天）)123456 ".unicodeScalars.contains(scalars[at]) { at += 1 }
    }
    skipSpaces(&at)
  }

  // MARK: Scalars

  private func take(_ text: String, _ at: inout Int) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard at + wanted.count <= scalars.count, scalars[at..<at + wanted.count].elementsEqual(wanted) else {
      return false
    }
    at += wanted.count
    return true
  }

  private func skipSpaces(_ at: inout Int) {
    while at < scalars.count, scalars[at] == " " || scalars[at] == "\u{3000}" || scalars[at] == "\u{A0}" { at += 1 }
  }

  /// A number of so many digits, or in Chinese numerals up to 99 (二十三, 十).
  private func number(_ at: inout Int, _ digits: ClosedRange<Int>) -> Int? {
    var (value, count, end, hasTen) = (0, 0, at, false)
    while end < scalars.count {
      if scalars[end] == "十" {
        value = count == 0 ? 10 : value * 10
        let isLast = end + 1 >= scalars.count || FullDateScanner.value(scalars[end + 1]) == nil
        if !isLast { value /= 10 }
        hasTen = true
        count += 1
      } else if let digit = FullDateScanner.value(scalars[end]) {
        value = value * 10 + digit
        count += 1
      } else {
        break
      }
      end += 1
      if count > 4 { return nil }
    }
    guard count >= digits.lowerBound, count <= digits.upperBound + (hasTen ? 1 : 0) else { return nil }
    at = end
    return value
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { value(scalar) != nil }

  private static func value(_ scalar: Unicode.Scalar) -> Int? {
    (0x30...0x39).contains(scalar.value) ? Int(scalar.value) - 0x30 : nil
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if (0xFF10...0xFF19).contains(scalar.value) { return Unicode.Scalar(scalar.value - 0xFF10 + 0x30) ?? scalar }
    guard scalar.value > 0x2FFF else { return scalar }
    switch scalar {
    case "〇", "零", "○": return "0"
    case "一", "元": return "1"
    case "二": return "2"
    case "三": return "3"
    case "四": return "4"
    case "五": return "5"
    case "六": return "6"
    case "七": return "7"
    case "八": return "8"
    case "九": return "9"
    default: return scalar
    }
  }
}
