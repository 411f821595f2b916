/// The best sequence of labels, in integers. Memory is used again.
package struct Viterbi {
  private var origins: [SIMD8<UInt8>] = []
  package private(set) var path: [NameLabel] = []
  private var scores = SIMD8<Int32>(repeating: 0)
  private let steps: [SIMD8<Int32>]

  static let impossible: Int32 = -1_000_000

  /// `transitions` are 8 × 8, from × to; inside labels follow only their own kind.
  package init(transitions: UnsafePointer<Int16>) {
    steps = (0..<NameModel.labelCount).map { to in
      var column = SIMD8<Int32>(repeating: Viterbi.impossible)
      for from in 0..<NameModel.labelCount where Viterbi.isAllowed(from, to) {
        column[from] = Int32(transitions[from * 8 + to])
      }
      return column
    }
  }

  /// An inside label has an odd predecessor: the begin label of its kind.
  package static func isAllowed(_ from: Int, _ to: Int) -> Bool { to == 0 || to % 2 == 1 || from == to || from == to - 1 }

  package mutating func begin() {
    origins.removeAll(keepingCapacity: true)
    path.removeAll(keepingCapacity: true)
    scores = SIMD8(0, 0, Viterbi.impossible, 0, Viterbi.impossible, 0, Viterbi.impossible, Viterbi.impossible)
  }

  /// One more character with its weights per label.
  @inline(__always)
  package mutating func advance(_ emission: SIMD8<Int16>) {
    if origins.isEmpty {
      origins.append(SIMD8(repeating: 0))
      scores &+= SIMD8<Int32>(truncatingIfNeeded: emission)
      return
    }
    var (next, origin) = (SIMD8<Int32>(repeating: Viterbi.impossible), SIMD8<UInt8>(repeating: 0))
    for to in 0..<NameModel.labelCount {
      let reached = scores &+ steps[to]
      let best = reached.max()
      origin[to] = Viterbi.firstIndex(of: best, in: reached)
      next[to] = best
    }
    scores = next &+ SIMD8<Int32>(truncatingIfNeeded: emission)
    origins.append(origin)
  }

  @inline(__always)
  private static func firstIndex(of value: Int32, in lanes: SIMD8<Int32>) -> UInt8 {
    let numbers = SIMD8<Int32>(0, 1, 2, 3, 4, 5, 6, 7)
    return UInt8(truncatingIfNeeded: numbers.replacing(with: 8, where: lanes .!= value).min())
  }

  /// Follows the best path back; `path` has a label per character then.
  package mutating func finish() {
    guard !origins.isEmpty else { return }
    var at = Int(Viterbi.firstIndex(of: scores.max(), in: scores))
    path.append(contentsOf: repeatElement(.outside, count: origins.count))
    for index in stride(from: origins.count - 1, through: 0, by: -1) {
      path[index] = NameLabel(rawValue: at) ?? .outside
      at = Int(origins[index][at])
    }
  }
}
