import CMarkdown
import Temporal

/// Puts a document together from what the Markdown parser reports, in the order of the text.
///
/// A structure that the parser's callbacks reach through a pointer: a class would be checked for exclusive access at every
/// one of them.
struct MarkdownAssembly {
  /// Where the bytes that are parsed lie in memory; as long as the source, with repairs in it.
  var parsed: UnsafeRawPointer?
  let source: SourceText
  let isRepaired: Bool
  var builder: DocumentBuilder
  private var warnings: [Warning]
  /// Byte of the source that was read last.
  var sourceByte: Int

  var outline = Outline()
  var containers = MarkdownContainers()
  var lists = ReferenceLists()
  var table = MarkdownTable()
  var html = MarkupStripper()
  /// Where the words of open links and images begin.
  var spans: [Int] = []
  var destinations = ByteMemory<LinkDestination>()
  var headingLevel: Int?
  /// Within a block of code.
  var isCode = false
  var isHTML = false
  /// Within `<sup>`.
  var isRaised = false
  /// A line end of the source that became no character yet.
  var lineEnds = false
  /// Bytes of the open block that are links to categories, and alternative texts of images.
  var categoryBytes = 0
  var imageRanges: [Range<Int>] = []
  /// The link to a file stands before the open block; a `]]` in it ends the caption.
  var mayBeCaption = false
  /// The first heading, where it is the title of the page.
  var title: String?
  /// Stated by a byline of the text.
  var published: CivilDateTime?
  /// The block of that byline.
  var stamp: Int?

  init(source: SourceText, body: Int, isRepaired: Bool) {
    self.source = source
    self.isRepaired = isRepaired
    warnings = source.warnings
    sourceByte = body
    builder = DocumentBuilder(map: source.map, capacity: source.utf8.count)
  }

  mutating func warn(_ message: String) { warnings.append(Warning(byte: sourceByte, message: message)) }

  mutating func document(_ frontMatter: FrontMatter) -> Document {
    flush()
    let references = lists.references(resolvingNotesOf: &builder)
    var info = source.info
    info.title = info.title ?? frontMatter.title ?? title
    info.url = info.url ?? frontMatter.url
    info.published = info.published ?? frontMatter.date.flatMap(PublicationDate.read) ?? published
    info.script = info.script ?? Script(of: builder.utf8)
    var document = builder.take().document(info: info, references: references, warnings: warnings)
    document.readWrittenNotes()
    return document
  }
}

// MARK: Blocks

extension MarkdownAssembly {
  mutating func enter(block type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
    if type != MD_BLOCK_TH, type != MD_BLOCK_TD { flush() }
    switch type {
    case MD_BLOCK_QUOTE: containers.enterQuote()
    case MD_BLOCK_UL: containers.enterList(start: nil)
    case MD_BLOCK_OL:
      containers.enterList(start: Int(detail?.load(as: MD_BLOCK_OL_DETAIL.self).start ?? 1))
      if containers.isTopList { lists.enter() }
    case MD_BLOCK_LI: containers.enterItem(firstBlock: builder.blocks.count)
    case MD_BLOCK_H: headingLevel = Int(detail?.load(as: MD_BLOCK_H_DETAIL.self).level ?? 1)
    case MD_BLOCK_CODE: isCode = true
    case MD_BLOCK_HTML: (isHTML, html) = (true, MarkupStripper())
    case MD_BLOCK_TABLE: table.enter()
    case MD_BLOCK_TR: table.enterRow()
    case MD_BLOCK_TH, MD_BLOCK_TD: table.enterCell()
    default: break
    }
  }

  mutating func leave(block type: MD_BLOCKTYPE) {
    switch type {
    case MD_BLOCK_TH, MD_BLOCK_TD: return table.leaveCell(&builder)
    case MD_BLOCK_TR: return closeRow()
    default: flush()
    }
    switch type {
    case MD_BLOCK_QUOTE, MD_BLOCK_UL: containers.leave()
    case MD_BLOCK_OL:
      if containers.isTopList { lists.leave(isReferences: outline.kind == .references) }
      containers.leave()
    case MD_BLOCK_LI: leaveItem()
    case MD_BLOCK_H: headingLevel = nil
    case MD_BLOCK_CODE: isCode = false
    case MD_BLOCK_HTML: isHTML = false
    case MD_BLOCK_TABLE: table.leave()
    default: break
    }
  }

  private mutating func leaveItem() {
    guard let item = containers.leaveItem() else { return }
    if containers.isTopList, let number = item.number {
      lists.add(label: String(number), blocks: item.firstBlock..<builder.blocks.count)
    }
  }
}
