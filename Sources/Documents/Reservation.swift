import CText

extension Array where Element: BitwiseCopyable {
  /// An array that is filled from end to end at once, in large pages where there is much of it. `fill` is given the room and
  /// returns how much of it it took.
  package init(filling capacity: Int, _ fill: (UnsafeMutableBufferPointer<Element>) throws -> Int) rethrows {
    try self.init(unsafeUninitializedCapacity: capacity) { room, count in
      if let base = room.baseAddress { ctext_will_fill(base, room.count * MemoryLayout<Element>.stride) }
      count = try fill(room)
    }
  }
}

extension Array {
  /// Makes room for elements that will be filled in from end to end. Where there is much of it, the system is asked for
  /// large pages: handing out small ones one by one can take as long as reading the text.
  package mutating func reserveFilled(_ capacity: Int) {
    reserveCapacity(capacity)
    withUnsafeMutableBytes { bytes in
      if let base = bytes.baseAddress { ctext_will_fill(base, capacity * MemoryLayout<Element>.stride) }
    }
  }
}
