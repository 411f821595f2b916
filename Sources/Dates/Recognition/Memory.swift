/// What an expression was found to be, with places in bytes from its start.
struct Finding {
  var reading: Reading
  var isImpossible: Bool
}

/// The reading of one expression: what came out, and what in its surroundings that depended on.
struct Trial {
  let range: Range<Int>
  var finding: Finding?
  private(set) var views: [Reach.View] = []
  /// Whether a number goes on behind a place, in bytes from the start.
  private(set) var cuts: [(offset: Int, cuts: Bool)] = []

  init(_ range: Range<Int>) { self.range = range }

  var isCut: Bool { cuts.last?.cuts ?? false }

  mutating func noteCut(at end: Int, _ isCut: Bool) { cuts.append((end - range.lowerBound, isCut)) }

  mutating func note(_ found: [Reach.View]) { for view in found where !views.contains(view) { views.append(view) } }
}

/// Expressions that were taken apart before. Texts repeat them, so most need neither be taken apart nor interpreted again:
/// it is enough that what surrounds them is as it was for all that was asked of it.
struct Memory {
  /// Words with what they were found to be, and what that came to. An object, since it is large and looked at often.
  final class Entry {
    fileprivate let wording: Wording
    /// What the wording leaves out.
    fileprivate let tail: [UInt8]
    let trial: Trial
    /// What the matcher needs of it each time.
    let gist: Gist?
    /// The newest at the end.
    fileprivate var outcomes: [Outcome] = []
    /// Characters before and behind the words among which they were found to be read so, and no others looked at.
    fileprivate var familiar = FamiliarNeighbours()

    init(_ wording: Wording, tail: [UInt8], _ trial: Trial, _ gist: Gist?) {
      (self.wording, self.tail, self.trial, self.gist) = (wording, tail, trial, gist)
    }
  }

  /// The rule that reads some words, how many bytes it reads, and whether that is handed out.
  struct Gist {
    let rule: Int
    let length: Int
    let isReported: Bool
  }

  private var entries: [Entry] = []
  /// Several entries to a slot, the newest first: the same words in several kinds of surroundings. -1 for none.
  private var slots: [Int32]
  private static let slotCount = 1 << 13
  private static let entriesOfSlot = 4
  /// Outcomes of the same words that are remembered.
  private static let outcomeLimit = 16

  init() { slots = [Int32](repeating: -1, count: Memory.slotCount * Memory.entriesOfSlot) }

  subscript(entry: Int) -> Entry { entries[entry] }

  private func slot(_ wording: Wording) -> Int {
    Int(truncatingIfNeeded: wording.hash & UInt64(Memory.slotCount - 1)) * Memory.entriesOfSlot
  }

  /// The entry of the same words in surroundings like these; `nil` when they are new or stand otherwise.
  func find(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ recognizer: Recognizer) -> Int? {
    let wording = Wording(bytes, range)
    let slot = slot(wording)
    for place in slot..<slot + Memory.entriesOfSlot {
      let entry = Int(slots[place])
      if entry < 0 { return nil }
      if entries[entry].wording == wording, entries[entry].holds(in: bytes, range, recognizer) { return entry }
    }
    return nil
  }

  /// Remembers how some words were read; what was pushed out of the slot makes room.
  mutating func keep(_ trial: Trial, _ gist: Gist?, of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let wording = Wording(bytes, trial.range)
    let slot = slot(wording)
    let entry = Entry(wording, tail: Array(bytes[trial.range].dropFirst(Wording.headCount)), trial, gist)
    let last = slot + Memory.entriesOfSlot - 1
    let free = Int(slots[last])
    let index = free < 0 ? entries.count : free
    if free < 0 { entries.append(entry) } else { entries[index] = entry }
    for place in (slot + 1...last).reversed() { slots[place] = slots[place - 1] }
    slots[slot] = Int32(index)
    return index
  }

  /// What an entry came to in circumstances like these.
  func outcome(
    of entry: Int, in setting: Setting, others: () -> Circumstances, clause: (Signal) -> Bool
  ) -> Outcome? {
    entries[entry].outcomes.last { $0.holds(in: setting, others: others, clause: clause) }
  }

  /// Remembers what an entry came to.
  mutating func keep(_ outcome: Outcome, of entry: Int) -> Outcome {
    if entries[entry].outcomes.count == Memory.outcomeLimit { entries[entry].outcomes.removeFirst() }
    entries[entry].outcomes.append(outcome)
    return outcome
  }
}

extension Memory.Entry {
  /// Whether the rest of the words is the same, and all that was asked of their surroundings.
  fileprivate func holds(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ recognizer: Recognizer
  ) -> Bool {
    guard tail.isEmpty || tail.elementsEqual(bytes[range].dropFirst(Wording.headCount)) else { return false }
    let key = FamiliarNeighbours.key(bytes.scalar(before: range.lowerBound), bytes.scalar(after: range.upperBound))
    if familiar.contains(key) { return true }
    var sight = Sight()
    guard standsAlike(in: bytes, range.lowerBound, recognizer, &sight) else { return false }
    if !sight.isFar { familiar.insert(key) }
    return true
  }

  /// Asks again all that was asked of the surroundings.
  private func standsAlike(
    in bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ recognizer: Recognizer, _ sight: inout Sight
  ) -> Bool {
    for cut in trial.cuts where recognizer.cutsNumber(at: start + cut.offset, bytes, &sight) != cut.cuts {
      return false
    }
    for view in trial.views
    where view.asks(recognizer, bytes, start + view.offset, &sight) != view.allowed { return false }
    return true
  }
}

extension Reach.View {
  /// What the guard says elsewhere.
  fileprivate func asks(
    _ recognizer: Recognizer, _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ sight: inout Sight
  ) -> Bool {
    guard let rule else { return !recognizer.cutsWord(side, bytes, at: place, &sight) }
    return recognizer.allows(rule, side, bytes, at: place, &sight)
  }
}

/// A few pairs of characters between which some words stood, the newest instead of the oldest.
struct FamiliarNeighbours {
  private var keys = SIMD8<UInt64>(repeating: 0)
  private var next = 0

  /// Never 0.
  static func key(_ before: UInt32?, _ after: UInt32?) -> UInt64 {
    UInt64(before ?? 0x1F_FFFF) << 32 | UInt64(after ?? 0x1F_FFFF) | 1 << 63
  }

  func contains(_ key: UInt64) -> Bool { any(keys .== SIMD8(repeating: key)) }

  mutating func insert(_ key: UInt64) {
    keys[next] = key
    next = (next + 1) & 7
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
