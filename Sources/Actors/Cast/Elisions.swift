/// Verbs behind dates that have no subject of their own: 毕业 in 1905年，毕业于东京帝国大学.
struct Elisions {
  /// Where such a verb begins, in characters, in order, and what it says of its subject.
  private(set) var verbs: [(at: Int, classes: WordClasses)] = []
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
      guard Elisions.beginsClause(start, words), let verb = Elisions.verb(behind: end, words) else { continue }
      verbs.append(verb)
    }
  }

  private static let opening: Set<UInt32> = Set("（(".unicodeScalars.map(\.value))
  private static let (belonging, comma): (UInt32, UInt32) = (0x7684, 0xFF0C)

  /// Nothing but a preposition and adverbs stands before the date in its clause: 并于1905年.
  private static func beginsClause(_ start: Int, _ words: SentenceWords) -> Bool {
    var start = start
    while case let width = words.width(of: [.placePreposition, .adverb], endingAt: start), width > 0 { start -= width }
    return start == 0
      || (words.cells[start - 1].shape == .punctuation && !opening.contains(words.scalar(start - 1)))
  }

  private static func verb(behind date: Int, _ words: SentenceWords) -> (at: Int, classes: WordClasses)? {
    var at = date
    if at < words.count, words.scalar(at) == comma { at += 1 }
    while case let width = words.width(of: .adverb, at: at), width > 0 { at += width }
    let wanted: WordClasses = [.personVerb, .organizationVerb]
    let width = words.width(of: wanted, at: at)
    guard width > 0, !owns(from: at + width, words) else { return nil }
    return (at, words.classes(at..<at + width).intersection(wanted))
  }

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
