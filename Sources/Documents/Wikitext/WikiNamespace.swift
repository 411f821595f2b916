/// What a link's title says it leads to.
enum WikiNamespace {
  case article, file, category, otherLanguage

  /// `name` stands before the colon.
  init(_ name: UnsafeBufferPointer<UInt8>) {
    let bytes = name.filter { $0 != 0x20 && $0 != 0x0A }.map(\.lowercasedASCII)
    let name = String(decoding: bytes, as: UTF8.self)
    if WikiNamespace.files.contains(name) {
      self = .file
    } else if WikiNamespace.categories.contains(name) {
      self = .category
    } else {
      let isCode = (2...3).contains(name.utf8.count) || name.hasPrefix("zh-") || name == "simple"
      self = isCode && name.utf8.allSatisfy { $0.isASCIILetter || $0 == 0x2D } ? .otherLanguage : .article
    }
  }

  /// In bytes, with the colon.
  static let longest = 40

  private static let files: Set<String> = ["file", "image", "media", "文件", "档案", "檔案", "图像", "圖像", "图片", "圖片"]
  private static let categories: Set<String> = ["category", "分类", "分類", "cat"]
}
