/// What a grammar compiles to: units that call one another. A unit is a rule, a slot's number or a word list, compiled
/// once however often it is nested; no unit calls itself, directly or not.
struct Program: Sendable {
  /// One step. `x` and `y` are what the operation says.
  struct Instruction: Sendable {
    enum Operation: UInt8, Sendable {
      /// A character of class x, then y.
      case character
      /// A character of a class below 64 in mask x, then y.
      case mask
      /// Any of the y targets from x on, the first preferred.
      case split
      /// By class: the y branches from x on, sorted by class.
      case branch
      /// Term x, then y.
      case callTerm
      /// A rule of set x, then y.
      case callRules
      /// The end of a term; x is the entry of a word list.
      case endTerm
      /// The end of rule x.
      case endRule
    }
    var operation: Operation
    var x: Int32
    var y: Int32
  }

  var code: [Instruction] = []
  var masks: [UInt64] = []
  var targets: [Int32] = []
  var branches: [(key: Alphabet.Class, target: Int32)] = []
  var termStarts: [Int32] = []
  var ruleStarts: [Int32] = []
  /// Rules that a `callRules` may enter, in file order, and whether each rule is one of them.
  var ruleSets: [[Int32]] = []
  var isInSet: [[Bool]] = []
  /// Classes that each rule, and each term, may begin with.
  var ruleFirsts: [ClassSet] = []
  var termFirsts: [ClassSet] = []

  /// The classes that a unit may begin with.
  func firsts(of index: Int32, _ unit: DigitQuestion.Unit) -> ClassSet {
    switch unit {
    case .rule: ruleFirsts[Int(index)]
    case .term: termFirsts[Int(index)]
    }
  }
}

/// A set of character classes.
struct ClassSet: Sendable {
  private(set) var words: [UInt64]

  init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  static func all(count: Int) -> ClassSet {
    var all = ClassSet(count: count)
    for word in all.words.indices { all.words[word] = .max }
    return all
  }

  init(_ members: some Sequence<Alphabet.Class>, count: Int) {
    self.init(count: count)
    for member in members { insert(member) }
  }

  /// Whether it has all Arabic digits or none.
  var takesDigitsAlike: Bool {
    let taken = words[0] >> UInt64(Alphabet.arabic) & 0x3FF
    return taken == 0 || taken == 0x3FF
  }

  func contains(_ member: Alphabet.Class) -> Bool { words[Int(member >> 6)] & (1 << UInt64(member & 63)) != 0 }

  mutating func insert(_ member: Alphabet.Class) { words[Int(member >> 6)] |= 1 << UInt64(member & 63) }

  mutating func insert(mask: UInt64) { words[0] |= mask }

  mutating func formUnion(_ other: ClassSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }
}
