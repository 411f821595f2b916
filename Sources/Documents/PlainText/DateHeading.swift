/// A line that is a date and nothing else: it dates what stands beneath it.
enum DateHeading {
  /// The levels of such headings, by the coarsest unit they state: below sections, years above months above days.
  static let yearLevel = 3
  static let monthLevel = 4
  static let dayLevel = 5

  /// In characters.
  private static let longest = 40

  /// The level of the heading that the line is: 1992年, 一九九二年, 1992年9月, 9月, 9月21日, 3日, 1937年—1945年, 1990年代,
  /// 1992-09-21, 1993年（民国八十二年）; `nil` for any other line.
  static func level(of line: String) -> Int? {
    guard line.utf8.count <= 3 * longest, mayEndDate(line.utf8.suffix(3)) else { return nil }
    let text = bare(line)
    guard let last = text.last else { return nil }
    if isFullDate(text) { return yearLevel }
    guard isUnit(last), text.allSatisfy({ isNumeral($0) || isOther($0) }), text.contains(where: isNumeral) else {
      return nil
    }
    if text.contains("年") { return yearLevel }
    return text.contains("月") ? monthLevel : dayLevel
  }

  /// Whether it is a full date: a year, a month and a day.
  static func isFullDate(_ line: String) -> Bool { isFullDate(bare(line)) }

  private static func isFullDate(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first, isNumeral(first) || first == "民" || first == "中", text.count >= 6 else {
      return false
    }
    guard let found = StatedDateScanner(Array(text)).whole() else { return false }
    return found.date.day != nil && found.second == nil
  }

  /// Whether the last bytes of a line, three at most, may end a date. The end of most lines that are no date is a comma or a
  /// full stop. Cheap.
  static func mayEndDate(_ end: some BidirectionalCollection<UInt8>) -> Bool {
    guard let last = end.last else { return false }
    if last < 0x80 { return last.isASCIIDigit || ")]:".utf8.contains(last) }
    return !end.elementsEqual("。".utf8) && !end.elementsEqual("，".utf8) && !end.elementsEqual("；".utf8)
  }

  /// Without brackets, colons and the day of the week around it.
  private static func bare(_ line: String) -> ArraySlice<Unicode.Scalar> {
    var text = Array(line.unicodeScalars)[...]
    while let first = text.first, isSetting(first) { text.removeFirst() }
    while let last = text.last, isSetting(last) { text.removeLast() }
    let tail = text.suffix(5)
    if let week = tail.firstIndex(where: { $0 == "星" || $0 == "周" || $0 == "週" }), week > text.startIndex {
      text = text[..<week]
      while let last = text.last, isSetting(last) || last == "（" || last == "(" { text.removeLast() }
    }
    return text
  }

  private static func isSetting(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\u{3000}", "【", "】", "[", "]", "（", "）", "(", ")", "〔", "〕", "■", "◆", "●", "·", "：", ":", "，", ",", "—",
      "-":
      true
    default: false
    }
  }

  private static func isUnit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "年", "代", "月", "日", "号", "號": true
    default: false
    }
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "０"..."９", "〇", "零", "○", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "廿", "卅", "百", "元": true
    default: false
    }
  }

  private static func isOther(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "年", "代", "月", "日", "号", "號", "公", "西", "前", "民", "國", "国", "約", "约", "初", "末", "至", "到", "閏", "闰", "正": true
    case "—", "－", "–", "-", "~", "～", "、", " ", "\u{3000}", "（", "(": true
    default: false
    }
  }
}
