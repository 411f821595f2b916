import Temporal

/// Who and where in one document: what one sentence establishes serves the next.
package struct Cast {
  private let tagger: NameTagger
  private let scratch: NameTagger.Scratch
  private let links: CastLinks
  private var known = KnownNames()
  private var states: States
  private var standIns = StandIns()

  /// `evidence` is in the order of the text; `names` win over everything; `script` is that of the text.
  package init(
    tagger: NameTagger, scratch: NameTagger.Scratch, evidence: [LinkEvidence] = [], names: NameList? = nil,
    script: Script? = nil
  ) {
    states = States(isTraditional: script == .traditional)
    self.tagger = tagger
    self.scratch = scratch
    links = CastLinks(evidence, lexicon: tagger.lexicon)
    for entry in names?.entries ?? [] {
      let scalars = tagger.lexicon.foldedScalars(entry.name)
      known.note(.init(scalars: scalars, kind: entry.kind, canonical: entry.canonical, isGiven: true, isSure: true))
    }
  }

  /// The names of a sentence in the order of the text, places and actors. Sentences come in the order of the text.
  ///
  /// - Parameters:
  ///   - dates: the date expressions of the sentence; a verb behind one may lack its subject.
  ///   - unheard: the sentences before that were not asked for: the last is read if this one speaks of somebody in it,
  ///     all are where nobody is known as yet.
  package mutating func mentions(
    in sentence: Range<Int>, of text: CleanText, dates: [Range<Int>] = [], unheard: [Range<Int>] = []
  ) -> [Mention] {
    var words = read(sentence, text)
    let elisions = Elisions(words: words, sentence: sentence, dates: dates)
    if !unheard.isEmpty, !elisions.verbs.isEmpty || elisions.lacksSubject || standIns.areIn(words) {
      for former in standIns.knowNobody ? unheard[...] : unheard.suffix(1) { _ = mentions(in: former, of: text) }
      words = read(sentence, text)
    }
    var (mentions, spans) = named(in: sentence, words, text, dates)
    let roles = Roles(words: words, spans: spans)
    standIns.add(to: &mentions, words, sentence, elisions, roles)
    return mentions
  }

  /// Hears whom a sentence names that tells no event: it is nobody's turn to be meant by 他.
  package mutating func learn(from sentence: Range<Int>, of text: CleanText) {
    _ = named(in: sentence, read(sentence, text), text, [])
  }

  /// Hears whom links name outside of some sentences, both in order, as far as their titles tell who or what that is.
  package mutating func noteLinks(in range: Range<Int>, butIn sentences: [Range<Int>]) {
    var waiting = sentences[...]
    for link in links.evidence(in: range) {
      waiting = waiting.drop { $0.upperBound <= link.range.lowerBound }
      if let first = waiting.first, first.overlaps(link.range) { continue }
      guard let kind = CastLinks.kind(of: link, tagger.lexicon) else { continue }
      known.note(
        .init(
          scalars: link.scalars, kind: kind, canonical: link.name, url: link.url, isGiven: false,
          isSure: link.scalars.count >= 3))
    }
  }

  /// The names of a sentence, settled and remembered, and their spans.
  private mutating func named(
    in sentence: Range<Int>, _ words: SentenceWords, _ text: CleanText, _ dates: [Range<Int>]
  ) -> ([Mention], [NameSpan]) {
    var found = CastReading(words: words, spans: tagger.ruledNames(in: scratch))
    found.placeWhatIsReached()
    found.sortOutPersons()
    found.align(with: links.evidence(in: sentence), from: sentence.lowerBound)
    found.apply(known)
    found.readSurnames(known)
    var mentions = found.mentions(in: sentence, of: text)
    // 贞观 of 贞观三年 is nobody.
    func isInDate(_ mention: Mention) -> Bool { dates.contains { $0.overlaps(mention.range) } }
    for (index, name) in found.names.enumerated() where !isInDate(mentions[index]) {
      settle(&mentions[index], name.span.range, words, isOneOf: found.isLetterOfSeveral(index))
    }
    for (letters, owner) in found.otherLetters() {
      known.announce(letters.map(words.scalar), for: mentions[owner])
      for index in found.names.indices.dropFirst(owner + 1).prefix(while: {
        found.names[$0].span.range.lowerBound < letters.upperBound
      }) {
        mentions[index].setting.insert(.titled)
      }
    }
    mentions.removeAll(where: isInDate)
    for (scalars, mention) in ShortNames(words: words, mentions: mentions).announced(in: sentence) {
      known.announce(scalars, for: mention)
    }
    return (mentions, found.names.map(\.span))
  }

  /// Takes a title that is nothing but a name for whom the text is about.
  package mutating func beAbout(_ title: Range<Int>, of text: CleanText) {
    if let mention = mentions(in: title, of: text).first, mention.range == title { standIns.beAbout(mention) }
  }

  private func read(_ sentence: Range<Int>, _ text: CleanText) -> SentenceWords {
    text.utf8.withUnsafeBufferPointer { scratch.buffer.read(UnsafeBufferPointer(rebasing: $0[sentence])) }
    return SentenceWords(lexicon: tagger.lexicon, buffer: scratch.buffer)
  }

  /// Gives a mention its canonical name, and remembers it. `range` holds its characters; `isOneOf` tells that it is a
  /// letter beside others, or of a side.
  private mutating func settle(
    _ mention: inout Mention, _ range: Range<Int>, _ words: SentenceWords, isOneOf: Bool
  ) {
    let number = known.number(of: range, in: words)
    if mention.setting.contains(.mayAct) || mention.kind == .actor(.polity) {
      if range.count == 1, number.map({ !known.names[$0].isGiven }) ?? true,
        case let letter = words.scalar(range.lowerBound),
        let state = states.state(letter) ?? (isOneOf ? states.usual(letter) : nil)
      {
        mention.name = state
        return
      }
      states.note(mention.name, range.map(words.scalar))
    }
    if let number, case let name = known.names[number], name.isGiven || name.canonical != mention.name {
      mention.name = name.canonical
      mention.kind = name.isGiven || isTeam(name, mention) ? name.kind : mention.kind
      mention.isImplied = name.isStandIn
      if name.isStandIn, mention.kind == .actor(.person) { mention.setting.insert(.partial) }
      mention.url = mention.url ?? name.url
    } else if let full = known.fullName(of: range, in: words, kind: mention.kind) {
      mention.name = full.canonical
      if mention.kind == .actor(.person), mention.url == nil {
        mention.isImplied = true
        mention.setting.insert(.partial)
      }
    }
    guard !mention.setting.contains(.titled) else { return }
    if let number { return known.confirm(number, url: mention.url) }
    known.note(
      .init(
        scalars: range.map(words.scalar), kind: mention.kind, canonical: mention.name, url: mention.url,
        isGiven: false, isSure: range.count >= 3 || mention.url != nil, isStandIn: mention.isImplied))
    noteShortName(of: mention, range, words)
  }

  /// A short name that the tagger takes for a person's is the organization's.
  private func isTeam(_ name: KnownNames.Name, _ mention: Mention) -> Bool {
    name.kind == .actor(.organization) && mention.kind == .actor(.person)
  }

  /// 铁狮 for 江城铁狮: what follows the place is no word by itself, and says no kind.
  private mutating func noteShortName(of mention: Mention, _ range: Range<Int>, _ words: SentenceWords) {
    guard mention.kind == .actor(.organization), (4...6).contains(range.count), !mention.isImplied,
      let town = (2...3).last(where: { words.isPlace(range.lowerBound..<range.lowerBound + $0) })
    else { return }
    let short = range.lowerBound + town..<range.upperBound
    guard (2...3).contains(short.count), !words.isWord(short),
      words.width(of: [.organizationSuffix, .joiningSuffix, .placeSuffix, .title], endingAt: short.upperBound) == 0
    else { return }
    known.note(
      .init(
        scalars: short.map(words.scalar), kind: mention.kind, canonical: mention.name, url: mention.url,
        isGiven: false, isSure: true))
  }
}
