/// Words of characters, kept by their beginnings: a walk along a text tells which words begin there, in steps of
/// constant time whatever the number of words.
struct NameTrie: Sendable {
  /// Before the first character.
  static let root = 0

  /// `node << 32 | scalar`, with the top bit set; 0 is free. The number of slots is a power of two.
  private var keys: [UInt64] = []
  private var children: [Int32] = []
  /// Nodes but the root; they are numbered from 1 as they come.
  private(set) var count = 0

  /// The node behind one more character; `nil` where no word goes on so.
  @inline(__always)
  func child(of node: Int, _ scalar: UInt32) -> Int? {
    guard !keys.isEmpty else { return nil }
    let slot = slot(of: NameTrie.key(node, scalar))
    return keys[slot] == 0 ? nil : Int(children[slot])
  }

  /// The node of a word, made where it is new.
  mutating func insert(_ word: some Sequence<UInt32>) -> Int {
    word.reduce(NameTrie.root) { insert($1, behind: $0) }
  }

  private mutating func insert(_ scalar: UInt32, behind node: Int) -> Int {
    if let known = child(of: node, scalar) { return known }
    if 2 * (count + 1) > keys.count { grow() }
    count += 1
    place(NameTrie.key(node, scalar), Int32(count))
    return count
  }

  private static func key(_ node: Int, _ scalar: UInt32) -> UInt64 { 1 << 63 | UInt64(node) << 32 | UInt64(scalar) }

  /// Where a key lies, or would.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mixed = (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 32) & (keys.count - 1)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func place(_ key: UInt64, _ child: Int32) {
    let slot = slot(of: key)
    (keys[slot], children[slot]) = (key, child)
  }

  private mutating func grow() {
    let old = zip(keys, children).filter { $0.0 != 0 }
    keys = [UInt64](repeating: 0, count: max(256, 2 * keys.count))
    children = [Int32](repeating: 0, count: keys.count)
    for (key, child) in old { place(key, child) }
  }
}
