/// An expression that a rule matches.
struct Match {
  var reading: Reading
  /// A number in it has a value that no calendar has.
  var isImpossible: Bool
  /// Byte offset of the sentence that it stands in.
  var sentence: Int
  /// It stands in brackets.
  var isBracketed: Bool
}

/// Goes through a text once and finds the longest expression at each place.
struct Matcher {
  let recognizer: Recognizer
  private var automaton: Automaton
  private var memory = Memory()
  private var place = 0
  private var end = 0
  private var sentence = 0
  private var brackets = 0
  /// Where the current run of the automaton could stop, with its state there.
  private var stops: [(end: Int, state: Automaton.State)] = []
  /// No expression is longer, in characters.
  private static let limit = 64

  init(_ recognizer: Recognizer) {
    self.recognizer = recognizer
    automaton = Automaton(recognizer.program, recognizer.order, classCount: recognizer.alphabet.count)
    stops.reserveCapacity(Matcher.limit)
  }

  /// Begins at the start of a byte range.
  mutating func start(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    (place, end, sentence, brackets) = (range.lowerBound, range.upperBound, range.lowerBound, 0)
    automaton.trim()
  }

  /// The next expression, `nil` at the end of the range.
  mutating func next(in bytes: UnsafeBufferPointer<UInt8>) -> Match? {
    while let start = nextStarter(bytes) {
      if let match = match(at: start, bytes) {
        place = match.reading.range.upperBound
        if isReported(match) { return match }
      } else {
        place = start + bytes.scalar(at: start).length
      }
    }
    return nil
  }

  private func isReported(_ match: Match) -> Bool {
    switch recognizer.grammar.rules[match.reading.rule].meaning {
    case .never: false
    case .time, .duration, .set, .stretch, .vague: !match.isImpossible
    default: true
    }
  }

  /// Skips to the next character that an expression may begin with; keeps count of sentences and brackets.
  private mutating func nextStarter(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var offset = place
    let end = end
    defer { place = offset }
    return recognizer.starters.withUnsafeBufferPointer { starters in
      while offset < end {
        let (scalar, length) = bytes.scalar(at: offset)
        if scalar < 0x10000, starters[Int(scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0 {
          guard let mark = Mark(scalar) else { return offset }
          offset = pass(mark, at: offset, length, bytes)
        } else {
          offset &+= length
        }
      }
      return nil
    }
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

  private mutating func match(at start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Match? {
    guard !isWithinNumber(start, bytes) else { return nil }
    run(from: start, bytes)
    guard let longest = stops.last else { return nil }
    let found = memory.find(in: bytes, start..<longest.end, recognizer) ?? read(start..<longest.end, bytes)
    return found.map { match($0.reading.moved(by: start), isImpossible: $0.isImpossible) }
  }

  /// Takes the expression apart: the longest that a rule reads, else what would be one if the calendar had such a day.
  private mutating func read(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Finding? {
    let input = Characters(bytes, range, recognizer.alphabet)
    var trial = Trial(range)
    for stop in stops.reversed() {
      trial.noteCut(at: stop.end, cutsNumber(at: stop.end, bytes))
      guard trial.finding == nil, !trial.isCut else { continue }
      var capture = Capture(recognizer, input, end: input.index(of: stop.end))
      trial.finding = finding(&capture, at: stop, bytes)
      trial.note(capture.views)
    }
    memory.keep(trial, of: bytes)
    return trial.finding
  }

  private func finding(
    _ capture: inout Capture, at stop: (end: Int, state: Automaton.State), _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Finding? {
    let rules = automaton.rules(at: stop.state)
    for rule in rules {
      if let reading = capture.reading(of: rule) { return Finding(reading: reading, isImpossible: false) }
    }
    guard !endsInNumeral(stop.end, bytes) else { return nil }
    for rule in rules {
      if let reading = capture.reading(of: rule, allowingImpossible: true) {
        return Finding(reading: reading, isImpossible: true)
      }
    }
    return nil
  }

  private func match(_ reading: Reading, isImpossible: Bool) -> Match {
    Match(reading: reading, isImpossible: isImpossible, sentence: sentence, isBracketed: brackets > 0)
  }

  /// Lets the automaton run and notes where it accepts.
  private mutating func run(from start: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    stops.removeAll(keepingCapacity: true)
    var (offset, state) = (start, Automaton.start)
    let end = end
    recognizer.alphabet.table.withUnsafeBufferPointer { classes in
      for _ in 0..<Matcher.limit {
        guard offset < end else { return }
        let (scalar, length) = bytes.scalar(at: offset)
        state = automaton.next(state, scalar < 0x10000 ? classes[Int(scalar)] : Alphabet.other)
        if state == Automaton.dead { return }
        offset &+= length
        if automaton.isAccepting(state) { stops.append((offset, state)) }
      }
    }
  }
}

// Numbers are taken whole or not at all.
extension Matcher {
  private func script(_ scalar: UInt32?) -> Recognizer.NumeralScript? { recognizer.script(scalar) }

  private func cutsNumber(at end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    recognizer.cutsNumber(at: end, bytes)
  }

  /// Whether the character before belongs to the number that begins here.
  private func isWithinNumber(_ start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard start > 0, let own = script(bytes.scalar(at: start).scalar) else { return false }
    let before = bytes.start(before: start)
    if script(bytes.scalar(at: before).scalar) == own { return true }
    guard own == .arabic, bytes[before] == 0x2E || bytes[before] == 0x2C else { return false }
    return script(bytes.scalar(before: before)) == .arabic
  }

  private func endsInNumeral(_ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    script(bytes.scalar(before: end)) != nil
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
