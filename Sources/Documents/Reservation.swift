import CText

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
