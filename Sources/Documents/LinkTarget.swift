import CText

extension Link.Target {
  /// What an address in a link leads to: a page of a wiki (`https://zh.wikipedia.org/wiki/X`, `/wiki/X`, `../Page/X.md`)
  /// or a URL elsewhere; `nil` for places within the page, scripts, mail and files beside it.
  package init?(address: String) {
    if let title = WikiTitle(address: address) {
      self = .page(title.text)
    } else if let url = webAddress(address.utf8) {
      self = .url(url)
    } else {
      return nil
    }
  }
}

/// An absolute address of the web, one without a scheme (`//example.org/`) made whole; `nil` for anything else.
func webAddress(_ address: some Collection<UInt8>) -> String? {
  Array(address).withUnsafeBufferPointer { webAddress($0) }
}

func webAddress(_ address: UnsafeBufferPointer<UInt8>) -> String? {
  if address.matches("//", at: 0) { return "https:" + String(decoding: address, as: UTF8.self) }
  let isWeb = ["http://", "https://", "ftp://"].contains { (scheme: StaticString) in
    address.matchesIgnoringCase(scheme, at: 0)
  }
  return isWeb ? String(decoding: address, as: UTF8.self) : nil
}

/// The title of a wiki page as its address tells it: decoded, without `_`, section and `.md`.
package struct WikiTitle: Hashable, Sendable {
  package let text: String
  /// What stands before the first colon.
  private let namespace: Namespace

  private enum Namespace { case none, file, category, meta, other }

  package init?(address: String) {
    var address = address
    guard let title = address.withUTF8({ WikiTitle($0) }) else { return nil }
    self = title
  }

  init?(_ address: UnsafeBufferPointer<UInt8>) {
    guard let raw = WikiTitle.raw(address), !raw.isEmpty else { return nil }
    let page = UnsafeBufferPointer(rebasing: address[raw])
    namespace = WikiTitle.namespace(of: page)
    let isPlain = !page.contains { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "_") }
    text = isPlain ? String(decoding: page, as: UTF8.self) : String(decoding: WikiTitle.decoded(page), as: UTF8.self)
  }

  /// The bytes of the address that name the page.
  private static func raw(_ address: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let end = address.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? address.count
    if let found = offset(of: "/wiki/", in: address), found < end, isWiki(address, found) { return found + 6..<end }
    guard end > 3, address.matches(".md", at: end - 3), offset(of: "://", in: address) == nil else { return nil }
    let slash = address[..<end].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return slash..<end - 3
  }

  private static func offset(of needle: StaticString, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let found = ctext_find_bytes(base, bytes.count, needle.utf8Start, needle.utf8CodeUnitCount)
    return found < bytes.count ? found : nil
  }

  /// Without a host, or with a host that is a wiki of Wikimedia or calls itself one.
  private static func isWiki(_ address: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    if end == 0 { return true }
    let host = UnsafeBufferPointer(rebasing: address[..<end])
    return offset(of: "wiki", in: host) != nil || offset(of: "fandom", in: host) != nil
      || offset(of: "moegirl", in: host) != nil
  }

  private static func decoded(_ page: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var decoded = page.contains(UInt8(ascii: "%")) ? percentDecoded(Array(page)[...]) : Array(page)
    for index in decoded.indices where decoded[index] == UInt8(ascii: "_") { decoded[index] = 0x20 }
    return decoded
  }

  /// Of the name as it is written, or with its characters escaped.
  private static func namespace(of page: UnsafeBufferPointer<UInt8>) -> Namespace {
    guard let colon = page.prefix(40).firstIndex(of: UInt8(ascii: ":")) else { return .none }
    switch percentDecoded(String(decoding: page[..<colon], as: UTF8.self)).lowercased() {
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
}

/// `%E4%B8%AD` as the bytes it stands for; what is no valid escape stays.
func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.count)
  var at = text.startIndex
  while at < text.endIndex {
    if text[at] == UInt8(ascii: "%"), at + 2 < text.endIndex, let high = hexValue(text[at + 1]),
      let low = hexValue(text[at + 2])
    {
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
