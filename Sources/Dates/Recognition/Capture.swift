/// Finds out which parts of a matched expression are which: a parse of at most a few dozen characters, once the automaton
/// has said which rule matches how far.
struct Capture {
  private let recognizer: Recognizer
  private let input: Characters
  private let end: Int
  private var frames: [Frame] = []
  private var trail: [Step] = []
  private var effort = 0
  private static let limit = 100_000
  /// No neighbour that a guard names is longer, in characters.
  static let guardReach = 8
  /// Lets numbers of months, days and hours have values that there are not, to find out what is impossible: 2月32日.
  private var allowsImpossible = false

  private struct Frame {
    var returnPlace: Int32
    var parent: Int
    var start: Int
    var term: Int32
  }

  /// Whether an expression that begins, or ends, at a place leaves the words there whole: found out once.
  private var wholeness: [Bool?]

  private enum Step {
    case enter(rule: Int32, at: Int)
    case leave(at: Int)
    case argument(term: Int32, value: WordValue, start: Int, end: Int)
  }

  /// `end` is the number of characters that must be matched.
  init(_ recognizer: Recognizer, _ input: Characters, end: Int) {
    (self.recognizer, self.input, self.end) = (recognizer, input, end)
    wholeness = [Bool?](repeating: nil, count: input.classes.count * 2 + 2)
  }

  /// What the guards found out at places from which they see beyond the expression.
  private(set) var views: [View] = []

  /// What a guard said at a place, in bytes from the start of the expression; without a rule, whether no word is cut.
  struct View: Equatable {
    var rule: Int32?
    var side: Guard.Side
    var offset: Int
    var allowed: Bool
  }

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
    guard recognizer.program.ruleFirsts[Int(rule)].contains(input.classes[place]) else { return false }
    guard guardsAllow(rule, .after, at: place) else { return false }
    trail.append(.enter(rule: rule, at: place))
    if run(recognizer.program.ruleStarts[Int(rule)], at: place, frame: frame) { return true }
    trail.removeLast()
    return false
  }

  /// Whether the guards of a rule on one side let it begin, or end, here.
  private mutating func guardsAllow(_ rule: Int32, _ side: Guard.Side, at place: Int) -> Bool {
    if !recognizer.grammar.rules[Int(rule)].mayCut, !leavesWordsWhole(side, at: place) { return false }
    guard !recognizer.guards[Int(rule)].isEmpty else { return true }
    let allowed = recognizer.allows(rule, side, input.text, at: input.offset(place))
    note(rule, side, place, allowed)
    return allowed
  }

  private mutating func leavesWordsWhole(_ side: Guard.Side, at place: Int) -> Bool {
    if let known = wholeness[place * 2 + (side == .after ? 0 : 1)] { return known }
    let allowed = !recognizer.cutsWord(side, input.text, at: input.offset(place))
    wholeness[place * 2 + (side == .after ? 0 : 1)] = allowed
    note(nil, side, place, allowed)
    return allowed
  }

  /// Keeps what depends on the text around the expression.
  private mutating func note(_ rule: Int32?, _ side: Guard.Side, _ place: Int, _ allowed: Bool) {
    guard (side == .after ? place : input.classes.count - place) < Capture.guardReach else { return }
    let view = View(rule: rule, side: side, offset: input.offset(place) - input.offset(0), allowed: allowed)
    if !views.contains(view) { views.append(view) }
  }

  private mutating func run(_ start: Int32, at origin: Int, frame: Int) -> Bool {
    var (next, place) = (start, origin)
    effort += 1
    guard effort < Capture.limit else { return false }
    while true {
      let step = recognizer.program.code[Int(next)]
      switch step.operation {
      case .character, .mask, .branch:
        guard place < end, let target = recognizer.program.step(next, on: input.classes[place]) else { return false }
        (next, place) = (target, place + 1)
      case .split: return runFirst(of: step, at: place, frame: frame)
      case .callTerm:
        guard place < end, recognizer.program.termFirsts[Int(step.x)].contains(input.classes[place]) else {
          return false
        }
        return call(Frame(returnPlace: step.y, parent: frame, start: place, term: step.x)) {
          $0.run($0.recognizer.program.termStarts[Int(step.x)], at: place, frame: $1)
        }
      case .callRules:
        guard place < end else { return false }
        return call(Frame(returnPlace: step.y, parent: frame, start: place, term: -1)) { capture, frame in
          for rule in capture.recognizer.program.ruleSets[Int(step.x)]
          where capture.enter(rule, at: place, frame: frame) {
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
      if run(recognizer.program.targets[index], at: place, frame: frame) { return true }
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
    guard guardsAllow(rule, .before, at: place) else { return false }
    trail.append(.leave(at: place))
    if frame.returnPlace < 0 ? place == end : run(frame.returnPlace, at: place, frame: frame.parent) { return true }
    trail.removeLast()
    return false
  }

  private mutating func value(of term: Int32, entry: Int32, _ range: Range<Int>) -> WordValue? {
    switch recognizer.grammar.terms[Int(term)].kind {
    case .words(let entries): return entries[Int(entry)].value
    case .number(let format):
      guard let quantity = input.value(range, format, recognizer.alphabet.numerals) else { return nil }
      guard let number = quantity.number else { return quantity }
      guard format.range.contains(number) || allowsImpossible && isCalendrical(term) else { return nil }
      return .number(number)
    }
  }

  private func isCalendrical(_ term: Int32) -> Bool {
    switch recognizer.grammar.terms[Int(term)].argument {
    case .month, .day, .hour, .minute, .second, .lunarDay, .lunarMonth: true
    default: false
    }
  }

  private func build(_ index: inout Int) -> Reading? {
    guard index < trail.count, case .enter(let rule, let start) = trail[index] else { return nil }
    var reading = Reading(rule: Int(rule), range: input.relative(start)..<input.relative(start))
    index += 1
    while index < trail.count {
      switch trail[index] {
      case .enter: build(&index).map { reading.nested.append($0) }
      case .leave(let place):
        reading.range = reading.range.lowerBound..<input.relative(place)
        index += 1
        return reading
      case .argument(let term, let value, let start, let end):
        reading.arguments.append(
          .init(
            argument: recognizer.grammar.terms[Int(term)].argument, value: value,
            range: input.relative(start)..<input.relative(end), isArabic: input.isArabic(start)))
        index += 1
      }
    }
    return nil
  }
}
