/// From bytes of the clean text back to the input: runs of clean text and where each began.
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

  /// Ascending by `clean`.
  private var runs: [(clean: Int, position: Position)] = []

  package init() {}

  /// Notes that the clean text from `offset` on was read at `position`. Offsets must not decrease.
  package mutating func append(clean offset: Int, position: Position) {
    runs.append((offset, position))
  }

  /// Where the clean byte was read: the beginning of its run. Logarithmic.
  package func position(ofClean offset: Int) -> Position {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].clean <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? Position(line: 1, column: 0) : runs[low - 1].position
  }

  package static func == (a: SourceMap, b: SourceMap) -> Bool {
    a.runs.elementsEqual(b.runs) { $0.clean == $1.clean && $0.position == $1.position }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(runs.count) }
}
