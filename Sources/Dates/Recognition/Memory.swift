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
    let text: [UInt8]
    let trial: Trial

    /// Whether the words are the same, and all that was asked of their surroundings.
    func holds(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ recognizer: Recognizer) -> Bool {
      guard text.count == range.count, isEqual(to: bytes, at: range.lowerBound) else { return false }
      for cut in trial.cuts where recognizer.cutsNumber(at: range.lowerBound + cut.offset, bytes) != cut.cuts {
        return false
      }
      for view in trial.views
      where view.asks(recognizer, bytes, range.lowerBound + view.offset) != view.allowed {
        return false
      }
      return true
    }

    private func isEqual(to bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
      text.withUnsafeBufferPointer { own in
        for index in own.indices where own[index] != bytes[start + index] { return false }
        return true
      }
    }
  }

  /// Some to a slot, the newer first: the same words in several kinds of surroundings.
  private var entries: [Entry?]
  private static let slots = 1 << 12
  private static let ways = 4

  init() { entries = [Entry?](repeating: nil, count: Memory.slots * Memory.ways) }

  /// The slot of some bytes: FNV-1a.
  private func slot(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in range { hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & UInt64(Memory.slots - 1)) * Memory.ways
  }

  /// What the same words were found to be; `nil` when they are new or stand otherwise.
  func find(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ recognizer: Recognizer) -> Finding?? {
    let slot = slot(bytes, range)
    for index in slot..<slot + Memory.ways {
      if let entry = entries[index], entry.holds(in: bytes, range, recognizer) { return .some(entry.trial.finding) }
    }
    return nil
  }

  mutating func keep(_ trial: Trial, of bytes: UnsafeBufferPointer<UInt8>) {
    let slot = slot(bytes, trial.range)
    for index in (slot + 1..<slot + Memory.ways).reversed() { entries[index] = entries[index - 1] }
    entries[slot] = Entry(text: Array(bytes[trial.range]), trial: trial)
  }
}

extension Capture.View {
  /// What the guard says elsewhere.
  func asks(_ recognizer: Recognizer, _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    guard let rule else { return !recognizer.cutsWord(side, bytes, at: place) }
    return recognizer.allows(rule, side, bytes, at: place)
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
