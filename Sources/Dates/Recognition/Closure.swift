/// Gathers the configurations that can be reached without a character, entering each called unit once. Kept and emptied
/// between states, so that it allocates but once.
struct Closure {
  private let program: Program
  private let order: CallOrder
  /// Configurations that wait for a character, sorted once finished; behind them the rules that end here, so that they tell
  /// states apart.
  private(set) var run: [Configuration] = []
  /// Rules of whole expressions that end here, in file order.
  private(set) var rules: [Int32] = []
  /// Whether a rule nests another one that may begin here.
  private(set) var isNesting = false
  private var pending: [Configuration] = []
  /// By meaning and by term: where those that call it go on.
  private var ruleCallers: [[Configuration]]
  private var termCallers: [[Configuration]]
  private var calledTerms: [Int] = []
  private var shelf: Shelf

  init(_ program: Program, _ order: CallOrder) {
    self.program = program
    self.order = order
    ruleCallers = [[Configuration]](repeating: [], count: order.meanings.count)
    termCallers = [[Configuration]](repeating: [], count: program.termStarts.count)
    shelf = Shelf(places: program.code.count)
  }

  /// Forgets what was gathered.
  mutating func clear() {
    run.removeAll(keepingCapacity: true)
    rules.removeAll(keepingCapacity: true)
    isNesting = false
  }

  /// Calls every rule there is.
  mutating func callAll(returningTo callers: Int32) {
    for index in ruleCallers.indices { ruleCallers[index].append(Configuration(place: -1, callers: callers)) }
  }

  mutating func visit(_ start: Configuration, _ callers: borrowing RunTable) {
    pending.append(start)
    while let next = pending.popLast() {
      let step = program.code[Int(next.place)]
      switch step.operation {
      case .character, .mask, .branch: run.append(next)
      case .split:
        for target in Int(step.x)..<Int(step.x + step.y) {
          pending.append(Configuration(place: program.targets[target], callers: next.callers))
        }
      case .callTerm: call(term: Int(step.x), Configuration(place: step.y, callers: next.callers))
      case .callRules:
        isNesting = true
        for meaning in order.meaningsOfSet[Int(step.x)] {
          ruleCallers[meaning].append(Configuration(place: step.y, callers: next.callers))
        }
      case .endTerm, .endRule: leave(step.x, to: next.callers, callers)
      }
    }
  }

  private mutating func call(term: Int, _ caller: Configuration) {
    if termCallers[term].isEmpty { calledTerms.append(term) }
    termCallers[term].append(caller)
  }

  /// Goes back to all that called a unit.
  private mutating func leave(_ rule: Int32, to id: Int32, _ callers: borrowing RunTable) {
    for index in callers.range(of: id) {
      let caller = callers[index]
      if caller.place >= 0 { pending.append(caller) } else { rules.append(rule) }
    }
  }

  /// Enters the called units, outer meanings before those that they nest, and puts all in order.
  mutating func finish(_ callers: inout RunTable) {
    for (meaning, group) in order.meanings.enumerated() where !ruleCallers[meaning].isEmpty {
      let id = Closure.take(&ruleCallers[meaning], into: &callers, &shelf)
      for rule in group { visit(Configuration(place: program.ruleStarts[Int(rule)], callers: id), callers) }
    }
    calledTerms.sort()
    for term in calledTerms {
      let id = Closure.take(&termCallers[term], into: &callers, &shelf)
      visit(Configuration(place: program.termStarts[term], callers: id), callers)
    }
    calledTerms.removeAll(keepingCapacity: true)
    shelf.sortOut(&run)
    rules.sortOut()
    for rule in rules { run.append(Configuration(place: -2 - rule, callers: 0)) }
  }

  /// The number of a unit's callers, which are none any more.
  private static func take(
    _ own: inout [Configuration], into callers: inout RunTable, _ shelf: inout Shelf
  ) -> Int32 {
    shelf.sortOut(&own)
    defer { own.removeAll(keepingCapacity: true) }
    return callers.id(of: own)
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
