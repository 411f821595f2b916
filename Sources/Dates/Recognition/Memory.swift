/// What an expression was found to be, with places in bytes from its start.
struct Finding {
  var reading: Reading
  var isImpossible: Bool
}

/// The reading of one expression: what came out, and what in its surroundings that depended on.
struct Trial {
  let range: Range<Int>
  var finding: Finding?
  private(set) var views: [Capture.View] = []
  /// Whether a number goes on behind a place, in bytes from the start.
  private(set) var cuts: [(offset: Int, cuts: Bool)] = []

  init(_ range: Range<Int>) { self.range = range }

  var isCut: Bool { cuts.last?.cuts ?? false }

  mutating func noteCut(at end: Int, _ isCut: Bool) { cuts.append((end - range.lowerBound, isCut)) }

  mutating func note(_ found: [Capture.View]) { views += found }
}

/// Expressions that were taken apart before. Texts repeat them, so most need not be taken apart again: it is enough that
/// what surrounds them is as it was for all that was asked of it.
struct Memory {
  private struct Entry {
    var text: [UInt8]
    var trial: Trial
  }

  private var entries: [Entry?]
  private static let size = 1 << 13

  init() { entries = [Entry?](repeating: nil, count: Memory.size) }

  /// The slot of some bytes: FNV-1a.
  private func slot(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in range { hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & UInt64(Memory.size - 1))
  }

  /// What the same words were found to be; `nil` when they are new or stand otherwise.
  func find(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ recognizer: Recognizer) -> Finding?? {
    guard let entry = entries[slot(bytes, range)], entry.text.count == range.count,
      entry.text.elementsEqual(bytes[range])
    else { return nil }
    let start = range.lowerBound
    for cut in entry.trial.cuts where recognizer.cutsNumber(at: start + cut.offset, bytes) != cut.cuts { return nil }
    for view in entry.trial.views
    where recognizer.allows(view.rule, view.side, bytes, at: start + view.offset) != view.allowed { return nil }
    return .some(entry.trial.finding)
  }

  mutating func keep(_ trial: Trial, of bytes: UnsafeBufferPointer<UInt8>) {
    entries[slot(bytes, trial.range)] = Entry(text: Array(bytes[trial.range]), trial: trial)
  }
}

extension Reading {
  /// The same reading so many bytes further on.
  func moved(by distance: Int) -> Reading {
    var moved = self
    moved.range = range.lowerBound + distance..<range.upperBound + distance
    for index in arguments.indices {
      let range = arguments[index].range
      moved.arguments[index].range = range.lowerBound + distance..<range.upperBound + distance
    }
    moved.nested = nested.map { $0.moved(by: distance) }
    return moved
  }
}
