import Temporal

/// The names that a document has used so far, by their folded characters.
struct KnownNames: Sendable {
  struct Name: Sendable {
    /// Folded.
    var scalars: [UInt32]
    var kind: Mention.Kind
    var canonical: String
    var url: String?
    /// The user's own, which nothing overrides.
    var isGiven: Bool
    /// Sure enough to be read again wherever it stands.
    var isSure: Bool
    /// Stands for the canonical name (公司 after 以下簡稱「公司」).
    var isStandIn = false
  }

  private(set) var names: [Name] = []
  private var trie = NameTrie()
  /// By node of the trie: the name that ends there, or `none`.
  private var endings: [Int32] = [none]
  private var fullNames = FullNames()
  private static let none: Int32 = -1
  /// A bit for each pair of characters with which a name begins, by hash: most of a text begins none.
  private var beginnings: [UInt64] = []
  private var hasSingles = false

  /// The number of the name that stands in a range.
  func number(of range: Range<Int>, in words: SentenceWords) -> Int? {
    var node = NameTrie.root
    for index in range {
      guard let next = trie.child(of: node, words.scalar(index)) else { return nil }
      node = next
    }
    return endings[node] == KnownNames.none ? nil : Int(endings[node])
  }

  /// The name that a shorter one in a range stands for: 紹伊古 for 謝爾蓋·紹伊古, 江 for 江澤民, 工行 for 工商銀行.
  func fullName(of range: Range<Int>, in words: SentenceWords, kind: Mention.Kind) -> Name? {
    fullNames.numbers(of: range, in: words, kind: kind).map { names[$0] }
  }

  /// Whether the document has named anybody who may be called by a surname.
  var hasPeople: Bool { fullNames.hasPeople }

  /// Remembers a name; what is known stays, but may become surer.
  mutating func note(_ name: Name) {
    guard !name.scalars.isEmpty else { return }
    hasSingles = hasSingles || (name.isGiven && name.scalars.count == 1)
    let node = node(of: name.scalars)
    if endings[node] != KnownNames.none { return confirm(Int(endings[node]), url: name.url) }
    endings[node] = Int32(names.count)
    names.append(name)
    fullNames.add(names.count - 1, name.scalars, name.kind)
  }

  /// What is named again is surer.
  mutating func confirm(_ number: Int, url: String?) {
    names[number].isSure = true
    if names[number].url == nil { names[number].url = url }
  }

  /// A short name that the text announces: from here on it is the other's.
  mutating func announce(_ scalars: [UInt32], for mention: Mention) {
    let name = Name(
      scalars: scalars, kind: mention.kind, canonical: mention.name, url: mention.url, isGiven: false, isSure: true,
      isStandIn: true)
    let node = node(of: scalars)
    guard endings[node] != KnownNames.none else { return note(name) }
    let number = Int(endings[node])
    guard !names[number].isGiven else { return }
    if names[number].kind != name.kind { fullNames.add(number, scalars, name.kind) }
    names[number] = name
  }

  private mutating func node(of scalars: [UInt32]) -> Int {
    if beginnings.isEmpty { beginnings = [UInt64](repeating: 0, count: 1 << 10) }
    if scalars.count > 1 {
      let (word, bit) = KnownNames.place(scalars[0], scalars[1])
      beginnings[word] |= bit
    }
    let node = trie.insert(scalars)
    if node >= endings.count {
      endings.append(contentsOf: repeatElement(KnownNames.none, count: node + 1 - endings.count))
    }
    return node
  }

  /// Where `beginnings` has a pair.
  @inline(__always)
  private static func place(_ first: UInt32, _ second: UInt32) -> (word: Int, bit: UInt64) {
    let mixed = (first &* 0x9E37_79B9) ^ (second &* 0x85EB_CA6B)
    return (Int(mixed >> 22), 1 << UInt64((mixed >> 16) & 63))
  }

  private func mayBegin(at index: Int, of words: SentenceWords) -> Bool {
    guard !hasSingles else { return true }
    guard !beginnings.isEmpty, index + 1 < words.count else { return false }
    let (word, bit) = KnownNames.place(words.scalar(index), words.scalar(index + 1))
    return beginnings[word] & bit != 0
  }

  /// The number of the longest sure name of two characters or more that begins at a place.
  func longest(at index: Int, of words: SentenceWords) -> Int? {
    guard mayBegin(at: index, of: words) else { return nil }
    var (node, at, best) = (NameTrie.root, index, KnownNames.none)
    while at < words.count, let next = trie.child(of: node, words.scalar(at)) {
      (node, at) = (next, at + 1)
      let number = endings[node]
      if number != KnownNames.none, isReadAgain(names[Int(number)], width: at - index) { best = number }
    }
    return best == KnownNames.none ? nil : Int(best)
  }

  private func isReadAgain(_ name: borrowing Name, width: Int) -> Bool {
    name.isGiven || (name.isSure && width >= 2)
  }
}
