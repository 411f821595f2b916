/// The encoding that a document declares at its head: `<meta charset="gbk">`, `<meta … content="text/html; charset=gb2312">`,
/// `<?xml version="1.0" encoding="Big5"?>`.
enum DeclaredCharset {
  /// Declarations stand in the first 1024 bytes (HTML §4.2.5.4); real pages are less orderly.
  private static let head = 4096

  static func find(in bytes: [UInt8]) -> Encoding? {
    let text = String(decoding: bytes.prefix(head).map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
      .lowercased()
    guard text.contains("<meta") || text.hasPrefix("<?xml") else { return nil }
    for key in ["charset", "encoding"] {
      if let label = value(of: key, in: text), let encoding = Encoding(named: label) { return encoding }
    }
    return nil
  }

  private static func value(of key: String, in text: String) -> String? {
    var rest = Substring(text)
    while let first = rest.firstIndex(of: key.first ?? "c") {
      rest = rest[first...]
      if rest.hasPrefix(key) {
        let after = rest.dropFirst(key.count).drop { $0.isWhitespace }
        if after.hasPrefix("=") { return label(after.dropFirst()) }
      }
      rest = rest.dropFirst()
    }
    return nil
  }

  private static func label(_ text: Substring) -> String {
    let begun = text.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
    return String(begun.prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) })
  }
}
