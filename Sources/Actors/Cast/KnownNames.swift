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
  private var byScalars: [[UInt32]: Int] = [:]
  private var byFirst: [UInt32: [Int]] = [:]

  subscript(scalars: [UInt32]) -> Name? { byScalars[scalars].map { names[$0] } }

  /// Remembers a name; what is known stays, but may become surer.
  mutating func note(_ name: Name) {
    guard !name.scalars.isEmpty else { return }
    if let index = byScalars[name.scalars] {
      names[index].isSure = true
      if names[index].url == nil { names[index].url = name.url }
      return
    }
    byScalars[name.scalars] = names.count
    byFirst[name.scalars[0], default: []].append(names.count)
    names.append(name)
  }

  /// A short name that the text announces: from here on it is the other's.
  mutating func announce(_ scalars: [UInt32], for mention: Mention) {
    let name = Name(
      scalars: scalars, kind: mention.kind, canonical: mention.name, url: mention.url, isGiven: false, isSure: true,
      isStandIn: true)
    if let index = byScalars[scalars] {
      if !names[index].isGiven { names[index] = name }
    } else {
      note(name)
    }
  }

  /// The longest sure name of two characters or more that begins at a place.
  func longest(at index: Int, of words: SentenceWords) -> Name? {
    guard let candidates = byFirst[words.scalar(index)] else { return nil }
    var best: Name?
    for number in candidates {
      let name = names[number]
      guard name.isSure || name.isGiven, name.scalars.count >= 2 || name.isGiven,
        name.scalars.count > best?.scalars.count ?? 0, index + name.scalars.count <= words.count,
        name.scalars.indices.allSatisfy({ words.scalar(index + $0) == name.scalars[$0] })
      else { continue }
      best = name
    }
    return best
  }
}
