/// Headings and signatures.
extension PlainPage {
  /// 一、概况; （一）背景; 第一章 …; a short line that blank lines set off.
  func headingLevel(_ index: Int, _ text: String) -> Int? {
    guard index + 1 < lines.count, lines[index].range.count <= 120 else { return nil }
    if beginsAsNumbered(index), isNumbered(text) { return 2 }
    guard lines[index].followsBlank, lines[index + 1].followsBlank, hasText else { return nil }
    return isBrief(utf8[lines[index].range]) && !lines[index].endsSentence(in: utf8) ? 2 : nil
  }

  /// 一 二 三 四 五 六 七 八 九 十 （ 第, or (. Cheap: every short line is asked.
  private func beginsAsNumbered(_ index: Int) -> Bool {
    let line = utf8[lines[index].range]
    switch line.triple(at: line.startIndex) {
    case 0xE4B880, 0xE4BA8C, 0xE4B889, 0xE59B9B, 0xE4BA94, 0xE585AD, 0xE4B883, 0xE585AB, 0xE4B99D, 0xE58D81: return true
    case 0xEFBC88, 0xE7ACAC: return true
    default: return line.first == UInt8(ascii: "(")
    }
  }

  private func isNumbered(_ text: String) -> Bool {
    let numerals = "一二三四五六七八九十百"
    let isBracketed = text.first == "（" || text.first == "("
    let body = isBracketed ? text.dropFirst() : Substring(text)
    let rest = body.drop { numerals.contains($0) }
    if rest.count < body.count, let mark = rest.first {
      if !isBracketed, "、．.".contains(mark), !text.contains("，") { return true }
      if isBracketed, "）)".contains(mark), !text.contains("，") { return true }
    }
    guard text.first == "第",
      let unit = text.dropFirst().first(where: { !numerals.contains($0) && !$0.isNumber })
    else { return false }
    return "章节節回编編部卷".contains(unit)
  }

  /// Sixteen characters at most, and none of ，、：；「《 among them.
  private func isBrief(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 64, line.count(ofCharactersFrom: line.startIndex) <= 16 else { return false }
    return !line.indices.contains { at in
      guard line[at] == 0xE3 || line[at] == 0xEF else { return false }
      return switch line.triple(at: at) {
      case 0xEFBC8C, 0xE38081, 0xEFBC9A, 0xEFBC9B, 0xE3808C, 0xE3808A: true
      default: false
      }
    }
  }

  /// The line with which the signature begins: a full date alone at the end, and the short lines of names above it.
  func signatureStart() -> Int {
    guard lines.count > 2 else { return Int.max }
    let last = lines.count - 1
    guard let date = (max(1, last - 1)...last).first(where: { isShort($0) && DateHeading.isFullDate(text($0)) }) else {
      return Int.max
    }
    let signs = (date + 1..<lines.count).allSatisfy { isShort($0) }
    guard signs else { return Int.max }
    var start = date
    while start > 1, date - start < 2, isName(start - 1) { start -= 1 }
    return start
  }

  /// A company, an office or a person, as they sign.
  private func isName(_ index: Int) -> Bool {
    let line = lines[index]
    return line.range.count <= 120 && !line.endsSentence(in: utf8) && DateHeading.level(of: text(index)) == nil
      && (lines[index].followsBlank || lines[index].indent > 0 || line.range.count <= 60)
  }
}
