/// Finds out which parts of a matched expression are which: a parse of at most a few dozen characters, once the automaton
/// has said which rule matches how far.
struct Capture {
  private let recognizer: Recognizer
  private let input: Characters
  private let end: Int
  private var frames: [Frame] = []
  private var trail: [Step] = []
  private var effort = 0
  private static let limit = 20_000
  /// Lets numbers of months, days and hours have values that there are not, to find out what is impossible: 2月32日.
  private var allowsImpossible = false

  private struct Frame {
    var returnPlace: Int32
    var parent: Int
    var start: Int
    var term: Int32
  }

  private enum Step {
    case enter(rule: Int32, at: Int)
    case leave(at: Int)
    case argument(term: Int32, value: WordValue, start: Int, end: Int)
  }

  /// `end` is the number of characters that must be matched.
  init(_ recognizer: Recognizer, _ input: Characters, end: Int) {
    (self.recognizer, self.input, self.end) = (recognizer, input, end)
  }

  private var program: Program { recognizer.program }
  private var grammar: Grammar { recognizer.grammar }

  /// The reading of a rule over the whole input; `nil` where a number has an impossible value or a guard objects.
  mutating func reading(of rule: Int32, allowingImpossible: Bool = false) -> Reading? {
    (allowsImpossible, effort) = (allowingImpossible, 0)
    frames = [Frame(returnPlace: -1, parent: -1, start: 0, term: -1)]
    trail = []
    guard enter(rule, at: 0, frame: 0) else { return nil }
    var index = 0
    return build(&index)
  }

  private mutating func enter(_ rule: Int32, at place: Int, frame: Int) -> Bool {
    guard program.ruleFirsts[Int(rule)].contains(input.classes[place]) else { return false }
    let guards = grammar.rules[Int(rule)].guards
    guard guards.isEmpty || guards.allSatisfy({ $0.side == .before || input.obeys($0, at: place) }) else { return false }
    trail.append(.enter(rule: rule, at: place))
    if run(program.ruleStarts[Int(rule)], at: place, frame: frame) { return true }
    trail.removeLast()
    return false
  }

  private mutating func run(_ start: Int32, at origin: Int, frame: Int) -> Bool {
    var (next, place) = (start, origin)
    effort += 1
    guard effort < Capture.limit else { return false }
    while true {
      let step = program.code[Int(next)]
      switch step.operation {
      case .character, .mask, .branch:
        guard place < end, let target = program.step(next, on: input.classes[place]) else { return false }
        (next, place) = (target, place + 1)
      case .split: return runFirst(of: step, at: place, frame: frame)
      case .callTerm:
        guard place < end, program.termFirsts[Int(step.x)].contains(input.classes[place]) else { return false }
        return call(Frame(returnPlace: step.y, parent: frame, start: place, term: step.x)) {
          $0.run($0.recognizer.program.termStarts[Int(step.x)], at: place, frame: $1)
        }
      case .callRules:
        guard place < end else { return false }
        return call(Frame(returnPlace: step.y, parent: frame, start: place, term: -1)) { capture, frame in
          for rule in capture.recognizer.program.ruleSets[Int(step.x)] where capture.enter(rule, at: place, frame: frame) {
            return true
          }
          return false
        }
      case .endTerm: return finishTerm(entry: step.x, at: place, frame: frames[frame])
      case .endRule: return finishRule(step.x, at: place, frame: frames[frame])
      }
    }
  }

  private mutating func call(_ frame: Frame, _ body: (inout Capture, Int) -> Bool) -> Bool {
    frames.append(frame)
    if body(&self, frames.count - 1) { return true }
    frames.removeLast()
    return false
  }

  private mutating func runFirst(of split: Program.Instruction, at place: Int, frame: Int) -> Bool {
    let (trailCount, frameCount) = (trail.count, frames.count)
    for index in Int(split.x)..<Int(split.x + split.y) {
      if run(program.targets[index], at: place, frame: frame) { return true }
      trail.removeSubrange(trailCount...)
      frames.removeSubrange(frameCount...)
    }
    return false
  }

  private mutating func finishTerm(entry: Int32, at place: Int, frame: Frame) -> Bool {
    guard let value = value(of: frame.term, entry: entry, frame.start..<place) else { return false }
    trail.append(.argument(term: frame.term, value: value, start: frame.start, end: place))
    if run(frame.returnPlace, at: place, frame: frame.parent) { return true }
    trail.removeLast()
    return false
  }

  private mutating func finishRule(_ rule: Int32, at place: Int, frame: Frame) -> Bool {
    let guards = grammar.rules[Int(rule)].guards
    guard guards.isEmpty || guards.allSatisfy({ $0.side == .after || input.obeys($0, at: place) }) else { return false }
    trail.append(.leave(at: place))
    if frame.returnPlace < 0 ? place == end : run(frame.returnPlace, at: place, frame: frame.parent) { return true }
    trail.removeLast()
    return false
  }

  private mutating func value(of term: Int32, entry: Int32, _ range: Range<Int>) -> WordValue? {
    switch grammar.terms[Int(term)].kind {
    case .words(let entries): return entries[Int(entry)].value
    case .number(let format):
      guard let quantity = input.value(range, format, recognizer.alphabet.numerals) else { return nil }
      guard let number = quantity.number else { return quantity }
      guard format.range.contains(number) || allowsImpossible && isCalendrical(term) else { return nil }
      return .number(number)
    }
  }

  private func isCalendrical(_ term: Int32) -> Bool {
    switch grammar.terms[Int(term)].argument {
    case .month, .day, .hour, .minute, .second, .lunarDay, .lunarMonth: true
    default: false
    }
  }

  private func build(_ index: inout Int) -> Reading? {
    guard index < trail.count, case .enter(let rule, let start) = trail[index] else { return nil }
    var reading = Reading(rule: Int(rule), range: input.offset(start)..<input.offset(start))
    index += 1
    while index < trail.count {
      switch trail[index] {
      case .enter: build(&index).map { reading.nested.append($0) }
      case .leave(let place):
        reading.range = reading.range.lowerBound..<input.offset(place)
        index += 1
        return reading
      case .argument(let term, let value, let start, let end):
        reading.arguments.append(
          .init(
            argument: grammar.terms[Int(term)].argument, value: value,
            range: input.offset(start)..<input.offset(end)))
        index += 1
      }
    }
    return nil
  }
}
