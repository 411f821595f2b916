/// The sums of a character's weights, a label each: eight lanes of 16 bits in two words, which are added without unpacking.
package struct LabelSums: Hashable, Sendable {
  private var even: UInt64 = 0
  private var odd: UInt64 = 0
  private static let lanes: UInt64 = 0x00FF_00FF_00FF_00FF

  package init() {}

  /// Adds eight signed bytes. Each is made positive by the same amount, which no comparison of labels sees.
  @inline(__always)
  package mutating func add(_ weights: UInt64) {
    let positive = weights ^ 0x8080_8080_8080_8080
    even &+= positive & LabelSums.lanes
    odd &+= (positive >> 8) & LabelSums.lanes
  }

  @inline(__always)
  package mutating func add(_ other: LabelSums) {
    even &+= other.even
    odd &+= other.odd
  }

  /// Whether nothing was added.
  @inline(__always)
  var isEmpty: Bool { odd == 0 }

  @inline(__always)
  package subscript(label: Int) -> Int32 {
    Int32(truncatingIfNeeded: ((label & 1 == 0 ? even : odd) >> UInt64(16 * (label >> 1))) & 0xFFFF)
  }
}

/// The best sequence of labels, in integers. One a worker; its memory is used again.
package final class Viterbi {
  /// Per character and label, the label before it on its best path: three bits each.
  private var origins: UnsafeMutablePointer<UInt32>
  private var capacity = 512
  private var count = 0
  package private(set) var path: [NameLabel] = []
  private let scores: UnsafeMutablePointer<Int32>
  private let reached: UnsafeMutablePointer<Int32>
  /// To × from.
  private let steps: UnsafeMutablePointer<Int32>

  private static let impossible: Int32 = -1_000_000

  /// `transitions` are 8 × 8, from × to; inside labels follow only their own kind.
  package init(transitions: UnsafePointer<Int16>) {
    origins = .allocate(capacity: capacity)
    scores = .allocate(capacity: 8)
    reached = .allocate(capacity: 8)
    steps = .allocate(capacity: 64)
    for to in 0..<8 {
      for from in 0..<8 {
        let isAllowed = Viterbi.isAllowed(from, to) && max(from, to) < NameModel.labelCount
        (steps + 8 * to + from).initialize(to: isAllowed ? Int32(transitions[from * 8 + to]) : Viterbi.impossible)
      }
    }
    scores.initialize(repeating: 0, count: 8)
    reached.initialize(repeating: 0, count: 8)
  }

  deinit {
    origins.deallocate()
    scores.deallocate()
    reached.deallocate()
    steps.deallocate()
  }

  /// An inside label has an odd predecessor: the begin label of its kind.
  package static func isAllowed(_ from: Int, _ to: Int) -> Bool {
    to == 0 || to % 2 == 1 || from == to || from == to - 1
  }

  /// Makes room for so many characters, at the most.
  package func begin(_ characters: Int) {
    if characters > capacity {
      origins.deallocate()
      capacity = characters * 2
      origins = .allocate(capacity: capacity)
    }
    count = 0
    path.removeAll(keepingCapacity: true)
    for label in 0..<8 { scores[label] = label == 0 || label % 2 == 1 ? 0 : Viterbi.impossible }
  }

  /// The best labels of a sentence whose characters have these weights.
  func follow(_ sums: UnsafePointer<LabelSums>, count: Int) {
    begin(count)
    for index in 0..<count { advance(sums[index]) }
    finish()
  }

  /// One more character with its weights per label.
  @inline(__always)
  package func advance(_ sums: LabelSums) {
    var origin: UInt32 = 0
    if count == 0 {
      for label in 0..<NameModel.labelCount { scores[label] &+= sums[label] }
    } else {
      for to in 0..<NameModel.labelCount {
        let (from, best) = to == 0 || to & 1 == 1 ? bestOfAll(to) : bestInside(to)
        origin |= UInt32(from) << UInt32(3 * to)
        reached[to] = best &+ sums[to]
      }
      for label in 0..<NameModel.labelCount { scores[label] = reached[label] }
    }
    origins[count] = origin
    count += 1
  }

  @inline(__always)
  private func bestOfAll(_ to: Int) -> (from: Int, score: Int32) {
    let row = steps + 8 * to
    var (from, best) = (0, scores[0] &+ row[0])
    for label in 1..<NameModel.labelCount {
      let score = scores[label] &+ row[label]
      if score > best { (from, best) = (label, score) }
    }
    return (from, best)
  }

  @inline(__always)
  private func bestInside(_ to: Int) -> (from: Int, score: Int32) {
    let row = steps + 8 * to
    let (begun, inside) = (scores[to - 1] &+ row[to - 1], scores[to] &+ row[to])
    return inside > begun ? (to, inside) : (to - 1, begun)
  }

  /// Follows the best path back; `path` has a label per character then.
  package func finish() {
    guard count > 0 else { return }
    var at = 0
    for label in 1..<NameModel.labelCount where scores[label] > scores[at] { at = label }
    path.append(contentsOf: repeatElement(.outside, count: count))
    for index in stride(from: count - 1, through: 0, by: -1) {
      path[index] = NameLabel(rawValue: at) ?? .outside
      at = Int(origins[index] >> UInt32(3 * at)) & 7
    }
  }
}
