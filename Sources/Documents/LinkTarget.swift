import CText

extension Link.Target {
  /// What an address in a link leads to: a page of a wiki (`https://zh.wikipedia.org/wiki/X`, `/wiki/X`, `../Page/X.md`)
  /// or a URL elsewhere; `nil` for places within the page, scripts, mail and files beside it.
  package init?(address: String) {
    if let title = WikiTitle(address: address) {
      self = .page(title.text)
    } else if let url = webAddress(Array(address.utf8)) {
      self = .url(url)
    } else {
      return nil
    }
  }
}

/// An absolute address of the web, one without a scheme (`//example.org/`) made whole; `nil` for anything else.
func webAddress(_ address: [UInt8]) -> String? {
  if address.starts(with: "//".utf8) { return "https:" + String(decoding: address, as: UTF8.self) }
  let scheme = address.prefix(8).map(\.lowercasedASCII)
  let isWeb = scheme.starts(with: "http://".utf8) || scheme.elementsEqual("https://".utf8) || scheme.starts(with: "ftp://".utf8)
  return isWeb ? String(decoding: address, as: UTF8.self) : nil
}

/// The title of a wiki page as its address tells it: decoded, without `_`, section and `.md`.
package struct WikiTitle: Hashable, Sendable {
  package let text: String
  /// What stands before the first colon.
  private let namespace: Namespace

  private enum Namespace { case none, file, category, meta, other }

  package init?(address: String) { self.init(Array(address.utf8)) }

  init?(_ address: [UInt8]) {
    guard let raw = WikiTitle.raw(address) else { return nil }
    let page = WikiTitle.decoded(address[raw])
    guard !page.isEmpty else { return nil }
    text = String(decoding: page, as: UTF8.self)
    namespace = WikiTitle.namespace(of: page)
  }

  /// The bytes of the address that name the page.
  private static func raw(_ address: [UInt8]) -> Range<Int>? {
    let end = address.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? address.count
    if let found = offset(of: "/wiki/", in: address), found < end, isWiki(address[..<found]) { return found + 6..<end }
    guard end > 3, address[..<end].suffix(3).elementsEqual(".md".utf8), offset(of: "://", in: address) == nil else { return nil }
    let slash = address[..<end].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return slash..<end - 3
  }

  private static func offset(of needle: StaticString, in address: [UInt8]) -> Int? {
    address.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      let found = ctext_find_bytes(base, bytes.count, needle.utf8Start, needle.utf8CodeUnitCount)
      return found < bytes.count ? found : nil
    }
  }

  /// Without a host, or with a host that is a wiki of Wikimedia or calls itself one.
  private static func isWiki(_ host: ArraySlice<UInt8>) -> Bool {
    if host.isEmpty { return true }
    let host = Array(host)
    return offset(of: "wiki", in: host) != nil || offset(of: "fandom", in: host) != nil || offset(of: "moegirl", in: host) != nil
  }

  private static func decoded(_ page: ArraySlice<UInt8>) -> [UInt8] {
    var decoded = page.contains(UInt8(ascii: "%")) ? percentDecoded(page) : Array(page)
    for index in decoded.indices where decoded[index] == UInt8(ascii: "_") { decoded[index] = 0x20 }
    return decoded
  }

  private static func namespace(of page: [UInt8]) -> Namespace {
    guard let colon = page.prefix(40).firstIndex(of: UInt8(ascii: ":")) else { return .none }
    switch String(decoding: page[..<colon], as: UTF8.self).lowercased() {
    case "file", "image", "media", "文件", "档案", "檔案", "图像", "圖像", "圖片", "图片": return .file
    case "category", "分类", "分類": return .category
    case "template", "模板", "樣板", "portal", "主题", "主題", "help", "special", "wikipedia", "维基百科", "維基百科", "talk":
      return .meta
    default: return .other
    }
  }

  /// A picture or another file.
  package var isFile: Bool { namespace == .file }
  package var isCategory: Bool { namespace == .category }
  /// Templates, portals, help: what a wiki says about itself.
  package var isInternal: Bool { namespace == .meta }
}

/// `%E4%B8%AD` as the bytes it stands for; what is no valid escape stays.
func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.count)
  var at = text.startIndex
  while at < text.endIndex {
    if text[at] == UInt8(ascii: "%"), at + 2 < text.endIndex, let high = hexValue(text[at + 1]), let low = hexValue(text[at + 2]) {
      bytes.append(high << 4 | low)
      at += 3
    } else {
      bytes.append(text[at])
      at += 1
    }
  }
  return bytes
}

private func hexValue(_ digit: UInt8) -> UInt8? {
  if digit.isASCIIDigit { return digit - 0x30 }
  return (0x61...0x66).contains(digit | 0x20) ? (digit | 0x20) - 0x57 : nil
}

/// `%E4%B8%AD` as the characters it stands for; what is no valid escape stays.
package func percentDecoded(_ text: some StringProtocol) -> String {
  String(decoding: percentDecoded(Array(text.utf8)[...]), as: UTF8.self)
}
