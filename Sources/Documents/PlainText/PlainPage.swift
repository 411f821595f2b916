import Temporal

/// A plain text while its lines are sorted into blocks.
struct PlainPage {
  let utf8: [UInt8]
  /// Its lines that are not blank.
  let lines: [TextLine]
  private(set) var blocks: [Block] = []
  private(set) var title: String?
  /// When the text was published, if it says so.
  var published: CivilDateTime?
  /// The headings above the line at hand.
  var outline = Outline()
  /// The last line that began at the margin, where it began with a date: indented lines beneath belong to it.
  var datedLine: Int?
  /// Whether a line of running text came yet.
  var hasText = false
  /// The first line of the signature.
  private var signature = Int.max
  /// Whether lines that are dates alone are headings: a single one near the top is a stamp.
  private var hasDateHeadings = false
  /// The same of lines that are a year without 年.
  private var hasYearHeadings = false

  /// Lines at the top among which titles and bylines are looked for, and at the end for signatures.
  private static let top = 6
  private static let end = 4
  /// Bytes; longer lines are text.
  private static let short = 180

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    var lines: [TextLine] = []
    lines.reserveFilled(utf8.count / 128)
    for line in TextLines(utf8) { lines.append(line) }
    self.lines = lines
    blocks.reserveFilled(lines.count)
  }

  mutating func read() {
    signature = signatureStart()
    hasYearHeadings = lines.indices.lazy.filter { [self] in isBareYear($0) }.prefix(3).count > 2
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

  /// The words of a line.
  func text(_ index: Int) -> String { String(decoding: utf8[lines[index].range], as: UTF8.self) }
  /// Whether a line may be anything but running text.
  func isShort(_ index: Int) -> Bool { lines[index].range.count <= PlainPage.short }
  private func isDate(_ index: Int) -> Bool {
    lines[index].range.count <= 120 && DateHeading.mayEndDate(utf8[lines[index].range].suffix(3))
      && dateLevel(index, text(index)) != nil
  }
  private func dateLevel(_ index: Int, _ text: String) -> Int? {
    DateHeading.level(of: text) ?? (hasYearHeadings && isBareYear(index) ? DateHeading.yearLevel : nil)
  }
  /// 1994 alone, above a line that tells something.
  private func isBareYear(_ index: Int) -> Bool {
    let line = utf8[lines[index].range]
    guard line.count == 4, let first = line.first, 0x31...0x32 ~= first, line.allSatisfy(\.isASCIIDigit) else {
      return false
    }
    // E4 to E9 begin ideographs.
    return index + 1 < lines.count
      && utf8[lines[index + 1].range].lazy.filter { 0xE4...0xE9 ~= $0 }.prefix(4).count == 4
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
      published = published ?? StatedDateScanner(text).firstDay()?.moment
      append(lines[index].range, .signature)
    } else if isInChronicle(index, text), dateLevel(index, text) == nil {
      return false
    } else if index < PlainPage.top, lines.count > 1, title == nil || !hasText, let byline = byline(index, text) {
      published = published ?? byline.published
      append(lines[index].range, .byline)
    } else if let level = dateLevel(index, text), lines.count > 1 {
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
    if index > 0, !lines[index].followsBlank, lines[index - 1].endsSentence(in: utf8) { return nil }
    return Byline.read(text)
  }

  /// Whether a line and one beside it begin with days, or years, that differ.
  private func isInChronicle(_ index: Int, _ text: String) -> Bool {
    guard Byline.beginsWithYear(utf8[lines[index].range]) else { return false }
    return [index - 1, index + 1].contains {
      lines.indices.contains($0) && isShort($0) && Byline.beginsWithYear(utf8[lines[$0].range])
        && Byline.isChronicle(text, beside: self.text($0))
    }
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

  /// Adds a block.
  mutating func append(_ range: Range<Int>, _ role: Block.Role, parent: Int? = nil) {
    hasText = hasText || role.tellsEvents
    blocks.append(Block(range: range, role: role, parent: parent))
  }
}
