/// What an expression was found to be, with places in bytes from its start.
struct Finding {
  var reading: Reading
  var isImpossible: Bool
}

/// The reading of one expression: what came out, and what in its surroundings that depended on.
struct Trial {
  private(set) var range: Range<Int>
  var finding: Finding?
  private(set) var views: [Reach.View] = []
  /// Whether a number goes on behind a place, in bytes from the start.
  private(set) var cuts: [(offset: Int, cuts: Bool)] = []

  init(_ range: Range<Int>) { self.range = range }

  var isCut: Bool { cuts.last?.cuts ?? false }

  mutating func noteCut(at end: Int, _ isCut: Bool) { cuts.append((end - range.lowerBound, isCut)) }

  /// The same of other words, in the same surroundings.
  func of(_ range: Range<Int>, _ finding: Finding?) -> Trial {
    var trial = self
    (trial.range, trial.finding) = (range, finding)
    return trial
  }

  mutating func note(_ found: [Reach.View]) { for view in found where !views.contains(view) { views.append(view) } }
}

/// Expressions that were taken apart before. Texts repeat them, so most need neither be taken apart nor interpreted again:
/// it is enough that what surrounds them is as it was for all that was asked of it.
struct Memory {
  private var entries: [Entry] = []
  /// Several numbers of entries to a slot, the newest first: the same words in several kinds of surroundings. -1 for none.
  private var slots = [Int32](repeating: -1, count: slotCount * entriesOfSlot)
  private var familiar = FamiliarPlaces()
  private static let slotCount = 1 << 12
  private static let entriesOfSlot = 4
  /// More are better forgotten than kept.
  private static let limit = slotCount * entriesOfSlot * 2

  private func slot(_ wording: Wording) -> Int {
    Int(truncatingIfNeeded: wording.hash & UInt64(Memory.slotCount - 1)) * Memory.entriesOfSlot
  }

  /// The entry of the same words in surroundings like these; `nil` when they are new or stand otherwise.
  mutating func find(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ recognizer: Recognizer) -> Entry? {
    let wording = Wording(bytes, range)
    let place = FamiliarPlaces.Place(wording, in: bytes, range)
    for way in 0..<FamiliarPlaces.ways {
      if let entry = familiar.entry(place, way), entries[entry].says(wording, bytes, range) { return entries[entry] }
    }
    var sight = Sight()
    guard let entry = search(wording, bytes, range, recognizer, &sight) else { return nil }
    if !sight.isFar { familiar.keep(entry, at: place) }
    return entries[entry]
  }

  /// The same, by asking again what was asked of the surroundings.
  private func search(
    _ wording: Wording, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ recognizer: Recognizer,
    _ sight: inout Sight
  ) -> Int? {
    let slot = slot(wording)
    for place in slot..<slot + Memory.entriesOfSlot {
      let entry = Int(slots[place])
      if entry < 0 { return nil }
      if entries[entry].says(wording, bytes, range),
        entries[entry].trial.standsAlike(in: bytes, range.lowerBound, recognizer, &sight)
      {
        return entry
      }
    }
    return nil
  }

  /// Remembers how some words were read; the oldest of the slot makes room.
  mutating func keep(_ trial: Trial, _ gist: Gist?, of bytes: UnsafeBufferPointer<UInt8>) -> Entry {
    if entries.count == Memory.limit { self = Memory() }
    let wording = Wording(bytes, trial.range)
    let entry = Entry(wording, tail: Array(bytes[trial.range].dropFirst(Wording.headCount)), trial, gist)
    let slot = slot(wording)
    for place in (slot + 1..<slot + Memory.entriesOfSlot).reversed() { slots[place] = slots[place - 1] }
    slots[slot] = Int32(entries.count)
    entries.append(entry)
    return entry
  }
}

extension Memory {
  /// The rule that reads some words, how many bytes it reads, and whether that is handed out.
  struct Gist {
    let rule: Int
    let length: Int
    let isReported: Bool
  }

  /// Words with what they were found to be, and what that came to. What is looked at each time comes first.
  final class Entry {
    private let wording: Wording
    /// What the wording leaves out.
    private let tail: [UInt8]
    /// What the matcher needs of it each time.
    let gist: Gist?
    /// The newest, and those before it, the newest at the end.
    private var newest: Outcome?
    private var others: [Outcome] = []
    let trial: Trial
    /// Outcomes that are remembered.
    private static let outcomeLimit = 15

    fileprivate init(_ wording: Wording, tail: [UInt8], _ trial: Trial, _ gist: Gist?) {
      (self.wording, self.tail, self.trial, self.gist) = (wording, tail, trial, gist)
    }

    /// Whether it is about the same words.
    fileprivate func says(_ other: Wording, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
      wording == other && (tail.isEmpty || tail.elementsEqual(bytes[range].dropFirst(Wording.headCount)))
    }

    /// What the words came to in circumstances like these.
    func outcome(in setting: Setting, others: () -> Circumstances, clause: (Signal) -> Bool) -> Outcome? {
      if let newest, newest.holds(in: setting, others: others, clause: clause) { return newest }
      return self.others.last { $0.holds(in: setting, others: others, clause: clause) }
    }

    /// Remembers what the words came to.
    func keep(_ outcome: Outcome) {
      if others.count == Entry.outcomeLimit { others.removeFirst() }
      if let newest { others.append(newest) }
      newest = outcome
    }
  }
}

extension Trial {
  /// Asks again all that was asked of the surroundings.
  func standsAlike(
    in bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ recognizer: Recognizer, _ sight: inout Sight
  ) -> Bool {
    for cut in cuts where recognizer.cutsNumber(at: start + cut.offset, bytes, &sight) != cut.cuts { return false }
    for view in views where view.asks(recognizer, bytes, start + view.offset, &sight) != view.allowed { return false }
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

/// The entries that some words have between two characters, where nothing beyond those two was looked at: most words stand
/// as they stood before. A word of memory for each, since it is looked into for every expression.
private struct FamiliarPlaces {
  /// Words with the characters before and behind them.
  struct Place {
    /// The two characters, 21 bits each, above the number of an entry.
    fileprivate let key: UInt64
    fileprivate let slot: Int

    init(_ wording: Wording, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      let before = bytes.scalar(before: range.lowerBound) ?? 0x1F_FFFF
      let after = bytes.scalar(after: range.upperBound) ?? 0x1F_FFFF
      key = (UInt64(before) << 21 | UInt64(after)) << FamiliarPlaces.entryBits
      let hash = (wording.hash ^ key) &* 0x9E37_79B9_7F4A_7C15
      slot = Int(truncatingIfNeeded: hash >> UInt64(64 - FamiliarPlaces.slotBits)) * FamiliarPlaces.ways
    }
  }

  /// Places that share a slot, the newest first.
  static let ways = 4
  private static let slotBits = 12
  private static let entryBits: UInt64 = 22
  private static let entryMask: UInt64 = 1 << entryBits - 1
  private var known = [UInt64](repeating: .max, count: ways << slotBits)

  /// An entry to be looked at: it may be about other words.
  func entry(_ place: Place, _ way: Int) -> Int? {
    let word = known[place.slot + way]
    guard word & ~FamiliarPlaces.entryMask == place.key, word != .max else { return nil }
    return Int(word & FamiliarPlaces.entryMask)
  }

  mutating func keep(_ entry: Int, at place: Place) {
    for way in (1..<FamiliarPlaces.ways).reversed() { known[place.slot + way] = known[place.slot + way - 1] }
    known[place.slot] = place.key | UInt64(entry)
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
