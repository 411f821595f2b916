import Temporal

/// 他, 該國, 兩國: words that stand for somebody named before.
struct StandIns: Sendable {
  private var people = People()
  private var organizations = Organizations()
  private var polities = Polities()
  private var pairs = Pairs()
  private var topic = Topic()

  /// Whom the whole text is about.
  mutating func beAbout(_ mention: Mention) { topic.beAbout(mention) }

  /// Whether nobody has been named whom a word could stand for.
  var knowNobody: Bool { people.isEmpty && topic.isEmpty }

  /// Whether a sentence has a word that stands for somebody.
  func areIn(_ words: SentenceWords) -> Bool {
    !words.classes.isDisjoint(with: StandIns.all)
      && (0..<words.count).contains {
        !words.cells[$0].beginning.isDisjoint(with: StandIns.all) && words.width(of: StandIns.all, at: $0) > 0
      }
  }

  /// Adds what the stand-ins of a sentence stand for and who is left unsaid, and remembers whom it names.
  mutating func add(
    to mentions: inout [Mention], _ words: SentenceWords, _ sentence: Range<Int>, _ elisions: Elisions, _ roles: Roles
  ) {
    var added: [Mention] = []
    var verbs = elisions.verbs[...]
    people.begin()
    topic.begin(sentence, elisions)
    pairs.begin()
    let mayStandIn = !words.classes.isDisjoint(with: StandIns.all)
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
        let clause = sentence.lowerBound + words.byteOffset(verb.clause)
        let isNamed = mentions[..<next].contains { $0.range.upperBound > offset || $0.isSubject(from: clause) }
        if !isNamed, let mention = topic.unsaid(verb.classes, at: offset) { added.append(mention) }
      }
      let width = words.width(of: StandIns.all, at: index)
      if width > 0, standsAlone(index..<index + width, words) {
        let range = index..<index + width
        added += resolved(range, words, sentence).map { $0.playing(roles.role(of: range)) }
      }
      index += max(width, 1)
      if !mayStandIn {
        index = max(index, StandIns.end(ofNothing: mentions[next...].first, verbs.first?.at, words, sentence))
      }
    }
    for mention in mentions[next...] { remember(mention, words, sentence) }
    mentions += added
    mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The character at which the next name or verb stands: before it a sentence without stand-ins has nothing to look at.
  private static func end(
    ofNothing mention: Mention?, _ verb: Int?, _ words: SentenceWords, _ sentence: Range<Int>
  ) -> Int {
    let name = mention.map { words.character(atByte: $0.range.lowerBound - sentence.lowerBound) }
    return min(name ?? words.count, verb ?? words.count)
  }

  private static let all: WordClasses = [
    .standInPerson, .standInOrganization, .standInPolity, .standInPair, .standInPeople,
  ]

  private mutating func remember(_ mention: Mention, _ words: SentenceWords, _ sentence: Range<Int>) {
    let start = words.character(atByte: mention.range.lowerBound - sentence.lowerBound)
    let range = start..<max(start, words.character(atByte: mention.range.upperBound - sentence.lowerBound))
    if mention.kind == .actor(.person) { people.hear(mention, range, words) }
    guard mention.setting.isDisjoint(with: [.modifier, .titled, .reporter]) else { return }
    pairs.hear(mention)
    switch mention.kind {
    case .actor(.person): people.remember(mention)
    case .actor(.organization), .actor(.group): organizations.remember(mention, endingWith: words, range)
    case .actor(.polity): polities.remember(mention)
    case .place: if mention.setting.contains(.mayAct) { polities.remember(mention) }
    }
  }

  /// Not part of a longer word: 他 in 其他 and 吉他, 该校 in 该校长, 该台 in 该台风, 该会 in 应该会.
  private func standsAlone(_ range: Range<Int>, _ words: SentenceWords) -> Bool {
    guard words.isWhole(range) else { return false }
    let (last, end) = (range.upperBound - 1, range.upperBound)
    return range.count != 2 || !words.classes(range).contains(.standInOrganization)
      || !(words.isWord(last..<end + 1) || words.isWord(last..<end + 2))
  }

  /// 兩國歷史關係: the two own what the clause speaks of; they do nothing in it.
  private func ownsRelation(_ range: Range<Int>, _ words: SentenceWords) -> Bool {
    (range.upperBound..<range.upperBound + 3).contains { words.width(of: .pairRelation, at: $0) > 0 }
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
      let meant = people.meant(by: range, words, sentence)
      topic.keep(meant)
      return standIn(meant, .person)
    }
    // 该国总理, 该校教授: who holds the office acts.
    if !classes.isDisjoint(with: [.standInOrganization, .standInPolity]),
      words.width(of: .title, at: range.upperBound) > 0
    {
      return []
    }
    if classes.contains(.standInOrganization) {
      return standIn(organizations.meant(by: range, words), .organization)
    }
    if classes.contains(.standInPolity) { return standIn(polities.last, .polity) }
    return both(range, classes, words).flatMap { mention in
      if case .actor(let kind) = mention.kind { standIn(mention, kind) } else { standIn(mention, .polity) }
    }
  }

  /// The two for whom 两人, 双方 or 兩國 stands.
  private mutating func both(_ range: Range<Int>, _ classes: WordClasses, _ words: SentenceWords) -> [Mention] {
    if classes.contains(.standInPeople) { return opensClause(range, words) ? pairs.twoPeople() : [] }
    switch words.scalar(range.upperBound - 1) {
    case StandIns.state: return ownsRelation(range, words) ? [] : twoStates()
    case StandIns.side:
      let sides = pairs.twoSides()
      return sides.isEmpty && !ownsRelation(range, words) ? twoStates() : sides
    default: return pairs.twoBodies()
    }
  }

  /// Those last named together, else those that the text speaks of most.
  private mutating func twoStates() -> [Mention] {
    let together = pairs.twoPolities()
    return together.isEmpty ? polities.pair : together
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

  private static let suffering: Characters = "死伤遇失重轻被获受的"
}

extension Mention {
  /// Whether it may be the subject of a clause that begins at an offset.
  fileprivate func isSubject(from clause: Int) -> Bool {
    range.lowerBound >= clause && kind != .place && setting.isDisjoint(with: [.counterpart, .modifier])
  }

  fileprivate func playing(_ role: Role?) -> Mention {
    var mention = self
    mention.role = role
    return mention
  }
}
