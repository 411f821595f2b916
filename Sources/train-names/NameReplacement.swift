import Actors

/// Copies of sentences with other names in them, so that the tagger learns the places of names and not the names.
struct NameReplacement {
  private let persons: [[Unicode.Scalar]]
  private let foreigners: [[Unicode.Scalar]]
  private let places: [[Unicode.Scalar]]
  private let organizations: [[Unicode.Scalar]]
  private let lists: WordLists
  private let knownPlaces: Set<[Unicode.Scalar]>

  init(_ lists: WordLists) {
    self.lists = lists
    func words(_ kind: String) -> [[Unicode.Scalar]] { lists.rows.filter { $0.kind == kind }.map(\.word) }
    let surnames = Set(words("surname"))
    persons = words("person").filter { (2...3).contains($0.count) && surnames.contains([$0[0]]) }
    foreigners = words("foreign-person").filter { $0.count >= 3 }
    organizations = words("organization")
    let fold = lists.fold
    places = lists.curated.filter { word in word.allSatisfy { fold[$0] == nil } }.sorted {
      $0.lexicographicallyPrecedes($1)
    }
    knownPlaces = Set(words("place")).union(lists.curated)
  }

  /// Each name kept (20 %), swapped for another one of the sentences (25 %), else for one of the lists.
  func copies(of sentences: [AnnotatedSentence], seed: UInt64) -> [AnnotatedSentence] {
    var dice = Dice(seed: seed)
    var seen: [NameKind: [[Unicode.Scalar]]] = [:]
    for sentence in sentences {
      for name in sentence.names { seen[name.kind, default: []].append(Array(sentence.text[name.range])) }
    }
    return sentences.filter { !$0.names.isEmpty }.map { copy(of: $0, seen, &dice) }
  }

  private func copy(
    of sentence: AnnotatedSentence, _ seen: [NameKind: [[Unicode.Scalar]]], _ dice: inout Dice
  ) -> AnnotatedSentence {
    var copy = sentence
    (copy.text, copy.names) = ([], [])
    var last = 0
    for name in sentence.names {
      copy.text += sentence.text[last..<name.range.lowerBound]
      let word = replacement(for: Array(sentence.text[name.range]), name.kind, seen, &dice)
      copy.names.append(NameSpan(range: copy.text.count..<copy.text.count + word.count, kind: name.kind))
      copy.text += word
      last = name.range.upperBound
    }
    copy.text += sentence.text[last...]
    return copy
  }

  private func replacement(
    for word: [Unicode.Scalar], _ kind: NameKind, _ seen: [NameKind: [[Unicode.Scalar]]], _ dice: inout Dice
  ) -> [Unicode.Scalar] {
    let chance = Double.random(in: 0..<1, using: &dice)
    if chance < 0.2 { return word }
    if chance < 0.45 { return seen[kind]?.randomElement(using: &dice) ?? word }
    switch kind {
    case .person: return word.count < 2 ? word : person(&dice) ?? word
    case .place: return knownPlaces.contains(word) ? places.randomElement(using: &dice) ?? word : word
    case .organization: return word.count < 4 ? word : organizations.randomElement(using: &dice) ?? word
    }
  }

  private func person(_ dice: inout Dice) -> [Unicode.Scalar]? {
    let chance = Double.random(in: 0..<1, using: &dice)
    if chance < 0.6 { return persons.randomElement(using: &dice) }
    guard let name = foreigners.randomElement(using: &dice) else { return nil }
    guard chance >= 0.8, let second = foreigners.randomElement(using: &dice) else { return name }
    return name + ["·"] + second
  }
}
