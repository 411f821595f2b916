/// The text of a document without mark-up: valid UTF-8, with an index from bytes to Unicode scalars.
///
/// Inside the package places are byte offsets; `span(of:)` turns them into scalars at the edge.
public struct CleanText: Sendable {
  public let utf8: [UInt8]
  /// Scalars before each block of `blockSize` bytes.
  private let scalarsBefore: [Int]
  private static let blockSize = 128

  /// `utf8` must be valid UTF-8: readers repair what they are given.
  public init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    scalarsBefore = CleanText.index(utf8)
  }

  public init(_ text: String) { self.init(Array(text.utf8)) }

  public var isEmpty: Bool { utf8.isEmpty }
  public var bytes: Range<Int> { 0..<utf8.count }

  /// Scalars before a byte offset, 0...utf8.count. Constant time.
  public func scalarOffset(ofByte offset: Int) -> Int {
    let block = offset / CleanText.blockSize
    return scalarsBefore[block] + CleanText.scalars(in: utf8, block * CleanText.blockSize..<offset)
  }

  /// A byte range as scalars.
  public func span(of range: Range<Int>) -> Span {
    Span(start: scalarOffset(ofByte: range.lowerBound), end: scalarOffset(ofByte: range.upperBound))
  }

  /// The characters of a byte range that begins and ends between characters.
  public func string(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

  private static func index(_ utf8: [UInt8]) -> [Int] {
    var before = [0]
    before.reserveCapacity(utf8.count / blockSize + 2)
    var (start, total) = (0, 0)
    while start < utf8.count {
      let end = min(start + blockSize, utf8.count)
      total += scalars(in: utf8, start..<end)
      before.append(total)
      start = end
    }
    return before
  }

  /// Bytes of a block that begin a character: all but 10xxxxxx.
  private static func scalars(in utf8: [UInt8], _ range: Range<Int>) -> Int {
    utf8.withUnsafeBytes { bytes in
      var (wide, offset) = (SIMD4<UInt64>.zero, range.lowerBound)
      // Thirty-two bytes at a time, then eight: one bit for each byte whose highest bits are 10, counted in as many lanes, which
      // a block does not fill, and added up by a multiplication.
      while offset &+ 32 <= range.upperBound {
        let words = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
        wide &+= (words &>> 7) & ~(words &>> 6) & SIMD4(repeating: ones)
        offset &+= 32
      }
      var counts = wide[0] &+ wide[1] &+ wide[2] &+ wide[3]
      while offset &+ 8 <= range.upperBound {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        counts &+= (word >> 7) & ~(word >> 6) & ones
        offset &+= 8
      }
      var continuations = Int(truncatingIfNeeded: (counts &* ones) >> 56)
      for offset in offset..<range.upperBound where bytes[offset] & 0xC0 == 0x80 { continuations += 1 }
      return range.count - continuations
    }
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
}
