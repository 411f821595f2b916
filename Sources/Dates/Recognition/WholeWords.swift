/// Words that no expression begins or ends within: 同日 is none in 同日本队, 后一天 none in 最后一天.
///
/// A word that begins or ends at the very place, and reaches further, is the better reading: 今天|气温, not 今|天气|温.
struct WholeWords: Sendable {
  /// A word parted at a place: its classes to the left, read backwards, and to the right.
  private struct Parted: Sendable {
    let left: [Alphabet.Class]
    let right: [Alphabet.Class]
  }

  /// By the class of the character to the right of the place: words parted there, words that begin there.
  private var parted: [[Parted]]
  private var beginning: [[Parted]]
  /// By the class of the character to its left: words that end there.
  private var ending: [[Parted]]
  /// Whether a word may be parted between two classes: a bit for several pairs, since most places part none.
  private var pairs = [UInt64](repeating: 0, count: pairBits / 64)
  private static let pairBits = 1 << 15

  /// Whether a word names some digits and not others.
  private(set) var tellDigitsApart = false

  init(_ words: [[UInt32]], _ alphabet: Alphabet) {
    let none = [[Parted]](repeating: [], count: alphabet.count)
    (parted, beginning, ending) = (none, none, none)
    for word in words { add(word.map { alphabet[$0] }) }
  }

  private mutating func add(_ word: [Alphabet.Class]) {
    guard let first = word.first, let last = word.last else { return }
    tellDigitsApart = tellDigitsApart || word.contains { (Alphabet.arabic..<Alphabet.arabic + 10).contains($0) }
    for place in 1..<word.count {
      let bit = WholeWords.bit(word[place - 1], word[place])
      pairs[bit >> 6] |= 1 << UInt64(bit & 63)
      parted[Int(word[place])].append(Parted(left: word[..<place].reversed(), right: Array(word[place...])))
    }
    beginning[Int(first)].append(Parted(left: [], right: word))
    ending[Int(last)].append(Parted(left: word.reversed(), right: []))
  }

  /// Whether an expression that begins (`after`) or ends (`before`) at a byte offset cuts one of the words.
  func areCut(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int, _ side: Guard.Side, _ alphabet: Alphabet, _ sight: inout Sight
  ) -> Bool {
    guard let next = text.scalar(after: offset), let previous = text.scalar(before: offset),
      case let bit = WholeWords.bit(alphabet[previous], alphabet[next]), pairs[bit >> 6] >> UInt64(bit & 63) & 1 != 0
    else { return false }
    sight.isFar = true
    let cut = longest(parted[Int(alphabet[next])], side, text, offset, alphabet)
    guard cut > 0 else { return false }
    let others = side == .before ? beginning[Int(alphabet[next])] : ending[Int(alphabet[previous])]
    return longest(others, side, text, offset, alphabet) <= cut
  }

  private static func bit(_ left: Alphabet.Class, _ right: Alphabet.Class) -> Int {
    (Int(left) &* 0x9E5 ^ Int(right)) & (pairBits - 1)
  }

  /// How far beyond the expression the longest of the words reaches that stand here; 0 when none does.
  private func longest(
    _ words: [Parted], _ side: Guard.Side, _ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ alphabet: Alphabet
  ) -> Int {
    var longest = 0
    for word in words {
      let reach = side == .before ? word.right.count : word.left.count
      if reach > longest, stands(word, text, offset, alphabet) { longest = reach }
    }
    return longest
  }

  private func stands(
    _ word: Parted, _ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ alphabet: Alphabet
  ) -> Bool {
    var place = offset
    for wanted in word.right {
      guard let scalar = text.scalar(after: place), alphabet[scalar] == wanted else { return false }
      place += text.scalar(at: place).length
    }
    place = offset
    for wanted in word.left {
      guard let scalar = text.scalar(before: place), alphabet[scalar] == wanted else { return false }
      place = text.start(before: place)
    }
    return true
  }
}
