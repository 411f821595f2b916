import Temporal

/// One sentence's names while evidence of the document is applied to them.
struct CastReading {
  let words: SentenceWords
  var spans: [NameSpan]
  /// What a link or a known name says about a span, by its beginning.
  private var links: [Int: CastLinks.Evidence] = [:]
  private var kinds: [Int: Mention.Kind] = [:]

  init(words: SentenceWords, spans: [NameSpan]) {
    self.words = words
    self.spans = spans
  }

  /// 抵達 before a person that the tagger took for one: a place.
  mutating func placeWhatIsReached() {
    for (index, span) in spans.enumerated() where span.kind == .person {
      guard words.width(of: .strictPreposition, endingAt: span.range.lowerBound) > 0,
        words.width(of: .notAPlace, at: span.range.upperBound) == 0,
        words.width(of: .title, at: span.range.upperBound) == 0
      else { continue }
      spans[index].kind = .place
    }
  }

  /// Names that links name begin and end with them.
  mutating func align(with evidence: ArraySlice<CastLinks.Evidence>, from start: Int) {
    for link in evidence {
      let from = words.buffer.character(atByte: max(0, link.range.lowerBound - start))
      let to = words.buffer.character(atByte: link.range.upperBound - start)
      guard from < to else { continue }
      let linked = (from..<to).map(words.scalar)
      let piece = LinkAlignment.longestPiece(of: link.scalars, in: linked)
      let range = from + piece.lowerBound..<from + piece.upperBound
      guard LinkAlignment.isName(piece, of: link.scalars, in: linked) || isShortForm(range, of: link.scalars) else {
        continue
      }
      guard let kind = kind(ofLinked: range, link) else { continue }
      replace(with: NameSpan(range: range, kind: kind))
      links[range.lowerBound] = link
    }
  }

  /// 解放军 of 中国人民解放军: the tagger sees a name in what the page's title begins or ends with.
  private func isShortForm(_ range: Range<Int>, of name: [UInt32]) -> Bool {
    guard range.count >= 2, spans.contains(where: { $0.range == range }) else { return false }
    let piece = range.map(words.scalar)
    return name.starts(with: piece) || name.suffix(piece.count).elementsEqual(piece)
  }

  /// What a linked stretch is: what the tagger sees there, else what the lists say. Inside a longer name, nothing.
  private func kind(ofLinked range: Range<Int>, _ link: CastLinks.Evidence) -> NameKind? {
    let touching = spans.filter { $0.range.overlaps(range) }
    if range.count == link.scalars.count, range.count > 2,
      words.width(of: [.joiningSuffix, .linkedSuffix], endingAt: range.upperBound) > 0
    {
      return .organization
    }
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

  /// Sure names of the document where the tagger saw none, or a part of them.
  mutating func apply(_ known: KnownNames) {
    var index = 0
    while index < words.count {
      guard let name = known.longest(at: index, of: words) else {
        index += 1
        continue
      }
      let range = index..<index + name.scalars.count
      let touching = spans.filter { $0.range.overlaps(range) }
      let inside = touching.allSatisfy {
        range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound
      }
      if name.isGiven || (inside && !breaksWord(range)) {
        replace(with: NameSpan(range: range, kind: name.nameKind))
        kinds[index] = name.kind
      }
      index = range.upperBound
    }
  }

  /// A two-character name that is half of a common word is none: 高明 in 高明地.
  private func breaksWord(_ range: Range<Int>) -> Bool {
    guard range.count <= 2 else { return false }
    let (first, last) = (words.buffer[range.lowerBound].word, words.buffer[range.upperBound - 1].word)
    let begins = first == Marks.outside || Marks.parts(of: first).place == 0
    let ends = last == Marks.outside || Marks.parts(of: last).place == 2
    return !(begins && ends)
  }

  private mutating func replace(with span: NameSpan) {
    spans.removeAll { $0.range.overlaps(span.range) }
    let at = spans.firstIndex { $0.range.lowerBound > span.range.lowerBound } ?? spans.count
    spans.insert(span, at: at)
  }

  /// The names as mentions, with kinds, titles and settings.
  func mentions(in sentence: Range<Int>, of text: CleanText) -> [Mention] {
    let titles = TitleMarks.ranges(in: words)
    let (kindsOf, settings) = (MentionKinds(words: words), Settings(words: words, spans: spans))
    let personTitles = PersonTitles(words: words, spans: spans)
    return spans.indices.map { index in
      let span = spans[index]
      let bytes = words.buffer.byteRange(span.range)
      let range = sentence.lowerBound + bytes.lowerBound..<sentence.lowerBound + bytes.upperBound
      var mention = Mention(
        range: range, kind: kinds[span.range.lowerBound] ?? kindsOf.kind(of: span), name: text.string(range),
        setting: settings.setting(of: index))
      if mention.kind == .place, kindsOf.isState(span.range) { mention.setting.insert(.mayAct) }
      if mention.kind == .place, words.width(of: .placeSuffix, endingAt: span.range.upperBound) > 0 {
        mention.setting.insert(.administrative)
      }
      if let title = personTitles.title(of: index) {
        let bytes = words.buffer.byteRange(title)
        mention.title = text.string(sentence.lowerBound + bytes.lowerBound..<sentence.lowerBound + bytes.upperBound)
      }
      if titles.contains(where: { $0.overlaps(span.range) }) { mention.setting.insert(.titled) }
      if let link = links[span.range.lowerBound] { (mention.name, mention.url) = (link.name, link.url) }
      return mention
    }
  }
}

extension KnownNames.Name {
  var nameKind: NameKind {
    switch kind {
    case .place: .place
    case .actor(.person): .person
    case .actor: .organization
    }
  }
}
