/// The characters of one sentence, annotated from a lexicon. One a worker; its memory is used again and again.
package final class CharacterBuffer {
  /// Borders before the first and after the last character.
  private static var margin: (before: Int, after: Int) { (3, 4) }

  private let lexicon: Lexicon
  private var storage: UnsafeMutablePointer<Cell>
  private var capacity: Int
  package private(set) var count = 0
  /// The classes of all words of the sentence.
  package private(set) var classes: WordClasses = []
  /// Bytes of the sentence.
  package private(set) var byteCount = 0

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    capacity = 512
    storage = .allocate(capacity: capacity)
    storage.initialize(repeating: Cell(), count: capacity)
  }

  deinit { storage.deallocate() }

  /// Cell of a character; -3 ..< 0 and count ..< count + 4 are borders.
  @inline(__always)
  package var cells: UnsafeMutablePointer<Cell> { storage + CharacterBuffer.margin.before }

  @inline(__always)
  package subscript(index: Int) -> Cell { cells[index] }

  /// Reads a sentence of valid UTF-8 and annotates it.
  package func read(_ utf8: UnsafeBufferPointer<UInt8>) {
    // A character for each byte that goes on none: cells are many times as large as bytes.
    reserve(utf8.reduce(0) { $0 &+ ($1 & 0xC0 == 0x80 ? 0 : 1) })
    decode(utf8)
    let marker = LexiconMarker(lexicon: lexicon, cells: cells, count: count)
    classes = marker.markWords()
    marker.markRuns()
    marker.markSuffixes()
  }

  package func read(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  private func reserve(_ characters: Int) {
    let needed = characters + CharacterBuffer.margin.before + CharacterBuffer.margin.after
    guard needed > capacity else { return }
    storage.deallocate()
    capacity = max(needed, capacity + capacity / 2)
    storage = .allocate(capacity: capacity)
    storage.initialize(repeating: Cell(), count: capacity)
  }

  private func decode(_ utf8: UnsafeBufferPointer<UInt8>) {
    var (at, index) = (0, 0)
    while at < utf8.count {
      let (scalar, width) = CharacterBuffer.scalar(in: utf8, at: at)
      cells[index] = cell(of: scalar, byte: at)
      at += width
      index += 1
    }
    (count, byteCount) = (index, utf8.count)
    setBorders()
  }

  @inline(__always)
  private func cell(of scalar: UInt32, byte: Int) -> Cell {
    let entry = lexicon.character(scalar)
    var cell = Cell()
    cell.scalar = scalar < 0x10000 ? entry.folded(scalar) : scalar
    let known = cell.scalar == scalar ? entry : lexicon.character(cell.scalar)
    cell.byte = UInt32(byte)
    cell.code = known.code
    cell.traits = known.traits
    cell.shape = CharacterShape(rawValue: known.shape) ?? .other
    return cell
  }

  private func setBorders() {
    for distance in 1...CharacterBuffer.margin.before { setBorder(-distance, Border.before(distance)) }
    for distance in 1...CharacterBuffer.margin.after { setBorder(count + distance - 1, Border.behind(distance)) }
  }

  private func setBorder(_ index: Int, _ scalar: UInt32) {
    cells[index] = Cell()
    cells[index].scalar = scalar
  }

  /// A scalar of valid UTF-8 and its width in bytes.
  @inline(__always)
  private static func scalar(in utf8: UnsafeBufferPointer<UInt8>, at: Int) -> (UInt32, Int) {
    let first = UInt32(utf8[at])
    func tail(_ offset: Int) -> UInt32 { UInt32(utf8[at + offset]) & 0x3F }
    if first < 0x80 || at + 1 >= utf8.count { return (first, 1) }
    if first < 0xE0 || at + 2 >= utf8.count { return ((first & 0x1F) << 6 | tail(1), 2) }
    if first < 0xF0 || at + 3 >= utf8.count { return ((first & 0xF) << 12 | tail(1) << 6 | tail(2), 3) }
    return ((first & 7) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }
}
