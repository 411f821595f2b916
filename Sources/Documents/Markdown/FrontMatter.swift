/// What a Markdown file says about itself before it begins: YAML between `---`, or TOML between `+++`.
package struct FrontMatter: Sendable {
  /// Lower-case keys; values without quotes, lists and nested values left out.
  package private(set) var fields: [String: String] = [:]
  /// Bytes up to the text, 0 where there is no front matter.
  package private(set) var length = 0

  /// Front matter longer than this is taken for text.
  private static let longest = 65_536

  package init(_ utf8: [UInt8]) {
    guard utf8.starts(with: Array("---".utf8)) || utf8.starts(with: Array("+++".utf8)) else { return }
    let fence = Array(utf8.prefix(3))
    let lines = utf8.prefix(FrontMatter.longest).split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let first = lines.first, FrontMatter.isFence(first, fence) else { return }
    guard let last = lines.dropFirst().firstIndex(where: { FrontMatter.isFence($0, fence) }) else { return }
    let content = lines[1..<last]
    // A rule, a paragraph and another rule are no front matter.
    guard content.allSatisfy(FrontMatter.mayBeField) else { return }
    for line in content { add(line) }
    length = min(lines[last].endIndex + 1, utf8.count)
  }

  private static func isFence(_ line: ArraySlice<UInt8>, _ fence: [UInt8]) -> Bool {
    line.starts(with: fence) && line.dropFirst(3).allSatisfy(\.isWhiteSpace)
  }

  /// `key: value`, a comment, a blank line, or the continuation of a list or a text.
  private static func mayBeField(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first(where: { !$0.isWhiteSpace }) else { return true }
    let isContinuation = line.first == 0x20 || line.first == 0x09
    if isContinuation || first == UInt8(ascii: "#") || first == UInt8(ascii: "-") || first == UInt8(ascii: "]") {
      return true
    }
    return line.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }
  }

  private mutating func add(_ line: ArraySlice<UInt8>) {
    guard let first = line.first, first.isASCIILetter,
      let separator = line.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") })
    else { return }
    let key = String(decoding: line[..<separator], as: UTF8.self).lowercased().filter { !$0.isWhitespace }
    let value = FrontMatter.unquoted(String(decoding: line[(separator + 1)...], as: UTF8.self))
    if !value.isEmpty { fields[key] = value }
  }

  private static func unquoted(_ text: String) -> String {
    var value = Substring(text).drop { $0.isWhitespace }
    while let last = value.last, last.isWhitespace { value.removeLast() }
    guard let quote = value.first, quote == "\"" || quote == "'", value.count > 1, value.last == quote else {
      return String(value)
    }
    return String(value.dropFirst().dropLast())
  }

  package var title: String? { fields["title"] }
  package var url: String? {
    ["url", "canonical", "canonical_url", "link", "source", "permalink"].lazy.compactMap(web).first
  }
  /// As it is written.
  package var date: String? {
    [
      "date", "published", "pubdate", "publishdate", "published_time", "datepublished", "created", "time", "日期", "发布时间",
      "發布時間",
    ]
    .lazy.compactMap { fields[$0] }.first
  }

  private func web(_ key: String) -> String? { fields[key].flatMap { $0.hasPrefix("http") ? $0 : nil } }
}
