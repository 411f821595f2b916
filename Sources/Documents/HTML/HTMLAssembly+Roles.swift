/// What the pieces of a page are.
extension HTMLAssembly {
  /// What a piece is, from where it stands and what it says.
  func role(of index: Int) -> Block.Role {
    let piece = page.pieces[index]
    if index == titleIndex { return .title }
    if references.isEntry(index) { return .reference }
    if page.containers[piece.container].purpose == .infobox { return .infobox }
    if index < body.lowerBound, page.looksLikeByline(piece) { return .byline }
    if index >= body.lowerBound, page.looksLikeSignature(piece) { return .signature }
    if !page.isWiki, page.looksLikeStamp(piece) { return .byline }
    if piece.level == nil, let kind = outline.kind ?? kindOfItem(piece) { return kind.role }
    if isPseudoHeading(piece) { return .heading(level: 6) }
    if piece.role == .paragraph, let aside = ParagraphAside.role(of: page.text[piece.range]) { return aside }
    return piece.role
  }

  /// A short paragraph that is bold from end to end and no sentence.
  private func isPseudoHeading(_ piece: HTMLPage.Piece) -> Bool {
    guard piece.role == .paragraph, piece.bold >= piece.range.count, piece.range.count <= 75 else { return false }
    return !["。", "！", "？", "；", "，", "："].contains { page.string(piece.range).hasSuffix($0) }
  }

  /// What the term of a definition announces: 参考资料.
  private func kindOfItem(_ piece: HTMLPage.Piece) -> SectionKind? {
    if kinds.isEmpty { return nil }
    var item = piece.item
    while let index = item {
      if let kind = kinds[index] { return kind }
      item = page.items[index]
    }
    return nil
  }
}
