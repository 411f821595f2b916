/// What an infobox says in words.
extension WikitextInline {
  struct InfoboxValue {
    var range: Range<Int>
    var isCaption: Bool
  }

  /// Its values in order, without those that say how it looks.
  mutating func values(ofInfobox template: WikitextTemplate) -> [InfoboxValue] {
    template.named.compactMap { key, value in
      if value.isEmpty { return nil }
      switch use(ofKey: key) {
      case .layout: return nil
      case .caption: return InfoboxValue(range: value, isCaption: true)
      case .value: return InfoboxValue(range: value, isCaption: false)
      }
    }
  }

  enum KeyUse { case value, caption, layout }

  /// Keys of infoboxes are few and come again and again: each is looked at once.
  private mutating func use(ofKey range: Range<Int>) -> KeyUse {
    memory.keys.value(of: UnsafeBufferPointer(rebasing: bytes[range]), orMake: WikitextInline.use(ofKey:))
  }

  private static func use(ofKey key: UnsafeBufferPointer<UInt8>) -> KeyUse {
    let key = String(decoding: key.map(\.lowercasedASCII), as: UTF8.self)
    let isLayout = WikitextInline.layoutKeys.contains { key.hasPrefix($0) || key.hasSuffix($0) }
    let isCaption = ["caption", "說明", "说明"].contains { key.contains($0) }
    return isCaption ? .caption : isLayout ? .layout : .value
  }

  private static let layoutKeys = [
    "image", "imagesize", "width", "size", "colour", "color", "map", "logo", "alt", "style", "signature", "module",
    "embed",
    "coordinates", "website", "url", "图像", "圖像", "图片", "圖片", "网站", "網站", "背景", "pushpin", "zoom", "latd", "longd",
    "bgcolor",
  ]
}
