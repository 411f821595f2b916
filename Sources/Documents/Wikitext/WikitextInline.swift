import CText
import Temporal

/// Renders stretches of wikitext into the open block of a builder: text, links, footnote marks.
struct WikitextInline {
  let bytes: UnsafeBufferPointer<UInt8>
  var spans: WikitextSpans
  var builder: DocumentBuilder
  var references: WikitextReferences
  let isTraditional: Bool
  /// Whether `<br>` begins a new paragraph here, and with what parent and role.
  var breaksParagraphs = false
  var parent: Int?
  var paragraphRole = Block.Role.paragraph
  /// In a table cell a line break is a space.
  var isInCell = false
  /// Whether words are rendered for themselves and not into the document.
  var isApart = false
  var memory = WikitextMemory()
  /// Definitions of references that were not used yet.
  var laterReferences: [(name: String, group: String, range: Range<Int>)] = []
  private var asides: [(range: Range<Int>, role: Block.Role)] = []
  /// Constructs around the text at hand.
  var depth = 0
  /// Whether constructs lay deeper than they are followed.
  private var isTooDeep = false

  /// Constructs within constructs, as far as they are followed; what lies deeper is read as words.
  private static let deepest = 40

  init(_ bytes: UnsafeBufferPointer<UInt8>, script: Script?, builder: DocumentBuilder) {
    self.bytes = bytes
    self.builder = builder
    spans = WikitextSpans(bytes)
    references = WikitextReferences()
    isTraditional = script == .traditional
  }

  mutating func document(info: DocumentInfo, warnings: [Warning]) -> Document {
    defineLaterReferences()
    builder.addNotes(further: references.further)
    let message = "constructs are nested too deep; what lies deepest is read as words"
    let warnings = isTooDeep ? warnings + [Warning(message: message)] : warnings
    return builder.take().document(info: info, references: references.entries, warnings: warnings)
  }

  /// Captions and categories that were met since they were last taken.
  mutating func takeAsides() -> [(range: Range<Int>, role: Block.Role)] {
    if asides.isEmpty { return [] }
    defer { asides.removeAll(keepingCapacity: true) }
    return asides
  }

  mutating func addAside(_ range: Range<Int>, _ role: Block.Role) { asides.append((range, role)) }

  /// What the heading announces that was just written.
  mutating func sectionKind(ofHeading block: Int) -> SectionKind? {
    let range = builder.blocks[block].range
    guard range.count < 60 else { return nil }
    return builder.utf8.withUnsafeBufferPointer { utf8 in
      memory.sections.value(of: UnsafeBufferPointer(rebasing: utf8[range])) {
        SectionKind(heading: String(decoding: $0, as: UTF8.self))
      }
    }
  }

  // MARK: Rendering

  mutating func render(_ range: Range<Int>) {
    guard depth < WikitextInline.deepest else { return renderWords(range) }
    depth += 1
    defer { depth -= 1 }
    var at = range.lowerBound
    while at < range.upperBound {
      let span = spans.first(from: at, within: range)
      let limit = span?.range.lowerBound ?? range.upperBound
      renderText(at..<limit, within: range)
      guard let span, limit < range.upperBound else { return }
      at = renderSpan(span, limit: range.upperBound)
    }
  }

  /// What stands between the marks of constructs, without following them.
  private mutating func renderWords(_ range: Range<Int>) {
    isTooDeep = true
    for words in bytes[range].split(whereSeparator: { WikitextInline.isConstructMark($0) }) {
      append(words.startIndex..<words.endIndex)
    }
  }

  private static func isConstructMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"): true
    default: false
    }
  }

  private mutating func renderSpan(_ span: WikitextSpans.Span, limit: Int) -> Int {
    switch span.kind {
    case .template: renderTemplate(span)
    case .link: return renderLink(span, limit: limit)
    case .reference: addReference(span)
    case .variant: renderVariant(span.inner)
    case .verbatim: append(span.inner)
    case .gallery: addGallery(span.inner)
    case .comment, .ignored, .references: break
    }
    return span.range.upperBound
  }

  /// Text between constructs: quotes, tags, entities and addresses are still in it.
  private mutating func renderText(_ range: Range<Int>, within whole: Range<Int>) {
    var start = range.lowerBound
    var at = start
    while at < range.upperBound {
      if !WikitextInline.mayBeginMarkup(bytes[at]) {
        at &+= 1
        continue
      }
      guard let skip = special(at, in: range, from: start, within: whole) else {
        at += 1
        continue
      }
      at = max(skip, at + 1)
      start = at
    }
    append(start..<range.upperBound)
  }

  @inline(__always) private static func mayBeginMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "&"), UInt8(ascii: ":"),
      UInt8(ascii: "_"), UInt8(ascii: "\n"), 0xC2, 0xE2:
      true
    default: false
    }
  }

  /// Handles mark-up at `at`, after the text from `start` on has been written; where it ends, or `nil` where it is text.
  private mutating func special(_ at: Int, in range: Range<Int>, from start: Int, within whole: Range<Int>) -> Int? {
    switch bytes[at] {
    case UInt8(ascii: "'"): return skipQuotes(at, in: range, from: start)
    case UInt8(ascii: "<"): return readTag(at, in: range, from: start)
    case UInt8(ascii: "&"): return readEntity(at, in: range, from: start)
    case UInt8(ascii: ":"): return readAddress(at, in: range, from: start)
    case UInt8(ascii: "["): return readExternalLink(at, in: range, from: start, within: whole)
    case UInt8(ascii: "_"): return skipMagicWord(at, in: range, from: start)
    case UInt8(ascii: "\n"):
      append(start..<at)
      joinLines(at: at)
      return bytes[at..<range.upperBound].firstIndex { !$0.isWhiteSpace && !(isInCell && isListMark($0)) }
        ?? range.upperBound
    case 0xC2: return readNoBreakSpace(at, from: start)
    case 0xE2:
      guard bytes.matches("\u{200B}", at: at) || bytes.matches("\u{FEFF}", at: at) else { return nil }
      append(start..<at)
      return at + 3
    default: return nil
    }
  }

  private func isListMark(_ byte: UInt8) -> Bool { byte == 0x2A || byte == 0x23 || byte == 0x3A }

  private mutating func readNoBreakSpace(_ at: Int, from start: Int) -> Int? {
    guard bytes.matches("\u{A0}", at: at) || bytes.matches("\u{AD}", at: at) else { return nil }
    append(start..<at)
    if bytes[at + 1] == 0xA0 { builder.append(0x20, source: at) }
    return at + 2
  }

  mutating func append(_ range: Range<Int>) {
    if range.isEmpty { return }
    builder.append(UnsafeBufferPointer(rebasing: bytes[range]), source: range.lowerBound)
  }

  mutating func append(_ text: String, source: Int) { builder.append(text.utf8, source: source) }

  /// A wrapped line: a space, but none beside an ideograph.
  mutating func joinLines(at offset: Int) {
    guard builder.isOpen, let last = builder.utf8.last else { return }
    let next = bytes[offset...].first { !$0.isWhiteSpace } ?? 0
    let joinsWide = next.leadsWideCharacter || endsWide
    if isInCell || !joinsWide { if last != 0x20 { builder.append(0x20, source: offset) } }
  }

  private var endsWide: Bool {
    let utf8 = builder.utf8
    guard builder.open.count >= 3 else { return false }
    return utf8[utf8.count - 3].leadsWideCharacter && utf8[utf8.count - 1] >= 0x80
  }
}
