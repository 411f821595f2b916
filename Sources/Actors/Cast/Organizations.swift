import Temporal

/// The organizations last named, for 该公司, 该校, 該行.
struct Organizations: Sendable {
  /// The latest last, with the last character of its name, folded.
  private var named: [(mention: Mention, ending: UInt32)] = []
  private static let kept = 6

  /// What an organization that a stand-in names by its last character ends in: 该校 is a university or a school.
  private static let endings: [UInt32: Characters] = [
    "校": "校学院中", "院": "院", "行": "行", "报": "报", "局": "局", "部": "部",
    "队": "队部排篮足", "党": "党", "台": "台", "社": "社", "会": "会",
  ].reduce(into: [:]) { table, entry in
    guard let ending = entry.key.unicodeScalars.first else { return }
    table[ending.value] = Characters(stringLiteral: entry.value)
  }

  /// `range` holds the characters of the mention.
  mutating func remember(_ mention: Mention, endingWith words: SentenceWords, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    named.removeAll { $0.mention.name == mention.name }
    named.append((mention, words.scalar(range.upperBound - 1)))
    if named.count > Organizations.kept { named.removeFirst() }
  }

  /// What no company's name ends in.
  private static let others: Characters = "校学院局部队党报社台会署厅委府军"
  private static let team: UInt32 = 0x961F
  private static let companies: Characters = "司业团"

  /// The last one that ends as the stand-in says; for 该机构, 该乐队, which may have any name, else the last one.
  func meant(by standIn: Range<Int>, _ words: SentenceWords) -> Mention? {
    let last = words.scalar(standIn.upperBound - 1)
    let fitting = named.last { name in
      Organizations.companies.contains(last)
        ? !Organizations.others.contains(name.ending) : Organizations.endings[last]?.contains(name.ending) ?? false
    }
    let isAny = Organizations.endings[last] == nil && !Organizations.companies.contains(last)
    let isBand = standIn.count > 2 && last == Organizations.team
    return (fitting ?? (isAny || isBand ? named.last : nil))?.mention
  }
}
