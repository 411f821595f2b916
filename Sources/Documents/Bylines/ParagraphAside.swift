/// Paragraphs beside a text, told by the sign they begin with.
enum ParagraphAside {
  /// Longer ones are text, in bytes.
  private static let longest = 600

  /// ▲圖為… is a caption, 注：… a remark of whoever edited the text, 某政发〔2019〕7号 alone the number of an official
  /// document; `nil` for anything else.
  static func role(of paragraph: ArraySlice<UInt8>) -> Block.Role? {
    guard paragraph.count <= longest else { return nil }
    if isDocumentNumber(paragraph) { return .byline }
    switch paragraph.first {
    // ▲ ▼ △ (E2 96 B2, BC, B3)
    case 0xE2: return captions.contains { paragraph.starts(with: $0.utf8) } ? .caption : nil
    // 注 (E6), 註 備 (E8 E5), 备 (E5), 附 (E9)
    case 0xE5, 0xE6, 0xE8, 0xE9: return remarks.contains { paragraph.starts(with: $0.utf8) } ? .signature : nil
    default: return nil
    }
  }

  /// A year in brackets, then a number, and nothing behind 号.
  private static func isDocumentNumber(_ paragraph: ArraySlice<UInt8>) -> Bool {
    let end = paragraph.suffix(3)
    guard paragraph.count <= 90, end.elementsEqual("号".utf8) || end.elementsEqual("號".utf8) else { return false }
    var rest = paragraph.dropLast(3)
    let number = rest.suffix(6).reversed().prefix { $0.isASCIIDigit }
    rest = rest.dropLast(number.count)
    guard !number.isEmpty, let bracket = closings.first(where: { rest.suffix($0.utf8.count).elementsEqual($0.utf8) })
    else { return false }
    return rest.dropLast(bracket.utf8.count).suffix(4).allSatisfy(\.isASCIIDigit)
  }

  private static let closings = ["〕", "］", "】", "]"]
  private static let captions = ["▲", "▼", "△"]
  private static let remarks = ["注：", "註：", "备注：", "備註：", "附注：", "附註：", "编者注：", "編者註：", "编者按：", "編者按："]
}
