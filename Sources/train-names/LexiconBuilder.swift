import Actors

/// Puts the word lists into the bytes that `Lexicon` reads.
struct LexiconBuilder {
  private let lists: WordLists
  private let entries: WordEntries
  private var codes: [Unicode.Scalar: UInt16] = [:]

  init(_ lists: WordLists) {
    self.lists = lists
    entries = WordEntries(lists)
  }

  /// The compiled lexicon.
  mutating func bytes() -> [UInt8] {
    let words = entries.entries.filter { isReadable($0.key) }
    numberCharacters(of: words.keys)
    let (numbers, table) = LexiconBuilder.number(words.values)
    let coded = words.map { word, entry in (codes: word.map { codes[$0] ?? 0 }, entry: numbers[entry] ?? 0) }
    let trie = TrieBuilder(words: coded.sorted { $0.codes.lexicographicallyPrecedes($1.codes) })
    let (blockNumbers, characters) = characterTable()
    var bytes = Lexicon.magic
    for count in [characters.count / Lexicon.blockSize, trie.nodes.count, table.count, 0, 0, 0] {
      bytes.appendBytes(of: UInt32(count))
    }
    bytes.appendBytes(ofAll: blockNumbers)
    bytes.appendBytes(ofAll: characters)
    bytes.appendBytes(ofAll: trie.nodes)
    bytes.appendBytes(ofAll: table)
    return bytes
  }

  /// A word that folding changes is never met in folded text.
  private func isReadable(_ word: [Unicode.Scalar]) -> Bool {
    word.count <= Lexicon.longest && lists.folded(word) == word && word.allSatisfy { $0.value < 0x10000 }
  }

  /// Characters that lead to many states get small numbers, which keeps the trie dense.
  private mutating func numberCharacters(of words: some Sequence<[Unicode.Scalar]>) {
    var states: Set<ArraySlice<Unicode.Scalar>> = []
    for word in words { for count in 2...max(2, word.count) { states.insert(word.prefix(count)) } }
    var counts: [Unicode.Scalar: Int] = [:]
    for word in words { for scalar in word { counts[scalar] = 0 } }
    for state in states { if let last = state.last { counts[last, default: 0] += 1 } }
    let sorted = counts.sorted { ($1.value, $0.key.value) < ($0.value, $1.key.value) }
    for (index, item) in sorted.enumerated() { codes[item.key] = UInt16(index + 1) }
  }

  private static func number(_ entries: some Sequence<WordEntry>) -> ([WordEntry: UInt16], [WordEntry]) {
    let distinct = Set(entries).sorted {
      ($0.name, $0.word, $0.cover, $0.classes.rawValue) < ($1.name, $1.word, $1.cover, $1.classes.rawValue)
    }
    var numbers: [WordEntry: UInt16] = [:]
    for (index, entry) in distinct.enumerated() { numbers[entry] = UInt16(index + 1) }
    return (numbers, [WordEntry()] + distinct)
  }

  /// Blocks of 128 characters; equal blocks are stored once.
  private func characterTable() -> (numbers: [UInt16], characters: [CharacterEntry]) {
    var (numbers, characters): ([UInt16], [CharacterEntry]) = ([], [])
    var seen: [[CharacterEntry]: UInt16] = [:]
    for block in 0..<UInt32(0x10000 / Lexicon.blockSize) {
      let entries = (0..<UInt32(Lexicon.blockSize)).map { character(block * UInt32(Lexicon.blockSize) + $0) }
      if seen[entries] == nil {
        seen[entries] = UInt16(characters.count / Lexicon.blockSize)
        characters += entries
      }
      numbers.append(seen[entries] ?? 0)
    }
    return (numbers, characters)
  }

  private func character(_ value: UInt32) -> CharacterEntry {
    // Surrogates do not occur in text.
    guard let scalar = Unicode.Scalar(value) else {
      return CharacterEntry(shift: 0, code: 0, traits: [], shape: CharacterShape.other.rawValue)
    }
    let folded = lists.fold[scalar] ?? scalar
    let shape = CharacterShapes.shape(of: scalar).rawValue
    return CharacterEntry(
      shift: UInt16(truncatingIfNeeded: folded.value &- value), code: codes[scalar] ?? 0, traits: traits(of: scalar),
      shape: shape)
  }

  private func traits(of scalar: Unicode.Scalar) -> CharacterTraits {
    let classes = entries.entries[[scalar]]?.classes ?? []
    var traits: CharacterTraits = CharacterShapes.dots.contains(scalar) ? [.dot] : []
    let pairs: [(WordClasses, CharacterTraits)] = [
      (.surname, .surname), (.countryAbbreviation, .country), (.provinceAbbreviation, .province),
      (.transliteration, .transliteration), (.stop, .stop),
    ]
    for (wordClass, trait) in pairs where classes.contains(wordClass) { traits.formUnion(trait) }
    return traits
  }
}

extension [UInt8] {
  /// The bytes of a value as they lie in memory.
  mutating func appendBytes<T: BitwiseCopyable>(of value: T) {
    Swift.withUnsafeBytes(of: value) { append(contentsOf: $0) }
  }

  mutating func appendBytes<T: BitwiseCopyable>(ofAll values: [T]) {
    values.withUnsafeBytes { append(contentsOf: $0) }
  }
}
