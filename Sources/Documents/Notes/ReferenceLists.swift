/// Numbered lists and footnotes that may be a document's references, and the marks that point at them.
struct ReferenceLists {
  private struct Entry {
    var label: String
    var blocks: Range<Int>
  }

  private struct List {
    var entries: [Entry] = []
    /// Under a heading that says so.
    var isReferences = false
    var endsAtBlock = 0
  }

  /// Lists of notes without a heading are looked for no further back.
  private static let longest = 1000

  private var lists: [List] = []
  private var footnotes: [Entry] = []
  /// References that a mark itself leads to.
  private var linked: [Reference] = []

  mutating func enter() { lists.append(List()) }

  mutating func leave(isReferences: Bool) {
    if !lists.isEmpty { lists[lists.count - 1].isReferences = isReferences }
  }

  mutating func add(label: String, blocks: Range<Int>) {
    guard !lists.isEmpty else { return }
    lists[lists.count - 1].entries.append(Entry(label: label, blocks: blocks))
    lists[lists.count - 1].endsAtBlock = blocks.upperBound
  }

  mutating func add(footnote label: String, block: Int) {
    footnotes.append(Entry(label: label, blocks: block..<block + 1))
  }

  mutating func add(linked label: String, title: String, url: String?) {
    guard let url else { return }
    linked.append(
      Reference(
        label: label, title: title.isEmpty ? nil : title, url: url,
        published: ReferenceText.published(title, url: url)))
  }

  /// Whether a block is the text of a footnote, `[^1]: …`.
  static func isFootnote(_ block: ArraySlice<UInt8>) -> Bool {
    guard block.first == UInt8(ascii: "["), block.dropFirst().first == UInt8(ascii: "^") else { return false }
    guard let end = block.prefix(64).firstIndex(of: UInt8(ascii: "]")) else { return false }
    return block[(end + 1)...].first == UInt8(ascii: ":")
  }

  /// Takes the label off an entry: `[^1]: …`, `[1] …`.
  func takeLabel(from builder: inout DocumentBuilder) -> String? {
    let range = builder.utf8.trimmed(builder.open)
    let window = range.lowerBound..<min(range.upperBound, range.lowerBound + 64)
    guard let mark = NoteMarks.marks(in: builder.utf8, window).first, mark.range.lowerBound == range.lowerBound,
      let label = mark.label
    else { return nil }
    let isColon = mark.range.upperBound < range.upperBound && builder.utf8[mark.range.upperBound] == UInt8(ascii: ":")
    builder.cut([mark.range.lowerBound..<mark.range.upperBound + (isColon ? 1 : 0)])
    return label
  }

  /// The references of the document; the marks learn which is theirs.
  mutating func references(resolvingNotesOf builder: inout DocumentBuilder) -> [Reference] {
    takeTrailingEntries(from: &builder)
    var references = linked
    for list in chosen(for: builder) {
      for entry in list.entries { references.append(reference(entry, in: &builder)) }
    }
    for entry in footnotes { references.append(reference(entry, in: &builder)) }
    var index: [String: Int] = [:]
    for (offset, reference) in references.enumerated() where index[reference.label] == nil {
      index[reference.label] = offset
    }
    builder.resolveNotes { label in index[label] ?? index[String(label.drop { !$0.isNumber })] }
    return references
  }

  /// The last paragraphs, where each begins with the mark of a note: a list of notes that no heading announces.
  private mutating func takeTrailingEntries(from builder: inout DocumentBuilder) {
    var block = builder.blocks.count - 1
    while block > 0, footnotes.count < ReferenceLists.longest, builder.blocks[block].role == .paragraph,
      let label = builder.takeLeadingNote(ofBlock: block)
    {
      builder.blocks[block].role = .reference
      footnotes.insert(Entry(label: label, blocks: block..<block + 1), at: 0)
      block -= 1
    }
  }

  /// The lists under a heading that says so; without any, the document's last list, where it has as many entries as
  /// the marks ask for.
  private func chosen(for builder: DocumentBuilder) -> [List] {
    let named = lists.filter(\.isReferences)
    guard named.isEmpty, footnotes.isEmpty, let last = lists.last, last.entries.first?.label == "1" else {
      return named
    }
    let highest = builder.notes.compactMap { Int($0.label) }.max() ?? 0
    let isAtEnd = last.endsAtBlock == builder.blocks.count
    return isAtEnd && highest > 0 && highest <= last.entries.count ? [last] : []
  }

  private func reference(_ entry: Entry, in builder: inout DocumentBuilder) -> Reference {
    guard let first = entry.blocks.first else { return Reference(label: entry.label) }
    for block in entry.blocks where builder.blocks[block].role != .code { builder.blocks[block].role = .reference }
    return builder.reference(label: entry.label, block: first)
  }
}

extension DocumentBuilder {
  /// What a block says as an entry of a reference list: the words of its link, else all of it, and where it leads.
  package func reference(label: String, block: Int) -> Reference {
    let range = blocks[block].range
    let link = links(in: range).first { if case .url = $0.target { true } else { false } }
    let words = text(of: range)
    return Reference(
      label: label, title: link.map { self.words(of: $0, in: range) } ?? ReferenceText.entry(words), url: link?.url,
      published: ReferenceText.published(words, url: link?.url))
  }

  /// The words of an entry's link; where those are only its address, the words before it.
  private func words(of link: Link, in entry: Range<Int>) -> String {
    let words = text(of: link.range)
    guard words.utf8.elementsEqual((link.url ?? "").utf8) else { return words }
    let before = text(of: utf8.trimmed(entry.lowerBound..<link.range.lowerBound))
    return before.isEmpty ? words : before
  }
}
