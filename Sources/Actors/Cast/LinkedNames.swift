/// Names that links name.
extension CastReading {
  /// Names that links name begin and end with them.
  mutating func align(with evidence: ArraySlice<CastLinks.Evidence>, from start: Int) {
    for link in evidence {
      let from = words.character(atByte: max(0, link.range.lowerBound - start))
      let to = words.character(atByte: link.range.upperBound - start)
      let linked = (from..<max(from, to)).map(words.scalar)
      guard from < to, !namesEvent(link) else { continue }
      let piece = LinkAlignment.longestPiece(of: link.scalars, in: linked)
      if piece.count < link.scalars.count, namesNobody(link) { continue }
      let range = whole(from + piece.lowerBound..<from + piece.upperBound, in: from..<to, of: link)
      if LinkAlignment.isName(piece, of: link.scalars, in: linked) || isShortForm(range, of: link.scalars),
        let kind = kind(ofLinked: range, link)
      {
        guard kind != .person || isPart(range, ofPerson: link.scalars) else { continue }
        replace(touching(range), with: Name(span: NameSpan(range: range, kind: kind), link: link))
      } else if let (range, kind) = Nicknames(words: words).named(in: from..<to, of: link), isAlone(range) {
        replace(touching(range), with: Name(span: NameSpan(range: range, kind: kind), link: link))
      }
    }
  }

  /// 斯洛博丹·米洛塞维奇 linked to 斯洛博丹·米洛舍维奇: what the tagger reads as one name is one.
  private func whole(_ piece: Range<Int>, in linked: Range<Int>, of link: CastLinks.Evidence) -> Range<Int> {
    guard piece.count < link.scalars.count,
      names[touching(piece)].contains(where: { $0.span.range == linked && $0.span.kind == .person })
    else { return piece }
    return linked
  }

  /// 普京 of 弗拉基米尔·普京, 小平 of 邓小平, but not 邓小平 of 邓小平南方谈话.
  private func isPart(_ range: Range<Int>, ofPerson title: [UInt32]) -> Bool {
    range.count >= title.count || title.count <= 4 || title.contains(where: FullNames.dots.contains)
  }

  /// Whether no name reaches beyond a linked stretch.
  private func isAlone(_ range: Range<Int>) -> Bool {
    names[touching(range)].allSatisfy { $0.span.range.clamped(to: range) == $0.span.range }
  }

  /// 三国演义: a word of the lists that is nobody's name.
  private func namesNobody(_ link: CastLinks.Evidence) -> Bool {
    guard let title = words.lexicon.entry(of: link.scalars.compactMap(Unicode.Scalar.init)) else { return false }
    return title.name == WordEntry.otherName || (title.name == 0 && title.word != 0)
  }

  /// 武汉失守 linked to 武汉会战: the page is about what happened, and no place's name.
  private func namesEvent(_ link: CastLinks.Evidence) -> Bool {
    (2...3).contains { width in
      words.lexicon.entry(of: link.scalars.suffix(width).compactMap(Unicode.Scalar.init))?.classes
        .contains(.eventSuffix) ?? false
    }
  }

  /// 解放军 of 中国人民解放军: the tagger sees a name in what the page's title begins or ends with.
  private func isShortForm(_ range: Range<Int>, of name: [UInt32]) -> Bool {
    guard range.count >= 2, names[touching(range)].contains(where: { $0.span.range == range }) else { return false }
    let piece = range.map(words.scalar)
    return name.starts(with: piece) || name.suffix(piece.count).elementsEqual(piece)
  }

  /// What a linked stretch is: what the tagger sees there, else what the lists say. Inside a longer name, nothing.
  private func kind(ofLinked range: Range<Int>, _ link: CastLinks.Evidence) -> NameKind? {
    let touching = names[touching(range)].map(\.span)
    if range.count == link.scalars.count, range.count > 2,
      words.width(of: [.joiningSuffix, .linkedSuffix], endingAt: range.upperBound) > 0
    {
      return .organization
    }
    if words.classes(range).contains(.country) { return .place }
    if let same = touching.first(where: { $0.range == range }) { return same.kind }
    if touching.contains(where: {
      $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound && $0.kind == .organization
    }) {
      return nil
    }
    let ending = words.width(of: .title, endingAt: range.upperBound)
    if ending > 0, ending < range.count || touching.isEmpty { return nil }
    if let one = touching.first { return one.kind }
    switch words.entry(range)?.name {
    case 1, 2: return .person
    case 3, 5: return .place
    case 4: return .organization
    default: return nil
    }
  }
}
