extension Link.Target {
  /// What an address in a link leads to: a page of a wiki (`https://zh.wikipedia.org/wiki/X`, `/wiki/X`, `../Page/X.md`)
  /// or a URL elsewhere; `nil` for places within the page, scripts, mail and files beside it.
  package init?(address: String) {
    let address = address.hasPrefix("//") ? "https:" + address : address
    if let title = WikiTitle(address: address) {
      self = .page(title.text)
    } else if ["http://", "https://", "ftp://"].contains(where: address.lowercased().hasPrefix) {
      self = .url(address)
    } else {
      return nil
    }
  }
}

/// The title of a wiki page as its address tells it: decoded, without `_`, section and `.md`.
package struct WikiTitle: Hashable, Sendable {
  package let text: String

  package init?(address: String) {
    guard let raw = WikiTitle.raw(address) else { return nil }
    let page = raw.prefix { $0 != "#" && $0 != "?" }
    let decoded = page.utf8.contains(UInt8(ascii: "%")) ? percentDecoded(page) : String(page)
    text = String(decoded.map { $0 == "_" ? " " : $0 })
    if text.isEmpty { return nil }
  }

  private static func raw(_ address: String) -> Substring? {
    if let found = after("/wiki/", in: address), isWiki(address) { return found }
    guard !address.contains("://"), !address.hasPrefix("#"), !address.contains("mailto:") else { return nil }
    let path = address.prefix { $0 != "#" }
    guard path.hasSuffix(".md") else { return nil }
    let page = path.dropLast(3)
    return page.lastIndex(of: "/").map { page[page.index(after: $0)...] } ?? page
  }

  /// Without a host, or with a host that is a wiki of Wikimedia or calls itself one.
  private static func isWiki(_ address: String) -> Bool {
    guard let host = after("://", in: address)?.prefix(while: { $0 != "/" }) else { return address.hasPrefix("/wiki/") }
    return ["wiki", "moegirl", "fandom"].contains { host.contains($0) }
  }

  private static func after(_ needle: String, in text: String) -> Substring? {
    let (text, needle) = (text.utf8, Array(needle.utf8))
    var index = text.startIndex
    while index < text.endIndex {
      if text[index...].starts(with: needle) { return Substring(text[text.index(index, offsetBy: needle.count)...]) }
      index = text.index(after: index)
    }
    return nil
  }

  /// Pages that are no articles: pictures and other files.
  package var isFile: Bool { hasNamespace(["file", "image", "media", "文件", "档案", "檔案", "图像", "圖像", "圖片", "图片"]) }
  package var isCategory: Bool { hasNamespace(["category", "分类", "分類"]) }
  /// Templates, portals, help: what a wiki says about itself.
  package var isInternal: Bool {
    hasNamespace([
      "template", "模板", "樣板", "portal", "主题", "主題", "help", "special", "wikipedia", "维基百科", "維基百科", "talk",
    ])
  }

  private func hasNamespace(_ names: [String]) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let namespace = text[..<colon].lowercased().drop { $0 == " " }
    return names.contains { namespace == $0 }
  }
}

/// `%E4%B8%AD` as the characters it stands for; what is no valid escape stays.
package func percentDecoded(_ text: some StringProtocol) -> String {
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    let hex = rest.prefix(2)
    if byte == UInt8(ascii: "%"), hex.count == 2, let value = UInt8(String(decoding: hex, as: UTF8.self), radix: 16) {
      bytes.append(value)
      rest.removeFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
