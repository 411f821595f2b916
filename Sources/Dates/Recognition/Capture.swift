/// Finds out which parts of a matched expression are which: a parse of at most a few dozen characters, once the automaton
/// has said which rule matches how far.
struct Capture {
  private let recognizer: Recognizer
  let input: Characters
  private let end: Int
  private let candidates: [[Int32]]
  private(set) var trail = Trail()
  /// Where parts can end.
  private var reach: Reach

  /// `end` is the number of characters that must be matched.
  /// `candidates` are the rules that may begin at each character and end, in file order.
  init(
    _ recognizer: Recognizer, _ input: Characters, end: Int, _ candidates: [[Int32]], _ table: consuming PlaceTable
  ) {
    (self.recognizer, self.input, self.end, self.candidates) = (recognizer, input, end, candidates)
    reach = Reach(recognizer, input, end: end, candidates, table)
  }

  /// For the next expression.
  var table: PlaceTable { reach.known }

  /// What the guards found out at places from which they see beyond the expression.
  var views: [Reach.View] { reach.views }

  /// What the digits of the expression were asked.
  var questions: [DigitQuestion] { reach.questions }

  /// The reading of a rule over the whole input, the first of several; `nil` where a number has an impossible value or a guard
  /// objects.
  mutating func reading(of rule: Int32, allowingImpossible: Bool = false) -> Reading? {
    (reach.allowsImpossible, trail.allowsImpossible) = (allowingImpossible, allowingImpossible)
    trail.steps.removeAll(keepingCapacity: true)
    guard reach.ends(ofRule: rule, at: 0) & Places(end) != 0 else { return nil }
    enter(rule, at: 0, to: Places(end))
    return trail.reading(of: input, recognizer)
  }

  /// Notes how a rule goes from a place to one of those wanted, of which it can reach one. Returns which.
  @discardableResult
  private mutating func enter(_ rule: Int32, at place: Int, to wanted: Places) -> Int {
    trail.steps.append(.enter(rule: rule, at: place))
    return follow(recognizer.program.ruleStarts[Int(rule)], at: place, in: nil, to: wanted)
  }

  /// Follows the first way from an instruction to one of the places wanted. Every branch is tried for whether it leads there
  /// before it is taken, so that there is no way back.
  private mutating func follow(
    _ start: Int32, at origin: Int, in term: TermCall?, to wanted: Places
  ) -> Int {
    var (next, place) = (start, origin)
    while true {
      let step = recognizer.program.code[Int(next)]
      switch step.operation {
      case .character, .mask, .branch:
        guard let target = recognizer.program.step(next, on: input.classes[place]) else { return place }
        (next, place) = (target, place + 1)
      case .split:
        let targets = recognizer.program.targets[Int(step.x)..<Int(step.x + step.y)]
        guard let target = targets.first(where: { reach.ends(from: $0, at: place, in: term) & wanted != 0 }) else {
          return place
        }
        next = target
      case .callTerm, .callRules:
        place = call(step, at: place, to: wanted)
        next = step.y
      case .endTerm:
        if let term { trail.steps.append(.argument(term, entry: step.x, end: place)) }
        return place
      case .endRule:
        trail.steps.append(.leave(at: place))
        return place
      }
    }
  }

  /// Follows what is called to a place from which the wanted ones can be reached.
  private mutating func call(_ call: Program.Instruction, at place: Int, to wanted: Places) -> Int {
    var returns: Places = 0
    var rest = reach.ends(ofCall: call, at: place)
    while rest != 0 {
      let after = rest.trailingZeroBitCount
      if reach.ends(from: call.y, at: after) & wanted != 0 { returns |= Places(after) }
      rest &= rest - 1
    }
    if call.operation == .callTerm {
      let start = recognizer.program.termStarts[Int(call.x)]
      return follow(start, at: place, in: TermCall(term: call.x, start: place), to: returns)
    }
    for rule in candidates[place]
    where recognizer.program.isInSet[Int(call.x)][Int(rule)] && reach.ends(ofRule: rule, at: place) & returns != 0 {
      return enter(rule, at: place, to: returns)
    }
    return place
  }
}
