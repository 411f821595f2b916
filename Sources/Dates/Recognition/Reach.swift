/// Places between the characters of an expression, a bit each: 64 characters have 65.
typealias Places = UInt128

extension Places {
  init(_ place: Int) { self = 1 << Places(truncatingIfNeeded: place) }
}

/// Where the parts of a grammar can end within one expression. Each question of an instruction at a place is answered once, so
/// that the effort is at most the number of instructions times places, however ambiguous the grammar is.
struct Reach {
  private let recognizer: Recognizer
  let input: Characters
  /// The number of characters that may be read.
  private let end: Int
  /// For each place the rules that the automaton follows to their ends from there, in file order: no others can end.
  private let candidates: [[Int32]]
  /// Lets numbers of months, days and hours have values that there are not, to find out what is impossible: 2月32日.
  var allowsImpossible = false
  /// Given back when the expression is done, so that the next need not make its own.
  private(set) var known: PlaceTable
  /// What the guards found out at places from which they see beyond the expression.
  private(set) var views: [View] = []
  /// What was asked of digits, and answered otherwise for others perhaps.
  private(set) var questions: [DigitQuestion] = []

  /// Whether an expression that begins, or ends, at a place leaves the words there whole: found out once.
  private var wholeness: [Bool?]
  /// No whole word that is asked for is longer, in characters.
  private static let wordReach = 8

  /// What a guard said at a place, in bytes from the start of the expression; without a rule, whether no word is cut.
  struct View: Equatable {
    var rule: Int32?
    var side: Guard.Side
    var offset: Int
    var allowed: Bool
  }

  init(
    _ recognizer: Recognizer, _ input: Characters, end: Int, _ candidates: [[Int32]], _ table: consuming PlaceTable
  ) {
    (self.recognizer, self.input, self.end, self.candidates) = (recognizer, input, end, candidates)
    known = table
    known.clear()
    wholeness = [Bool?](repeating: nil, count: input.classes.count * 2 + 2)
  }

  private func key(_ kind: PlaceTable.Kind, _ index: Int32, _ place: Int) -> UInt64 {
    PlaceTable.key(kind, index, allowsImpossible ? place | 1 << 7 : place)
  }

  /// Where a rule that begins at a place can end.
  mutating func ends(ofRule rule: Int32, at place: Int) -> Places {
    guard place < end, mayBegin(rule, .rule, at: place) else { return 0 }
    let start = recognizer.program.ruleStarts[Int(rule)]
    let key = key(.rule, start, place)
    if let found = known[key] { return found }
    let found = guardsAllow(rule, .after, at: place) ? ends(from: start, at: place) : 0
    known[key] = found
    return found
  }

  /// Where the unit of an instruction can end when it goes on from there. `term` is the term that the instruction belongs to,
  /// `nil` in a rule.
  mutating func ends(from start: Int32, at origin: Int, in term: TermCall? = nil) -> Places {
    var (next, place) = (start, origin)
    while true {
      let step = recognizer.program.code[Int(next)]
      switch step.operation {
      case .character, .mask, .branch:
        guard place < end, let target = target(of: next, at: place) else { return 0 }
        (next, place) = (target, place + 1)
      case .split: return ends(of: step, next, at: place, term)
      case .callTerm, .callRules: return ends(behind: step, next, at: place)
      case .endTerm: return term.map { hasValue($0, entry: step.x, to: place) } ?? false ? Places(place) : 0
      case .endRule: return guardsAllow(step.x, .before, at: place) ? Places(place) : 0
      }
    }
  }

  private mutating func ends(of split: Program.Instruction, _ index: Int32, at place: Int, _ term: TermCall?) -> Places
  {
    // What a term ends with depends on where it began.
    let key = term == nil ? key(.instruction, index, place) : nil
    if let key, let found = known[key] { return found }
    var found: Places = 0
    for target in recognizer.program.targets[Int(split.x)..<Int(split.x + split.y)] where mayFollow(target, at: place) {
      found |= ends(from: target, at: place, in: term)
    }
    if let key { known[key] = found }
    return found
  }

  private mutating func ends(behind call: Program.Instruction, _ index: Int32, at place: Int) -> Places {
    let key = key(.instruction, index, place)
    if let found = known[key] { return found }
    var found: Places = 0
    var rest = ends(ofCall: call, at: place)
    while rest != 0 {
      found |= ends(from: call.y, at: rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    known[key] = found
    return found
  }

  /// Where what an instruction calls at a place can end.
  mutating func ends(ofCall call: Program.Instruction, at place: Int) -> Places {
    guard place < end else { return 0 }
    let key = key(call.operation == .callTerm ? .term : .rules, call.x, place)
    if let found = known[key] { return found }
    var found: Places = 0
    if call.operation == .callTerm {
      if mayBegin(call.x, .term, at: place) {
        let start = recognizer.program.termStarts[Int(call.x)]
        found = ends(from: start, at: place, in: TermCall(term: call.x, start: place))
      }
    } else {
      for rule in candidates[place] where recognizer.program.isInSet[Int(call.x)][Int(rule)] {
        found |= ends(ofRule: rule, at: place)
      }
    }
    known[key] = found
    return found
  }

  /// Whether the next character lets an instruction go on. Cheap: most alternatives end here.
  private mutating func mayFollow(_ instruction: Int32, at place: Int) -> Bool {
    let step = recognizer.program.code[Int(instruction)]
    switch step.operation {
    case .character, .mask, .branch: return place < end && target(of: instruction, at: place) != nil
    case .callTerm: return place < end && mayBegin(step.x, .term, at: place)
    case .callRules: return place < end
    case .split, .endTerm, .endRule: return true
    }
  }

  /// Where the character at a place leads from an instruction.
  private mutating func target(of instruction: Int32, at place: Int) -> Int32? {
    let target = recognizer.program.step(instruction, on: input.classes[place])
    if input.isArabic(place), !recognizer.program.takesDigitsAlike(instruction) {
      questions.append(.target(of: instruction, at: place, target))
    }
    return target
  }

  /// Whether a unit begins with the character at a place.
  private mutating func mayBegin(_ index: Int32, _ unit: DigitQuestion.Unit, at place: Int) -> Bool {
    let firsts = recognizer.program.firsts(of: index, unit)
    let begins = firsts.contains(input.classes[place])
    if input.isArabic(place), !firsts.takesDigitsAlike { questions.append(.begins(index, unit, at: place, begins)) }
    return begins
  }

  private mutating func hasValue(_ call: TermCall, entry: Int32, to place: Int) -> Bool {
    let has = recognizer.value(of: call, entry: entry, to: place, input, allowsImpossible) != nil
    if case .number = recognizer.grammar.terms[Int(call.term)].kind, input.hasArabic(call.start..<place) {
      questions.append(.value(call, end: place, allowsImpossible: allowsImpossible, has))
    }
    return has
  }

  /// Whether the guards of a rule on one side let it begin, or end, here.
  private mutating func guardsAllow(_ rule: Int32, _ side: Guard.Side, at place: Int) -> Bool {
    if !recognizer.grammar.rules[Int(rule)].mayCut, !leavesWordsWhole(side, at: place) { return false }
    guard !recognizer.guards[Int(rule)].isEmpty else { return true }
    var sight = Sight()
    let allowed = recognizer.allows(rule, side, input.text, at: input.offset(place), &sight)
    note(rule, side, place, allowed, sight, reach: recognizer.reach(rule, side))
    if recognizer.tellsDigitsApart(rule) { questions.append(.guards(rule, side, at: place, allowed)) }
    return allowed
  }

  private mutating func leavesWordsWhole(_ side: Guard.Side, at place: Int) -> Bool {
    let index = place * 2 + (side == .after ? 0 : 1)
    if let known = wholeness[index] { return known }
    var sight = Sight()
    let allowed = !recognizer.cutsWord(side, input.text, at: input.offset(place), &sight)
    wholeness[index] = allowed
    note(nil, side, place, allowed, sight, reach: Reach.wordReach)
    if recognizer.wholeWords.tellDigitsApart { questions.append(.words(side, at: place, areWhole: allowed)) }
    return allowed
  }

  /// Keeps what depends on the text around the expression: what looked no further than at the expression's own characters
  /// does not.
  private mutating func note(
    _ rule: Int32?, _ side: Guard.Side, _ place: Int, _ allowed: Bool, _ sight: Sight, reach: Int
  ) {
    let count = input.classes.count
    let isInside = rule == nil ? place > 0 && place < count : side == .after ? place > 0 : place < count
    if isInside, !sight.isFar { return }
    guard (side == .after ? place : count - place) < reach else { return }
    let view = View(rule: rule, side: side, offset: input.offset(place) - input.offset(0), allowed: allowed)
    if !views.contains(view) { views.append(view) }
  }
}
