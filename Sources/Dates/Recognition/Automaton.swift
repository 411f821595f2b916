/// A deterministic automaton for a program, built as texts ask for it.
///
/// A nested unit is entered once for all that nest it at the same place: a configuration is an instruction with the set of
/// places to go back to. That keeps states few however much the rules nest.
struct Automaton: ~Copyable {
  typealias State = Int16

  static let dead: State = 0
  static let start: State = 1
  private static let unknown: State = -1
  private static let limit = 8000

  private let program: Program
  private let order: CallOrder
  private let classCount: Int
  private var callers = Interned<[Configuration]>()
  private var states = Interned<[Configuration]>()
  /// Rules that end in each state, in the order in which they are tried.
  private var accepts: [[Int32]] = []
  private var accepting: [Bool] = []
  /// Row by row: state × class → state. Every state that was handed out has its row, and classes are below `classCount`, so
  /// that `next` need not check.
  private var transitions: Numbers<State>
  private static let firstRows = 64
  /// The same for the commonest, by their hash and near one another: state, class and next state in 16 bits each. The rows are
  /// too many for the processor's nearest memory, and few of them are in use.
  private let recent = Numbers<UInt64>(repeating: .max, count: recentCount)
  private static let recentCount = 1 << 13

  init(_ program: Program, _ order: CallOrder, classCount: Int) {
    (self.program, self.order, self.classCount) = (program, order, classCount)
    transitions = Numbers(repeating: Automaton.unknown, count: Automaton.firstRows * classCount)
    reset()
  }

  /// Forgets all states, so that memory stays bounded.
  private mutating func reset() {
    callers = Interned()
    states = Interned()
    (accepts, accepting) = ([], [])
    recent.base.update(repeating: .max, count: recent.count)
    transitions = Numbers(repeating: Automaton.unknown, count: Automaton.firstRows * classCount)
    var closure = Closure(program, order)
    _ = add(&closure)
    closure.callAll(returningTo: callers.id(of: [.top]))
    _ = add(&closure)
  }

  /// Rules that end in a state, in file order.
  func rules(at state: State) -> [Int32] { accepts[Int(state)] }

  func isAccepting(_ state: State) -> Bool { accepting[Int(state)] }

  /// The state after one more character.
  @inline(__always)
  mutating func next(_ state: State, _ character: Alphabet.Class) -> State {
    let key = UInt64(UInt16(bitPattern: state)) << 16 | UInt64(character)
    let slot = recent.base + Int((key ^ key >> 16 &* 0x9E5) & UInt64(Automaton.recentCount - 1))
    if slot.pointee >> 16 == key { return State(truncatingIfNeeded: slot.pointee) }
    let known = transitions.base[Int(state) &* classCount &+ Int(character)]
    let next = known != Automaton.unknown ? known : build(state, character)
    slot.pointee = key << 16 | UInt64(UInt16(bitPattern: next))
    return next
  }

  @inline(never)
  private mutating func build(_ state: State, _ character: Alphabet.Class) -> State {
    var closure = Closure(program, order)
    for configuration in states[Int32(state)] where configuration.place >= 0 {
      if let place = program.step(configuration.place, on: character) {
        closure.visit(Configuration(place: place, callers: configuration.callers), callers)
      }
    }
    let next = add(&closure)
    // The state's own row may be gone when the table was emptied.
    if next > 1 || states.count > Int(state) { transitions.base[Int(state) * classCount + Int(character)] = next }
    return next
  }

  private mutating func add(_ closure: inout Closure) -> State {
    closure.finish(&callers)
    let id = states.id(of: closure.consuming + closure.accepted)
    guard Int(id) == accepts.count else { return State(id) }
    accepts.append(order.ranked(closure.rules))
    accepting.append(!closure.rules.isEmpty)
    makeRoom(states: accepts.count)
    if id == 0 { for character in 0..<classCount { transitions.base[character] = Automaton.dead } }
    return State(id)
  }

  private mutating func makeRoom(states: Int) {
    guard states * classCount > transitions.count else { return }
    let larger = Numbers(repeating: Automaton.unknown, count: transitions.count * 2)
    larger.base.update(from: transitions.base, count: transitions.count)
    transitions = larger
  }

  /// Whether so many states are known that they are better forgotten; to be asked between matches.
  mutating func trim() {
    if states.count > Automaton.limit { reset() }
  }
}

/// An instruction, and where the unit that it belongs to was called from.
struct Configuration: Hashable, Comparable {
  var place: Int32
  var callers: Int32

  /// Not a place in the program: the whole expression ends here.
  static let top = Configuration(place: -1, callers: 0)

  static func < (a: Configuration, b: Configuration) -> Bool {
    (a.place, a.callers) < (b.place, b.callers)
  }
}

/// Values that are stored once and known by number.
struct Interned<Value: Hashable> {
  private var ids: [Value: Int32] = [:]
  private var values: [Value] = []

  var count: Int { values.count }

  subscript(id: Int32) -> Value { values[Int(id)] }

  mutating func id(of value: Value) -> Int32 {
    if let known = ids[value] { return known }
    let id = Int32(values.count)
    ids[value] = id
    values.append(value)
    return id
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
