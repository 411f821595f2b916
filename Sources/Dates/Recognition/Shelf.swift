/// Puts configurations in order by laying each at its place, as far as their places differ: the closures of a grammar are
/// hundreds long, and comparing them with one another was most of what a new state cost.
struct Shelf {
  /// Bit by place: whether a configuration lies there, and its callers. Places begin at -1.
  private var isTaken: [UInt64]
  private var callers: [Int32]
  /// Those whose place was taken.
  private var others: [Configuration] = []
  /// Fewer are sorted as they are.
  private static let least = 24

  init(places: Int) {
    isTaken = [UInt64](repeating: 0, count: (places + 64) / 64)
    callers = [Int32](repeating: 0, count: isTaken.count * 64)
  }

  /// Sorts, and keeps one of those that are alike.
  mutating func sortOut(_ run: inout [Configuration]) {
    guard run.count >= Shelf.least else { return run.sortOut() }
    for configuration in run { lay(configuration) }
    run.removeAll(keepingCapacity: true)
    for word in isTaken.indices where isTaken[word] != 0 { clear(word, into: &run) }
    guard !others.isEmpty else { return }
    run += others
    others.removeAll(keepingCapacity: true)
    run.sortOut()
  }

  private mutating func lay(_ configuration: Configuration) {
    let place = Int(configuration.place) + 1
    let (word, bit) = (place >> 6, UInt64(1) << UInt64(place & 63))
    if isTaken[word] & bit == 0 {
      isTaken[word] |= bit
      callers[place] = configuration.callers
    } else if callers[place] != configuration.callers {
      others.append(configuration)
    }
  }

  private mutating func clear(_ word: Int, into run: inout [Configuration]) {
    var rest = isTaken[word]
    isTaken[word] = 0
    while rest != 0 {
      let place = word << 6 | rest.trailingZeroBitCount
      run.append(Configuration(place: Int32(place - 1), callers: callers[place]))
      rest &= rest - 1
    }
  }
}

extension Array where Element: Comparable {
  /// Sorts, and keeps one of those that are alike.
  mutating func sortOut() {
    guard count > 1 else { return }
    sort()
    var kept = 1
    for index in 1..<count where self[index] != self[kept - 1] {
      self[kept] = self[index]
      kept += 1
    }
    removeLast(count - kept)
  }
}
