/// The sums of a character's weights, a label each: eight lanes of 16 bits in two words, which are added without unpacking.
package struct LabelSums: Hashable, Sendable {
  private var even: UInt64 = 0
  private var odd: UInt64 = 0
  private static var lanes: UInt64 { 0x00FF_00FF_00FF_00FF }

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

/// By label the best path that ends in it: its score times eight, and the label's rank in the lowest bits, so that the
/// better of two is the greater number and of equal ones the lower label's. Named, not numbered: they stay in registers.
private struct PathScores {
  var outside = PathScores.first(0)
  var beginPerson = PathScores.first(1)
  var insidePerson = PathScores.first(2)
  var beginOrganization = PathScores.first(3)
  var insideOrganization = PathScores.first(4)
  var beginPlace = PathScores.first(5)
  var insidePlace = PathScores.first(6)

  /// Of a path that begins with the label.
  private static func first(_ label: Int) -> Int {
    8 * (Viterbi.isAllowed(0, label) ? 0 : Viterbi.impossible) + rank(label)
  }

  /// Lower labels go first.
  @inline(__always)
  static func rank(_ label: Int) -> Int { 7 - label }

  /// Adds the weights of the first character.
  mutating func begin(_ sums: LabelSums) {
    outside += 8 * Int(sums[0])
    beginPerson += 8 * Int(sums[1])
    insidePerson += 8 * Int(sums[2])
    beginOrganization += 8 * Int(sums[3])
    insideOrganization += 8 * Int(sums[4])
    beginPlace += 8 * Int(sums[5])
    insidePlace += 8 * Int(sums[6])
  }

  /// Goes on by one character; returns for each label the rank of the one before it, three bits each.
  @inline(__always)
  mutating func advance(_ sums: LabelSums, _ steps: UnsafePointer<Int>) -> Int {
    let best = (
      best(before: 0, steps), best(before: 1, steps), max(beginPerson &+ steps[17], insidePerson &+ steps[18]),
      best(before: 3, steps), max(beginOrganization &+ steps[35], insideOrganization &+ steps[36]),
      best(before: 5, steps), max(beginPlace &+ steps[53], insidePlace &+ steps[54])
    )
    func reached(_ label: Int, _ best: Int) -> Int {
      (best & ~7) &+ 8 &* Int(sums[label]) &+ PathScores.rank(label)
    }
    (outside, beginPerson, insidePerson) = (reached(0, best.0), reached(1, best.1), reached(2, best.2))
    (beginOrganization, insideOrganization) = (reached(3, best.3), reached(4, best.4))
    (beginPlace, insidePlace) = (reached(5, best.5), reached(6, best.6))
    return best.0 & 7 | (best.1 & 7) << 3 | (best.2 & 7) << 6 | (best.3 & 7) << 9 | (best.4 & 7) << 12
      | (best.5 & 7) << 15 | (best.6 & 7) << 18
  }

  /// The best before a label that any other may precede.
  @inline(__always)
  private func best(before label: Int, _ steps: UnsafePointer<Int>) -> Int {
    let row = steps + 8 * label
    return max(
      max(max(outside &+ row[0], beginPerson &+ row[1]), max(insidePerson &+ row[2], beginOrganization &+ row[3])),
      max(max(insideOrganization &+ row[4], beginPlace &+ row[5]), insidePlace &+ row[6]))
  }

  /// The label whose path is the best of all.
  var bestLabel: Int {
    PathScores.rank(
      max(outside, beginPerson, insidePerson, beginOrganization, insideOrganization, beginPlace, insidePlace) & 7)
  }
}

/// The best sequence of labels, in integers. One a worker; its memory is used again.
package final class Viterbi {
  /// Per character and label, the rank of the label before it on its best path: three bits each.
  private var origins: UnsafeMutablePointer<UInt32>
  private var capacity = 512
  private var count = 0
  package private(set) var path: [NameLabel] = []
  private var scores = PathScores()
  /// To × from, times eight.
  private let steps: UnsafeMutablePointer<Int>

  fileprivate static var impossible: Int { -1_000_000 }

  /// `transitions` are 8 × 8, from × to; inside labels follow only their own kind.
  package init(transitions: UnsafePointer<Int16>) {
    origins = .allocate(capacity: capacity)
    steps = .allocate(capacity: 64)
    for to in 0..<8 {
      for from in 0..<8 {
        let isAllowed = Viterbi.isAllowed(from, to) && max(from, to) < NameModel.labelCount
        (steps + 8 * to + from).initialize(to: 8 * (isAllowed ? Int(transitions[from * 8 + to]) : Viterbi.impossible))
      }
    }
  }

  deinit {
    origins.deallocate()
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
      capacity = max(characters, capacity + capacity / 2)
      origins = .allocate(capacity: capacity)
    }
    count = 0
    path.removeAll(keepingCapacity: true)
    scores = PathScores()
  }

  /// The best labels of a sentence whose characters have these weights.
  func follow(_ sums: UnsafePointer<LabelSums>, count: Int) {
    begin(count)
    guard count > 0 else { return }
    advance(sums[0])
    var scores = scores
    for index in 1..<count { origins[index] = UInt32(truncatingIfNeeded: scores.advance(sums[index], steps)) }
    (self.scores, self.count) = (scores, count)
    finish()
  }

  /// One more character with its weights per label.
  package func advance(_ sums: LabelSums) {
    if count == 0 {
      scores.begin(sums)
    } else {
      origins[count] = UInt32(truncatingIfNeeded: scores.advance(sums, steps))
    }
    count += 1
  }

  /// Follows the best path back; `path` has a label per character then.
  package func finish() {
    guard count > 0 else { return }
    var at = scores.bestLabel
    path.append(contentsOf: repeatElement(.outside, count: count))
    for index in stride(from: count - 1, through: 1, by: -1) {
      path[index] = NameLabel(rawValue: at) ?? .outside
      at = PathScores.rank(Int(origins[index] >> UInt32(3 * at)) & 7)
    }
    path[0] = NameLabel(rawValue: at) ?? .outside
  }
}
