/// The word lists of `Grammars/zh/events.words`: what surrounds a date.
package struct EventWords: Sendable {
  /// The lists by what their words do.
  package enum List: Int, CaseIterable, Sendable {
    case beforeDate, takesObject, bindsDate, untilDate, countsFrom, closesPhrase, of, and, afterDate, negation, undone
    case deadline, compared, reported, citing, cited, seeking, sought
    case connective, teller, tells, label, birth, death, yearly
    case yearColumn, monthColumn, dayColumn, eventColumn

    /// As the file has it: before-date.
    fileprivate var name: String {
      "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
    }
  }

  private let lists: [WordList]

  /// Reads `name  word word …` lines; `#` begins a comment.
  package init(_ text: String) {
    var words: [String: [[UInt8]]] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ")
      guard let name = fields.first else { continue }
      words[String(name), default: []] += fields.dropFirst().map { Array($0.utf8) }
    }
    lists = List.allCases.map { WordList(words[$0.name] ?? []) }
  }

  /// The length in bytes of the longest word of a list that ends where `bytes` ends; 0 for none.
  package func suffix(_ list: List, of bytes: ArraySlice<UInt8>) -> Int { lists[list.rawValue].suffix(of: bytes) }

  /// Whether a word of a list stands anywhere in `bytes`.
  package func occurs(_ list: List, in bytes: ArraySlice<UInt8>) -> Bool {
    bytes.indices.contains { prefix(list, of: bytes[$0...]) > 0 }
  }

  /// Whether `bytes` are a word of a list.
  package func isWord(_ list: List, _ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && prefix(list, of: bytes) == bytes.count
  }

  /// The length in bytes of the longest word of a list with which `bytes` begins; 0 for none.
  package func prefix(_ list: List, of bytes: ArraySlice<UInt8>) -> Int { lists[list.rawValue].prefix(of: bytes) }
}

/// Words, and a quick look that tells most texts to have none of them at their ends.
private struct WordList: Sendable {
  /// In UTF-8, longest first.
  private let words: [[UInt8]]
  /// A bit for each character with which a word begins or ends, by hash.
  private var beginnings = SIMD4<UInt64>(repeating: 0)
  private var endings = SIMD4<UInt64>(repeating: 0)
  /// Words of less than one Chinese character could be missed by the quick look: it is not taken.
  private let isPlain: Bool

  init(_ words: [[UInt8]]) {
    self.words = words.sorted { $0.count > $1.count }
    isPlain = words.allSatisfy { $0.count >= 3 }
    for word in words where word.count >= 3 {
      WordList.set(WordList.hash(word[0], word[1], word[2]), in: &beginnings)
      WordList.set(WordList.hash(word[word.count - 3], word[word.count - 2], word[word.count - 1]), in: &endings)
    }
  }

  func prefix(of bytes: ArraySlice<UInt8>) -> Int {
    let start = bytes.startIndex
    if isPlain {
      guard bytes.count >= 3, WordList.has(WordList.hash(bytes[start], bytes[start + 1], bytes[start + 2]), beginnings)
      else { return 0 }
    }
    return words.first { bytes.starts(with: $0) }?.count ?? 0
  }

  func suffix(of bytes: ArraySlice<UInt8>) -> Int {
    let end = bytes.endIndex
    if isPlain {
      guard bytes.count >= 3, WordList.has(WordList.hash(bytes[end - 3], bytes[end - 2], bytes[end - 1]), endings)
      else { return 0 }
    }
    return words.first { bytes.suffix($0.count).elementsEqual($0) }?.count ?? 0
  }

  @inline(__always)
  private static func hash(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> UInt8 { c ^ (b &* 37) ^ (a &* 113) }

  private static func set(_ bit: UInt8, in bits: inout SIMD4<UInt64>) { bits[Int(bit >> 6)] |= 1 << UInt64(bit & 63) }

  @inline(__always)
  private static func has(_ bit: UInt8, _ bits: SIMD4<UInt64>) -> Bool {
    bits[Int(bit >> 6)] >> UInt64(bit & 63) & 1 == 1
  }
}
