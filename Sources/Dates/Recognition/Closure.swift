/// Gathers the configurations that can be reached without a character, entering each called unit once.
struct Closure {
  private let program: Program
  private let order: CallOrder
  /// Configurations that wait for a character, sorted.
  private(set) var consuming: [Configuration] = []
  /// Rules of whole expressions that end here, in file order.
  private(set) var rules: [Int32] = []
  private var ruleCallers: [[Configuration]]
  private var termCallers: [Int32: [Configuration]] = [:]

  init(_ program: Program, _ order: CallOrder) {
    self.program = program
    self.order = order
    ruleCallers = [[Configuration]](repeating: [], count: order.meanings.count)
  }

  /// The accepted rules as configurations, so that they tell states apart.
  var accepted: [Configuration] { rules.map { Configuration(place: -2 - $0, callers: 0) } }

  /// Calls every rule there is.
  mutating func callAll(returningTo callers: Int32) {
    for index in ruleCallers.indices { ruleCallers[index].append(Configuration(place: -1, callers: callers)) }
  }

  mutating func visit(_ start: Configuration, _ callers: borrowing Interned<[Configuration]>) {
    var pending = [start]
    while let next = pending.popLast() {
      let step = program.code[Int(next.place)]
      switch step.operation {
      case .character, .mask, .branch: consuming.append(next)
      case .split:
        for target in program.targets[Int(step.x)..<Int(step.x + step.y)] {
          pending.append(Configuration(place: target, callers: next.callers))
        }
      case .callTerm: termCallers[step.x, default: []].append(Configuration(place: step.y, callers: next.callers))
      case .callRules:
        for meaning in order.meaningsOfSet[Int(step.x)] {
          ruleCallers[meaning].append(Configuration(place: step.y, callers: next.callers))
        }
      case .endTerm, .endRule:
        for caller in callers[next.callers] {
          if caller.place >= 0 { pending.append(caller) } else { rules.append(step.x) }
        }
      }
    }
  }

  /// Enters the called units, outer meanings before those that they nest, and puts all in order.
  mutating func finish(_ callers: inout Interned<[Configuration]>) {
    for (index, group) in order.meanings.enumerated() where !ruleCallers[index].isEmpty {
      let id = callers.id(of: unique(ruleCallers[index]))
      for rule in group { visit(Configuration(place: program.ruleStarts[Int(rule)], callers: id), callers) }
    }
    for (term, group) in termCallers.sorted(by: { $0.key < $1.key }) {
      let id = callers.id(of: unique(group))
      visit(Configuration(place: program.termStarts[Int(term)], callers: id), callers)
    }
    consuming = unique(consuming)
    rules = unique(rules)
  }

  private func unique<Value: Comparable>(_ values: [Value]) -> [Value] {
    var result: [Value] = []
    for value in values.sorted() where value != result.last { result.append(value) }
    return result
  }
}

/// The rules of each meaning, outer meanings first: none nests one that stands before it.
struct CallOrder: Sendable {
  private(set) var meanings: [[Int32]] = []
  /// Indices into `meanings` for each rule set of a program.
  private(set) var meaningsOfSet: [[Int]] = []
  /// Rules that take words away from all others.
  private let never: Set<Int32>

  init(_ grammar: Grammar, _ program: Program) throws(GrammarError) {
    never = Set(grammar.rules.indices.filter { grammar.rules[$0].meaning == .never }.map(Int32.init))
    var depths: [Meaning: Int] = [:]
    for meaning in Meaning.allCases { _ = try CallOrder.depth(meaning, grammar, &depths, []) }
    let ordered = Meaning.allCases.sorted { (depths[$0] ?? 0, $0.rawValue) > (depths[$1] ?? 0, $1.rawValue) }
    let places = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, $0) })
    meanings = ordered.map { meaning in
      grammar.rules.indices.filter { grammar.rules[$0].meaning == meaning }.map(Int32.init)
    }
    meaningsOfSet = program.ruleSets.map { set in
      Set(set.compactMap { places[grammar.rules[Int($0)].meaning] }).sorted()
    }
  }

  /// Of rules that match equally far: what is no date first, then in file order.
  func ranked(_ rules: [Int32]) -> [Int32] { rules.filter(never.contains) + rules.filter { !never.contains($0) } }

  private static func depth(
    _ meaning: Meaning, _ grammar: Grammar, _ known: inout [Meaning: Int], _ path: [Meaning]
  ) throws(GrammarError) -> Int {
    if let depth = known[meaning] { return depth }
    var deepest = 0
    for rule in grammar.rules where rule.meaning == meaning {
      for nested in rule.phrase.nestedMeanings {
        guard nested != meaning, !path.contains(nested) else {
          throw GrammarError(file: rule.file, line: rule.line, column: 1, mistake: .cyclic(meaning.rawValue))
        }
        deepest = max(deepest, try depth(nested, grammar, &known, path + [meaning]) + 1)
      }
    }
    known[meaning] = deepest
    return deepest
  }
}

extension Phrase {
  /// The meanings that this phrase nests.
  var nestedMeanings: Set<Meaning> {
    switch self {
    case .nested(let meanings, _): Set(meanings)
    case .sequence(let parts), .choice(let parts): parts.reduce(into: []) { $0.formUnion($1.nestedMeanings) }
    case .optional(let part): part.nestedMeanings
    case .text, .term, .space: []
    }
  }
}
