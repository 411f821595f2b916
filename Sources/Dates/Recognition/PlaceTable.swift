/// What is known by key: a hash table without removal, since `Dictionary` hashes too thoroughly for so small a thing. It is
/// emptied by a new stamp, and used again for the next expression.
struct PlaceTable {
  /// What a key is about.
  enum Kind: UInt64 { case instruction = 1, rule, rules, term }

  /// Keys with the stamp of the expression that they belong to; all others are empty.
  private var keys = [UInt64](repeating: 0, count: 1024)
  private var values = [Places](repeating: 0, count: 1024)
  private var count = 0
  private var stamp: UInt64 = 1 << stampShift
  private static let stampShift: UInt64 = 52

  static func key(_ kind: Kind, _ index: Int32, _ place: Int) -> UInt64 {
    kind.rawValue << 48 | UInt64(UInt32(bitPattern: index)) << 8 | UInt64(place)
  }

  /// Forgets everything.
  mutating func clear() {
    (stamp, count) = (stamp &+ 1 << PlaceTable.stampShift, 0)
    guard stamp == 0 else { return }
    for index in keys.indices { keys[index] = 0 }
    stamp = 1 << PlaceTable.stampShift
  }

  subscript(key: UInt64) -> Places? {
    get {
      let slot = slot(of: key | stamp)
      return keys[slot] == key | stamp ? values[slot] : nil
    }
    set {
      guard let newValue else { return }
      if count * 2 >= keys.count { grow() }
      let slot = slot(of: key | stamp)
      if keys[slot] != key | stamp { count += 1 }
      (keys[slot], values[slot]) = (key | stamp, newValue)
    }
  }

  /// Where a key is, or would be.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
    while keys[slot] >> PlaceTable.stampShift == stamp >> PlaceTable.stampShift, keys[slot] != key {
      slot = (slot + 1) & (keys.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    let old = zip(keys, values)
    let size = keys.count * 2
    (keys, values, count) = ([UInt64](repeating: 0, count: size), [Places](repeating: 0, count: size), 0)
    for (key, value) in old where key >> PlaceTable.stampShift == stamp >> PlaceTable.stampShift {
      self[key & (1 << PlaceTable.stampShift - 1)] = value
    }
  }
}
