import Temporal

/// Grows a document block by block: clean text on one side, where it came from on the other.
///
/// A reader opens a block by appending to it and closes it with its role; a block of white space alone leaves nothing
/// behind. Blocks are separated by a line feed.
package struct DocumentBuilder: Sendable {
  package private(set) var utf8: [UInt8] = []
  package var blocks: [Block] = []
  package private(set) var links: [Link] = []
  package private(set) var notes: [NoteMark] = []
  private var map: SourceMap
  /// The first run of the open block; they move while it is tidied.
  private var firstRun = 0
  /// Where the open block began.
  package private(set) var start = 0
  /// The first link and the first mark of the open block.
  package private(set) var firstLink = 0
  private var firstNote = 0
  private var cells: [Range<Int>] = []

  package init(map: SourceMap, capacity: Int = 0) {
    self.map = map
    utf8.reserveFilled(capacity)
    // As many as texts of the web have; memory that is never written to costs nothing.
    blocks.reserveFilled(capacity / 64)
    links.reserveFilled(capacity / 64)
    self.map.reserve(capacity / 24)
  }

  /// Hands the document so far over, so that nothing of it is copied, and begins an empty one.
  package mutating func take() -> DocumentBuilder {
    var taken = DocumentBuilder(map: SourceMap())
    swap(&taken, &self)
    return taken
  }

  package var isOpen: Bool { utf8.count > start }
  /// The bytes of the open block.
  package var open: Range<Int> { start..<utf8.count }

  /// Appends bytes that were read at `source`; they must be whole characters.
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, source: Int) {
    note(source)
    utf8.append(contentsOf: bytes)
  }

  package mutating func append(_ bytes: some Sequence<UInt8>, source: Int) {
    note(source)
    utf8.append(contentsOf: bytes)
  }

  package mutating func append(_ byte: UInt8, source: Int) {
    note(source)
    utf8.append(byte)
  }

  private mutating func note(_ source: Int) {
    // A block begins a run of its own, which may move without those before.
    if map.runs.count == firstRun { map.begin(clean: utf8.count, source: source) }
    map.append(clean: utf8.count, source: source)
  }

  /// Adds a link over bytes of the open block. Links must come in order.
  package mutating func addLink(_ link: Link) { links.append(link) }

  /// Adds a mark of the open block. Marks must come in order.
  package mutating func addNote(_ note: NoteMark) { notes.append(note) }

  package mutating func addCell(_ cell: Range<Int>) { cells.append(cell) }

  /// Takes back the end of the open block.
  package mutating func truncate(to end: Int) {
    guard open.contains(end) else { return }
    utf8.removeSubrange(end...)
    while links.count > firstLink, let last = links.last, last.range.upperBound > end { links.removeLast() }
    map.truncate(to: end)
  }

  /// Cuts ranges (ascending) out of the open block; links, marks and cells move with their words.
  package mutating func cut(_ ranges: [Range<Int>]) {
    if ranges.isEmpty { return }
    let ranges = apart(ranges)
    guard let first = ranges.first else { return }
    let cutting = Cut(ranges)
    var target = first.lowerBound
    utf8.withUnsafeMutableBufferPointer { bytes in
      for (index, range) in ranges.enumerated() {
        let next = index + 1 < ranges.count ? ranges[index + 1].lowerBound : bytes.count
        for offset in range.upperBound..<next {
          bytes[target] = bytes[offset]
          target += 1
        }
      }
    }
    utf8.removeSubrange(target...)
    map.move(by: cutting, from: firstRun)
    for index in firstLink..<links.count { links[index].range = cutting.moved(links[index].range) }
    // By closures: key paths would be walked at run time.
    if links[firstLink...].contains(where: { $0.range.isEmpty }) {
      links[firstLink...].removeAll { $0.range.isEmpty }
    }
    for index in firstNote..<notes.count { notes[index].offset = cutting.moved(notes[index].offset) }
    for index in cells.indices { cells[index] = cutting.moved(cells[index]) }
  }

  /// What of the ranges lies in the open block and in none before: mark-up that is nested wrongly makes others.
  private func apart(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var (apart, end) = ([Range<Int>](), start)
    for range in ranges {
      let (low, high) = (max(range.lowerBound, end), min(range.upperBound, utf8.count))
      guard low < high else { continue }
      apart.append(low..<high)
      end = high
    }
    return apart
  }

  /// Closes the open block; white space at its ends goes. Returns its index, `nil` where nothing is left of it.
  @discardableResult
  package mutating func close(_ role: Block.Role, parent: Int? = nil, header: Int? = nil) -> Int? {
    let range = trimmed()
    guard !range.isEmpty else {
      discard()
      return nil
    }
    dropSpace(around: range)
    if notes.count > firstNote + 1 { notes[firstNote...].sort { $0.offset < $1.offset } }
    let end = utf8.count
    let cells = cells.isEmpty ? [] : cells.map { $0.clamped(to: start..<end) }
    blocks.append(Block(range: start..<end, role: role, parent: parent, cells: cells, header: header))
    utf8.append(UInt8(ascii: "\n"))
    begin()
    return blocks.count - 1
  }

  /// Throws the open block away.
  package mutating func discard() {
    if utf8.count > start { utf8.removeSubrange(start...) }
    map.removeRuns(from: firstRun)
    if links.count > firstLink { links.removeSubrange(firstLink...) }
    if notes.count > firstNote { notes.removeSubrange(firstNote...) }
    begin()
  }

  /// Marks learn which reference is theirs.
  package mutating func resolveNotes(_ reference: (String) -> Int?) {
    for index in notes.indices where notes[index].reference == nil {
      notes[index].reference = reference(notes[index].label)
    }
  }

  /// Marks that stand for several references become several marks at the same place; `further` are those beyond the first.
  /// At the end of the document: the open block, if any, is lost.
  package mutating func addNotes(further: [Int: [Int]]) {
    if further.isEmpty { return }
    discard()
    notes = notes.flatMap { note in
      let others = note.reference.flatMap { further[$0] } ?? []
      return [note] + others.map { NoteMark(offset: note.offset, label: note.label, reference: $0) }
    }
    firstNote = notes.count
  }

  /// Takes the mark away with which a block begins, where the same mark stands elsewhere too.
  package mutating func takeLeadingNote(ofBlock block: Int) -> String? {
    let start = blocks[block].range.lowerBound
    guard let index = notes.lastIndex(where: { $0.offset <= start }), notes[index].offset == start else { return nil }
    let label = notes[index].label
    guard notes[..<index].contains(where: { $0.label == label }) else { return nil }
    notes.remove(at: index)
    firstNote -= 1
    return label
  }

  private mutating func begin() {
    start = utf8.count
    firstLink = links.count
    firstNote = notes.count
    firstRun = map.runs.count
    cells.removeAll(keepingCapacity: true)
  }

  private func trimmed() -> Range<Int> {
    // A row keeps its tabs: they are its empty cells.
    if !cells.isEmpty { return utf8[open].contains { !$0.isWhiteSpace } ? open : start..<start }
    return utf8.trimmed(open)
  }

  private mutating func dropSpace(around range: Range<Int>) {
    guard range != open else { return }
    utf8.removeSubrange(range.upperBound...)
    map.truncate(to: range.upperBound)
    for index in firstLink..<links.count { links[index].range = links[index].range.clamped(to: start..<utf8.count) }
    for index in firstNote..<notes.count { notes[index].offset = min(notes[index].offset, utf8.count) }
    if range.lowerBound > start { cut([start..<range.lowerBound]) }
  }

  /// The document; the open block, if any, is lost.
  package consuming func document(
    info: DocumentInfo, references: [Reference] = [], warnings: [Warning] = []
  ) -> Document {
    discard()
    if utf8.last == UInt8(ascii: "\n") { utf8.removeLast() }
    return Document(
      info: info, text: CleanText(utf8), blocks: blocks, links: links, notes: notes, references: references,
      sourceMap: map, warnings: warnings)
  }
}
