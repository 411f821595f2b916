import CText

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
    while let opening = next(in: utf8, at..<range.upperBound) {
      at = opening + 1
      guard let mark = mark(in: utf8, at: opening, before: range.upperBound) else { continue }
      found.append(mark)
      at = mark.range.upperBound
    }
    return found
  }

  /// The next `[`, or `［` (EF BC BB).
  private static func next(in utf8: [UInt8], _ range: Range<Int>) -> Int? {
    utf8.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, !range.isEmpty else { return nil }
      let first = ctext_find_mark(base + range.lowerBound, range.count, UInt8(ascii: "["), 0xBB)
      return first < range.count ? range.lowerBound + first : nil
    }
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

/// Brackets whose contents were taken away with a template: `（，）`, `（ ； ）`, `（）`.
package enum EmptyBrackets {
  /// Those in a byte range, in order. ASCII brackets count only with a comma in them: `main()` is something else.
  package static func find(in utf8: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = range.lowerBound
    while let opening = next(in: utf8, at..<range.upperBound) {
      at = opening + 1
      guard let end = end(in: utf8, from: opening, before: range.upperBound) else { continue }
      found.append(opening..<end)
      at = end
    }
    return found
  }

  /// The next `(`, or the last byte but two of `（` (EF BC 88).
  private static func next(in utf8: [UInt8], _ range: Range<Int>) -> Int? {
    utf8.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, !range.isEmpty else { return nil }
      let first = ctext_find_mark(base + range.lowerBound, range.count, UInt8(ascii: "("), 0x88)
      return first < range.count ? range.lowerBound + first : nil
    }
  }

  private static func end(in utf8: [UInt8], from opening: Int, before limit: Int) -> Int? {
    let isWide = utf8[opening] == 0xEF
    var at = opening + (isWide ? 3 : 1)
    var hasComma = false
    while at < limit {
      switch (utf8[at], at + 2 < limit ? utf8[at + 1] : 0, at + 2 < limit ? utf8[at + 2] : 0) {
      case (0x20, _, _): at += 1
      case (UInt8(ascii: ","), _, _), (UInt8(ascii: ";"), _, _), (UInt8(ascii: ":"), _, _):
        (at, hasComma) = (at + 1, true)
      case (UInt8(ascii: ")"), _, _): return !isWide && hasComma ? at + 1 : nil
      case (0xE3, 0x80, 0x80): at += 3
      // ， ； ： 、
      case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9A), (0xE3, 0x80, 0x81):
        (at, hasComma) = (at + 3, true)
      case (0xEF, 0xBC, 0x89): return isWide ? at + 3 : nil
      default: return nil
      }
    }
    return nil
  }
}
