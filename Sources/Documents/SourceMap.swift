import CText
import Synchronization

/// From bytes of the clean text back to the input: runs of clean text and where each began.
///
/// A reader notes a run with the byte of the decoded input that it was copied from; lines and columns are worked out
/// when somebody asks.
package struct SourceMap: Hashable, Sendable {
  package struct Position: Hashable, Sendable {
    /// 1-based.
    package var line: Int
    /// 1-based, in Unicode scalars of the line; 0 where only the line is known.
    package var column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// Clean text from `clean` on, copied from the input byte `source` on.
  package struct Run: Hashable, Sendable {
    package var clean: Int { Int(narrowClean) }
    package var source: Int { Int(narrowSource) }
    // Half as wide as they could be: a document has a run for every few words. Beyond 4 GB places are those of the end.
    private let narrowClean: UInt32
    private let narrowSource: UInt32

    package init(clean: Int, source: Int) {
      (narrowClean, narrowSource) = (UInt32(clamping: clean), UInt32(clamping: source))
    }
  }

  /// Ascending by `clean`.
  package private(set) var runs: [Run] = []
  private let lines: LineIndex
  /// Whether the runs are exact to the byte, or to the line only.
  private let columnsKnown: Bool

  /// A map into `source`, the decoded input.
  package init(source: [UInt8] = [], firstLine: Int = 1, columnsKnown: Bool = true) {
    lines = LineIndex(source, firstLine: firstLine)
    self.columnsKnown = columnsKnown
  }

  /// Notes that the clean text from `clean` on was copied from the input byte `source` on. `clean` must not decrease.
  package mutating func append(clean: Int, source: Int) {
    if let last = runs.last, source - clean == last.source - last.clean { return }
    runs.append(Run(clean: clean, source: source))
  }

  /// Begins a run, even where it goes on the one before.
  package mutating func begin(clean: Int, source: Int) { runs.append(Run(clean: clean, source: source)) }

  package mutating func removeRuns(from index: Int) { if index < runs.count { runs.removeSubrange(index...) } }

  /// Takes back what begins at `end` or behind it.
  package mutating func truncate(to end: Int) { while let last = runs.last, last.clean >= end { runs.removeLast() } }

  /// Puts others in the place of the runs from an index on.
  package mutating func replaceRuns(from index: Int, with moved: [Run]) { runs.replaceSubrange(index..., with: moved) }

  /// Makes room for more runs.
  package mutating func reserve(_ capacity: Int) { runs.reserveFilled(runs.count + capacity) }

  /// Where the clean byte was read. Logarithmic.
  package func position(ofClean offset: Int) -> Position {
    let position = lines.position(ofByte: sourceByte(ofClean: offset))
    return columnsKnown ? position : Position(line: position.line, column: 0)
  }

  /// The byte of the decoded input that the clean byte was copied from.
  package func sourceByte(ofClean offset: Int) -> Int {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].clean <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    return runs[low - 1].source + (columnsKnown ? offset - runs[low - 1].clean : 0)
  }
}

/// Lines and columns of a text, in constant time for any byte, also within a line of 100 MB.
struct LineIndex: Hashable, Sendable {
  /// What is known at the beginning of each block of `blockSize` bytes.
  private struct Checkpoint: Hashable, Sendable {
    var line: Int
    /// Scalars between the beginning of the line and the block.
    var scalars: Int
  }

  private let source: [UInt8]
  private let firstLine: Int
  /// The line feed; the carriage return in a text that has no other (as Mac OS 9 ended lines).
  private let lineEnd: UInt8
  /// Made when the first line is asked for: nobody may.
  private let checkpoints = Made<[Checkpoint]>()
  private static let blockSize = 4096

  init(_ source: [UInt8], firstLine: Int) {
    (self.source, self.firstLine) = (source, firstLine)
    lineEnd = source.contains(UInt8(ascii: "\n")) ? UInt8(ascii: "\n") : UInt8(ascii: "\r")
  }

  static func == (a: LineIndex, b: LineIndex) -> Bool { a.source == b.source && a.firstLine == b.firstLine }

  func hash(into hasher: inout Hasher) { hasher.combine(source) }

  func position(ofByte offset: Int) -> SourceMap.Position {
    let offset = min(max(offset, 0), source.count)
    let checkpoints = checkpoints.value(orMake: allCheckpoints)
    let block = min(offset / LineIndex.blockSize, checkpoints.count - 1)
    let found = advance(checkpoints[block], over: block * LineIndex.blockSize..<offset)
    return SourceMap.Position(line: found.line, column: found.scalars + 1)
  }

  private func allCheckpoints() -> [Checkpoint] {
    var checkpoints: [Checkpoint] = []
    var current = Checkpoint(line: firstLine, scalars: 0)
    checkpoints.reserveCapacity(source.count / LineIndex.blockSize + 1)
    for start in stride(from: 0, to: max(source.count, 1), by: LineIndex.blockSize) {
      checkpoints.append(current)
      current = advance(current, over: start..<min(start + LineIndex.blockSize, source.count))
    }
    return checkpoints
  }

  private func advance(_ from: Checkpoint, over range: Range<Int>) -> Checkpoint {
    source.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, !range.isEmpty else { return from }
      let start = base + range.lowerBound
      let newlines = ctext_count_byte(start, range.count, lineEnd)
      if newlines == 0 {
        return Checkpoint(line: from.line, scalars: from.scalars + ctext_count_scalars(start, range.count))
      }
      let afterLast = ctext_find_last_byte(start, range.count, lineEnd) + 1
      return Checkpoint(
        line: from.line + newlines, scalars: ctext_count_scalars(start + afterLast, range.count - afterLast))
    }
  }
}

/// Something that is made once, when it is first asked for.
private final class Made<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)

  func value(orMake make: () -> Value) -> Value {
    value.withLock { known in
      if let known { return known }
      let made = make()
      known = made
      return made
    }
  }
}
