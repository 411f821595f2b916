/// Ranges that are cut out, and where other offsets go.
struct Cut {
  let ranges: [Range<Int>]
  /// Bytes cut before each range.
  private var before: [Int] = []

  init(_ ranges: [Range<Int>]) {
    self.ranges = ranges
    var total = 0
    for range in ranges {
      before.append(total)
      total += range.count
    }
  }

  /// The new place of an offset; inside a cut range it is where the range was.
  func moved(_ offset: Int) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let range = ranges[low - 1]
    return offset - before[low - 1] - min(offset - range.lowerBound, range.count)
  }

  func moved(_ range: Range<Int>) -> Range<Int> { moved(range.lowerBound)..<moved(range.upperBound) }
}

extension SourceMap {
  /// Moves the runs from an index on with their words, and begins one behind each cut.
  mutating func move(by cutting: Cut, from first: Int = 0) {
    var moved: [Run] = []
    moved.reserveCapacity(runs.count - first + cutting.ranges.count)
    var resumed = 0
    func resume(_ before: Int, _ last: Run?) {
      while resumed < cutting.ranges.count, cutting.ranges[resumed].upperBound < before {
        let end = cutting.ranges[resumed].upperBound
        if let last { moved.append(Run(clean: cutting.moved(end), source: last.source + end - last.clean)) }
        resumed += 1
      }
      if resumed < cutting.ranges.count, cutting.ranges[resumed].upperBound == before { resumed += 1 }
    }
    var last: Run?
    // By index: a slice kept beside the map would make it copy all it holds.
    for index in first..<runs.count {
      let run = runs[index]
      resume(run.clean, last)
      moved.append(Run(clean: cutting.moved(run.clean), source: run.source))
      last = run
    }
    resume(Int.max, last)
    replaceRuns(from: first, with: moved)
  }
}
