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
  /// Bit by class and next class: whether the two may begin an expression, or the first is that of a mark. All that rules
  /// begin with may until it was tried in vain.
  private let pairs: Numbers<UInt64>
  private let wordsOfRow: Int
  /// Bit by scalar: whether its class begins any pair. Small enough for the processor's nearest memory, which most characters
  /// need not leave.
  private let starters: Numbers<UInt64>
  /// The classes of marks, which begin nothing but are not passed over.
  private var marks: ClassSet

  init(_ recognizer: Recognizer) {
    let count = recognizer.alphabet.count
    classes = Numbers(recognizer.alphabet.table)
    wordsOfRow = (count + 63) / 64
    pairs = Numbers(repeating: 0, count: count * wordsOfRow)
    marks = ClassSet(count: count)
    for mark in Mark.all { marks.insert(recognizer.alphabet.table[mark]) }
    for first in 0..<count
    where recognizer.firsts.contains(Alphabet.Class(first)) || marks.contains(Alphabet.Class(first)) {
      for word in 0..<wordsOfRow { pairs.base[first * wordsOfRow + word] = .max }
    }
    starters = Numbers(repeating: 0, count: 0x10000 / 64)
    for (scalar, first) in recognizer.alphabet.table.enumerated() where mayBegin(first, Alphabet.other) {
      starters.base[scalar >> 6] |= 1 << UInt64(scalar & 63)
    }
  }

  /// The first place from an offset on where a mark stands or two characters may begin an expression; `end` where there is
  /// none. Both offsets must lie between characters of the text.
  func firstPlace(in bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var offset = start
    while true {
      offset = firstStarter(in: bytes, from: offset, to: end)
      guard offset < end else { return end }
      let next = offset &+ lengthOfCharacter(bytes[offset])
      // The last character may begin one by itself.
      let second = next < end ? kind(at: next, in: bytes, to: end) : Alphabet.other
      if mayBegin(kind(at: offset, in: bytes, to: end), second) { return offset }
      offset = next
    }
  }

  /// The first place from an offset on where a starter stands; `end` where there is none. All text passes through here.
  @inline(__always)
  private func firstStarter(in bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    let starters = starters.base
    var offset = start
    while offset &+ 3 <= end {
      let first = bytes[offset]
      if first & 0xF0 == 0xE0 {
        let word = starters[Int(first & 0x0F) << 6 | Int(bytes[offset &+ 1] & 0x3F)]
        if word >> UInt64(bytes[offset &+ 2] & 0x3F) & 1 != 0 { return offset }
        offset &+= 3
      } else if first < 0x80 {
        if starters[Int(first >> 6)] >> UInt64(first & 0x3F) & 1 != 0 { return offset }
        offset &+= 1
      } else {
        if first < 0xE0, starters[Int(first & 0x1F)] >> UInt64(bytes[offset &+ 1] & 0x3F) & 1 != 0 { return offset }
        offset &+= lengthOfCharacter(first)
      }
    }
    while offset < end, !isStarter(character(at: offset, in: bytes, to: end)) {
      offset &+= lengthOfCharacter(bytes[offset])
    }
    return offset
  }

  private func isStarter(_ scalar: Int) -> Bool { starters.base[scalar >> 6] >> UInt64(scalar & 63) & 1 != 0 }

  /// The scalar at an offset; 0 for those beyond the Basic Multilingual Plane, which begin nothing.
  @inline(__always)
  private func character(at offset: Int, in bytes: UnsafePointer<UInt8>, to end: Int) -> Int {
    let first = Int(bytes[offset])
    if first >= 0xE0, first < 0xF0 {
      guard offset &+ 3 <= end else { return 0 }
      return (first & 0x0F) << 12 | Int(bytes[offset &+ 1] & 0x3F) << 6 | Int(bytes[offset &+ 2] & 0x3F)
    }
    if first < 0x80 { return first }
    guard first < 0xE0, offset &+ 2 <= end else { return 0 }
    return (first & 0x1F) << 6 | Int(bytes[offset &+ 1] & 0x3F)
  }

  @inline(__always)
  private func mayBegin(_ first: Alphabet.Class, _ second: Alphabet.Class) -> Bool {
    pairs.base[Int(first) &* wordsOfRow &+ Int(second >> 6)] >> UInt64(second & 63) & 1 != 0
  }

  /// The class of the character at an offset.
  @inline(__always)
  func kind(at offset: Int, in bytes: UnsafePointer<UInt8>, to end: Int) -> Alphabet.Class {
    classes.base[character(at: offset, in: bytes, to: end)]
  }

  /// Notes that no expression begins with two classes.
  func exclude(_ first: Alphabet.Class, _ second: Alphabet.Class) {
    guard !marks.contains(first) else { return }
    pairs.base[Int(first) * wordsOfRow + Int(second >> 6)] &= ~(1 << UInt64(second & 63))
  }
}

/// Bytes of a character of valid UTF-8, by its first.
@inline(__always)
func lengthOfCharacter(_ first: UInt8) -> Int { first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4 }
