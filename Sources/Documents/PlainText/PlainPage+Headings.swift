/// Headings and signatures.
extension PlainPage {
  /// A numeral, a bracket or 第 (all of them E3 to EF, or ASCII) begins it, or blank lines set it off. Cheap.
  private func mayBeHeading(_ index: Int) -> Bool {
    if lines[index].followsBlank, lines[index + 1].followsBlank { return true }
    let head = utf8[lines[index].range].prefix(3)
    return ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "（", "第"].contains { head.elementsEqual($0.utf8) }
      || head.first == UInt8(ascii: "(")
  }

  /// 一、概况; （一）背景; 第一章 …; a short line that blank lines set off.
  func headingLevel(_ index: Int, _ text: String) -> Int? {
    guard index + 1 < lines.count, lines[index].range.count <= 120, mayBeHeading(index) else { return nil }
    let numerals = "一二三四五六七八九十百"
    let isBracketed = text.first == "（" || text.first == "("
    let body = isBracketed ? text.dropFirst() : Substring(text)
    let rest = body.drop { numerals.contains($0) }
    if rest.count < body.count, let mark = rest.first {
      if !isBracketed, "、．.".contains(mark), !text.contains("，") { return 2 }
      if isBracketed, "）)".contains(mark), !text.contains("，") { return 2 }
    }
    if text.first == "第", let unit = text.dropFirst().first(where: { !numerals.contains($0) && !$0.isNumber }),
      "章节節回编編部卷".contains(unit)
    {
      return 2
    }
    let isSetOff =
      lines[index].followsBlank && lines[index + 1].followsBlank && hasText && !lines[index].endsSentence(in: utf8)
    return isSetOff && text.count <= 16 && !text.contains { "，、：；「《".contains($0) } ? 2 : nil
  }

  /// The line with which the signature begins: a full date alone at the end, and the short lines of names above it.
  func signatureStart() -> Int {
    guard lines.count > 2 else { return Int.max }
    let last = lines.count - 1
    guard let date = (max(1, last - 1)...last).first(where: { isShort($0) && DateHeading.isFullDate(text($0)) }) else {
      return Int.max
    }
    let signs = (date + 1...lines.count - 1 + 1).dropLast().allSatisfy { isShort($0) }
    guard signs else { return Int.max }
    var start = date
    while start > 1, date - start < 2, isName(start - 1) { start -= 1 }
    // A date under text that says nothing of who signs may date what was meant to follow; at the very end it does not.
    return start
  }

  /// A company, an office or a person, as they sign.
  private func isName(_ index: Int) -> Bool {
    let line = lines[index]
    return line.range.count <= 120 && !line.endsSentence(in: utf8) && DateHeading.level(of: text(index)) == nil
      && (lines[index].followsBlank || lines[index].indent > 0 || line.range.count <= 60)
  }
}
