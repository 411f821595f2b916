/// Remembers for a while which vectors of weights the features of something have: four numbers of a `NameModel`, 16 bits
/// each, the first in the lowest. Of those that share a place it remembers the last.
struct Memo {
  private struct Slot {
    /// 0: free.
    var key: UInt64 = 0
    var numbers: UInt64 = 0
  }

  private let slots: UnsafeMutablePointer<Slot>
  private let shift: UInt64

  /// Room for 2 to the power of `bits`.
  init(bits: Int) {
    slots = .allocate(capacity: 1 << bits)
    slots.initialize(repeating: Slot(), count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  func deallocate() { slots.deallocate() }

  /// The numbers of a key, which is not 0: those that `make` made of it.
  @inline(__always)
  func numbers(_ key: UInt64, _ make: () -> UInt64) -> UInt64 {
    let slot = slots + Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    if slot.pointee.key != key { slot.pointee = Slot(key: key, numbers: make()) }
    return slot.pointee.numbers
  }
}

/// Sums of weights by number, each made when it is asked for first.
struct SumTable {
  private let sums: UnsafeMutablePointer<LabelSums>

  init(count: Int) {
    sums = .allocate(capacity: count)
    sums.initialize(repeating: LabelSums(), count: count)
  }

  func deallocate() { sums.deallocate() }

  /// The sum of a number; `make` adds at least one weight.
  @inline(__always)
  func sum(_ number: Int, _ make: (inout LabelSums) -> Void) -> LabelSums {
    if sums[number].isEmpty { make(&sums[number]) }
    return sums[number]
  }
}
