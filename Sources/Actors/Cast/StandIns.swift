import Temporal

/// 他, 該國, 兩國: words that stand for somebody named before.
struct StandIns: Sendable {
  private var person: Mention?
  /// The people last named, the latest last.
  private var people: [Mention] = []
  private var genders = Genders()
  private var organizations = Organizations()
  private var pairs = Pairs()
  /// The polities last named, the latest last, and how often each was.
  private var polities: [(mention: Mention, count: Int)] = []
  private static let kept = 4
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
    pairs.begin()
    var next = 0
    var index = 0
    while index < words.count {
      let offset = sentence.lowerBound + words.byteOffset(index)
      while next < mentions.count, mentions[next].range.lowerBound <= offset {
        remember(mentions[next], words, sentence)
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
    for mention in mentions[next...] { remember(mention, words, sentence) }
    mentions += added
    mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static let all: WordClasses = [
    .standInPerson, .standInOrganization, .standInPolity, .standInPair, .standInPeople,
  ]

  private mutating func remember(_ mention: Mention, _ words: SentenceWords, _ sentence: Range<Int>) {
    let start = words.character(atByte: mention.range.lowerBound - sentence.lowerBound)
    let range = start..<max(start, words.character(atByte: mention.range.upperBound - sentence.lowerBound))
    if mention.kind == .actor(.person) { genders.hear(mention, range, words) }
    guard mention.setting.isDisjoint(with: [.modifier, .titled, .reporter]) else { return }
    pairs.hear(mention)
    switch mention.kind {
    case .actor(.person): rememberPerson(mention)
    case .actor(.organization), .actor(.group): organizations.remember(mention, endingWith: words, range)
    case .actor(.polity): rememberPolity(mention)
    case .place: if mention.setting.contains(.mayAct) { rememberPolity(mention) }
    }
  }

  /// The first subject of a sentence is what the next one speaks of; 他 in its place holds it.
  private mutating func rememberPerson(_ mention: Mention) {
    people.removeAll { $0.name == mention.name }
    people.append(mention)
    if people.count > StandIns.kept { people.removeFirst() }
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
    if polities.count > StandIns.kept { polities.removeFirst() }
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
      let meant = meant(by: words.scalar(range.lowerBound) == StandIns.she ? .female : .male)
      topic.keep(meant)
      return standIn(meant, .person)
    }
    if classes.contains(.standInOrganization) {
      return standIn(organizations.meant(by: range, words), .organization)
    }
    if classes.contains(.standInPolity) { return standIn(polities.last?.mention, .polity) }
    return both(range, classes, words).flatMap { mention in
      if case .actor(let kind) = mention.kind { standIn(mention, kind) } else { standIn(mention, .polity) }
    }
  }

  private static let she: UInt32 = 0x5979

  /// Whom the text speaks of, unless that is known to be a man and the pronoun says a woman, or the other way round: then
  /// who was named last and fits. One who is known to be a woman goes before one of whom nothing is known.
  private mutating func meant(by gender: Genders.Gender) -> Mention? {
    func fits(_ mention: Mention) -> Bool { genders.gender(of: mention.name).map { $0 == gender } ?? true }
    let sure = people.last { genders.gender(of: $0.name) == gender }
    let topic = person.flatMap { fits($0) ? $0 : nil }
    let isSure = topic.map { genders.gender(of: $0.name) == gender } ?? false
    let found = gender == .female && !isSure ? sure ?? topic : topic
    guard let found = found ?? sure ?? people.last(where: fits) else { return nil }
    genders.note(found.name, gender)
    person = found
    return found
  }

  /// The two for whom 两人, 双方 or 兩國 stands.
  private mutating func both(_ range: Range<Int>, _ classes: WordClasses, _ words: SentenceWords) -> [Mention] {
    if classes.contains(.standInPeople) { return opensClause(range, words) ? pairs.twoPeople() : [] }
    switch words.scalar(range.upperBound - 1) {
    case StandIns.state: return ownsRelation(range, words) ? [] : pair
    case StandIns.side:
      let sides = pairs.twoSides()
      return sides.isEmpty && !ownsRelation(range, words) ? pair : sides
    default: return pairs.twoBodies()
    }
  }

  /// 国 and 方.
  private static let (state, side): (UInt32, UInt32) = (0x56FD, 0x65B9)

  /// 两人 as whom a clause speaks of, and not how many died.
  private func opensClause(_ range: Range<Int>, _ words: SentenceWords) -> Bool {
    var start = range.lowerBound
    while case let width = words.width(of: [.adverb, .timeUnit], endingAt: start), width > 0 { start -= width }
    let opens = start < range.lowerBound || start == 0 || words.cells[start - 1].shape == .punctuation
    return opens && !StandIns.suffering.contains(words.scalar(range.upperBound))
  }

  private static let suffering = Set("死伤遇失重轻被获受的".unicodeScalars.map(\.value))
}
