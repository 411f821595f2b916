import Temporal

/// 他, 該國, 兩國: words that stand for somebody named before.
struct StandIns: Sendable {
  private var person: Mention?
  private var organization: Mention?
  private var polities: [Mention] = []

  /// Adds what the stand-ins of a sentence stand for, and remembers whom it names.
  mutating func add(to mentions: inout [Mention], _ words: SentenceWords, _ sentence: Range<Int>, _ text: CleanText) {
    var added: [Mention] = []
    var next = 0
    var index = 0
    while index < words.count {
      let offset = sentence.lowerBound + words.buffer.byteOffset(index)
      while next < mentions.count, mentions[next].range.lowerBound <= offset {
        remember(mentions[next])
        next += 1
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
    guard !mention.setting.contains(.modifier) else { return }
    switch mention.kind {
    case .actor(.person): person = mention
    case .actor(.organization), .actor(.group): organization = mention
    case .actor(.polity): rememberPolity(mention)
    case .place: if mention.setting.contains(.mayAct) { rememberPolity(mention) }
    }
  }

  private mutating func rememberPolity(_ mention: Mention) {
    polities.removeAll { $0.name == mention.name }
    polities.append(mention)
    if polities.count > 2 { polities.removeFirst() }
  }

  private func resolved(_ range: Range<Int>, _ words: SentenceWords, _ sentence: Range<Int>) -> [Mention] {
    let classes = words.classes(range)
    let bytes = words.buffer.byteRange(range)
    let place = sentence.lowerBound + bytes.lowerBound..<sentence.lowerBound + bytes.upperBound
    func standIn(_ mention: Mention?, _ kind: ActorKind) -> [Mention] {
      guard let mention else { return [] }
      return [Mention(range: place, kind: .actor(kind), name: mention.name, url: mention.url, isImplied: true)]
    }
    if classes.contains(.standInPerson) { return standIn(person, .person) }
    if classes.contains(.standInOrganization) { return standIn(organization, .organization) }
    if classes.contains(.standInPolity) { return standIn(polities.last, .polity) }
    return polities.count == 2 ? polities.flatMap { standIn($0, .polity) } : []
  }
}
