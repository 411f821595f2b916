/// Verbs behind dates that have no subject of their own: 毕业 in 1905年，毕业于东京帝国大学.
struct Elisions {
  /// Such a verb: where it begins, in characters, what it says of its subject, and from where on a name would be that.
  struct Verb {
    var at: Int
    var classes: WordClasses
    var clause: Int
  }

  /// In the order of the sentence.
  private(set) var verbs: [Verb] = []
  /// Whether a clause begins with a date and goes on with what somebody unsaid did, by whatever deed: 2003年首次登台.
  private(set) var lacksSubject = false
  /// The characters of a name at the beginning whose dates stand in brackets behind it: the text tells who that is.
  private(set) var introduced: Range<Int>?

  /// - Parameter dates: in bytes of the clean text, as is `sentence`.
  init(words: SentenceWords, sentence: Range<Int>, dates: [Range<Int>]) {
    for date in dates where sentence.lowerBound <= date.lowerBound && date.upperBound <= sentence.upperBound {
      let start = words.character(atByte: date.lowerBound - sentence.lowerBound)
      let end = words.character(atByte: date.upperBound - sentence.lowerBound)
      if verbs.isEmpty, start > 2, start < 12, Elisions.opening.contains(words.scalar(start - 1)) {
        introduced = introduced ?? 0..<start - 1
      }
      guard Elisions.beginsClause(start, words) else { continue }
      let clause = Elisions.adverbsEnd(behind: end, words)
      lacksSubject = lacksSubject || Elisions.isDeed(at: clause, words)
      if let verb = Elisions.verb(from: clause, words) { verbs.append(verb) }
    }
  }

  private static let opening: Characters = "（("
  private static let (belonging, comma): (UInt32, UInt32) = (0x7684, 0xFF0C)

  /// Nothing but a preposition and adverbs stands before the date in its clause: 并于1905年.
  private static func beginsClause(_ start: Int, _ words: SentenceWords) -> Bool {
    var start = start
    while case let width = words.width(of: [.placePreposition, .adverb], endingAt: start), width > 0 { start -= width }
    return start == 0
      || (words.cells[start - 1].shape == .punctuation && !opening.contains(words.scalar(start - 1)))
  }

  private static func adverbsEnd(behind date: Int, _ words: SentenceWords) -> Int {
    var at = date
    if at < words.count, words.scalar(at) == comma { at += 1 }
    while case let width = words.freeWidth(of: .adverb, at: at), width > 0 { at += width }
    return at
  }

  private static func isDeed(at index: Int, _ words: SentenceWords) -> Bool {
    let width = words.width(of: [.deed, .transitive, .personVerb, .organizationVerb], at: index)
    return width > 1 && words.isWhole(index..<index + width)
  }

  private static func verb(from clause: Int, _ words: SentenceWords) -> Verb? {
    let at = circumstancesEnd(clause, words)
    let width = words.width(of: wanted, at: at)
    guard width > 0, !owns(from: at + width, words) else { return nil }
    return Verb(at: at, classes: words.classes(at..<at + width).intersection(wanted), clause: clause)
  }

  /// 在上海 | 逝世, 与李丽 | 结婚: the first of a person's verbs behind where or with whom, unless another goes before.
  private static func circumstancesEnd(_ start: Int, _ words: SentenceWords) -> Int {
    guard start < words.count, circumstances.contains(words.scalar(start)), words.isWhole(start..<start + 1) else {
      return start
    }
    for index in start + 2..<max(start + 2, min(words.count, start + longestCircumstance)) {
      let cell = words.cells[index]
      if cell.shape == .punctuation || cell.traits.contains(.stop) { return start }
      if case let width = words.width(of: .personVerb, at: index), width > 1, words.isWhole(index..<index + width) {
        return index
      }
      if words.width(of: [.deed, .transitive, .befalling, .saying], at: index) > 1 { return start }
    }
    return start
  }

  private static let wanted: WordClasses = [.personVerb, .organizationVerb]
  /// 在于与同和跟.
  private static let circumstances: Characters = "在于与同和跟"
  private static let longestCircumstance = 14

  /// 毕业于北大的张三: the verb tells of what follows 的.
  private static func owns(from start: Int, _ words: SentenceWords) -> Bool {
    var index = start
    while index < words.count, words.cells[index].shape != .punctuation {
      if words.scalar(index) == belonging, index + 1 < words.count,
        words.cells[index + 1].traits.contains(.surname) || words.isName(index + 1..<index + 3)
          || words.isName(index + 1..<index + 4)
      {
        return true
      }
      index += 1
    }
    return false
  }
}
