/// An instruction, and where the unit that it belongs to was called from. Ordered by place.
struct Configuration: Equatable, Comparable {
  private let key: Int64

  var place: Int32 { Int32(truncatingIfNeeded: key >> 32) }
  var callers: Int32 { Int32(truncatingIfNeeded: key) }

  init(place: Int32, callers: Int32) { key = Int64(place) << 32 | Int64(UInt32(bitPattern: callers)) }

  /// Not a place in the program: the whole expression ends here.
  static let top = Configuration(place: -1, callers: 0)

  static func < (a: Configuration, b: Configuration) -> Bool { a.key < b.key }

  /// Mixed into the hash of a run: multiplication by an odd number as in Knuth, TAOCP 3, 6.4.
  func mixed(into hash: UInt64) -> UInt64 {
    let mixed = (hash ^ UInt64(bitPattern: key)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 29
  }
}

/// Runs of configurations that are stored once and known by number: a hash table over one array, since a `Dictionary` of
/// arrays allocates for each.
struct RunTable {
  private var elements: [Configuration] = []
  /// Where each run begins, and the last one ends.
  private var starts: [Int] = [0]
  /// Numbers of runs, -1 for none; a power of two.
  private var slots = [Int32](repeating: -1, count: 1024)

  var count: Int { starts.count - 1 }

  /// Where the elements of a run are.
  func range(of id: Int32) -> Range<Int> { starts[Int(id)]..<starts[Int(id) + 1] }

  subscript(element: Int) -> Configuration { elements[element] }

  /// The number of a run; a new one for a new run.
  mutating func id(of run: [Configuration]) -> Int32 {
    if count * 2 >= slots.count { grow() }
    let slot = slot(of: run)
    if slots[slot] >= 0 { return slots[slot] }
    let id = Int32(count)
    slots[slot] = id
    elements += run
    starts.append(elements.count)
    return id
  }

  private func slot(of run: some RandomAccessCollection<Configuration>) -> Int {
    var slot = Int(truncatingIfNeeded: run.reduce(0) { $1.mixed(into: $0) }) & (slots.count - 1)
    while slots[slot] >= 0, !elements[range(of: slots[slot])].elementsEqual(run) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for id in 0..<Int32(count) { slots[slot(of: elements[range(of: id)])] = id }
  }
}
