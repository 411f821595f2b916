/// A line that is a date and nothing else: it dates what stands beneath it.
enum DateHeading {
  /// The levels of such headings, by the coarsest unit they state: below sections, years above months above days.
  static let yearLevel = 3
  static let monthLevel = 4
  static let dayLevel = 5

  private static let longest = 40

  /// The level of the heading that the line is: 1992年, 一九九二年, 1992年9月, 9月, 9月21日, 3日, 1937年—1945年, 1990年代,
  /// 1992-09-21; `nil` for any other line.
  static func level(of line: String) -> Int? {
    guard line.utf8.count <= 4 * longest, mayEndDate(line.utf8.suffix(3)) else { return nil }
    let text = bare(line)
    guard !text.isEmpty, text.count <= longest else { return nil }
    if let found = DateScanner(String(text)).next(from: 0), found.range.count == text.unicodeScalars.count, !found.hasTime {
      return yearLevel
    }
    guard text.allSatisfy(isPart), text.contains(where: isNumeral), let last = text.last else { return nil }
    guard "年代月日号號".contains(last) else { return nil }
    if text.contains("年") { return yearLevel }
    return text.contains("月") ? monthLevel : dayLevel
  }

  /// The last byte of 年 月 日 号 號 代, of a closing bracket or colon, of the day of the week, or a digit. Cheap, and
  /// most lines end otherwise.
  private static func mayEndDate(_ end: Substring.UTF8View) -> Bool {
    guard let last = end.last else { return false }
    if last.isASCIIDigit || last == UInt8(ascii: ")") || last == UInt8(ascii: "]") || last == UInt8(ascii: ":") { return true }
    // 。 and ， end most lines.
    return last >= 0x80 && !end.elementsEqual("。".utf8) && !end.elementsEqual("，".utf8) && !end.elementsEqual("；".utf8)
  }

  /// Whether it is a full date: a year, a month and a day.
  static func isFullDate(_ line: String) -> Bool {
    let text = bare(line)
    guard let found = DateScanner(String(text)).next(from: 0) else { return false }
    return found.range.count == text.unicodeScalars.count
  }

  /// Without brackets, colons and the day of the week around it.
  private static func bare(_ line: String) -> Substring {
    var text = Substring(line)
    for week in ["星期", "周", "週"] {
      if let day = text.last, "一二三四五六日天)）".contains(day), let found = text.lastRange(of: week), text[found...].count <= 4 {
        text = text[..<found]
      }
    }
    while let first = text.first, " \u{3000}【[（(〔■◆●·-—".contains(first) { text.removeFirst() }
    while let last = text.last, " \u{3000}】]）)〕：:，,·".contains(last) { text.removeLast() }
    return text
  }

  private static func isNumeral(_ character: Character) -> Bool { numerals.contains(character) }
  private static func isPart(_ character: Character) -> Bool { numerals.contains(character) || others.contains(character) }

  private static let numerals = Set("0123456789０１２３４５６７８９〇零○一二三四五六七八九十廿卅百元")
  private static let others = Set("年月日号號代公元西前民國国约約初末至到—－–-~～、 \u{3000}閏闰正")
}

extension Substring {
  fileprivate func lastRange(of needle: String) -> Index? {
    var index = endIndex
    while index > startIndex {
      index = self.index(before: index)
      if self[index...].hasPrefix(needle) { return index }
    }
    return nil
  }
}
