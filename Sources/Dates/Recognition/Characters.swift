import Temporal

/// The next few characters of a text as classes, with their places in bytes.
struct Characters {
  private let text: UnsafeBufferPointer<UInt8>
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

  /// The byte offset of a character.
  func offset(_ index: Int) -> Int { offsets[index] }

  /// The number of characters before a byte offset that lies on one.
  func index(of offset: Int) -> Int { offsets.firstIndex(of: offset) ?? classes.count }

  func isPoint(_ index: Int) -> Bool { text[offsets[index]] == 0x2E }

  /// Whether what stands before, or behind, a place is as a guard wants it.
  func obeys(_ condition: Guard, at place: Int) -> Bool {
    let found = condition.texts.contains { stands($0, condition.side, of: offsets[place]) }
    return found == condition.isRequired
  }

  private func stands(_ wanted: [UInt32], _ side: Guard.Side, of offset: Int) -> Bool {
    if let kind = CharacterKind(wanted) {
      let neighbour = side == .before ? text.scalar(after: offset) : text.scalar(before: offset)
      return kind.contains(neighbour)
    }
    return side == .before ? continues(with: wanted, at: offset) : ends(with: wanted, at: offset)
  }

  private func continues(with wanted: [UInt32], at start: Int) -> Bool {
    var offset = start
    for character in wanted {
      guard offset < text.count else { return false }
      let (scalar, length) = text.scalar(at: offset)
      guard alphabet[scalar] == alphabet[character] else { return false }
      offset += length
    }
    return true
  }

  private func ends(with wanted: [UInt32], at end: Int) -> Bool {
    var offset = end
    for character in wanted.reversed() {
      guard let scalar = text.scalar(before: offset), alphabet[scalar] == alphabet[character] else { return false }
      offset = text.start(before: offset)
    }
    return true
  }
}

/// Kinds of neighbour that a guard may name: `0-9`, `A-Z`, `\s` white space, `^` the beginning and `$` the end of a line.
enum CharacterKind {
  case digit, letter, space, edge

  init?(_ text: [UInt32]) {
    switch String(scalars: text) {
    case "0-9": self = .digit
    case "A-Z": self = .letter
    case "\\s": self = .space
    case "^", "$": self = .edge
    default: return nil
    }
  }

  func contains(_ scalar: UInt32?) -> Bool {
    guard var scalar else { return self == .edge }
    if 0xFF01...0xFF5E ~= scalar { scalar -= 0xFEE0 }
    return switch self {
    case .digit: 0x30...0x39 ~= scalar
    case .letter: 0x41...0x5A ~= scalar || 0x61...0x7A ~= scalar
    case .space: scalar == 0x20 || scalar == 0x3000 || scalar == 0xA0 || scalar == 0x09 || scalar == 0x0A
    case .edge: scalar == 0x0A || scalar == 0x0D || scalar == 0x09
    }
  }
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

  func scalar(before offset: Int) -> UInt32? { offset > 0 ? scalar(at: start(before: offset)).scalar : nil }

  func scalar(after offset: Int) -> UInt32? { offset < count ? scalar(at: offset).scalar : nil }
}
