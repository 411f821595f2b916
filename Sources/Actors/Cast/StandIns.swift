import Temporal

/// 他, 該國, 兩國: words that stand for somebody named before.
struct StandIns: Sendable {
  private var person: Mention?
  private var organization: Mention?
  /// The polities last named, the latest last, and how often each was.
  private var polities: [(mention: Mention, count: Int)] = []
  private static let politiesKept = 4
  /// Whether the sentence being read has named its first person, or said 他.
  private var hasSubject = false
  private var topic = Topic()
  /// Who was spoken of before the sentence named its first person, and where it did.
  private var former: Mention?
  private var namedAt = 0

  /// Whom the whole text is about.
  mutating func beAbout(_ mention: Mention) { topic.beAbout(mention) }

  /// Whether a sentence has a word that stands for somebody.
  func areIn(_ words: SentenceWords) -> Bool {
    (0..<words.count).contains {
      !words.cells[$0].beginning.isDisjoint(with: StandIns.all) && words.width(of: StandIns.all, at: $0) > 0
    }
  }

  /// Adds what the stand-ins of a sentence stand for and who is left unsaid, and remembers whom it names.
  mutating func add(
    to mentions: inout [Mention], _ words: SentenceWords, _ sentence: Range<Int>, _ elisions: Elisions
  ) {
    var added: [Mention] = []
    var verbs = elisions.verbs[...]
    hasSubject = false
    topic.begin(sentence)
    var next = 0
    var index = 0
    while index < words.count {
      let offset = sentence.lowerBound + words.byteOffset(index)
      while next < mentions.count, mentions[next].range.lowerBound <= offset {
        remember(mentions[next])
        topic.hear(mentions[next], words, sentence, elisions)
        next += 1
      }
      if let verb = verbs.first, verb.at == index {
        verbs.removeFirst()
        let isNamed = next > 0 && mentions[next - 1].range.upperBound > offset
        if !isNamed, let mention = topic.unsaid(verb.classes, at: offset) { added.append(mention) }
      }
      let width = words.width(of: StandIns.all, at: index)
      if width > 0 { added += resolved(index..<index + width, words, sentence) }
      index += max(width, 1)
    }
    for mention in mentions[next...] { remember(mention) }
    mentions += added
    mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static let all: WordClasses = [.standInPerson, .standInOrganization, .standInPolity, .standInPair]

  private mutating func remember(_ mention: Mention) {
    guard mention.setting.isDisjoint(with: [.modifier, .titled, .reporter]) else { return }
    switch mention.kind {
    case .actor(.person): rememberPerson(mention)
    case .actor(.organization), .actor(.group): organization = mention
    case .actor(.polity): rememberPolity(mention)
    case .place: if mention.setting.contains(.mayAct) { rememberPolity(mention) }
    }
  }

  /// The first subject of a sentence is what the next one speaks of; 他 in its place holds it.
  private mutating func rememberPerson(_ mention: Mention) {
    guard person == nil || (!hasSubject && isTopic(mention)) else { return }
    (former, namedAt) = (person?.name == mention.name ? former : person, mention.range.upperBound)
    person = mention
    hasSubject = isTopic(mention)
  }

  /// The subject of a clause, not whom it does something with or to.
  private func isTopic(_ mention: Mention) -> Bool {
    mention.setting.isDisjoint(with: [.counterpart, .object, .located, .passiveAgent])
  }

  private mutating func rememberPolity(_ mention: Mention) {
    let known = polities.firstIndex { $0.mention.name == mention.name }
    let count = known.map { polities.remove(at: $0).count } ?? 0
    polities.append((mention, count + 1))
    if polities.count > StandIns.politiesKept { polities.removeFirst() }
  }

  /// The two that the text speaks of most; of those named equally often the later.
  private var pair: [Mention] {
    let ranked = polities.enumerated().sorted { ($0.element.count, $0.offset) > ($1.element.count, $1.offset) }
    return ranked.count < 2 ? [] : ranked.prefix(2).sorted { $0.offset < $1.offset }.map(\.element.mention)
  }

  /// 兩國歷史關係: the two own what the clause speaks of; they do nothing in it.
  private func ownsRelation(_ range: Range<Int>, _ words: SentenceWords) -> Bool {
    (range.upperBound..<range.upperBound + 3).contains { words.width(of: .pairRelation, at: $0) > 0 }
  }

  /// 他 in 曾养甫邀请他 is not the subject of its own clause.
  private func isObject(_ pronoun: Range<Int>, _ words: SentenceWords, _ sentence: Range<Int>) -> Bool {
    guard person != nil, namedAt > sentence.lowerBound else { return false }
    let named = words.character(atByte: namedAt - sentence.lowerBound)
    return named < pronoun.lowerBound
      && (named..<pronoun.lowerBound).allSatisfy { words.cells[$0].shape != .punctuation }
  }

  private mutating func resolved(_ range: Range<Int>, _ words: SentenceWords, _ sentence: Range<Int>) -> [Mention] {
    let classes = words.classes(range)
    let bytes = words.byteRange(range)
    let place = sentence.lowerBound + bytes.lowerBound..<sentence.lowerBound + bytes.upperBound
    func standIn(_ mention: Mention?, _ kind: ActorKind) -> [Mention] {
      guard let mention else { return [] }
      return [Mention(range: place, kind: .actor(kind), name: mention.name, url: mention.url, isImplied: true)]
    }
    if classes.contains(.standInPerson) {
      hasSubject = true
      if isObject(range, words, sentence) { person = former }
      topic.keep(person)
      return standIn(person, .person)
    }
    if classes.contains(.standInOrganization) { return standIn(organization, .organization) }
    if classes.contains(.standInPolity) { return standIn(polities.last?.mention, .polity) }
    return ownsRelation(range, words) ? [] : pair.flatMap { standIn($0, .polity) }
  }
}
