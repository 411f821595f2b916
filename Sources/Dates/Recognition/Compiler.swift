/// Turns rules into a program, back to front: each part is given the place where matching goes on.
struct Compiler {
  private let grammar: Grammar
  private let alphabet: Alphabet
  private var program = Program()
  private var setIndex: [String: Int32] = [:]
  private let rulesByMeaning: [Meaning: [Int32]]

  init(_ grammar: Grammar, _ alphabet: Alphabet) {
    self.grammar = grammar
    self.alphabet = alphabet
    rulesByMeaning = Dictionary(
      grouping: grammar.rules.indices.map(Int32.init), by: { grammar.rules[Int($0)].meaning })
  }

  mutating func compile() -> Program {
    for term in grammar.terms { program.termStarts.append(compile(term)) }
    for (index, rule) in grammar.rules.enumerated() {
      program.ruleStarts.append(compile(rule.phrase, then: emit(.endRule, index, 0)))
    }
    return program
  }

  /// To be called once the rules are known not to nest themselves.
  func withFirstSets(_ compiled: Program) -> Program {
    var (filled, firsts) = (compiled, FirstSets(compiled, classes: alphabet.count))
    firsts.fill(&filled)
    return filled
  }

  private mutating func emit(_ operation: Program.Instruction.Operation, _ x: Int, _ y: Int) -> Int32 {
    program.code.append(.init(operation: operation, x: Int32(x), y: Int32(y)))
    return Int32(program.code.count - 1)
  }

  private mutating func compile(_ phrase: Phrase, then next: Int32) -> Int32 {
    switch phrase {
    case .text(let text):
      return text.reversed().reduce(next) { emit(.character, Int(alphabet[$1]), Int($0)) }
    case .term(let term):
      return emit(.callTerm, term, Int(next))
    case .nested(let meanings, let name):
      return emit(.callRules, Int(ruleSet(meanings, name)), Int(next))
    case .space:
      return spaces(then: next)
    case .sequence(let parts):
      return parts.reversed().reduce(next) { compile($1, then: $0) }
    case .choice(let options):
      return split(options.map { compile($0, then: next) })
    case .optional(let part):
      return split([compile(part, then: next), next])
    }
  }

  private mutating func split(_ targets: [Int32]) -> Int32 {
    let first = program.targets.count
    program.targets += targets
    return emit(.split, first, targets.count)
  }

  private mutating func mask(_ classes: UInt64, then next: Int32) -> Int32 {
    program.masks.append(classes)
    return emit(.mask, program.masks.count - 1, Int(next))
  }

  /// Two spaces at most.
  private mutating func spaces(then next: Int32) -> Int32 {
    let space: UInt64 = 1 << UInt64(Alphabet.space)
    let second = split([mask(space, then: next), next])
    return split([mask(space, then: second), next])
  }

  private mutating func ruleSet(_ meanings: [Meaning], _ name: String) -> Int32 {
    if let known = setIndex[name] { return known }
    let rules = meanings.flatMap { rulesByMeaning[$0] ?? [] }.sorted()
    program.ruleSets.append(rules)
    program.isInSet.append(
      rules.reduce(into: [Bool](repeating: false, count: grammar.rules.count)) { $0[Int($1)] = true })
    setIndex[name] = Int32(program.ruleSets.count - 1)
    return Int32(program.ruleSets.count - 1)
  }

  private mutating func compile(_ term: Term) -> Int32 {
    switch term.kind {
    case .words(let entries): compile(words: entries.map(\.text))
    case .number(let format): compile(format)
    }
  }
}

// Word lists: a trie.
extension Compiler {
  private mutating func compile(words: [[UInt32]]) -> Int32 {
    let sorted = words.enumerated().map { (classes: $1.map { alphabet[$0] }, entry: $0) }
      .sorted { $0.classes.lexicographicallyPrecedes($1.classes) }
    return trie(sorted[...], depth: 0)
  }

  private mutating func trie(_ words: ArraySlice<(classes: [Alphabet.Class], entry: Int)>, depth: Int) -> Int32 {
    var rest = words
    var end: Int32?
    while let word = rest.first, word.classes.count == depth {
      end = end ?? emit(.endTerm, word.entry, 0)
      rest.removeFirst()
    }
    var edges: [(key: Alphabet.Class, target: Int32)] = []
    while let word = rest.first {
      let key = word.classes[depth]
      let group = rest.prefix { $0.classes[depth] == key }
      edges.append((key, trie(group, depth: depth + 1)))
      rest = rest.dropFirst(group.count)
    }
    guard !edges.isEmpty else { return end ?? emit(.split, 0, 0) }
    let first = program.branches.count
    program.branches += edges
    let branch = emit(.branch, first, edges.count)
    return end.map { split([branch, $0]) } ?? branch
  }
}

// Numbers.
extension Compiler {
  private mutating func compile(_ format: NumberFormat) -> Int32 {
    let end = emit(.endTerm, 0, 0)
    var options: [Int32] = []
    if format.allowsArabic { options.append(arabic(format, then: end)) }
    if format.allowsHanzi { options.append(hanzi(format, then: end)) }
    return options.count == 1 ? options[0] : split(options)
  }

  private var arabicDigits: UInt64 { 0x3FF << UInt64(Alphabet.arabic) }
  private var hanziDigits: UInt64 { 0x3FF << UInt64(Alphabet.hanzi) }

  private func numerals(_ matches: (Alphabet.Numeral) -> Bool) -> UInt64 {
    alphabet.numerals.indices.reduce(0) { matches(alphabet.numerals[$1]) ? $0 | 1 << UInt64($1) : $0 }
  }

  private mutating func repeated(_ classes: UInt64, _ count: ClosedRange<Int>, then end: Int32) -> Int32 {
    (1...count.upperBound).reversed().reduce(end) { next, index in
      let step = mask(classes, then: next)
      return index > count.lowerBound ? split([step, end]) : step
    }
  }

  private mutating func arabic(_ format: NumberFormat, then end: Int32) -> Int32 {
    switch format.shape {
    case .digits(let count): repeated(arabicDigits, count...count, then: end)
    case .cardinal: repeated(arabicDigits, 1...String(format.range.upperBound).count, then: end)
    case .quantity: quantity(then: end)
    }
  }

  /// 2621.2, 35,000, 2000万: digits with separators between them, a unit behind.
  private mutating func quantity(then end: Int32) -> Int32 {
    let big = numerals { if case .unit(let value) = $0 { value >= 1000 } else { false } }
    let tail = split([mask(big, then: end), end])
    let fraction = emit(.character, Int(alphabet[0x2E]), Int(repeated(arabicDigits, 1...4, then: tail)))
    let afterDigits = split([fraction, tail])
    let group = emit(.character, Int(alphabet[0x2C]), Int(repeated(arabicDigits, 3...3, then: afterDigits)))
    return repeated(arabicDigits, 1...8, then: split([group, afterDigits]))
  }

  private mutating func hanzi(_ format: NumberFormat, then end: Int32) -> Int32 {
    if case .digits(let count) = format.shape { return repeated(hanziDigits, count...count, then: end) }
    if format.range.upperBound > 99 { return longCardinal(then: end) }
    let zero: UInt64 = 1 << UInt64(Alphabet.hanzi)
    let nonzero = hanziDigits & ~zero
    let ten = numerals { $0 == .unit(10) }
    let joined = numerals { if case .joined = $0 { true } else { false } }
    let digit = mask(nonzero, then: end)
    let ones = split([digit, end])
    let teens = mask(ten, then: ones)
    var options = [mask(nonzero, then: split([teens, end])), teens, mask(joined, then: ones), mask(zero, then: ones)]
    let counting = numerals { if case .counting = $0 { true } else { false } }
    if format.allowsCounting || format.range.upperBound == 99 { options.append(mask(counting, then: end)) }
    return split(options)
  }

  /// Any run of numerals; whether it makes a number is seen when its value is taken.
  private mutating func longCardinal(then end: Int32) -> Int32 {
    repeated(numerals { $0 != .none } & ~arabicDigits, 1...12, then: end)
  }
}
