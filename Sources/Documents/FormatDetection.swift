extension MarkupFormat {
  /// The kind of mark-up that a file's name promises; `nil` for `.txt` and for names that say nothing.
  package init?(name: String) {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "md", "markdown", "mdown", "mkd", "mdx", "qmd": self = .markdown
    case "html", "htm", "xhtml", "shtml": self = .html
    case "wiki", "wikitext", "mediawiki": self = .wikitext
    case "jsonl", "ndjson": self = .jsonl
    default: return nil
    }
  }

  /// The kind of mark-up that a text is in, by the marks it is full of. Plain text in doubt.
  package init(content utf8: [UInt8]) { self = MarkupEvidence(utf8.prefix(MarkupEvidence.sampleSize)).format }

  /// By the name, else by the content. A `.txt` may hold anything.
  package static func of(name: String, content utf8: [UInt8]) -> MarkupFormat {
    MarkupFormat(name: name) ?? MarkupFormat(content: utf8)
  }

  /// Whether an input is JSON Lines by its name, or its first line an object.
  package static func isJSONLines(name: String, head: ArraySlice<UInt8>) -> Bool {
    if let named = MarkupFormat(name: name) { return named == .jsonl }
    return MarkupEvidence(head).isJSON
  }
}

/// Counts the marks of each kind of mark-up at the head of a text.
private struct MarkupEvidence {
  static let sampleSize = 16_384
  private let sample: ArraySlice<UInt8>
  private var markdown = 0
  private var wikitext = 0
  private var html = 0

  init(_ sample: ArraySlice<UInt8>) {
    self.sample = sample
    for line in sample.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) { count(line) }
  }

  var isJSON: Bool {
    let start = sample.starts(with: [0xEF, 0xBB, 0xBF]) ? sample.dropFirst(3) : sample
    guard let first = start.firstIndex(where: { !$0.isWhiteSpace }), sample[first] == UInt8(ascii: "{") else {
      return false
    }
    // {{ begins a template.
    return sample[(first + 1)...].first { !$0.isWhiteSpace } == UInt8(ascii: "\"")
  }

  var format: MarkupFormat {
    if isJSON { return .jsonl }
    if isPage { return .html }
    if wikitext > 0, wikitext >= markdown, wikitext >= html { return .wikitext }
    if html > 2, html > markdown { return .html }
    // Plain text has an odd `**` and lists, and the lines of its lists must stay lines.
    return markdown > 1 ? .markdown : .text
  }

  /// A whole page of HTML begins like this.
  private var isPage: Bool {
    let head = String(decoding: sample.prefix(1024).drop { $0.isWhiteSpace || $0 > 0x7F }, as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head", "<body"].contains { head.hasPrefix($0) }
      || (head.hasPrefix("<?xml") || head.hasPrefix("<!--")) && head.contains("<html")
  }

  private mutating func count(_ line: ArraySlice<UInt8>) {
    let text = line.drop(while: \.isWhiteSpace)
    guard let first = text.first else { return }
    switch first {
    case UInt8(ascii: "#"): if isATXHeading(text) { markdown += 2 }
    case UInt8(ascii: "="): if isWikiHeading(text) { wikitext += 3 }
    case UInt8(ascii: "`") where text.starts(with: Array("```".utf8)): markdown += 2
    case UInt8(ascii: "*") where text.starts(with: Array("* [".utf8)): markdown += 1
    case UInt8(ascii: "|") where text.starts(with: Array("|--".utf8)) || text.starts(with: Array("| -".utf8)):
      markdown += 2
    case UInt8(ascii: "{") where text.starts(with: Array("{|".utf8)): wikitext += 3
    case UInt8(ascii: "<"): if isTag(text) { html += 1 }
    default: break
    }
    countInside(text)
  }

  private mutating func countInside(_ text: ArraySlice<UInt8>) {
    var previous: UInt8 = 0
    var before: UInt8 = 0
    for byte in text {
      switch (before, previous, byte) {
      case (_, UInt8(ascii: "]"), UInt8(ascii: "(")): markdown += 2
      case (_, UInt8(ascii: "\\"), UInt8(ascii: "[")), (_, UInt8(ascii: "["), UInt8(ascii: "^")): markdown += 1
      case (_, UInt8(ascii: "*"), UInt8(ascii: "*")): markdown += 1
      case (_, UInt8(ascii: "["), UInt8(ascii: "[")), (_, UInt8(ascii: "{"), UInt8(ascii: "{")): wikitext += 2
      case (UInt8(ascii: "'"), UInt8(ascii: "'"), UInt8(ascii: "'")): wikitext += 1
      case (_, UInt8(ascii: "<"), UInt8(ascii: "/")): html += 1
      default: break
      }
      (before, previous) = (previous, byte)
    }
  }

  private func isATXHeading(_ text: ArraySlice<UInt8>) -> Bool {
    let marks = text.prefix { $0 == UInt8(ascii: "#") }.count
    return marks <= 6 && text.dropFirst(marks).first == 0x20
  }

  private func isWikiHeading(_ text: ArraySlice<UInt8>) -> Bool {
    var end = text
    while let last = end.last, last.isWhiteSpace { end.removeLast() }
    return end.count > 4 && end.starts(with: Array("==".utf8)) && end.suffix(2).elementsEqual(Array("==".utf8))
      && end.contains { $0 != UInt8(ascii: "=") }
  }

  private func isTag(_ text: ArraySlice<UInt8>) -> Bool {
    guard let next = text.dropFirst().first else { return false }
    return (next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!"))
      && text.contains(UInt8(ascii: ">"))
  }
}
