import Temporal

/// Who and where in one document: what one sentence establishes serves the next.
package struct Cast {
  private let tagger: NameTagger
  private let scratch: NameTagger.Scratch
  private let links: CastLinks
  private var known = KnownNames()
  private var standIns = StandIns()

  /// `evidence` is in the order of the text; `names` win over everything.
  package init(
    tagger: NameTagger, scratch: NameTagger.Scratch, evidence: [LinkEvidence] = [], names: NameList? = nil
  ) {
    self.tagger = tagger
    self.scratch = scratch
    links = CastLinks(evidence, lexicon: tagger.lexicon)
    for entry in names?.entries ?? [] {
      let scalars = tagger.lexicon.folded(entry.name).unicodeScalars.map(\.value)
      known.note(.init(scalars: scalars, kind: entry.kind, canonical: entry.canonical, isGiven: true, isSure: true))
    }
  }

  /// The names of a sentence in the order of the text, places and actors. Sentences come in the order of the text.
  package mutating func mentions(in sentence: Range<Int>, of text: CleanText) -> [Mention] {
    text.utf8.withUnsafeBufferPointer { scratch.buffer.read(UnsafeBufferPointer(rebasing: $0[sentence])) }
    let words = SentenceWords(lexicon: tagger.lexicon, buffer: scratch.buffer)
    var found = CastReading(words: words, spans: tagger.ruledNames(in: scratch))
    found.placeWhatIsReached()
    found.align(with: links.evidence(in: sentence), from: sentence.lowerBound)
    found.apply(known)
    var mentions = found.mentions(in: sentence, of: text)
    for (index, name) in found.names.enumerated() { settle(&mentions[index], name.span.range, words) }
    for (scalars, mention) in ShortNames(words: words, mentions: mentions).announced(in: sentence) {
      known.announce(scalars, for: mention)
    }
    standIns.add(to: &mentions, words, sentence, text)
    return mentions
  }

  /// Gives a mention its canonical name, and remembers it. `range` holds its characters.
  private mutating func settle(_ mention: inout Mention, _ range: Range<Int>, _ words: SentenceWords) {
    let number = known.number(of: range, in: words)
    if let number, case let name = known.names[number], name.isGiven || name.canonical != mention.name {
      mention.name = name.canonical
      mention.kind = name.isGiven ? name.kind : mention.kind
      mention.isImplied = name.isStandIn
      mention.url = mention.url ?? name.url
    } else if let full = known.fullName(of: range, in: words, kind: mention.kind) {
      mention.name = full.canonical
    }
    guard !mention.setting.contains(.titled) else { return }
    if let number { return known.confirm(number, url: mention.url) }
    known.note(
      .init(
        scalars: range.map(words.scalar), kind: mention.kind, canonical: mention.name, url: mention.url,
        isGiven: false, isSure: range.count >= 3 || mention.url != nil))
  }
}
