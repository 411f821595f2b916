/// The time of day, numbers and spaces.
extension StatedDateScanner {
  /// `T16:12:00`, ` 16:12`, `　18:42`, 16时12分, 下午4:12: the second of the day, and where it ends.
  func clock(_ start: Int) -> (second: Int, end: Int)? {
    var at = start
    skipSpaces(&at)
    if !take("T", &at) { skipWeekday(&at) }
    let isAfternoon = take("下午", &at) || take("晚上", &at)
    _ = take("上午", &at)
    guard var hour = number(&at, 1...2), hour < 25, takeMark(["时", "時"], &at), let minute = number(&at, 1...2) else {
      return nil
    }
    var second = 0
    if takeMark(["分"], &at), let stated = number(&at, 2...2) { second = stated }
    if isAfternoon, hour < 12 { hour += 12 }
    guard minute < 60, second < 60 else { return nil }
    return (hour * 3600 + minute * 60 + second, at)
  }

  private func takeMark(_ words: [String], _ at: inout Int) -> Bool { (words + [":"]).contains { take($0, &at) } }

  private func skipWeekday(_ at: inout Int) {
    for week in ["（", "(", "星期", "周", "週"] where take(week, &at) {
      while at < scalars.count, "一二三四五六日天）)123456 ".unicodeScalars.contains(scalars[at]) { at += 1 }
    }
    skipSpaces(&at)
  }

  /// Goes behind a word that stands here.
  func take(_ word: String, _ at: inout Int) -> Bool {
    guard scalars[at...].starts(with: word.unicodeScalars) else { return false }
    at += word.unicodeScalars.count
    return true
  }

  /// Goes behind spaces.
  func skipSpaces(_ at: inout Int) {
    while at < scalars.count, scalars[at] == " " { at += 1 }
  }

  /// Goes behind spaces, commas and full stops.
  func skipPunctuation(_ at: inout Int) {
    while at < scalars.count, scalars[at] == " " || scalars[at] == "," || scalars[at] == "." { at += 1 }
  }

  /// A number of so many digits, or in Chinese numerals up to 99 (二十三, 十).
  func number(_ at: inout Int, _ digits: ClosedRange<Int>) -> Int? {
    var (value, count, end, hasTen) = (0, 0, at, false)
    while end < scalars.count, count < 5 {
      if scalars[end] == "十" {
        let isLast = end + 1 >= scalars.count || StatedDateScanner.value(scalars[end + 1]) == nil
        value = (count == 0 ? 1 : value) * (isLast ? 10 : 1)
        hasTen = true
      } else if let digit = StatedDateScanner.value(scalars[end]) {
        value = value * 10 + digit
      } else {
        break
      }
      count += 1
      end += 1
    }
    guard count >= digits.lowerBound, count <= digits.upperBound + (hasTen ? 1 : 0) else { return nil }
    at = end
    return value
  }

  /// Of a digit.
  static func value(_ scalar: Unicode.Scalar) -> Int? {
    (0x30...0x39).contains(scalar.value) ? Int(scalar.value) - 0x30 : nil
  }

  /// Numerals, full-width signs and spaces as ASCII.
  static func folded(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    text.indices.map { index in
      // 元 is money, but in 元年 and 元月.
      guard text[index] == "元" else { return folded(text[index]) }
      return index + 1 < text.count && (text[index + 1] == "年" || text[index + 1] == "月") ? "1" : "元"
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar.value == 0x0A || scalar.value == 0x09 ? " " : scalar }
    if (0xFF0D...0xFF1A).contains(scalar.value) { return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar }
    switch scalar {
    case "\u{3000}", "\u{A0}": return " "
    case "〇", "零", "○": return "0"
    case "一": return "1"
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
