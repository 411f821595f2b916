/// A grammar made ready to read texts with. Immutable and shared by all scanners.
package final class Recognizer: Sendable {
  package let grammar: Grammar
  let alphabet: Alphabet
  let program: Program
  let order: CallOrder
  /// Bit by scalar: whether an expression may begin with it.
  let starters: [UInt64]
  let signals: Signals
  /// The guards of each rule.
  let guards: [[Neighbours]]
  /// The words that no expression cuts.
  let wholeWords: WholeWords

  init(_ grammar: Grammar) throws(GrammarError) {
    self.grammar = grammar
    alphabet = Alphabet(grammar)
    var compiler = Compiler(grammar, alphabet)
    let compiled = compiler.compile()
    order = try CallOrder(grammar, compiled)
    program = compiler.withFirstSets(compiled)
    starters = Recognizer.starters(program, alphabet)
    signals = Signals(grammar, alphabet)
    wholeWords = WholeWords(grammar.wholeWords, alphabet)
    guards = grammar.rules.map { [alphabet] rule in rule.guards.map { Neighbours($0, alphabet) } }
  }

  private static func starters(_ program: Program, _ alphabet: Alphabet) -> [UInt64] {
    var firsts = ClassSet(count: alphabet.count)
    for set in program.ruleFirsts { firsts.formUnion(set) }
    var bits = [UInt64](repeating: 0, count: 0x10000 / 64)
    alphabet.table.withUnsafeBufferPointer { table in
      for scalar in table.indices where table[scalar] != Alphabet.other && firsts.contains(table[scalar]) {
        bits[scalar >> 6] |= 1 << UInt64(scalar & 63)
      }
    }
    for mark in Mark.all { bits[mark >> 6] |= 1 << UInt64(mark & 63) }
    return bits
  }

  /// Whether an expression would begin, or end, within a word.
  func cutsWord(_ side: Guard.Side, _ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    wholeWords.areCut(text, at: offset, side, alphabet)
  }

  /// Whether the guards of a rule on one side allow it to begin, or end, at a byte offset.
  func allows(_ rule: Int32, _ side: Guard.Side, _ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    for neighbours in guards[Int(rule)] where neighbours.side == side {
      if !neighbours.allow(text, at: offset, alphabet) { return false }
    }
    return true
  }
}

// Numerals next to one another.
extension Recognizer {
  enum NumeralScript { case arabic, hanzi }

  /// The script of a numeral; `nil` for any other character.
  func script(_ scalar: UInt32?) -> NumeralScript? {
    guard let scalar else { return nil }
    let kind = alphabet[scalar]
    if (Alphabet.arabic..<Alphabet.arabic + 10).contains(kind) { return .arabic }
    guard kind < Alphabet.firstPlain, alphabet.numerals[Int(kind)] != .none else { return nil }
    return .hanzi
  }

  /// Whether the number that ends here goes on.
  func cutsNumber(at end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard end < bytes.count, let own = script(bytes.scalar(before: end)) else { return false }
    let next = bytes.scalar(at: end)
    if script(next.scalar) == own { return true }
    guard own == .arabic else { return false }
    if next.scalar == 0x25 || next.scalar == 0xFF05 { return true }
    guard next.scalar == 0x2E || next.scalar == 0x2C else { return false }
    return script(bytes.scalar(after: end + next.length)) == .arabic
  }
}
