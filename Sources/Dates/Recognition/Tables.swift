/// Numbers that stay where they are, so that inner loops can read them without bounds and reference counts.
///
/// Safe as long as nobody reads beyond `count` or after the owner is gone; every user says why it does not.
final class Numbers<Element: FixedWidthInteger & BitwiseCopyable> {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  init(repeating element: Element, count: Int) {
    self.count = count
    base = .allocate(capacity: count)
    base.initialize(repeating: element, count: count)
  }

  convenience init(_ elements: [Element]) {
    self.init(repeating: 0, count: elements.count)
    for (index, element) in elements.enumerated() { base[index] = element }
  }

  deinit { base.deallocate() }
}

/// Which two characters may begin an expression, and where marks stand: most places of a text are passed over by one look
/// into these tables.
///
/// Safe: `classes` covers every scalar of the Basic Multilingual Plane, `pairs` every two classes, and no character is read that
/// does not end before the text does.
struct Tables {
  private let classes: Numbers<Alphabet.Class>
  /// Bit by class and next class: whether the two may begin an expression, or the first is that of a mark. Whatever rules
  /// begin with may until it was met first.
  private let pairs: Numbers<UInt64>
  private let wordsOfRow: Int
  /// Bit by class: whether its row is as it should be.
  private let known: Numbers<UInt64>

  init(_ recognizer: Recognizer) {
    let count = recognizer.alphabet.count
    classes = Numbers(recognizer.alphabet.table)
    wordsOfRow = (count + 63) / 64
    pairs = Numbers(repeating: 0, count: count * wordsOfRow)
    known = Numbers(repeating: 0, count: wordsOfRow)
    var marks = ClassSet(count: count)
    for mark in Mark.all { marks.insert(recognizer.alphabet.table[mark]) }
    for first in 0..<count
    where recognizer.firsts.contains(Alphabet.Class(first)) || marks.contains(Alphabet.Class(first)) {
      for word in 0..<wordsOfRow { pairs.base[first * wordsOfRow + word] = .max }
    }
  }

  /// The first place from an offset on where a mark stands or two characters may begin an expression; `end` where there is
  /// none. Both offsets must lie between characters of the text.
  func firstPlace(in bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    guard start < end else { return end }
    var offset = start
    var first = kind(at: offset, in: bytes, to: end)
    while true {
      let next = offset &+ lengthOfCharacter(bytes[offset])
      // The last character may begin one by itself.
      guard next < end else { return mayBegin(first, Alphabet.other) ? offset : end }
      let second = kind(at: next, in: bytes, to: end)
      if mayBegin(first, second) { return offset }
      (offset, first) = (next, second)
    }
  }

  @inline(__always)
  private func mayBegin(_ first: Alphabet.Class, _ second: Alphabet.Class) -> Bool {
    pairs.base[Int(first) &* wordsOfRow &+ Int(second >> 6)] >> UInt64(second & 63) & 1 != 0
  }

  /// The class of the character at an offset.
  @inline(__always)
  func kind(at offset: Int, in bytes: UnsafePointer<UInt8>, to end: Int) -> Alphabet.Class {
    let first = bytes[offset]
    if first >= 0xE0, first < 0xF0 {
      guard offset + 3 <= end else { return Alphabet.other }
      return classes.base[Int(first & 0x0F) << 12 | Int(bytes[offset + 1] & 0x3F) << 6 | Int(bytes[offset + 2] & 0x3F)]
    }
    if first < 0x80 { return classes.base[Int(first)] }
    guard first < 0xE0, offset + 2 <= end else { return Alphabet.other }
    return classes.base[Int(first & 0x1F) << 6 | Int(bytes[offset + 1] & 0x3F)]
  }

  /// Whether it is known what may follow a class; that of a mark never matters.
  func knowsFollowers(of first: Alphabet.Class) -> Bool { known.base[Int(first >> 6)] >> UInt64(first & 63) & 1 != 0 }

  /// Notes which classes may follow one that begins expressions.
  func note(_ followers: ClassSet, of first: Alphabet.Class) {
    known.base[Int(first >> 6)] |= 1 << UInt64(first & 63)
    for word in 0..<wordsOfRow { pairs.base[Int(first) * wordsOfRow + word] = followers.words[word] }
  }
}

/// Bytes of a character of valid UTF-8, by its first.
@inline(__always)
func lengthOfCharacter(_ first: UInt8) -> Int { first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4 }
