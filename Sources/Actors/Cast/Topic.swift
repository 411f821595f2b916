import Temporal

/// Whom a sentence speaks of: its first subject, which the next may leave unsaid.
struct Topic: Sendable {
  /// Whom the whole text is about.
  private var subject: Mention?
  private var previous: Mention?
  private var current: Mention?
  /// Whether the sentence speaks of whom the one before did: it lacks a subject and names nobody.
  private var goesOn = false
  /// Where the last sentence ended.
  private var end = 0
  /// Bytes between two sentences that follow one another: white space, a mark, a line end.
  private static let gap = 12

  mutating func beAbout(_ mention: Mention) {
    if Topic.kinds(mention) != nil { subject = mention }
  }

  /// Whether it knows nobody of whom the text speaks.
  var isEmpty: Bool { subject == nil && previous == nil && current == nil }

  mutating func begin(_ sentence: Range<Int>, _ elisions: Elisions) {
    let last = current ?? (goesOn ? previous : nil)
    previous = (0...Topic.gap).contains(sentence.lowerBound - end) ? last : nil
    (current, end, goesOn) = (nil, sentence.upperBound, elisions.lacksSubject)
  }

  /// The first subject of a sentence is its topic.
  mutating func hear(_ mention: Mention, _ words: SentenceWords, _ sentence: Range<Int>, _ elisions: Elisions) {
    if mention.kind != .place { goesOn = false }
    guard current == nil, Topic.kinds(mention) != nil, mention.setting.isDisjoint(with: Topic.bystanding) else {
      return
    }
    let start = words.character(atByte: mention.range.lowerBound - sentence.lowerBound)
    let opens = start == 0 || mention.title != nil || words.cells[start - 1].shape == .punctuation
    guard opens || words.width(of: .timeUnit, endingAt: start) > 0 else { return }
    current = mention
    if subject == nil, elisions.introduced?.lowerBound == start { subject = mention }
  }

  /// 他 goes on speaking of whom it stands for.
  mutating func keep(_ mention: Mention?) { current = current ?? mention }

  /// Who does what a verb without a subject says, as a mention of no length; `nil` where nobody fits.
  mutating func unsaid(_ verb: WordClasses, at offset: Int) -> Mention? {
    let fitting = [current, previous, subject].lazy.compactMap { $0 }.first {
      !(Topic.kinds($0) ?? []).isDisjoint(with: verb)
    }
    guard let fitting else { return nil }
    keep(fitting)
    return Mention(
      range: offset..<offset, kind: fitting.kind, name: fitting.name, url: fitting.url, isImplied: true)
  }

  private static let bystanding: MentionSetting = [
    .modifier, .titled, .reporter, .counterpart, .object, .located, .passiveAgent,
  ]

  /// The verbs that a kind of actor can be the subject of.
  private static func kinds(_ mention: Mention) -> WordClasses? {
    switch mention.kind {
    case .actor(.person): .personVerb
    case .actor(.organization), .actor(.group): .organizationVerb
    case .actor(.polity), .place: nil
    }
  }
}
