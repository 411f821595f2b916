import Temporal

/// The people of a text, and which of them it speaks of: whom 他 and 她 mean.
struct People: Sendable {
  /// Whom the text speaks of.
  private var person: Mention?
  /// Those last named, the latest last.
  private var named: [Mention] = []
  private var genders = Genders()
  /// Whether the sentence being read has named its first person, or said 他.
  private var hasSubject = false
  /// Who was spoken of before the sentence named its first person, and where it did.
  private var former: Mention?
  private var namedAt = 0
  private static let kept = 4

  /// Whether nobody has been named.
  var isEmpty: Bool { named.isEmpty }

  /// A new sentence begins.
  mutating func begin() { hasSubject = false }

  /// What the words around a name tell of a man or a woman.
  mutating func hear(_ mention: Mention, _ range: Range<Int>, _ words: SentenceWords) {
    genders.hear(mention, range, words)
  }

  /// The first subject of a sentence is what the next one speaks of; 他 in its place holds it.
  mutating func remember(_ mention: Mention) {
    named.removeAll { $0.name == mention.name }
    named.append(mention)
    if named.count > People.kept { named.removeFirst() }
    guard person == nil || (!hasSubject && isTopic(mention)) else { return }
    (former, namedAt) = (person?.name == mention.name ? former : person, mention.range.upperBound)
    person = mention
    hasSubject = isTopic(mention)
  }

  /// The subject of a clause, not whom it does something with or to.
  private func isTopic(_ mention: Mention) -> Bool {
    mention.setting.isDisjoint(with: [.counterpart, .object, .located, .passiveAgent])
  }

  /// 他 in 曾养甫邀请他 is not the subject of its own clause.
  private func isObject(_ pronoun: Range<Int>, _ words: SentenceWords, _ sentence: Range<Int>) -> Bool {
    guard person != nil, namedAt > sentence.lowerBound else { return false }
    let named = words.character(atByte: namedAt - sentence.lowerBound)
    return named < pronoun.lowerBound
      && (named..<pronoun.lowerBound).allSatisfy { words.cells[$0].shape != .punctuation }
  }

  /// Whom the text speaks of, unless that is known to be a man and the pronoun says a woman, or the other way round: then
  /// who was named last and fits. One who is known to be a woman goes before one of whom nothing is known.
  private mutating func fitting(_ gender: Genders.Gender) -> Mention? {
    func fits(_ mention: Mention) -> Bool { genders.gender(of: mention.name).map { $0 == gender } ?? true }
    let sure = named.last { genders.gender(of: $0.name) == gender }
    let topic = person.flatMap { fits($0) ? $0 : nil }
    let isSure = topic.map { genders.gender(of: $0.name) == gender } ?? false
    let found = gender == .female && !isSure ? sure ?? topic : topic
    guard let found = found ?? sure ?? named.last(where: fits) else { return nil }
    person = found
    return found
  }

  /// Whom a pronoun means that stands in a range of the sentence's characters.
  mutating func meant(by range: Range<Int>, _ words: SentenceWords, _ sentence: Range<Int>) -> Mention? {
    hasSubject = true
    if isObject(range, words, sentence) { person = former }
    return fitting(words.scalar(range.lowerBound) == People.she ? .female : .male)
  }

  private static let she: UInt32 = 0x5979
}
