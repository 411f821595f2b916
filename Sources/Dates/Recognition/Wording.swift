/// The words of an expression in a form that is quickly compared: their number of bytes, and the first 32 of them, filled up
/// with zeros. Few expressions have more.
struct Wording: Equatable {
  let count: Int
  private let head: SIMD4<UInt64>
  static let headCount = 32

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    count = range.count
    head = Wording.head(bytes, range)
  }

  private static func head(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> SIMD4<UInt64> {
    var head = SIMD4<UInt64>()
    withUnsafeMutableBytes(of: &head) { target in
      let start = range.lowerBound
      if range.count <= headCount, start + headCount <= bytes.count {
        // All 32 at once, then without those behind the words.
        target.copyMemory(
          from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start..<start + headCount]))
      } else {
        target.copyMemory(
          from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[range.prefix(headCount)]))
      }
    }
    return head & mask(range.count)
  }

  /// Ones for the first bytes. The first byte is the lowest: machines that Swift runs on are little-endian.
  private static func mask(_ count: Int) -> SIMD4<UInt64> {
    var mask = SIMD4<UInt64>()
    for word in 0..<4 {
      let bits = min(max(count - word * 8, 0), 8) * 8
      mask[word] = bits == 64 ? .max : 1 << UInt64(bits) - 1
    }
    return mask
  }

  /// Mixed by multiplication with odd numbers as in Knuth, TAOCP 3, 6.4.
  var hash: UInt64 {
    var hash = UInt64(count)
    for word in 0..<4 {
      hash = (hash ^ head[word]) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    return hash
  }
}

extension Range<Int> {
  fileprivate func prefix(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}
