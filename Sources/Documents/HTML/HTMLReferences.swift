import Temporal

/// The entries of a page's reference lists.
struct HTMLReferences {
  private(set) var entries: [Reference] = []
  /// Entry by the `id` that marks point at.
  private(set) var index: [String: Int] = [:]
  private var entryOfPiece: [Int: Int] = [:]

  init(_ page: HTMLPage, kept: [Bool]) {
    let labels = Dictionary(page.notes.compactMap { note in note.target.map { ($0, note.label) } }) { first, _ in first
    }
    var cursor = HTMLCursor()
    var lastItem: Int?
    for (number, piece) in page.pieces.enumerated() {
      guard HTMLReferences.isEntry(piece, labels, page) else { continue }
      let isContinued = piece.item != nil && piece.item == lastItem
      lastItem = piece.item
      if !isContinued {
        entries.append(Reference(label: piece.anchor.flatMap { labels[$0] } ?? String(entries.count + 1)))
      }
      if let anchor = piece.anchor, index[anchor] == nil { index[anchor] = entries.count - 1 }
      entryOfPiece[number] = entries.count - 1
      HTMLReferences.complete(&entries[entries.count - 1], from: piece, page, &cursor)
    }
    addEmptyEntries(page)
  }

  private static func isEntry(_ piece: HTMLPage.Piece, _ labels: [String: String], _ page: HTMLPage) -> Bool {
    guard piece.level == nil, piece.cell == nil else { return false }
    if let anchor = piece.anchor, labels[anchor] != nil { return true }
    // The list's own heading.
    if piece.range.count <= 36, SectionKind(heading: page.string(piece.range)) != nil { return false }
    return piece.item != nil && page.containers[piece.container].purpose == .references
  }

  func isEntry(_ piece: Int) -> Bool { entryOfPiece[piece] != nil }

  /// A mark whose entry has no text, or is not on the page, still has a label.
  private mutating func addEmptyEntries(_ page: HTMLPage) {
    for note in page.notes {
      guard let target = note.target, index[target] == nil else { continue }
      entries.append(Reference(label: note.label))
      index[target] = entries.count - 1
    }
  }

  // Static: a method would hold a copy of the entries while it changes one of them.
  private static func complete(
    _ entry: inout Reference, from piece: HTMLPage.Piece, _ page: HTMLPage, _ cursor: inout HTMLCursor
  ) {
    let links = cursor.links(of: page, in: piece.range).filter { link in
      if case .url? = Link.Target(address: link.href) { return true }
      return false
    }
    let text = page.string(piece.range)
    if let link = links.first, entry.url == nil {
      let words = page.string(link.range)
      entry.url = link.href.hasPrefix("//") ? "https:" + link.href : link.href
      entry.title = words.hasPrefix("http") ? entry.title : words
    }
    entry.title = entry.title ?? ReferenceText.title(text)
    entry.published = entry.published ?? ReferenceText.published(text, url: entry.url)
  }
}
