import Actors

/// Makes a double-array trie of coded words: states with many children are placed first, those with one fill the gaps.
struct TrieBuilder {
  private struct State {
    var entry: UInt16 = 0
    var codes: [UInt16] = []
    var children: [Int] = []
  }

  private var states: [State] = []
  private var bases: [UInt32] = []
  private var slots = FreeSlots()
  private var baseUsed: Set<Int> = []
  /// No child lies so far.
  private static let leaf: UInt32 = 0xFFFF_0000

  private(set) var nodes: [Lexicon.Node] = []

  /// `words` are sorted by their codes, without repetition; entries are numbered from 1.
  init(words: [(codes: [UInt16], entry: UInt16)]) {
    _ = addState(words[...], depth: 0)
    bases = .init(repeating: TrieBuilder.leaf, count: states.count)
    slots.take(0)
    let order = states.indices.sorted { (states[$1].codes.count, $0) < (states[$0].codes.count, $1) }
    for state in order where !states[state].codes.isEmpty { place(state) }
    layOut()
  }

  private mutating func addState(_ words: ArraySlice<(codes: [UInt16], entry: UInt16)>, depth: Int) -> Int {
    let number = states.count
    states.append(State())
    var words = words
    if let first = words.first, first.codes.count == depth {
      states[number].entry = first.entry
      words = words.dropFirst()
    }
    while let code = words.first?.codes[depth] {
      let group = words.prefix { $0.codes[depth] == code }
      words = words.dropFirst(group.count)
      let child = addState(group, depth: depth + 1)
      states[number].codes.append(code)
      states[number].children.append(child)
    }
    return number
  }

  /// The first base whose slots are all free; no two states share one.
  private mutating func place(_ state: Int) {
    let codes = states[state].codes.map(Int.init)
    var slot = slots.first(from: codes[0] + 1)
    while true {
      let base = slot - codes[0]
      if codes.allSatisfy({ slots.isFree(base + $0) }), baseUsed.insert(base).inserted {
        bases[state] = UInt32(base)
        for code in codes { slots.take(base + code) }
        return
      }
      slot = slots.first(from: slot + 1)
    }
  }

  private mutating func layOut() {
    nodes = .init(repeating: Lexicon.Node(), count: slots.end + 1)
    nodes[0] = Lexicon.Node(base: bases[0], check: 0, entry: states[0].entry)
    for (number, state) in states.enumerated() {
      for (code, child) in zip(state.codes, state.children) {
        nodes[Int(bases[number]) + Int(code)] = Lexicon.Node(
          base: bases[child], check: code, entry: states[child].entry)
      }
    }
  }
}

/// Which slots are taken, with a quick way to the next free one (path halving over taken runs).
private struct FreeSlots {
  /// For a taken slot, one behind it; a free slot points at itself.
  private var next: [Int] = []
  private(set) var end = 0

  func isFree(_ slot: Int) -> Bool { slot >= next.count || next[slot] == slot }

  mutating func take(_ slot: Int) {
    while next.count <= slot + 1 { next.append(next.count) }
    next[slot] = slot + 1
    end = max(end, slot + 1)
  }

  mutating func first(from slot: Int) -> Int {
    var at = slot
    while at < next.count, next[at] != at {
      if next[at] < next.count { next[at] = next[next[at]] }
      at = next[at]
    }
    return at
  }
}
