import Temporal

/// Which longer names a shorter one may stand for.
struct FullNames: Sendable {
  /// An organization or group whose name a short one may have been drawn from.
  private struct Candidate: Sendable {
    var number: Int
    var kind: Mention.Kind
    var scalars: [UInt32]
    /// Which characters it has: those that it lacks need no look.
    var mask: UInt64
  }

  /// What parts a foreign name.
  static let dots: Characters = "·•・‧"
  /// Of the names of organizations that begin alike, so many of the latest are looked at.
  private static let remembered = 512

  /// What people are called for short.
  private var calls = NameTrie()
  /// By node of `calls`: the numbers of the people, in order.
  private var people: [[Int32]] = [[]]
  /// By one of the first four characters.
  private var organizations: [UInt32: [Candidate]] = [:]

  /// Whether it knows a short name of anybody.
  var hasPeople: Bool { people.count > 1 }

  /// The number of the name noted last that a range is short for.
  func numbers(of range: Range<Int>, in words: SentenceWords, kind: Mention.Kind) -> Int? {
    switch kind {
    case .actor(.person): person(range, words)
    case .actor(.organization), .actor(.group): organization(range, words, kind)
    case .actor(.polity), .place: nil
    }
  }

  private func person(_ range: Range<Int>, _ words: SentenceWords) -> Int? {
    var node = NameTrie.root
    for index in range {
      guard let next = calls.child(of: node, words.scalar(index)) else { return nil }
      node = next
    }
    return people[node].last.map(Int.init)
  }

  /// Some of the full name's characters in their order, the first among its first four. 北大 is rather 北京大学 than
  /// 北京科技大学; between names of one length, as 中国工商银行 and 中国建设银行 for 中行, nothing is chosen.
  private func organization(_ range: Range<Int>, _ words: SentenceWords, _ kind: Mention.Kind) -> Int? {
    guard (2...4).contains(range.count), let candidates = organizations[words.scalar(range.lowerBound)] else {
      return nil
    }
    let mask = range.reduce(0) { $0 | FullNames.bit(words.scalar($1)) }
    let fitting = candidates.filter { candidate in
      mask & ~candidate.mask == 0 && candidate.kind == kind && candidate.scalars.count >= range.count + 2
        && FullNames.isDrawn(range, words, from: candidate.scalars)
    }
    guard let length = fitting.map(\.scalars.count).min() else { return nil }
    let shortest = fitting.filter { $0.scalars.count == length }
    return shortest.count == 1 ? shortest[0].number : nil
  }

  private static func isDrawn(_ short: Range<Int>, _ words: SentenceWords, from full: [UInt32]) -> Bool {
    var index = short.lowerBound
    for scalar in full where index < short.upperBound && scalar == words.scalar(index) { index += 1 }
    return index == short.upperBound
  }

  private static func bit(_ scalar: UInt32) -> UInt64 { 1 << UInt64((scalar &* 0x9E37_79B9) >> 26) }

  /// Notes what a name may be called for short.
  mutating func add(_ number: Int, _ scalars: [UInt32], _ kind: Mention.Kind) {
    switch kind {
    case .actor(.person): for call in FullNames.calls(of: scalars) { add(Int32(number), call) }
    case .actor(.organization), .actor(.group): addOrganization(number, scalars, kind)
    case .actor(.polity), .place: break
    }
  }

  /// The parts between dots; the surname and the given name of a Chinese name.
  private static func calls(of full: [UInt32]) -> [ArraySlice<UInt32>] {
    let parts = full.split { dots.contains($0) }
    if parts.count > 1 { return parts }
    guard full.count == 3 || full.count == 4 else { return [] }
    return [full.prefix(full.count - 2), full.suffix(2)]
  }

  private mutating func add(_ person: Int32, _ call: ArraySlice<UInt32>) {
    let node = calls.insert(call)
    if node >= people.count { people.append(contentsOf: repeatElement([], count: node + 1 - people.count)) }
    let at = people[node].lastIndex { $0 < person }.map { $0 + 1 } ?? 0
    people[node].insert(person, at: at)
  }

  private mutating func addOrganization(_ number: Int, _ scalars: [UInt32], _ kind: Mention.Kind) {
    guard scalars.count >= 4 else { return }
    let mask = scalars.reduce(0) { $0 | FullNames.bit($1) }
    let candidate = Candidate(number: number, kind: kind, scalars: scalars, mask: mask)
    for (place, first) in scalars.prefix(4).enumerated() where !scalars.prefix(place).contains(first) {
      FullNames.add(candidate, to: &organizations[first, default: []])
    }
  }

  // Static: a method of the value would take a copy of what it changes.
  private static func add(_ candidate: Candidate, to candidates: inout [Candidate]) {
    candidates.append(candidate)
    if candidates.count > 2 * FullNames.remembered { candidates.removeFirst(FullNames.remembered) }
  }
}
