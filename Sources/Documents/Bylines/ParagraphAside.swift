/// Paragraphs beside a text, told by the sign they begin with.
enum ParagraphAside {
  /// Longer ones are text, in bytes.
  private static let longest = 600

  /// ▲圖為… is a caption, 注：… a remark of whoever edited the text, 某政发〔2019〕7号 alone the number of an official
  /// document; `nil` for anything else.
  static func role(of paragraph: ArraySlice<UInt8>) -> Block.Role? {
    guard paragraph.count <= longest else { return nil }
    if isDocumentNumber(paragraph) { return .byline }
    switch paragraph.triple(at: paragraph.startIndex) {
    // ▲ △ ▼
    case 0xE296B2, 0xE296B3, 0xE296BC: return isEntry(paragraph.dropFirst(3)) ? nil : .caption
    // 注 註 备 備 附 编 編
    case 0xE6B3A8, 0xE8A8BB, 0xE5A487, 0xE58299, 0xE99984, 0xE7BC96, 0xE7B7A8:
      return remarks.contains { paragraph.starts(with: $0.utf8) } ? .signature : nil
    default: return nil
    }
  }

  /// △ 十月二十九日，城内失火: an entry of a chronicle, apart from its sign, begins with a number.
  private static func isEntry(_ behind: ArraySlice<UInt8>) -> Bool {
    let words = behind.drop { $0 == UInt8(ascii: " ") }
    guard words.startIndex > behind.startIndex, let first = words.first else { return false }
    return first.isASCIIDigit || numerals.contains { words.starts(with: $0.utf8) }
  }

  private static let numerals = "一二三四五六七八九十正闰閏".map(String.init)

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
  private static let remarks = ["注：", "註：", "备注：", "備註：", "附注：", "附註：", "编者注：", "編者註：", "编者按：", "編者按："]
}
