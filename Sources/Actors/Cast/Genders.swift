import Temporal

/// Who is said to be a woman and who a man.
struct Genders: Sendable {
  enum Gender: Sendable { case female, male }

  private var known: [String: Gender] = [:]
  private static let (woman, man): (UInt32, UInt32) = (0x5973, 0x7537)

  func gender(of name: String) -> Gender? { known[name] }

  /// What the words around a person, or the given name, say. `range` holds the name's characters.
  mutating func hear(_ mention: Mention, _ range: Range<Int>, _ words: SentenceWords) {
    guard let gender = Genders.told(range, words) else { return }
    known[mention.name] = gender
  }

  private static func told(_ range: Range<Int>, _ words: SentenceWords) -> Gender? {
    for (beside, gender) in [(WordClasses.woman, Gender.female), (.man, .male)]
    where words.width(of: beside, at: range.upperBound) > 0 || words.width(of: beside, endingAt: range.lowerBound) > 0 {
      return gender
    }
    return stated(behind: range.upperBound, words) ?? (hasWomansName(range, words) ? .female : nil)
  }

  /// 张三，女，1950年生.
  private static func stated(behind end: Int, _ words: SentenceWords) -> Gender? {
    guard end + 2 < words.count, words.cells[end].shape == .punctuation, words.cells[end + 2].shape == .punctuation
    else {
      return nil
    }
    return words.scalar(end + 1) == woman ? .female : words.scalar(end + 1) == man ? .male : nil
  }

  /// A Chinese name whose last character hardly a man bears.
  private static func hasWomansName(_ range: Range<Int>, _ words: SentenceWords) -> Bool {
    (2...3).contains(range.count) && words.cells[range.lowerBound].traits.contains(.surname)
      && words.classes(range.upperBound - 1..<range.upperBound).contains(.womansCharacter)
  }
}
