/// A few characters that a rule asks for: a look at one bit says no for most others.
struct Characters: Sendable, ExpressibleByStringLiteral {
  private let sorted: [UInt32]
  /// A bit for each, by hash.
  private let mask: UInt64

  init(stringLiteral text: String) {
    sorted = text.unicodeScalars.map(\.value).sorted()
    mask = sorted.reduce(0) { $0 | Characters.bit($1) }
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool { mask & Characters.bit(scalar) != 0 && has(scalar) }

  private func has(_ scalar: UInt32) -> Bool {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] == scalar { return true }
      if sorted[middle] < scalar { low = middle + 1 } else { high = middle }
    }
    return false
  }

  @inline(__always)
  private static func bit(_ scalar: UInt32) -> UInt64 { 1 << UInt64((scalar &* 0x9E37_79B9) >> 26) }
}
