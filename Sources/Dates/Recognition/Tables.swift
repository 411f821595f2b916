/// Numbers and the like that stay where they are, so that inner loops can read them without bounds and reference counts.
///
/// Safe as long as nobody reads beyond `count` or after the owner is gone; every user says why it does not.
final class Numbers<Element: BitwiseCopyable> {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  init(repeating element: Element, count: Int) {
    self.count = count
    base = .allocate(capacity: count)
    base.initialize(repeating: element, count: count)
  }

  init(_ elements: [Element]) {
    count = elements.count
    base = .allocate(capacity: count)
    _ = UnsafeMutableBufferPointer(start: base, count: count).initialize(from: elements)
  }

  deinit { base.deallocate() }
}

/// Which two characters may begin an expression, and where marks stand: most places of a text are passed over by one look
/// into these tables.
///
/// Safe: `classes` covers every scalar of the Basic Multilingual Plane, `rows` every class, `pairs` every row with every class, and in valid UTF-8 every
/// character ends before the text does.
struct Tables {
  private let classes: Numbers<Alphabet.Class>
  /// By class, where its row of `pairs` begins. Most begin nothing and share the first, so that the rows in use stay near.
  private let rows: Numbers<Int32>
  /// Bit by row and next class: whether the two may begin an expression, or the first is that of a mark. Whatever rules
  /// begin with may until it was met first.
  private let pairs: Numbers<UInt64>
  private let wordsOfRow: Int
  /// Bit by class: whether its row is as it should be.
  private let known: Numbers<UInt64>

  init(_ recognizer: Recognizer) {
    let count = recognizer.alphabet.count
    classes = Numbers(recognizer.alphabet.table)
    wordsOfRow = (count + 63) / 64
    known = Numbers(repeating: 0, count: wordsOfRow)
    var marks = ClassSet(count: count)
    for mark in Mark.all {
      let kind = recognizer.alphabet.table[mark]
      marks.insert(kind)
      // What follows a mark never matters. ? has the class of the mark ？, and must not teach otherwise.
      known.base[Int(kind >> 6)] |= 1 << UInt64(kind & 63)
    }
    let beginning = (0..<count).filter {
      recognizer.firsts.contains(Alphabet.Class($0)) || marks.contains(Alphabet.Class($0))
    }
    rows = Numbers(repeating: 0, count: count)
    for (row, first) in beginning.enumerated() { rows.base[first] = Int32((row + 1) * wordsOfRow) }
    pairs = Numbers(repeating: .max, count: (beginning.count + 1) * wordsOfRow)
    for word in 0..<wordsOfRow { pairs.base[word] = 0 }
  }

  /// The first place from an offset on where a mark stands or two characters may begin an expression; `end` where there is
  /// none. Both offsets must lie between characters of the text.
  func firstPlace(in bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    guard start < end else { return end }
    let (pairs, rows) = (pairs.base, rows.base)
    var offset = start
    var (first, length) = character(at: offset, in: bytes)
    while true {
      let next = offset &+ length
      // The last character may begin one by itself.
      guard next < end else { return mayBegin(first, Alphabet.other) ? offset : end }
      let second = character(at: next, in: bytes)
      let word = pairs[Int(rows[Int(first)]) &+ Int(second.kind >> 6)]
      if word >> UInt64(second.kind & 63) & 1 != 0 { return offset }
      (offset, first, length) = (next, second.kind, second.length)
    }
  }

  private func mayBegin(_ first: Alphabet.Class, _ second: Alphabet.Class) -> Bool {
    pairs.base[Int(rows.base[Int(first)]) &+ Int(second >> 6)] >> UInt64(second & 63) & 1 != 0
  }

  /// The class of the character that begins at an offset of valid UTF-8, and its length in bytes.
  @inline(__always)
  func character(at offset: Int, in bytes: UnsafePointer<UInt8>) -> (kind: Alphabet.Class, length: Int) {
    let first = Int(bytes[offset])
    if first & 0xF0 == 0xE0 {
      let scalar = (first & 0x0F) << 12 | Int(bytes[offset &+ 1] & 0x3F) << 6 | Int(bytes[offset &+ 2] & 0x3F)
      return (classes.base[scalar], 3)
    }
    if first < 0x80 { return (classes.base[first], 1) }
    guard first < 0xE0 else { return (Alphabet.other, 4) }
    return (classes.base[(first & 0x1F) << 6 | Int(bytes[offset &+ 1] & 0x3F)], 2)
  }

  /// Whether it is known what may follow a class; that of a mark never matters.
  func knowsFollowers(of first: Alphabet.Class) -> Bool { known.base[Int(first >> 6)] >> UInt64(first & 63) & 1 != 0 }

  /// Notes which classes may follow one that begins expressions.
  func note(_ followers: ClassSet, of first: Alphabet.Class) {
    known.base[Int(first >> 6)] |= 1 << UInt64(first & 63)
    let row = Int(rows.base[Int(first)])
    for word in 0..<wordsOfRow { pairs.base[row + word] = followers.words[word] }
  }
}
