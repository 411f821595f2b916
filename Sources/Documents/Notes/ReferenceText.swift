/// Reads a reference that is written out rather than marked up.
enum ReferenceText {
  /// The words in 《》, 〈〉, “” or 「」, else the first sentence, else all of it; `nil` for an empty text or a bare URL.
  static func title(_ text: String) -> String? {
    if let quoted = quoted(text) { return quoted }
    let bare = text.split { $0.isWhitespace }.prefix { !$0.hasPrefix("http") }.joined(separator: " ")
    let sentence = bare.split(separator: ". ", maxSplits: 1).first.map(String.init) ?? bare
    let title = sentence.drop { "^↑[]0123456789. ".contains($0) }
    return title.isEmpty ? nil : String(title)
  }

  /// What the first quotation marks or title marks hold.
  private static func quoted(_ text: String) -> String? {
    let pairs: [Character: Character] = ["《": "》", "〈": "〉", "“": "”", "「": "」", "\"": "\""]
    guard let start = text.firstIndex(where: { pairs[$0] != nil }), let close = pairs[text[start]] else { return nil }
    let rest = text[text.index(after: start)...]
    guard let end = rest.firstIndex(of: close), end > rest.startIndex else { return nil }
    return String(rest[..<end])
  }

  /// The address that is written out in a text: from http to where it is no longer ASCII.
  static func address(in text: String) -> String? {
    guard let start = ["http://", "https://"].compactMap({ text.firstIndex(of: $0) }).min() else { return nil }
    return webAddress(text.utf8[start...].prefix { $0 > 0x20 && $0 < 0x7F })
  }

  /// The first date that is not when somebody looked: `[2013-05-01]`, 檢索於…, 访问日期…, Retrieved ….
  static func published(_ text: String) -> String? {
    let cut = accessMarks.compactMap { text.firstIndex(of: $0) }.min() ?? text.endIndex
    let kept = text[..<cut]
    return StatedDate.first(in: kept)?.edtf ?? year(in: kept)
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

  private static let accessMarks = [
    "[1", "[2", "［1", "［2", "检索", "檢索", "访问", "訪問", "查阅", "查閱", "查看", "存档", "存檔", "引用日期", "Retrieved", "retrieved",
    "Accessed", "accessed", "Archived",
  ]
}

extension String {
  /// Where a text first stands in this one.
  fileprivate func firstIndex(of text: String) -> Index? {
    let (all, part) = (utf8, Array(text.utf8))
    var index = all.startIndex
    while index < all.endIndex {
      if all[index] == part[0], all[index...].starts(with: part) { return index }
      index = all.index(after: index)
    }
    return nil
  }
}
