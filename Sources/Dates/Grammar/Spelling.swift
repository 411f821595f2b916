extension String {
  /// The name that is most like this one; `nil` where none is near enough to be meant.
  func nearest(in names: some Sequence<String>) -> String? {
    let limit = max(1, count / 3)
    let ranked = names.map { ($0, distance(to: $0)) }.filter { $0.1 <= limit }
    return ranked.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }

  /// How many characters must be added, dropped, changed or swapped with their neighbour to make the other of it
  /// (V. Levenshtein 1966, F. Damerau 1964).
  private func distance(to other: String) -> Int {
    let (own, other) = (Array(self), Array(other))
    guard abs(own.count - other.count) < 8, own.count < 64 else { return .max }
    var before: [Int] = []
    var last = Array(0...other.count)
    for row in own.indices {
      var next = [row + 1]
      for column in other.indices {
        var steps = Swift.min(
          next[column] + 1, last[column + 1] + 1, last[column] + (own[row] == other[column] ? 0 : 1))
        if row > 0, column > 0, own[row] == other[column - 1], own[row - 1] == other[column] {
          steps = Swift.min(steps, before[column - 1] + 1)
        }
        next.append(steps)
      }
      (before, last) = (last, next)
    }
    return last[other.count]
  }
}
