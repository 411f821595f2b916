/// A deterministic automaton for a program, built as texts ask for it.
///
/// A nested unit is entered once for all that nest it at the same place: a configuration is an instruction with the set of
/// places to go back to. That keeps states few however much the rules nest.
struct Automaton: ~Copyable {
  typealias State = Int16

  static let dead: State = 0
  static let start: State = 1
  /// So that a state fits into a key, with those that one expression adds.
  private static let limit = 6000
  /// Sixteen bytes each at most.
  private static let transitionLimit = 1 << 19

  private let program: Program
  private let order: CallOrder
  private let classCount: Int
  private var callers = RunTable()
  private var states = RunTable()
  private var closure: Closure
  /// Rules that end in each state, in the order in which they are tried.
  private var accepts: [[Int32]] = []
  private var accepting: [Bool] = []
  /// Whether a nested rule may begin in each state.
  private var nesting: [Bool] = []
  private var transitions = Transitions()
  /// The same for the commonest, near one another. State and class are mixed so that different pairs stay different; what does
  /// not choose the slot stands above the next state. All ones for none.
  private let recent = Numbers<UInt32>(repeating: .max, count: 1 << slotBits)
  private static let slotBits: UInt32 = 15
  private static let restBits: UInt32 = 10
  /// Of a key: 13 bits for the state, 12 for the class.
  private static let classBits: UInt32 = 12
  private static let keyMask: UInt32 = 1 << (slotBits + restBits) - 1
  /// False for a grammar of more characters than a key holds.
  private let usesRecent: Bool

  init(_ program: Program, _ order: CallOrder, classCount: Int) {
    (self.program, self.order, self.classCount) = (program, order, classCount)
    usesRecent = classCount <= 1 << Automaton.classBits
    closure = Closure(program, order)
    reset()
  }

  /// Forgets all states, so that memory stays bounded.
  private mutating func reset() {
    (callers, states) = (RunTable(), RunTable())
    (accepts, accepting, nesting) = ([], [], [])
    recent.base.update(repeating: .max, count: recent.count)
    transitions = Transitions()
    closure.clear()
    _ = add()
    closure.callAll(returningTo: callers.id(of: [.top]))
    _ = add()
  }

  /// Rules that end in a state, in file order.
  func rules(at state: State) -> [Int32] { accepts[Int(state)] }

  func isAccepting(_ state: State) -> Bool { accepting[Int(state)] }

  /// Whether a rule nests another one that may begin in a state.
  func isNesting(_ state: State) -> Bool { nesting[Int(state)] }

  /// The classes with which a text goes on from a state: all where an expression may end there.
  func followers(of state: State) -> ClassSet {
    if isAccepting(state) { return .all(count: classCount) }
    var followers = ClassSet(count: classCount)
    for index in states.range(of: Int32(state)) { program.insertFollowers(of: states[index].place, into: &followers) }
    return followers
  }

  /// The state after one more character.
  @inline(__always)
  mutating func next(_ state: State, _ character: Alphabet.Class) -> State {
    let key = UInt32(UInt16(bitPattern: state)) << Automaton.classBits | UInt32(character)
    let mixed = key &* 0x9E_3779 & Automaton.keyMask
    let (slot, rest) = (Int(mixed >> Automaton.restBits), mixed & (1 << Automaton.restBits - 1))
    let word = recent.base[slot]
    if word >> 16 == rest { return State(truncatingIfNeeded: word) }
    let next = transitions[state, character] ?? build(state, character)
    if usesRecent { recent.base[slot] = rest << 16 | UInt32(UInt16(bitPattern: next)) }
    return next
  }

  @inline(never)
  private mutating func build(_ state: State, _ character: Alphabet.Class) -> State {
    guard state != Automaton.dead else { return Automaton.dead }
    let next = step(state, on: character) ? add() : Automaton.dead
    transitions.insert(next, after: state, character)
    // Most numbers are any digits: what one leads to, all do.
    if Automaton.digits.contains(character), takesDigitsAlike(state) {
      for digit in Automaton.digits where digit != character { transitions.insert(next, after: state, digit) }
    }
    return next
  }

  private static let digits = Alphabet.arabic..<Alphabet.arabic + 10

  /// Whether nothing that a state waits for is one digit rather than another.
  private func takesDigitsAlike(_ state: State) -> Bool {
    states.range(of: Int32(state)).allSatisfy { states[$0].place < 0 || program.takesDigitsAlike(states[$0].place) }
  }

  /// Gathers where a character leads from a state; false where it leads nowhere.
  private mutating func step(_ state: State, on character: Alphabet.Class) -> Bool {
    closure.clear()
    var isAlive = false
    for index in states.range(of: Int32(state)) {
      let configuration = states[index]
      guard configuration.place >= 0, let place = program.step(configuration.place, on: character) else { continue }
      closure.visit(Configuration(place: place, callers: configuration.callers), callers)
      isAlive = true
    }
    return isAlive
  }

  /// The state of what was gathered.
  private mutating func add() -> State {
    closure.finish(&callers)
    let id = states.id(of: closure.run)
    guard Int(id) == accepts.count else { return State(id) }
    accepts.append(order.ranked(closure.rules))
    accepting.append(!closure.rules.isEmpty)
    nesting.append(closure.isNesting)
    return State(id)
  }

  /// Forgets all when it is too much; to be asked between matches. Returns whether it did.
  mutating func trim() -> Bool {
    guard states.count > Automaton.limit || transitions.count > Automaton.transitionLimit else { return false }
    reset()
    return true
  }
}

extension Program {
  /// Where a character leads from a consuming instruction; `nil` where it does not match.
  func step(_ place: Int32, on character: Alphabet.Class) -> Int32? {
    let instruction = code[Int(place)]
    switch instruction.operation {
    case .character: return instruction.x == Int32(character) ? instruction.y : nil
    case .mask:
      return character < 64 && masks[Int(instruction.x)] & (1 << UInt64(character)) != 0 ? instruction.y : nil
    case .branch: return branch(instruction, on: character)
    case .split, .callTerm, .callRules, .endTerm, .endRule: return nil
    }
  }

  /// Whether a consuming instruction takes all Arabic digits or none.
  func takesDigitsAlike(_ place: Int32) -> Bool {
    let (instruction, digits) = (code[Int(place)], Alphabet.arabic..<Alphabet.arabic + 10)
    switch instruction.operation {
    case .character: return !digits.contains(Alphabet.Class(instruction.x))
    case .mask:
      let taken = masks[Int(instruction.x)] >> UInt64(Alphabet.arabic) & 0x3FF
      return taken == 0 || taken == 0x3FF
    case .branch:
      return !branches[Int(instruction.x)..<Int(instruction.x + instruction.y)].contains { digits.contains($0.key) }
    case .split, .callTerm, .callRules, .endTerm, .endRule: return true
    }
  }

  /// The classes that a consuming instruction takes.
  func insertFollowers(of place: Int32, into followers: inout ClassSet) {
    guard place >= 0 else { return }
    let instruction = code[Int(place)]
    switch instruction.operation {
    case .character: followers.insert(Alphabet.Class(instruction.x))
    case .mask: followers.insert(mask: masks[Int(instruction.x)])
    case .branch:
      for index in Int(instruction.x)..<Int(instruction.x + instruction.y) { followers.insert(branches[index].key) }
    case .split, .callTerm, .callRules, .endTerm, .endRule: break
    }
  }

  func branch(_ instruction: Instruction, on character: Alphabet.Class) -> Int32? {
    var (low, high) = (Int(instruction.x), Int(instruction.x + instruction.y))
    while low < high {
      let middle = (low + high) / 2
      let branch = branches[middle]
      if branch.key == character { return branch.target }
      if branch.key < character { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
