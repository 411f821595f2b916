/// A grammar made ready to read texts with. Immutable and shared by all scanners.
package final class Recognizer: Sendable {
  package let grammar: Grammar
  let alphabet: Alphabet
  let program: Program
  let order: CallOrder
  /// Bit by scalar: whether an expression may begin with it.
  let starters: [UInt64]
  let signals: Signals

  init(_ grammar: Grammar) throws(GrammarError) {
    self.grammar = grammar
    alphabet = Alphabet(grammar)
    var compiler = Compiler(grammar, alphabet)
    let compiled = compiler.compile()
    order = try CallOrder(grammar, compiled)
    program = compiler.withFirstSets(compiled)
    starters = Recognizer.starters(program, alphabet)
    signals = Signals(grammar, alphabet)
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
}
