/// The characters that a grammar tells apart, numbered; all others are class 0. Variants share the class of the character
/// that they fold to, digits of one value share a class.
struct Alphabet: Sendable {
  typealias Class = UInt16

  static let other: Class = 0
  /// Classes of 0…9 are consecutive, in both scripts.
  static let arabic: Class = 1
  static let hanzi: Class = 11
  static let space: Class = 21
  static let letter: Class = 22
  /// Further numerals lie below this; ordinary characters from here on.
  static let firstPlain: Class = 64

  private(set) var count = Int(firstPlain)
  /// Class of each scalar of the Basic Multilingual Plane.
  private(set) var table = [Class](repeating: other, count: 0x10000)
  /// What a numeral class stands for.
  private(set) var numerals = [Numeral](repeating: .none, count: Int(firstPlain))

  enum Numeral: Sendable, Equatable {
    case none
    case digit(Int)
    /// A digit that only counts: 两.
    case counting(Int)
    case unit(Int)
    case joined(Int)

    var isJoined: Bool { if case .joined = self { true } else { false } }
  }

  subscript(scalar: UInt32) -> Class { scalar < 0x10000 ? table[Int(scalar)] : Alphabet.other }

  init(_ grammar: Grammar) {
    addLatin()
    addNumerals(grammar.numerals)
    add([0x2C, 0x2E, 0x21, 0x3F] + Mark.all.map(UInt32.init))
    for rule in grammar.rules { add(rule.phrase) }
    for rule in grammar.rules { for guardian in rule.guards { guardian.texts.forEach { add($0) } } }
    grammar.wholeWords.forEach { add($0) }
    for term in grammar.terms {
      if case .words(let entries) = term.kind { entries.forEach { add($0.text) } }
    }
    for words in grammar.signals.values { words.forEach { add($0.map(grammar.folds.folded)) } }
    addVariants(grammar.folds)
  }

  private mutating func addLatin() {
    for digit in 0..<10 { table[0x30 + digit] = Alphabet.arabic + Class(digit) }
    for letter in 0..<26 {
      table[0x41 + letter] = Alphabet.letter
      table[0x61 + letter] = Alphabet.letter
    }
    for space in [0x20, 0x09, 0xA0, 0x3000, 0x2002, 0x2003, 0x2009, 0x202F] { table[space] = Alphabet.space }
    for digit in 0..<10 { numerals[Int(Alphabet.arabic) + digit] = .digit(digit) }
  }

  private mutating func addNumerals(_ source: Numerals) {
    for (scalar, value) in source.digits where scalar < 0x10000 && (0...9).contains(value) {
      table[Int(scalar)] = Alphabet.hanzi + Class(value)
      numerals[Int(Alphabet.hanzi) + value] = .digit(value)
    }
    var next = Alphabet.letter + 1
    func sorted(_ values: [UInt32: Int]) -> [(key: UInt32, value: Int)] { values.sorted { $0.key < $1.key } }
    let further =
      sorted(source.counting).map { ($0.key, Numeral.counting($0.value)) }
      + sorted(source.units).map { ($0.key, Numeral.unit($0.value)) }
      + sorted(source.joined).map { ($0.key, Numeral.joined($0.value)) }
    for (scalar, numeral) in further where scalar < 0x10000 && next < Alphabet.firstPlain {
      table[Int(scalar)] = next
      numerals[Int(next)] = numeral
      next += 1
    }
  }

  private mutating func add(_ phrase: Phrase) {
    switch phrase {
    case .text(let text): add(text)
    case .sequence(let parts), .choice(let parts): parts.forEach { add($0) }
    case .optional(let part): add(part)
    case .term, .nested, .space: break
    }
  }

  private mutating func add(_ text: [UInt32]) {
    for scalar in text where scalar < 0x10000 && (table[Int(scalar)] == Alphabet.other || isLetter(scalar)) {
      table[Int(scalar)] = Class(count)
      count += 1
    }
  }

  /// A letter that a phrase names gets a class of its own, once.
  private func isLetter(_ scalar: UInt32) -> Bool { table[Int(scalar)] == Alphabet.letter }

  private mutating func addVariants(_ folds: FoldTable) {
    for (variant, target) in folds.target where variant < 0x10000 && table[Int(variant)] == Alphabet.other {
      table[Int(variant)] = self[target]
    }
    for wide in 0xFF01...0xFF5E { table[wide] = table[wide - 0xFEE0] }
  }
}
