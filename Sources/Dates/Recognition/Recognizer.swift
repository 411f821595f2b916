/// How far was looked around an expression: beyond the characters next to it or not.
struct Sight {
  var isFar = false
}

/// A grammar made ready to read texts with. Immutable and shared by all scanners.
package final class Recognizer: Sendable {
  package let grammar: Grammar
  let alphabet: Alphabet
  let program: Program
  let order: CallOrder
  /// The classes that an expression may begin with.
  let firsts: ClassSet
  let signals: Signals
  /// The guards of each rule.
  let guards: [[Neighbours]]
  /// The words that no expression cuts.
  let wholeWords: WholeWords
  /// How far the guards of each rule see, before it and behind it, in characters.
  private let reaches: [(before: Int, after: Int)]

  init(_ grammar: Grammar) throws(GrammarError) {
    self.grammar = grammar
    alphabet = Alphabet(grammar)
    var compiler = Compiler(grammar, alphabet)
    let compiled = compiler.compile()
    order = try CallOrder(grammar, compiled)
    program = compiler.withFirstSets(compiled)
    firsts = program.ruleFirsts.reduce(into: ClassSet(count: alphabet.count)) { $0.formUnion($1) }
    signals = Signals(grammar, alphabet)
    wholeWords = WholeWords(grammar.wholeWords, alphabet)
    guards = grammar.rules.map { [alphabet] rule in rule.guards.map { Neighbours($0, alphabet) } }
    reaches = guards.map { guards in
      func reach(_ side: Guard.Side) -> Int { guards.filter { $0.side == side }.map(\.reach).max() ?? 0 }
      return (reach(.after), reach(.before))
    }
  }

  /// Whether a guard of a rule names some digits and not others.
  func tellsDigitsApart(_ rule: Int32) -> Bool { guards[Int(rule)].contains(where: \.tellsDigitsApart) }

  /// How many characters the guards of a rule look at on one side.
  func reach(_ rule: Int32, _ side: Guard.Side) -> Int {
    side == .after ? reaches[Int(rule)].before : reaches[Int(rule)].after
  }

  /// Whether an expression would begin, or end, within a word.
  func cutsWord(
    _ side: Guard.Side, _ text: UnsafeBufferPointer<UInt8>, at offset: Int, _ sight: inout Sight
  ) -> Bool {
    wholeWords.areCut(text, at: offset, side, alphabet, &sight)
  }

  /// Whether the guards of a rule on one side allow it to begin, or end, at a byte offset.
  func allows(
    _ rule: Int32, _ side: Guard.Side, _ text: UnsafeBufferPointer<UInt8>, at offset: Int, _ sight: inout Sight
  ) -> Bool {
    for neighbours in guards[Int(rule)] where neighbours.side == side {
      if !neighbours.allow(text, at: offset, alphabet, &sight) { return false }
    }
    return true
  }
}

// Numerals next to one another: numbers are taken whole or not at all.
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

  /// Whether the character before belongs to the number that begins here.
  func isWithinNumber(_ start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard start > 0, case let scalar = bytes.scalar(at: start).scalar, mayContinueNumber(scalar),
      let own = script(scalar)
    else { return false }
    let before = bytes.start(before: start)
    if script(bytes.scalar(at: before).scalar) == own { return true }
    guard own == .arabic, bytes[before] == 0x2E || bytes[before] == 0x2C else { return false }
    return script(bytes.scalar(before: before)) == .arabic
  }

  /// Whether the number that ends here goes on.
  func cutsNumber(at end: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ sight: inout Sight) -> Bool {
    guard let next = bytes.scalar(after: end), mayContinueNumber(next), let own = script(bytes.scalar(before: end))
    else {
      return false
    }
    if script(next) == own { return true }
    guard own == .arabic else { return false }
    if next == 0x25 || next == 0xFF05 { return true }
    guard next == 0x2E || next == 0x2C else { return false }
    sight.isFar = true
    return script(bytes.scalar(after: end + 1)) == .arabic
  }

  /// A numeral, %, a point or a comma: few are.
  @inline(__always)
  private func mayContinueNumber(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return 0x30...0x39 ~= scalar || scalar == 0x25 || scalar == 0x2E || scalar == 0x2C }
    return scalar == 0xFF05 || (1..<Alphabet.firstPlain).contains(alphabet[scalar])
  }
}
