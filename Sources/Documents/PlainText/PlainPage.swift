import Temporal

/// A plain text while its lines are sorted into blocks.
struct PlainPage {
  let utf8: [UInt8]
  private let lines: [TextLine]
  private(set) var blocks: [Block] = []
  private(set) var title: String?
  private(set) var published: CivilDateTime?
  private var outline = Outline()
  /// The last line that began at the margin, where it began with a date: indented lines beneath belong to it.
  private var datedLine: Int?
  /// Whether a line of running text came yet.
  private var hasText = false
  /// The first line of the signature.
  private var signature = Int.max
  /// Whether lines that are dates alone are headings: a single one near the top is a stamp.
  private var hasDateHeadings = false

  /// Lines at the top among which titles and bylines are looked for, and at the end for signatures.
  private static let top = 6
  private static let end = 4
  /// Bytes; longer lines are text.
  private static let short = 180

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    lines = Array(TextLines(utf8))
  }

  mutating func read() {
    signature = signatureStart()
    hasDateHeadings = lines.indices.lazy.filter { [self] in isDate($0) && $0 < signature }.prefix(2).count > 1
    var index = 0
    while index < lines.count {
      let end = groupEnd(index)
      if end - index >= 3, HardWrap.isWrapped(lines[index..<end], in: utf8) {
        addWrapped(index..<end)
      } else {
        for line in index..<end { add(line) }
      }
      index = end
    }
  }

  private func text(_ index: Int) -> String { String(decoding: utf8[lines[index].range], as: UTF8.self) }
  private func isShort(_ index: Int) -> Bool { lines[index].range.count <= PlainPage.short }
  private func isDate(_ index: Int) -> Bool {
    lines[index].range.count <= 120 && DateHeading.mayEndDate(utf8[lines[index].range].suffix(3))
      && DateHeading.level(of: text(index)) != nil
  }
  private func isBlankAfter(_ index: Int) -> Bool { index + 1 >= lines.count || lines[index + 1].followsBlank }

  /// The end of the lines that follow each other without a blank line.
  private func groupEnd(_ start: Int) -> Int {
    lines[(start + 1)...].firstIndex(where: \.followsBlank) ?? lines.count
  }
}

// MARK: Blocks

extension PlainPage {
  private mutating func add(_ index: Int) {
    if isShort(index), addSpecial(index) { return }
    addText(lines[index].range, indent: lines[index].indent)
  }

  /// Lines that are no text; `false` for text.
  private mutating func addSpecial(_ index: Int) -> Bool {
    let isNearEnd = index + PlainPage.end >= lines.count || index >= signature
    if !isNearEnd, lines[index].endsSentence(in: utf8) { return false }
    let text = text(index)
    if index >= signature {
      published = published ?? FullDateScanner(text).first()?.moment
      append(lines[index].range, .signature)
    } else if index < PlainPage.top, lines.count > 1, title == nil || !hasText, let byline = byline(index, text) {
      published = published ?? byline.published
      append(lines[index].range, .byline)
    } else if let level = DateHeading.level(of: text), lines.count > 1 {
      open(index, level: level)
    } else if isTitle(index, text) {
      title = text
      append(lines[index].range, .title)
    } else if let kind = SectionKind(heading: text) {
      open(index, level: 2, kind: kind)
    } else if let level = headingLevel(index, text) {
      open(index, level: level)
    } else if isNearEnd, lines.count > 2, Byline.isColophon(text) {
      append(lines[index].range, .signature)
    } else {
      return false
    }
    return true
  }

  private func byline(_ index: Int, _ text: String) -> Byline.Found? {
    if DateHeading.level(of: text) != nil, hasDateHeadings || index == 0 || !DateHeading.isFullDate(text) { return nil }
    // A line that a blank line sets off, or one beside the title.
    guard lines[index].followsBlank || isBlankAfter(index) || index < 3 else { return nil }
    return Byline.read(text)
  }

  private func isTitle(_ index: Int, _ text: String) -> Bool {
    title == nil && !hasText && outline.parent == nil && lines.count > 1
      && (isBlankAfter(index) || isBeforeDateline(index))
      && !PlainMarks.endsSentence(utf8[lines[index].range]) && text.count <= 60
  }

  private func isBeforeDateline(_ index: Int) -> Bool {
    index == 0 && Dateline.prefix(of: lines[index + 1].range, in: utf8) != nil
  }

  private mutating func open(_ index: Int, level: Int, kind: SectionKind? = nil) {
    blocks.append(
      Block(range: lines[index].range, role: .heading(level: level), parent: outline.parent(ofLevel: level)))
    outline.open(level: level, block: blocks.count - 1, kind: kind)
    datedLine = nil
  }

  private mutating func append(_ range: Range<Int>, _ role: Block.Role, parent: Int? = nil) {
    hasText = hasText || role.tellsEvents
    blocks.append(Block(range: range, role: role, parent: parent))
  }

  /// A paragraph, without the wire's words before and behind it.
  private mutating func addText(_ range: Range<Int>, indent: Int) {
    if let kind = outline.kind { return append(range, kind.role, parent: outline.parent) }
    if let role = ParagraphAside.role(of: utf8[range]) { return append(range, role) }
    var body = range
    if let dateline = Dateline.prefix(of: body, in: utf8) {
      append(utf8.trimmed(dateline), .byline)
      if published == nil {
        published = FullDateScanner(String(decoding: utf8[dateline], as: UTF8.self)).first()?.moment
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
  private mutating func addWrapped(_ group: Range<Int>) {
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

// MARK: Headings and signatures

extension PlainPage {
  /// A numeral, a bracket or 第 (all of them E3 to EF, or ASCII) begins it, or blank lines set it off. Cheap.
  private func mayBeHeading(_ index: Int) -> Bool {
    if lines[index].followsBlank, lines[index + 1].followsBlank { return true }
    let head = utf8[lines[index].range].prefix(3)
    return ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "（", "第"].contains { head.elementsEqual($0.utf8) }
      || head.first == UInt8(ascii: "(")
  }

  /// 一、概况; （一）背景; 第一章 …; a short line that blank lines set off.
  private func headingLevel(_ index: Int, _ text: String) -> Int? {
    guard index + 1 < lines.count, lines[index].range.count <= 120, mayBeHeading(index) else { return nil }
    let numerals = "一二三四五六七八九十百"
    let isBracketed = text.first == "（" || text.first == "("
    let body = isBracketed ? text.dropFirst() : Substring(text)
    let rest = body.drop { numerals.contains($0) }
    if rest.count < body.count, let mark = rest.first {
      if !isBracketed, "、．.".contains(mark), !text.contains("，") { return 2 }
      if isBracketed, "）)".contains(mark), !text.contains("，") { return 2 }
    }
    if text.first == "第", let unit = text.dropFirst().first(where: { !numerals.contains($0) && !$0.isNumber }),
      "章节節回编編部卷".contains(unit)
    {
      return 2
    }
    let isSetOff =
      lines[index].followsBlank && lines[index + 1].followsBlank && hasText && !lines[index].endsSentence(in: utf8)
    return isSetOff && text.count <= 16 && !text.contains { "，、：；「《".contains($0) } ? 2 : nil
  }

  /// The line with which the signature begins: a full date alone at the end, and the short lines of names above it.
  private func signatureStart() -> Int {
    guard lines.count > 2 else { return Int.max }
    let last = lines.count - 1
    guard let date = (max(1, last - 1)...last).first(where: { isShort($0) && DateHeading.isFullDate(text($0)) }) else {
      return Int.max
    }
    let signs = (date + 1...lines.count - 1 + 1).dropLast().allSatisfy { isShort($0) }
    guard signs else { return Int.max }
    var start = date
    while start > 1, date - start < 2, isName(start - 1) { start -= 1 }
    // A date under text that says nothing of who signs may date what was meant to follow; at the very end it does not.
    return start
  }

  /// A company, an office or a person, as they sign.
  private func isName(_ index: Int) -> Bool {
    let line = lines[index]
    return line.range.count <= 120 && !line.endsSentence(in: utf8) && DateHeading.level(of: text(index)) == nil
      && (lines[index].followsBlank || lines[index].indent > 0 || line.range.count <= 60)
  }
}
