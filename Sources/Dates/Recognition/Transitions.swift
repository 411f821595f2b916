/// Where states lead with a character, as far as was asked: a hash table, since a table of all states and characters would be a
/// thousand times as large as what texts ask for.
struct Transitions {
  /// State, character and next state, 16 bits each. All ones for none; linear probing, at most half full.
  private var entries = Numbers<UInt64>(repeating: .max, count: 1 << 12)
  private(set) var count = 0

  private static func key(_ state: Automaton.State, _ character: Alphabet.Class) -> UInt64 {
    UInt64(UInt16(bitPattern: state)) << 16 | UInt64(character)
  }

  /// The next state; `nil` where it was not asked for yet.
  subscript(state: Automaton.State, character: Alphabet.Class) -> Automaton.State? {
    let key = Transitions.key(state, character)
    let entry = entries.base[slot(of: key)]
    return entry == .max ? nil : Automaton.State(truncatingIfNeeded: entry)
  }

  /// Notes the next state of a pair that has none.
  mutating func insert(_ next: Automaton.State, after state: Automaton.State, _ character: Alphabet.Class) {
    if count * 2 >= entries.count { grow() }
    place(Transitions.key(state, character) << 16 | UInt64(UInt16(bitPattern: next)))
    count += 1
  }

  private func place(_ entry: UInt64) { entries.base[slot(of: entry >> 16)] = entry }

  /// Where a key is, or would be. Safe: slots are below `entries.count`, and half of them are empty.
  private func slot(of key: UInt64) -> Int {
    let mask = entries.count &- 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    while entries.base[slot] != .max, entries.base[slot] >> 16 != key { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = entries
    entries = Numbers(repeating: .max, count: old.count * 2)
    for index in 0..<old.count where old.base[index] != .max { place(old.base[index]) }
  }
}
