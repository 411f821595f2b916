/// Reads a reference that is written out rather than marked up.
enum ReferenceText {
  /// The words in 《》, 〈〉, “” or 「」, else the first sentence, else all of it; `nil` for an empty text or a bare URL.
  static func title(_ text: String) -> String? {
    if let quoted = quoted(text) { return quoted }
    let bare = text.split { $0.isWhitespace }.prefix { !$0.hasPrefix("http") }.joined(separator: " ")
    let sentence = bare.split(separator: ". ", maxSplits: 1).first.map(String.init) ?? bare
    let title = withoutLabel(sentence)
    return title.isEmpty ? nil : String(title)
  }

  /// Without `^`, `[3]` or `3. ` before the words; a year that begins them is one of them.
  private static func withoutLabel(_ text: String) -> Substring {
    var rest = text.drop { "^↑[ ".contains($0) }
    let number = rest.prefix { $0.isNumber }
    let behind = rest[number.endIndex...]
    if number.count <= 3, let mark = behind.first, "]. ".contains(mark) || behind.hasPrefix("、") { rest = behind }
    return rest.drop { "^↑[]. 、".contains($0) }
  }

  /// All of an entry that is no citation template: its words as the list has them, without the address that is written out
  /// behind them; `nil` where there are none.
  static func entry(_ text: String) -> String? {
    guard let start = ["http://", "https://"].compactMap({ text.firstIndex(ofText: $0) }).min() else {
      return text.isEmpty ? nil : text
    }
    let before = text[..<start]
    guard let last = before.lastIndex(where: { !" \u{3000}，,、：:（(<《".contains($0) }) else { return nil }
    return String(before[...last])
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
    guard let start = ["http://", "https://"].compactMap({ text.firstIndex(ofText: $0) }).min() else { return nil }
    return webAddress(text.utf8[start...].prefix { $0 > 0x20 && $0 < 0x7F })
  }
}
