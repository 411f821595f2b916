/// When a reference was published, as the reference itself says it.
extension ReferenceText {
  /// EDTF: a day in the address says it most reliably; else the last day that the words state, a month, a year. What the
  /// words say of when somebody looked is not asked.
  static func published(_ text: String, url: String?) -> String? {
    let inAddress = url.flatMap(PublicationDate.stated)
    if let inAddress, inAddress.day != nil { return inAddress.edtf }
    let words = withoutAccess(text)
    if url == nil, isExplanation(words) { return nil }
    if let day = StatedDateScanner(words).lastDay() { return day.date.edtf }
    return StatedDate.first(in: words)?.edtf ?? inAddress?.edtf ?? year(in: words)
  }

  /// 另说为1986年1月1日通车。: a sentence about the world and no work; a work has a title, or its date comes last.
  private static func isExplanation(_ words: Substring) -> Bool {
    if words.contains(where: { "《〈“「\"".contains($0) }) { return false }
    guard let date = StatedDateScanner(words).lastDay() else { return false }
    return words.unicodeScalars.dropFirst(date.range.upperBound).contains {
      $0.properties.isAlphabetic && !"日第版页頁期卷号號pPＰ".unicodeScalars.contains($0)
    }
  }

  /// 1985年: the last of them, behind place and publisher.
  private static func year(in text: Substring) -> String? {
    var rest = text[...]
    while let mark = rest.lastIndex(of: "年") {
      let digits = rest[..<mark].suffix(4)
      if digits.utf8.count == 4, digits.utf8.allSatisfy(\.isASCIIDigit) { return String(digits) }
      rest = rest[..<mark]
    }
    return nil
  }

  // MARK: When somebody looked

  /// What stands before `[2013-05-01]`, 檢索於2013年5月1日, Retrieved 1 May 2013, （2013年5月1日查阅） or （存档于…）.
  private static func withoutAccess(_ text: String) -> Substring {
    let bracket = bracketedDate(in: text) ?? text.endIndex
    guard let word = accessWords.compactMap({ text.firstIndex(ofText: $0) }).min(), word < bracket else {
      return text[..<bracket]
    }
    let before = text[..<word]
    // The date stands behind the word, or else before it.
    let behind = text[word...].prefix(20).drop {
      !$0.isNumber && !($0.isASCII && $0.isUppercase) || $0 == "R" || $0 == "A"
    }
    if StatedDate(behind)?.month != nil { return before }
    guard let date = StatedDateScanner(before).lastDay(),
      before.unicodeScalars.dropFirst(date.range.upperBound).allSatisfy({ $0 == " " })
    else { return before }
    return before[..<before.unicodeScalars.index(before.startIndex, offsetBy: date.range.lowerBound)]
  }

  /// Where a square bracket opens that holds a date.
  private static func bracketedDate(in text: String) -> String.Index? {
    text.indices.first { index in
      (text[index] == "[" || text[index] == "［")
        && StatedDate(text[text.index(after: index)...].prefix(20))?.month != nil
    }
  }

  private static let accessWords = [
    "检索", "檢索", "访问", "訪問", "查阅", "查閱", "查看", "浏览", "瀏覽", "读取", "讀取", "存取", "原始内容", "原始內容", "存档", "存檔", "引用日期",
    "Retrieved",
    "retrieved",
    "Accessed", "accessed", "Archived",
  ]
}

extension StringProtocol {
  /// Where a text first stands in this one.
  func firstIndex(ofText text: String) -> Index? {
    let (all, part) = (utf8, Array(text.utf8))
    var index = all.startIndex
    while index < all.endIndex {
      if all[index] == part[0], all[index...].starts(with: part) { return index }
      index = all.index(after: index)
    }
    return nil
  }
}
