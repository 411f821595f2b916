/// Links within the wiki, files and categories.
extension WikitextInline {
  /// Renders `[[target|words]]` with the letters that follow; returns the offset behind them.
  mutating func renderLink(_ span: WikitextSpans.Span, limit: Int) -> Int {
    let bar = firstBar(in: span.inner)
    let target = bytes.trimmed(span.inner.lowerBound..<(bar ?? span.inner.upperBound))
    let isEscaped = bytes[target].first == UInt8(ascii: ":")
    let title = isEscaped ? bytes.trimmed(target.dropFirst()) : target
    switch isEscaped ? .article : namespace(of: title) {
    case .file:
      let parts = parts(of: span.inner)
      if parts.count > 1, let caption = parts.last, !isFileOption(caption) { addAside(caption, .caption) }
      return span.range.upperBound
    case .category:
      addAside((bytes[title].firstIndex(of: UInt8(ascii: ":")) ?? title.lowerBound) + 1..<title.upperBound, .category)
      return span.range.upperBound
    case .otherLanguage: return span.range.upperBound
    case .article:
      return renderArticleLink(title, words: bar.map { $0 + 1..<span.inner.upperBound }, span, limit: limit)
    }
  }

  /// The first `|` outside the constructs within.
  private func firstBar(in range: Range<Int>) -> Int? {
    var bar: Int?
    forEachPlain(in: range) { at in
      if bytes[at] == UInt8(ascii: "|") { bar = at }
      return bar == nil
    }
    return bar
  }

  private mutating func renderArticleLink(
    _ title: Range<Int>, words: Range<Int>?, _ span: WikitextSpans.Span, limit: Int
  ) -> Int {
    let start = builder.utf8.count
    let words = words.map { bytes.trimmed($0) } ?? title
    if words.isEmpty {
      // [[a (b)|]] shows a.
      append(bytes.trimmed(title.lowerBound..<(bytes[title].firstIndex(of: UInt8(ascii: "(")) ?? title.upperBound)))
    } else {
      render(words)
    }
    var end = span.range.upperBound
    while end < limit, bytes[end].isASCIILetter { end += 1 }
    append(span.range.upperBound..<end)
    let page = page(of: title)
    if !page.isEmpty, builder.utf8.count > start, start >= builder.start {
      builder.addLink(Link(range: start..<builder.utf8.count, target: .page(page)))
    }
    return end
  }

  private mutating func page(of title: Range<Int>) -> String {
    memory.pages.value(of: UnsafeBufferPointer(rebasing: bytes[title]), orMake: WikitextInline.page(of:))
  }

  /// A page's title without its section, `_` and escapes.
  static func page(of title: UnsafeBufferPointer<UInt8>) -> String {
    let bytes = title
    let range = bytes.trimmed(0..<(bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.count))
    guard bytes[range].contains(where: { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "%") }) else {
      return bytes.string(range)
    }
    let page = String(decoding: bytes[range].map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }, as: UTF8.self)
    return page.utf8.contains(UInt8(ascii: "%")) ? percentDecoded(page) : page
  }

  private mutating func namespace(of title: Range<Int>) -> WikiNamespace {
    guard let colon = bytes[title].prefix(WikiNamespace.longest).firstIndex(of: UInt8(ascii: ":")) else {
      return .article
    }
    let name = UnsafeBufferPointer(rebasing: bytes[title.lowerBound..<colon])
    return memory.namespaces.value(of: name, orMake: WikiNamespace.init)
  }

  static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// thumb, 200px, alt=…: how a file is shown.
  private func isFileOption(_ range: Range<Int>) -> Bool {
    let range = bytes.trimmed(range)
    if range.isEmpty { return true }
    if range.count > 40 { return false }
    let option = bytes.string(range).lowercased()
    if option.hasSuffix("px") || option.hasSuffix("像素") { return true }
    if ["alt=", "link=", "upright", "lang=", "page=", "thumbtime=", "class="].contains(where: option.hasPrefix) {
      return true
    }
    return WikitextInline.fileOptions.contains(option)
  }

  private static let fileOptions: Set<String> = [
    "thumb", "thumbnail", "frame", "framed", "frameless", "border", "left", "right", "center", "centre", "none",
    "baseline",
    "middle", "sub", "super", "top", "text-top", "bottom", "text-bottom", "缩略图", "縮圖", "有框", "无框", "無框", "左", "右", "居中",
    "置中", "无",
  ]

  /// The parts between `|`, outside the constructs within.
  func parts(of range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    forEachPlain(in: range) { at in
      if bytes[at] == UInt8(ascii: "|") {
        parts.append(start..<at)
        start = at + 1
      }
      return true
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  /// Calls `body` with the offset of each byte of a range that lies in no construct, until it says `false`.
  func forEachPlain(in range: Range<Int>, _ body: (Int) -> Bool) {
    var at = range.lowerBound
    while at < range.upperBound {
      let span = spans.first(from: at, within: range)
      let limit = span?.range.lowerBound ?? range.upperBound
      while at < limit {
        if !body(at) { return }
        at += 1
      }
      guard let span else { return }
      at = span.range.upperBound
    }
  }

  /// The colon between a term and its definition: not of an address, not within a construct.
  func firstColon(in range: Range<Int>) -> Int? {
    var found: Int?
    forEachPlain(in: range) { at in
      guard bytes[at] == UInt8(ascii: ":"), !bytes.matches("://", at: at) else { return true }
      found = at
      return false
    }
    return found
  }

  /// A line that is a file or a category and nothing else.
  mutating func isAside(_ line: Range<Int>) -> Bool {
    let line = bytes.trimmed(line)
    let index = spans.index(from: line.lowerBound)
    guard index < spans.spans.count, spans.spans[index].kind == .link, spans.spans[index].range == line else {
      return false
    }
    return namespace(of: spans.spans[index].inner) != .article
  }

  func isRedirect(_ line: Range<Int>) -> Bool {
    ["#redirect", "#重定向"].contains { (word: StaticString) in bytes.matchesIgnoringCase(word, at: line.lowerBound) }
  }

  /// A line without the comments at its end, as they stand behind headings.
  func withoutComments(_ line: Range<Int>) -> Range<Int> {
    var line = line
    while line.count > 4, bytes.matches("-->", at: line.upperBound - 3) {
      let spans = spans.spans[self.spans.index(from: line.lowerBound)...].prefix {
        $0.range.lowerBound < line.upperBound
      }
      guard let comment = spans.last(where: { $0.kind == .comment && $0.range.upperBound == line.upperBound }) else {
        break
      }
      line = bytes.trimmed(line.lowerBound..<comment.range.lowerBound)
    }
    return line
  }

  /// `<gallery>`: a file and a caption on each line.
  mutating func addGallery(_ range: Range<Int>) {
    var start = range.lowerBound
    for at in range.lowerBound...range.upperBound where at == range.upperBound || bytes[at] == UInt8(ascii: "\n") {
      let parts = parts(of: start..<at)
      if parts.count > 1, let caption = parts.last { addAside(caption, .caption) }
      start = at + 1
    }
  }
}
