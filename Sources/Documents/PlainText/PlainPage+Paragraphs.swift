/// Running text.
extension PlainPage {
  /// A paragraph, without the wire's words before and behind it.
  mutating func addText(_ range: Range<Int>, indent: Int) {
    if let kind = outline.kind { return append(range, kind.role, parent: outline.parent) }
    if let role = ParagraphAside.role(of: utf8[range]) { return append(range, role) }
    var body = range
    if let dateline = Dateline.prefix(of: body, in: utf8) {
      append(utf8.trimmed(dateline), .byline)
      if published == nil {
        published = StatedDateScanner(String(decoding: utf8[dateline], as: UTF8.self)).firstDay()?.moment
      }
      body = dateline.upperBound..<body.upperBound
    }
    let suffix = Dateline.suffix(of: body, in: utf8)
    if let suffix { body = body.lowerBound..<suffix.lowerBound }
    body = utf8.trimmed(body)
    if !body.isEmpty { appendText(body, indent) }
    if let suffix { append(suffix, .signature) }
  }

  private mutating func appendText(_ range: Range<Int>, _ indent: Int) {
    let parent = indent > 1 ? datedLine ?? outline.parent : outline.parent
    append(range, isBulleted(range) ? .listItem : .paragraph, parent: parent)
    if indent <= 1 { datedLine = beginsWithDate(range) ? blocks.count - 1 : nil }
  }

  /// A numeral, and 年, 月 or 日 not far behind it.
  private func beginsWithDate(_ range: Range<Int>) -> Bool {
    guard let first = utf8[range].first, first.isASCIIDigit || (0xE3...0xEF).contains(first) else { return false }
    let head = utf8[range].prefix(26)
    return head.indices.contains { index in
      guard head[index] == 0xE5 || head[index] == 0xE6 else { return false }
      return switch head.triple(at: index) {
      case 0xE5B9B4, 0xE69C88, 0xE697A5: true
      default: false
      }
    }
  }

  /// `-`, `*` or `•` and a space; ● ■ ◆ ○ ▪ (E2 97 8F, E2 96 A0, E2 97 86, E2 97 8B, E2 96 AA), · (C2 B7).
  private func isBulleted(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    guard range.count > 3 else { return false }
    switch (utf8[start], utf8[start + 1], utf8[start + 2]) {
    case (UInt8(ascii: "-"), 0x20, _), (UInt8(ascii: "*"), 0x20, _), (0xC2, 0xB7, _), (0xE2, 0x80, 0xA2): return true
    case (0xE2, 0x97, 0x8F), (0xE2, 0x96, 0xA0), (0xE2, 0x97, 0x86), (0xE2, 0x97, 0x8B), (0xE2, 0x96, 0xAA): return true
    default: return false
    }
  }

  /// Lines of a fixed width: a paragraph ends where a line is indented, or ends early with a sentence.
  mutating func addWrapped(_ group: Range<Int>) {
    let widest = group.map { lines[$0].indent + lines[$0].width(in: utf8) }.max() ?? 0
    var start = group.lowerBound
    for index in group {
      let isLast = index + 1 == group.upperBound
      let endsEarly =
        lines[index].indent + lines[index].width(in: utf8) < widest - 12 && lines[index].endsSentence(in: utf8)
      guard isLast || endsEarly || lines[index + 1].indent > lines[index].indent else { continue }
      addText(lines[start].range.lowerBound..<lines[index].range.upperBound, indent: lines[start].indent)
      start = index + 1
    }
  }
}
