/// Words that say what kind of text or clause a date stands in, ready to be looked for.
final class Signals: Sendable {
  private let alphabet: Alphabet
  private let words: [Signal: WordSet]
  /// The words of `roc` as they are written, since their script matters, and the classes that they begin with.
  private let exact: [[UInt8]]
  private let exactFirsts: ClassSet
  /// Near before a date these say that nothing happened then; what compares stands right before it, so that 比赛 does not.
  private let noEvent: WordSet
  private let comparison: WordSet
  /// The characters of `traditional`, a bit for each.
  private let characters: [UInt64]

  init(_ grammar: Grammar, _ alphabet: Alphabet) {
    self.alphabet = alphabet
    var (words, noEvent) = ([Signal: WordSet](), WordSet(alphabet))
    var characters = [UInt64](repeating: 0, count: 1024)
    for (signal, texts) in grammar.signals where signal != .roc {
      if signal == .traditional {
        for scalar in texts.joined() where scalar < 0x10000 { characters[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
        continue
      }
      for text in texts {
        let classes = text.map { alphabet[grammar.folds.folded($0)] }
        words[signal, default: WordSet(alphabet)].insert(classes)
        if signal == .negation || signal == .inscription { noEvent.insert(classes) }
      }
    }
    let republican = grammar.signals[.roc, default: []]
    exact = republican.map { Array(String(scalars: $0).utf8) }
    exactFirsts = ClassSet(republican.compactMap { $0.first.map { alphabet[$0] } }, count: alphabet.count)
    (self.words, self.noEvent, self.characters) = (words, noEvent, characters)
    comparison = words[.comparison] ?? WordSet(alphabet)
  }

  /// Whether one of a signal's words stands in a byte range.
  func occurs(_ signal: Signal, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    if signal == .roc { return occursExactly(bytes, range) }
    if signal == .traditional { return isTraditional(bytes, range) }
    return words[signal].map { occurs($0, in: bytes, range) } ?? false
  }

  /// Whether a word stands in a byte range that makes the date behind it none of an event.
  func tellsNoEvent(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    occurs(noEvent, in: bytes, range) || ends(with: comparison, bytes, range)
  }

  /// Whether a byte range ends with one of a signal's words.
  func ends(_ signal: Signal, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard let wanted = words[signal] else { return false }
    var start = range.upperBound
    for _ in 0..<wanted.longest where start > range.lowerBound { start = bytes.start(before: start) }
    return ends(with: wanted, bytes, start..<range.upperBound)
  }

  private func ends(with wanted: WordSet, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, let last = bytes.scalar(before: range.upperBound), wanted.lasts.contains(alphabet[last])
    else {
      return false
    }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      if wanted.words.contains(where: { stands($0, at: start, bytes, range.upperBound, isWhole: true) }) { return true }
      offset += bytes.scalar(at: offset).length
    }
    return false
  }

  private func occurs(_ wanted: WordSet, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = bytes.scalar(at: offset)
      let kind = alphabet[scalar]
      if wanted.firsts.contains(kind),
        wanted.words(with: kind).contains(where: { stands($0, at: offset, bytes, range.upperBound) })
      {
        return true
      }
      offset += length
    }
    return false
  }

  private func occursExactly(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = bytes.scalar(at: offset)
      if exactFirsts.contains(alphabet[scalar]),
        exact.contains(where: { bytes[offset..<range.upperBound].starts(with: $0) })
      {
        return true
      }
      offset += length
    }
    return false
  }

  private func isTraditional(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = bytes.scalar(at: offset)
      if scalar < 0x10000, characters[Int(scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0 { return true }
      offset += length
    }
    return false
  }

  private func stands(
    _ word: [Alphabet.Class], at start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, isWhole: Bool = false
  ) -> Bool {
    var offset = start
    for wanted in word {
      guard offset < end else { return false }
      let (scalar, length) = bytes.scalar(at: offset)
      guard alphabet[scalar] == wanted else { return false }
      offset += length
    }
    return !isWhole || offset == end
  }

  /// Some words, and the classes that they begin and end with.
  private struct WordSet: Sendable {
    private(set) var words: [[Alphabet.Class]] = []
    /// By the class that they begin with.
    private var byFirst: [Alphabet.Class: [[Alphabet.Class]]] = [:]
    private(set) var firsts: ClassSet
    private(set) var lasts: ClassSet
    /// Characters of its longest word.
    private(set) var longest = 0

    init(_ alphabet: Alphabet) {
      firsts = ClassSet(count: alphabet.count)
      lasts = firsts
    }

    mutating func insert(_ word: [Alphabet.Class]) {
      guard let first = word.first, let last = word.last, first != Alphabet.other else { return }
      firsts.insert(first)
      lasts.insert(last)
      longest = max(longest, word.count)
      words.append(word)
      byFirst[first, default: []].append(word)
    }

    func words(with first: Alphabet.Class) -> [[Alphabet.Class]] { byFirst[first] ?? [] }
  }
}

/// The clause around an expression.
struct Surroundings {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let signals: Signals
  private let expression: Range<Int>
  /// How far a clause is looked at, in bytes on each side.
  private static let reach = 120
  /// The bytes of a word such as 自 or 至于 before a date.
  private static let preposition = 6

  init(_ expression: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ signals: Signals) {
    (self.expression, self.bytes, self.signals) = (expression, bytes, signals)
  }

  /// Whether a signal stands in the same clause, or ends within the expression: 将自12日起.
  func has(_ signal: Signal) -> Bool {
    let end = clauseEnd
    return signals.occurs(signal, in: bytes, clauseStart..<expression.upperBound)
      || signals.occurs(signal, in: bytes, expression.upperBound..<end)
      || (signal == .future || signal == .retrospect) && end == expression.upperBound && nextClauseHas(signal)
      || signal == .future && isForecast
  }

  /// 气象部门预计，14日夜间有雨: what is foretold comes behind a comma.
  private var isForecast: Bool {
    let start = clauseStart
    guard start > 0, case let comma = bytes.start(before: start), case let mark = bytes.scalar(at: comma).scalar,
      mark == 0xFF0C || mark == 0x2C
    else { return false }
    return signals.ends(.forecast, bytes, 0..<comma)
  }

  /// 12月25日，他将出席: a date that stands before a comma by itself dates the clause behind it. What is announced on a day,
  /// 12月25日，他宣布将出席, does not say when.
  private func nextClauseHas(_ signal: Signal) -> Bool {
    let start = expression.upperBound
    guard start < bytes.count, expression.lowerBound - clauseStart <= Surroundings.preposition,
      case let (mark, length) = bytes.scalar(at: start), mark == 0xFF0C || mark == 0x2C
    else { return false }
    let next = start + length..<clauseEnd(from: start + length)
    return signals.occurs(signal, in: bytes, next) && !signals.occurs(.speech, in: bytes, next)
  }

  /// 不是3月2日, 较一周前, 上面刻着12月: right before the expression; 如果 anywhere before it in its clause.
  var tellsNoEvent: Bool {
    if signals.occurs(.condition, in: bytes, clauseStart..<expression.lowerBound) { return true }
    var start = expression.lowerBound
    for _ in 0..<3 where start > 0 {
      let before = bytes.start(before: start)
      if endsClause(bytes.scalar(at: before).scalar) { break }
      start = before
    }
    return signals.tellsNoEvent(in: bytes, start..<expression.lowerBound)
  }

  /// 较上年, 1970年世界杯预选赛: a year that is compared with, or stands in the name of games to come, is none of the story.
  func onlyNames(_ date: Antecedent) -> Bool {
    guard date.month == nil else { return false }
    if signals.ends(.comparison, bytes, max(0, expression.lowerBound - 12)..<expression.lowerBound) { return true }
    let end = min(clauseEnd, expression.upperBound + 45)
    return signals.occurs(.qualifying, in: bytes, expression.upperBound..<end)
  }

  private func endsClause(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0A, 0x3002, 0xFF0C, 0xFF1B, 0xFF01, 0xFF1F, 0x2C, 0x3B: true
    default: false
    }
  }

  private var clauseStart: Int {
    var offset = expression.lowerBound
    while offset > 0, expression.lowerBound - offset < Surroundings.reach {
      let before = bytes.start(before: offset)
      if endsClause(bytes.scalar(at: before).scalar) { return offset }
      offset = before
    }
    return offset
  }

  private var clauseEnd: Int { clauseEnd(from: expression.upperBound) }

  private func clauseEnd(from start: Int) -> Int {
    var offset = start
    while offset < bytes.count, offset - start < Surroundings.reach {
      let (scalar, length) = bytes.scalar(at: offset)
      if endsClause(scalar) { return offset }
      offset += length
    }
    return offset
  }
}
