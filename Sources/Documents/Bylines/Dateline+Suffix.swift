import Temporal

extension Dateline {
  /// The editor's mark that a paragraph ends with: （編輯：高照芬）1100709, （完）, （记者 李明）.
  package static func suffix(of paragraph: Range<Int>, in utf8: [UInt8]) -> Range<Int>? {
    let tail = utf8[max(paragraph.lowerBound, paragraph.upperBound - 150)..<paragraph.upperBound]
    var end = tail.endIndex
    while end > tail.startIndex, tail[end - 1].isASCIIDigit || tail[end - 1] == 0x20 { end -= 1 }
    let closing = closingLength(tail[..<end])
    guard closing > 0, let opening = opening(in: tail[..<(end - closing)]) else { return nil }
    let inside = tail[opening.upperBound..<end - closing]
    let isSigned = endsSentence(tail[..<opening.lowerBound]) && isName(inside)
    return isSigned || isEditorial(inside) ? opening.lowerBound..<paragraph.upperBound : nil
  }

  /// Bytes of the ） or ) at the end.
  private static func closingLength(_ bytes: ArraySlice<UInt8>) -> Int {
    if bytes.last == UInt8(ascii: ")") { return 1 }
    return bytes.last == 0x89 && bytes.suffix(3).elementsEqual("）".utf8) ? 3 : 0
  }

  /// The last （ or ( in the bytes.
  private static func opening(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    for at in bytes.indices.reversed() {
      if bytes[at] == UInt8(ascii: "(") { return at..<at + 1 }
      if bytes[at] == 0xEF, bytes[at...].starts(with: "（".utf8) { return at..<at + 3 }
    }
    return nil
  }

  private static func isEditorial(_ inside: ArraySlice<UInt8>) -> Bool {
    inside.elementsEqual("完".utf8) || editors.contains(where: inside.starts)
  }

  private static let editors = words(
    """
    編輯 编辑 责编 責編 责任编辑 責任編輯 譯者 译者 编译 編譯 核稿 记者 記者 实习编辑 执笔 来源 來源 原标题 原題 文／ 文/ 图／ 圖／
    """)

  private static func endsSentence(_ text: ArraySlice<UInt8>) -> Bool { PlainMarks.endsSentence(text) }

  /// 徐某某, 王某 李某: who wrote a text, in brackets behind its last sentence.
  private static func isName(_ inside: ArraySlice<UInt8>) -> Bool {
    // Three names of four characters with marks between them.
    guard inside.count <= 3 * 14 else { return false }
    let names = Substring(decoding: inside, as: UTF8.self).split { " 　、".contains($0) }
    let areNames = names.allSatisfy { name in
      (2...4).contains(name.count) && name.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
    }
    return areNames && (1...3).contains(names.count)
  }
}
