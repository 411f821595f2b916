/// Notes that no mark-up tells: marks in the text, and a list below with an entry for each.
///
/// A mark counts only where the list has its entry, so that ordinary numerals in brackets stay what they are.
struct WrittenNotes {
  struct Entry {
    var number: Int
    var block: Int
    /// Where the words begin behind the number.
    var words: Int
  }

  /// Ascending by block.
  private(set) var entries: [Entry] = []
  /// In the order of the text.
  private(set) var marks: [WrittenMark] = []

  /// Of the numbers that other mark-up gave entries, `known`, marks may be written too.
  init(_ blocks: [Block], _ utf8: [UInt8], known: Set<Int>) {
    utf8.withUnsafeBufferPointer { bytes in
      let list = EntryList(blocks, bytes)
      let candidates = list.mayHold || !known.isEmpty ? WrittenNotes.marks(blocks, bytes, before: list.first) : []
      let wanted = Set(candidates.map(\.number))
      entries = list.entries(for: wanted)
      let numbers = known.union(entries.map(\.number))
      marks = candidates.filter { numbers.contains($0.number) }
    }
  }

  // MARK: Marks

  private static func marks(
    _ blocks: [Block], _ bytes: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> [WrittenMark] {
    var marks: [WrittenMark] = []
    for block in blocks[..<min(end, blocks.count)] where block.role.mayHoldMarks {
      add(marksOf: block.range, bytes, &marks)
    }
    return marks
  }

  private static func add(
    marksOf range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ marks: inout [WrittenMark]
  ) {
    var at = range.lowerBound
    while at < range.upperBound {
      guard WrittenMark.mayBegin(with: bytes[at]), let mark = WrittenMark(bytes, at: at, before: range.upperBound)
      else {
        at += 1
        continue
      }
      if stands(mark, in: range, bytes) { marks.append(mark) }
      at = mark.range.upperBound
    }
  }

  /// Behind the words that it is about. ① behind a colon, a comma or a semicolon numbers what follows; m² and 10³ are
  /// units and powers.
  private static func stands(
    _ mark: WrittenMark, in block: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard mark.range.lowerBound > block.lowerBound else { return false }
    let before = bytes[mark.range.lowerBound - 1]
    switch mark.style {
    case .bracketed: return true
    case .raised: return !before.isASCIILetter && !before.isASCIIDigit
    case .circled:
      let isApart = before.isWhiteSpace || ["：", "，", "；", "、", "（", "。"].contains { endsWith($0, mark, bytes) }
      return !isApart || endsWith("。", mark, bytes) && mark.range.upperBound == block.upperBound
    }
  }

  private static func endsWith(
    _ word: StaticString, _ mark: WrittenMark, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    bytes.matches(word, at: mark.range.lowerBound - word.utf8CodeUnitCount)
  }
}

/// The blocks that may be the entries of a list of notes: those under a heading that says so, else the last ones, each
/// with the mark of a note before it.
private struct EntryList {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let blocks: [Block]
  private var found: [WrittenNotes.Entry] = []
  /// Whether no heading says that these are notes.
  private var isTrailing = false
  /// The items that the text ends with, where nothing in them gives their number.
  private var items: Range<Int> = 0..<0

  init(_ blocks: [Block], _ bytes: UnsafeBufferPointer<UInt8>) {
    (self.blocks, self.bytes) = (blocks, bytes)
    findReferences()
    if found.isEmpty { findTrailing() }
  }

  var mayHold: Bool { !found.isEmpty || items.count > 1 }

  /// Index of the first block that may be an entry.
  var first: Int { found.first?.block ?? (items.count > 1 ? items.lowerBound : blocks.count) }

  /// The entries, if the marks ask for them.
  func entries(for marks: Set<Int>) -> [WrittenNotes.Entry] {
    if found.isEmpty {
      guard items.count > 1, marks == Set(1...items.count) else { return [] }
      return items.map { WrittenNotes.Entry(number: $0 - items.lowerBound + 1, block: $0, words: 0) }
    }
    return isTrailing && marks.isDisjoint(with: found.map(\.number)) ? [] : found
  }

  private mutating func findReferences() {
    for index in blocks.indices where blocks[index].role == .reference {
      if let entry = entry(index, allowsPlain: true) { found.append(entry) }
    }
  }

  private mutating func findTrailing() {
    guard var index = blocks.lastIndex(where: { $0.role.tellsEvents }) else { return }
    let end = index + 1
    while index > 0, blocks[index].role.tellsEvents, let entry = entry(index, allowsPlain: false) {
      found.append(entry)
      index -= 1
    }
    found.reverse()
    isTrailing = true
    if !found.isEmpty { return }
    while index > 0, blocks[index].role == .listItem { index -= 1 }
    items = index + 1..<end
  }

  /// ① …, （注2）…, ³ …; under a heading of notes also 4. …, 5、….
  private func entry(_ index: Int, allowsPlain: Bool) -> WrittenNotes.Entry? {
    let range = blocks[index].range
    if let mark = WrittenMark(bytes, at: range.lowerBound, before: range.upperBound) {
      return entry(mark.number, index, mark.range.upperBound)
    }
    guard allowsPlain else { return nil }
    let digits = bytes[range].prefix(4).prefix { $0.isASCIIDigit }
    guard (1...3).contains(digits.count), let number = Int(String(decoding: digits, as: UTF8.self)),
      isSetOff(digits.endIndex, range)
    else { return nil }
    return entry(number, index, digits.endIndex)
  }

  private func isSetOff(_ at: Int, _ range: Range<Int>) -> Bool {
    guard at < range.upperBound else { return false }
    return bytes[at].isWhiteSpace || bytes[at] == UInt8(ascii: ".")
      || EntryList.stops.contains { bytes.matches($0, at: at) }
  }

  private func entry(_ number: Int, _ block: Int, _ start: Int) -> WrittenNotes.Entry {
    var words = start
    let end = blocks[block].range.upperBound
    while words < end {
      if bytes[words].isWhiteSpace || [0x2E, 0x3A, 0x5E].contains(bytes[words]) {
        words += 1
      } else if EntryList.stops.contains(where: { bytes.matches($0, at: words) }) {
        words += 3
      } else {
        break
      }
    }
    return WrittenNotes.Entry(number: number, block: block, words: words)
  }

  private static let stops: [StaticString] = ["、", "．", "：", "\u{3000}"]
}

extension Block.Role {
  fileprivate var mayHoldMarks: Bool {
    switch self {
    case .heading, .title, .caption: true
    default: tellsEvents
    }
  }
}
