import Actors

/// What each word of the lists is, settled: the first of place, organization, person, foreign person, other name, town
/// wins; curated places and known institutions go before.
struct WordEntries {
  private(set) var entries: [[Unicode.Scalar]: WordEntry] = [:]
  private static let order = ["place", "organization", "person", "foreign-person", "other-name", "town"]
  private static let tags = ["l", "o", "p", "f", "z", "t"].map {
    WordEntry.nameTags.firstIndex(of: Array($0.utf8)[0]) ?? 0
  }

  init(_ lists: WordLists) {
    for word in lists.curated { cover(word, .curated) }
    for word in lists.institutions { cover(word, .institution) }
    let ranked = lists.rows.map { (rank: WordEntries.order.firstIndex(of: $0.kind) ?? 9, row: $0) }
    for rank in 0..<6 {
      for (_, row) in ranked where rank == WordEntries.order.firstIndex(of: row.kind) { addName(row, rank, lists) }
    }
    for (rank, row) in ranked where rank == 9 { addOther(row, lists) }
  }

  private mutating func addName(_ row: WordLists.Row, _ rank: Int, _ lists: WordLists) {
    var tag = WordEntries.tags[rank]
    if row.kind != "other-name" {
      if lists.institutions.contains(row.word) {
        tag = 2 + 1
      } else if lists.curated.contains(row.word), row.kind != "place" {
        tag = 2
      }
      set(row.word, \.name, tag)
      cover(row.word, [.person, .person, .place, .organization, .town][tag])
    }
    set(row.word, \.word, tag)
  }

  private mutating func addOther(_ row: WordLists.Row, _ lists: WordLists) {
    if let classes = WordClasses.named[row.kind] {
      entries[row.word, default: WordEntry()].classes.formUnion(classes)
      entries[lists.folded(row.word), default: WordEntry()].classes.formUnion(classes)
    } else if row.kind.hasPrefix("word-"), let letter = row.kind.utf8.last {
      set(row.word, \.word, WordEntry.nameTags.count + Int(letter - UInt8(ascii: "a")))
    }
  }

  /// First come stays.
  private mutating func set(_ word: [Unicode.Scalar], _ path: WritableKeyPath<WordEntry, UInt8>, _ tag: Int) {
    guard entries[word]?[keyPath: path] ?? 0 == 0 else { return }
    entries[word, default: WordEntry()][keyPath: path] = UInt8(1 + tag)
  }

  private mutating func cover(_ word: [Unicode.Scalar], _ kind: Coverage) {
    entries[word, default: WordEntry()].cover |= 1 << kind.rawValue
  }
}
