import Temporal

/// The lines of a wikitext: what each begins with decides what it is.
struct WikitextBlocks {
  var inline: WikitextInline
  /// The source.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The headings above the line at hand.
  var outline = Outline()
  /// Items of the list at hand: how deep and which block.
  var items: [(depth: Int, block: Int)] = []
  /// The mark that the list's items begin with; a term and its definitions are of one list.
  var listMark: UInt8 = 0
  /// The byte up to which lines are read.
  var offset = 0
  /// The outermost span that does not lie behind `offset`.
  private var span = 0
  /// Tables in tables, as far as they are followed.
  var tableDepth = 0
  /// Tables within tables beyond these are read as lines.
  static let deepestTable = 8

  init(_ inline: WikitextInline) {
    self.inline = inline
    bytes = inline.bytes
  }

  mutating func document(info: DocumentInfo, warnings: [Warning]) -> Document {
    inline.document(info: info, warnings: warnings)
  }

  mutating func read() {
    while offset < bytes.count {
      while offset >= inline.spans.stretch.upperBound, inline.spans.stretch.upperBound < bytes.count { readOn() }
      let end = lineEnd(from: offset)
      readLine(offset..<end)
      offset = max(offset, end + 1)
    }
    endStretch()
  }

  private mutating func readOn() {
    endStretch()
    inline.spans.readOn()
    span = 0
  }

  /// What is not written yet is written while its spans are known.
  private mutating func endStretch() {
    endParagraph()
    addAsides()
    inline.defineListedReferences()
  }

  // MARK: Lines

  /// The end of the line, where no construct goes on over it.
  mutating func lineEnd(from start: Int) -> Int {
    let outermost = inline.spans.outermost
    var at = start
    while at < bytes.count {
      while span < outermost.count, outermost[span].upperBound <= at { span += 1 }
      let limit = span < outermost.count ? max(outermost[span].lowerBound, at) : bytes.count
      at = bytes.firstLineFeed(in: at..<limit)
      if at < limit || at >= bytes.count { return at }
      at = outermost[span].upperBound
    }
    return bytes.count
  }

  private mutating func readLine(_ line: Range<Int>) {
    guard let first = bytes[line].first(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else {
      return endParagraph()
    }
    switch first {
    case UInt8(ascii: "="): if !readHeading(line) { readText(line) }
    case UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: ";"): readItem(line)
    case UInt8(ascii: "{"): if !readTable(line) && !readInfobox(line) && !readUnclosedBox(line) { readText(line) }
    case UInt8(ascii: "-"): if bytes.matches("----", at: line.lowerBound) { endParagraph() } else { readText(line) }
    case UInt8(ascii: "["): if inline.isAside(line) { readAside(line) } else { readText(line) }
    default: readText(line)
    }
  }

  /// Closes what is open; no list goes on.
  mutating func endParagraph() {
    close(.paragraph)
    items.removeAll(keepingCapacity: true)
  }

  /// Closes what is open under the heading at hand, in the role that the section gives it.
  @discardableResult
  mutating func close(_ role: Block.Role, parent: Int? = nil) -> Int? {
    let inSection = outline.kind?.role ?? role
    let block = inline.builder.close(inSection, parent: parent ?? outline.parent)
    addAsides()
    return block
  }

  /// Captions and categories that stood in the text.
  mutating func addAsides() {
    for aside in inline.takeAsides() {
      inline.render(aside.range)
      inline.builder.close(aside.role, parent: outline.parent)
    }
  }

  private mutating func readAside(_ line: Range<Int>) {
    inline.render(line)
    if inline.builder.isOpen { return }
    addAsides()
  }

  // MARK: Paragraphs and headings

  private mutating func readText(_ line: Range<Int>) {
    items.removeAll(keepingCapacity: true)
    if inline.builder.isOpen { inline.joinLines(at: line.lowerBound) }
    if !inline.builder.isOpen, let heading = boldLine(line) { return addHeading(heading, level: 6) }
    inline.breaksParagraphs = true
    inline.parent = outline.parent
    inline.paragraphRole = outline.kind?.role ?? .paragraph
    inline.render(line)
    inline.breaksParagraphs = false
  }

  /// '''1992年''' alone on a line.
  private func boldLine(_ line: Range<Int>) -> Range<Int>? {
    let line = bytes.trimmed(line)
    guard line.count < 80, line.count > 6, bytes.matches("'''", at: line.lowerBound),
      bytes.matches("'''", at: line.upperBound - 3)
    else { return nil }
    let inner = line.lowerBound + 3..<line.upperBound - 3
    let isNextBlank = line.upperBound + 1 >= bytes.count || bytes[line.upperBound] == 0x0A
    guard isNextBlank, !inner.isEmpty, bytes.firstOffset(of: "''", in: inner) == nil,
      bytes.firstOffset(of: "。", in: inner) == nil
    else { return nil }
    return inner
  }

  private mutating func readHeading(_ line: Range<Int>) -> Bool {
    let line = inline.withoutComments(bytes.trimmed(line))
    var level = 0
    while level < 6, level * 2 + 1 < line.count, bytes[line.lowerBound + level] == UInt8(ascii: "="),
      bytes[line.upperBound - 1 - level] == UInt8(ascii: "=")
    { level += 1 }
    guard level > 0, line.count > 2 * level else { return false }
    endParagraph()
    addHeading(line.lowerBound + level..<line.upperBound - level, level: level)
    return true
  }

  private mutating func addHeading(_ range: Range<Int>, level: Int) {
    inline.render(bytes.trimmed(range))
    guard let block = inline.builder.close(.heading(level: level), parent: outline.parent(ofLevel: level)) else {
      return
    }
    outline.open(level: level, block: block, kind: inline.sectionKind(ofHeading: block))
  }
}
