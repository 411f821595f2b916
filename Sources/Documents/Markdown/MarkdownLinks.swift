import CMarkdown

// Links, images, and links that are no links: marks of notes, pictures, categories.
extension MarkdownAssembly {
  mutating func enter(span type: MD_SPANTYPE) {
    guard type.isLink else { return }
    if lineEnds { joinLines(before: 0x80) }
    spans.append(builder.utf8.count)
  }

  mutating func leave(span type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) {
    guard type.isLink else { return }
    guard let detail, let start = spans.popLast() else { return }
    let range = max(start, builder.start)..<max(start, builder.utf8.count)
    switch type {
    case MD_SPAN_IMG:
      imageRanges.removeAll { $0.lowerBound >= range.lowerBound }
      if !range.isEmpty { imageRanges.append(range) }
    case MD_SPAN_WIKILINK:
      detail.load(as: MD_SPAN_WIKILINK_DETAIL.self).target.withOriginal(isRepaired) { closeWikiLink($0, range) }
    default:
      let link = detail.load(as: MD_SPAN_A_DETAIL.self)
      link.href.withOriginal(isRepaired) { closeLink($0, link.title, range) }
    }
  }

  private mutating func closeLink(_ address: UnsafeBufferPointer<UInt8>, _ title: MD_ATTRIBUTE, _ range: Range<Int>) {
    let destination = destinations.value(of: address, orMake: LinkDestination.init)
    let page = destination.page
    if page?.isFile == true { return closeFileLink(range) }
    if page?.isCategory == true { categoryBytes += range.count }
    if range.count <= 18, outline.kind != .references, let label = NoteMarks.label(of: builder.utf8[range], address) {
      builder.truncate(to: range.lowerBound)
      builder.addNote(NoteMark(offset: range.lowerBound, label: label, reference: nil))
      return lists.add(
        linked: label, title: title.withOriginal(isRepaired) { String(decoding: $0, as: UTF8.self) },
        url: destination.url)
    }
    guard !range.isEmpty else { return }
    let url = destination.url
    guard let target = page.map({ .page($0.text) }) ?? url.map({ Link.Target.url($0) }) else { return }
    builder.addLink(Link(range: range, target: target, url: url))
  }

  /// `[[page|words]]`, as Obsidian and wikis write it.
  private mutating func closeWikiLink(_ target: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let colon = target.prefix(WikiNamespace.longest).firstIndex(of: UInt8(ascii: ":"))
    switch colon.map({ WikiNamespace(UnsafeBufferPointer(rebasing: target[..<$0])) }) ?? .article {
    case .file: return builder.truncate(to: range.lowerBound)
    case .category: categoryBytes += range.count
    case .article, .otherLanguage: break
    }
    // [[3]] is the mark of a note.
    if (1...3).contains(target.count), target.allSatisfy(\.isASCIIDigit) {
      builder.truncate(to: range.lowerBound)
      let label = String(decoding: target, as: UTF8.self)
      return builder.addNote(NoteMark(offset: range.lowerBound, label: label, reference: nil))
    }
    let page = WikitextInline.page(of: target)
    guard !range.isEmpty, !page.isEmpty else { return }
    builder.addLink(Link(range: range, target: .page(page)))
  }

  /// 缩略图 is no text; what follows may be the caption.
  private mutating func closeFileLink(_ range: Range<Int>) {
    builder.truncate(to: range.lowerBound)
    flush()
    mayBeCaption = true
  }
}

extension MD_SPANTYPE {
  fileprivate var isLink: Bool { self == MD_SPAN_A || self == MD_SPAN_IMG || self == MD_SPAN_WIKILINK }
}

extension NoteMarks {
  /// The label, where a link is the mark of a note: `[[3]](#cite_note-3)`, or `[3]` with the address further down.
  fileprivate static func label(of words: ArraySlice<UInt8>, _ address: UnsafeBufferPointer<UInt8>) -> String? {
    let isBracketed = words.first == UInt8(ascii: "[") && words.last == UInt8(ascii: "]") && words.count > 2
    let bare = isBracketed ? words.dropFirst().dropLast() : words
    let isNumber = (1...3).contains(bare.count) && bare.allSatisfy(\.isASCIIDigit)
    guard isNumber || address.first == UInt8(ascii: "#") else { return nil }
    let link = String(decoding: address, as: UTF8.self)
    let isNote = link.hasPrefix("#") && ["cite", "note", "fn", "ref"].contains { link.contains($0) }
    return isNote || isNumber && link.contains("://") ? String(decoding: bare, as: UTF8.self) : nil
  }
}

extension MD_ATTRIBUTE {
  /// Hands over the bytes with escapes undone by the parser, repaired ones as they were.
  fileprivate func withOriginal<Result>(_ isRepaired: Bool, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let bytes = UnsafeRawBufferPointer(start: text, count: text == nil ? 0 : Int(size)).assumingMemoryBound(
      to: UInt8.self)
    // Most are as they should be; `&` alone is common in addresses.
    let isDamaged = isRepaired && bytes.contains { $0 >= MarkdownRepair.dropped }
    let isEscaped = bytes.contains(UInt8(ascii: "&")) && bytes.firstOffset(of: "&amp;", in: bytes.indices) != nil
    guard isDamaged || isEscaped else { return body(bytes) }
    return MD_ATTRIBUTE.original(bytes).withUnsafeBufferPointer(body)
  }

  private static func original(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let bytes = bytes.map { byte in
      switch byte {
      case MarkdownRepair.space: UInt8(ascii: " ")
      case MarkdownRepair.openingParenthesis: UInt8(ascii: "(")
      case MarkdownRepair.closingParenthesis: UInt8(ascii: ")")
      default: byte
      }
    }
    // The one character reference that addresses have.
    let pieces = String(decoding: bytes, as: UTF8.self).split(separator: "&amp;", omittingEmptySubsequences: false)
    return Array(pieces.joined(separator: "&").utf8)
  }
}
