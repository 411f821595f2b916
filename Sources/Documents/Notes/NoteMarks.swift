/// Finds footnote marks in text: `[3]`, `［3］`, `[注 1]`, `[^1]`, `[note 2]`, and what editors leave: `[來源請求]`.
package enum NoteMarks {
  package struct Found: Hashable, Sendable {
    /// The whole mark with its brackets.
    package var range: Range<Int>
    /// `nil` for an editor's remark.
    package var label: String?
  }

  /// Longer labels are no labels.
  private static let longest = 32

  /// The marks in a byte range, in order.
  package static func marks(in utf8: [UInt8], _ range: Range<Int>) -> [Found] {
    var found: [Found] = []
    var at = range.lowerBound
    while let opening = utf8.firstBracket(UInt8(ascii: "["), orWide: 0xBB, in: at..<range.upperBound) {
      at = opening + 1
      guard let mark = mark(in: utf8, at: opening, before: range.upperBound) else { continue }
      found.append(mark)
      at = mark.range.upperBound
    }
    return found
  }

  private static func mark(in utf8: [UInt8], at opening: Int, before end: Int) -> Found? {
    let isWide = utf8[opening] == 0xEF
    let start = opening + (isWide ? 3 : 1)
    let window = utf8[start..<min(start + longest, end)]
    guard let close = window.firstIndex(of: isWide ? 0xEF : UInt8(ascii: "]")), close > start else { return nil }
    if isWide, !utf8[close..<min(close + 3, end)].elementsEqual([0xEF, 0xBC, 0xBD]) { return nil }
    let range = opening..<close + (isWide ? 3 : 1)
    if close - start <= 3, utf8[start..<close].allSatisfy(\.isASCIIDigit) {
      return Found(range: range, label: String(decoding: utf8[start..<close], as: UTF8.self))
    }
    let text = String(decoding: utf8[start..<close], as: UTF8.self)
    if remarks.contains(text) { return Found(range: range, label: nil) }
    return label(text).map { Found(range: range, label: $0) }
  }

  /// The label, if this is one: up to three digits, or a letter; 注, 註, note before them; anything after `^`.
  private static func label(_ text: String) -> String? {
    if text.hasPrefix("^") { return String(text.dropFirst()) }
    var number = Substring(text)
    for prefix in ["注", "註", "参", "參", "註釋 ", "注释 ", "note ", "Note ", "nb ", "N"] where number.hasPrefix(prefix) {
      number = number.dropFirst(prefix.count)
      break
    }
    number = number.drop { $0 == " " }
    let isNumber = (1...3).contains(number.utf8.count) && number.utf8.allSatisfy(\.isASCIIDigit)
    let isLetter = text.utf8.count == 1 && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    return isNumber || isLetter ? text : nil
  }

  private static let remarks: Set<String> = [
    "來源請求", "来源请求", "需要引文", "需要來源", "需要来源", "查证请求", "查證請求", "原創研究？", "原创研究？", "哪個／哪些？", "誰？", "谁？",
    "何時？", "何时？", "citation needed", "請解釋", "请解释", "需要解释", "需要解釋", "失效連結", "永久失效連結", "編輯", "编辑",
  ]
}
