/// An expression that a rule matches.
struct Match {
  let range: Range<Int>
  /// What the matcher's memory has of it.
  let entry: Memory.Entry
  let rule: Int
  /// Byte offset of the sentence that it stands in.
  let sentence: Int
  /// It stands in brackets.
  let isBracketed: Bool
}

/// Goes through a text once and finds the longest expression at each place.
struct Matcher: ~Copyable {
  let recognizer: Recognizer
  private let tables: Tables
  private var automaton: Automaton
  private var memory = Memory()
  private var lastNumber = 0
  /// Outcomes that the memory holds, and how many it may.
  private var outcomeCount = 0
  private static let outcomeLimit = 1 << 15
  private var place = 0
  private var end = 0
  private var sentence = 0
  private var brackets = 0
  private var shapes = Shapes()
  /// Where the current run of the automaton could stop, and how often.
  private let stops = Numbers<Stop>(repeating: Stop(end: 0, state: 0), count: limit)
  private var stopCount = 0
  /// What the last parse is done with.
  private var tablesToSpare: [PlaceTable] = []

  /// Where the automaton could stop, in bytes from the start of the expression, with its state there.
  struct Stop: Equatable, BitwiseCopyable {
    let end: Int
    let state: Automaton.State
  }

  private static let limit = Phrase.longest

  init(_ recognizer: Recognizer) {
    self.recognizer = recognizer
    tables = Tables(recognizer)
    automaton = Automaton(recognizer.program, recognizer.order, classCount: recognizer.alphabet.count)
  }

  /// Begins at the start of a byte range.
  mutating func start(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    (place, end, sentence, brackets) = (range.lowerBound, range.upperBound, range.lowerBound, 0)
  }

  /// The next expression, `nil` at the end of the range.
  mutating func next(in bytes: UnsafeBufferPointer<UInt8>) -> Match? {
    while let start = nextStarter(bytes) {
      if let entry = longest(at: start, bytes), let gist = entry.gist {
        place = start + gist.length
        if gist.isReported { return match(start..<place, entry, gist.rule) }
      } else {
        place = start + bytes.scalar(at: start).length
      }
    }
    return nil
  }

  /// What a match was found to be, with its places in the text.
  func reading(of match: Match) -> Reading? {
    match.entry.trial.finding?.reading.moved(by: match.range.lowerBound)
  }

  /// What a match comes to in circumstances like these; where that is new, `interpret` finds out.
  mutating func outcome(
    of match: Match, in setting: Setting, others: () -> Circumstances, clause: (Signal) -> Bool,
    interpret: (Finding) -> Outcome
  ) -> Outcome? {
    if let known = match.entry.outcome(in: setting, others: others, clause: clause) { return known }
    guard let finding = match.entry.trial.finding else { return nil }
    // Texts that never repeat themselves fill the memory with what is of no more use.
    outcomeCount += 1
    if outcomeCount > Matcher.outcomeLimit { (memory, outcomeCount) = (Memory(), 0) }
    let outcome = interpret(finding)
    match.entry.keep(outcome)
    return outcome
  }

  /// A number that nothing had before.
  mutating func nextNumber() -> Int {
    lastNumber += 1
    return lastNumber
  }

  private func isReported(_ finding: Finding) -> Bool {
    switch recognizer.grammar.rules[finding.reading.rule].meaning {
    case .never: false
    case .time, .duration, .set, .stretch, .vague: !finding.isImpossible
    default: true
    }
  }

  private func gist(of finding: Finding?) -> Memory.Gist? {
    guard let finding else { return nil }
    return Memory.Gist(
      rule: finding.reading.rule, length: finding.reading.range.upperBound, isReported: isReported(finding))
  }

  private func match(_ range: Range<Int>, _ entry: Memory.Entry, _ rule: Int) -> Match {
    Match(range: range, entry: entry, rule: rule, sentence: sentence, isBracketed: brackets > 0)
  }

  /// Skips to the next place where an expression may begin; keeps count of sentences and brackets.
  private mutating func nextStarter(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    while true {
      guard let base = bytes.baseAddress else { return nil }
      let found = tables.firstPlace(in: base, from: place, to: end)
      guard found < end else {
        place = end
        return nil
      }
      let (scalar, length) = bytes.scalar(at: found)
      if let mark = Mark(scalar) {
        place = pass(mark, at: found, length, bytes)
      } else if tables.knowsFollowers(of: recognizer.alphabet[scalar]) {
        return found
      } else {
        learnFollowers(of: recognizer.alphabet[scalar])
        place = found
      }
    }
  }

  /// Finds out what may come second in an expression, so that places where something else does are passed over.
  private mutating func learnFollowers(of first: Alphabet.Class) {
    tables.note(automaton.followers(of: automaton.next(Automaton.start, first)), of: first)
  }

  private mutating func pass(_ mark: Mark, at offset: Int, _ length: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    switch mark {
    case .sentenceEnd: (sentence, brackets) = (offset + length, 0)
    case .opening: brackets += 1
    case .closing: brackets = max(0, brackets - 1)
    case .title(let close): return endOfTitle(close, from: offset + length, bytes) ?? offset + length
    }
    return offset + length
  }

  /// Where a title ends; `nil` where it does not on its line.
  private func endOfTitle(_ close: UInt32, from start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var offset = start
    while offset < min(end, start + 300) {
      let (scalar, length) = bytes.scalar(at: offset)
      offset += length
      if scalar == close { return offset }
      if scalar == 0x0A { return nil }
    }
    return nil
  }

  /// The memory's entry of the longest expression at a place.
  private mutating func longest(at start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Memory.Entry? {
    guard !recognizer.isWithinNumber(start, bytes) else { return nil }
    // Shapes know states by their numbers.
    if automaton.trim() { shapes = Shapes() }
    run(from: start, bytes)
    guard stopCount > 0 else { return nil }
    let range = start..<start + stops.base[stopCount - 1].end
    return memory.find(in: bytes, range, recognizer) ?? read(range, bytes)
  }

  /// Reads an expression that the memory does not have.
  private mutating func read(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Memory.Entry {
    let input = Characters(bytes, range, recognizer.alphabet)
    let stops = Array(UnsafeBufferPointer(start: stops.base, count: stopCount))
    let attempt = Attempt(range: range, stops: stops, candidates: candidates(input))
    let trial = shapes.trial(of: input, attempt, recognizer) ?? study(input, attempt)
    return memory.keep(trial, gist(of: trial.finding), of: bytes)
  }

  /// Takes the expression apart: the longest that a rule reads, else what would be one if the calendar had such a day.
  private mutating func study(_ input: Characters, _ attempt: Attempt) -> Trial {
    let study = Study(attempt)
    for stop in attempt.stops.reversed() {
      var sight = Sight()
      let end = attempt.range.lowerBound + stop.end
      study.trial.noteCut(at: end, recognizer.cutsNumber(at: end, input.text, &sight))
      guard study.trial.finding == nil, !study.trial.isCut else { continue }
      var capture = Capture(
        recognizer, input, end: input.index(of: end), attempt.candidates, tablesToSpare.popLast() ?? PlaceTable())
      study.trial.finding = finding(&capture, at: end, automaton.rules(at: stop.state))
      study.note(capture)
      tablesToSpare.append(capture.table)
    }
    shapes.keep(study, in: input.text)
    return study.trial
  }

  /// For each character the rules that the automaton follows from there to their ends, in file order, where a nested rule may
  /// begin: guards and values may yet rule them out.
  private mutating func candidates(_ input: Characters) -> [[Int32]] {
    var candidates: [[Int32]] = []
    candidates.reserveCapacity(input.classes.count)
    var state = Automaton.start
    for (place, kind) in input.classes.enumerated() {
      let mayNest = automaton.isNesting(state) && recognizer.firsts.contains(kind)
      candidates.append(mayNest ? rules(from: place, input) : [])
      state = automaton.next(state, kind)
    }
    return candidates
  }

  private mutating func rules(from place: Int, _ input: Characters) -> [Int32] {
    var (rules, state) = ([Int32](), Automaton.start)
    for kind in input.classes[place...] {
      state = automaton.next(state, kind)
      if state == Automaton.dead { break }
      for rule in automaton.rules(at: state) where !rules.contains(rule) { rules.append(rule) }
    }
    if rules.count > 1 { rules.sort() }
    return rules
  }

  private func finding(_ capture: inout Capture, at end: Int, _ rules: [Int32]) -> Finding? {
    for rule in rules {
      if let reading = capture.reading(of: rule) { return Finding(reading: reading, isImpossible: false) }
    }
    guard recognizer.script(capture.input.text.scalar(before: end)) == nil else { return nil }
    for rule in rules {
      if let reading = capture.reading(of: rule, allowingImpossible: true) {
        return Finding(reading: reading, isImpossible: true)
      }
    }
    return nil
  }

  /// Lets the automaton run and notes where it accepts. Safe: it stops at most once a character.
  private mutating func run(from start: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    stopCount = 0
    guard let base = bytes.baseAddress else { return }
    var (offset, state) = (start, Automaton.start)
    for _ in 0..<Matcher.limit {
      guard offset < end else { return }
      let (kind, length) = tables.character(at: offset, in: base)
      state = automaton.next(state, kind)
      if state == Automaton.dead { return }
      offset &+= length
      guard automaton.isAccepting(state) else { continue }
      stops.base[stopCount] = Stop(end: offset - start, state: state)
      stopCount &+= 1
    }
  }
}

/// Characters that structure a text for the matcher.
enum Mark {
  case sentenceEnd, opening, closing
  case title(close: UInt32)

  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF1F, 0x0A: self = .sentenceEnd
    case 0xFF08, 0x28: self = .opening
    case 0xFF09, 0x29: self = .closing
    case 0x300A: self = .title(close: 0x300B)
    case 0x3008: self = .title(close: 0x3009)
    default: return nil
    }
  }

  static let all: [Int] = [0x3002, 0xFF01, 0xFF1F, 0x0A, 0xFF08, 0x28, 0xFF09, 0x29, 0x300A, 0x3008]
}
