import Temporal

/// The next few characters of a text as classes, with their places in bytes.
struct Characters {
  let text: UnsafeBufferPointer<UInt8>
  private let alphabet: Alphabet
  private(set) var classes: [Alphabet.Class] = []
  private var offsets: [Int]

  /// Reads the classes of a byte range.
  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ alphabet: Alphabet) {
    (self.text, self.alphabet) = (text, alphabet)
    offsets = [range.lowerBound]
    classes.reserveCapacity(32)
    offsets.reserveCapacity(32)
    while let last = offsets.last, last < range.upperBound {
      let (scalar, length) = text.scalar(at: last)
      classes.append(alphabet[scalar])
      offsets.append(last + length)
    }
  }

  /// The byte offset of a character, from the first.
  func relative(_ index: Int) -> Int { offsets[index] - offsets[0] }

  /// The byte offset of a character.
  func offset(_ index: Int) -> Int { offsets[index] }

  /// The number of characters before a byte offset that lies on one.
  func index(of offset: Int) -> Int { offsets.firstIndex(of: offset) ?? classes.count }

  func isPoint(_ index: Int) -> Bool { text[offsets[index]] == 0x2E }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at an offset of valid UTF-8, with its length in bytes.
  @inline(__always)
  func scalar(at offset: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(self[offset])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | tail(offset + 1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | tail(offset + 1) << 6 | tail(offset + 2), 3) }
    let high = (first & 0x07) << 18 | tail(offset + 1) << 12
    return (high | tail(offset + 2) << 6 | tail(offset + 3), 4)
  }

  @inline(__always)
  private func tail(_ offset: Int) -> UInt32 { UInt32(self[offset] & 0x3F) }

  /// Where the character before an offset begins.
  func start(before offset: Int) -> Int {
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return Swift.max(start, 0)
  }

  @inline(__always)
  func scalar(before offset: Int) -> UInt32? {
    guard offset > 0 else { return nil }
    if self[offset - 1] < 0x80 { return UInt32(self[offset - 1]) }
    // Most have three bytes; a byte that begins such a character is followed by its other two.
    if offset > 2, self[offset - 3] & 0xF0 == 0xE0 { return scalar(at: offset - 3).scalar }
    return scalar(at: start(before: offset)).scalar
  }

  @inline(__always)
  func scalar(after offset: Int) -> UInt32? { offset < count ? scalar(at: offset).scalar : nil }
}
