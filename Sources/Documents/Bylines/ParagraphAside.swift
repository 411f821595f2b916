/// Paragraphs beside a text, told by the sign they begin with.
enum ParagraphAside {
  /// Longer ones are text, in bytes.
  private static let longest = 600

  /// ▲圖為… is a caption, 注：… a remark of whoever edited the text; `nil` for anything else.
  static func role(of paragraph: ArraySlice<UInt8>) -> Block.Role? {
    guard paragraph.count <= longest else { return nil }
    switch paragraph.first {
    // ▲ ▼ △ (E2 96 B2, BC, B3)
    case 0xE2: return captions.contains { paragraph.starts(with: $0.utf8) } ? .caption : nil
    // 注 (E6), 註 備 (E8 E5), 备 (E5), 附 (E9)
    case 0xE5, 0xE6, 0xE8, 0xE9: return remarks.contains { paragraph.starts(with: $0.utf8) } ? .signature : nil
    default: return nil
    }
  }

  private static let captions = ["▲", "▼", "△"]
  private static let remarks = ["注：", "註：", "备注：", "備註：", "附注：", "附註：", "编者注：", "編者註：", "编者按：", "編者按："]
}
