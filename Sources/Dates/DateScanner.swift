import Temporal

/// Finds dates in texts; keeps what it learns about the grammar, so one worker should keep one.
package struct DateScanner {
  private let options: DateOptions
  private var matcher: Matcher

  init(reader: DateReader) {
    options = reader.options
    matcher = Matcher(reader.recognizer)
  }

  package var grammar: Grammar { matcher.recognizer.grammar }

  /// The focus with which a document begins: its publication date, and whether it reads like news or like a chronicle.
  package mutating func focus(for text: CleanText, reference: CivilDateTime?) -> Focus {
    text.utf8.withUnsafeBufferPointer { bytes in
      let signals = matcher.recognizer.signals
      let start = 0..<min(bytes.count, 6000)
      let isTraditional = signals.occurs(.traditional, in: bytes, start)
      return Focus(
        reference: reference, isNews: reference != nil && signals.occurs(.news, in: bytes, start),
        countsFromRepublic: signals.occurs(.roc, in: bytes, start)
          || isTraditional && signals.occurs(.taiwan, in: bytes, start), isTraditional: isTraditional)
    }
  }

  /// The date expressions of a byte range of the text, in order, without overlaps. The range should be a sentence, or a
  /// block of sentences; `focus` carries from one to the next.
  package mutating func timexes(in range: Range<Int>, of text: CleanText, focus: inout Focus) -> [DatedSpan] {
    text.utf8.withUnsafeBufferPointer { bytes in
      var spans: [DatedSpan] = []
      matcher.start(in: bytes, range)
      while let match = matcher.next(in: bytes) {
        if let span = self.span(match, bytes, text, &focus) { spans.append(span) }
      }
      return spans
    }
  }

  /// What the expressions of a text say, before anything is resolved.
  mutating func readings(in text: CleanText) -> [Reading] {
    text.utf8.withUnsafeBufferPointer { bytes in
      var readings: [Reading] = []
      matcher.start(in: bytes, text.bytes)
      while let match = matcher.next(in: bytes) { readings.append(match.reading) }
      return readings
    }
  }

  private func span(
    _ match: Match, _ bytes: UnsafeBufferPointer<UInt8>, _ text: CleanText, _ focus: inout Focus
  ) -> DatedSpan? {
    let grammar = matcher.recognizer.grammar
    let rule = grammar.rules[match.reading.rule]
    let surroundings = Surroundings(match.reading.range, bytes, matcher.recognizer.signals)
    let context = Context(
      focus: focus, looksAhead: focus.reference != nil && surroundings.has(.future),
      isDuty: rule.meaning == .open && surroundings.has(.duty), sentence: match.sentence,
      isBracketed: match.isBracketed,
      options: options)
    let found =
      match.isImpossible ? .impossible : Interpreter(grammar: grammar, context: context).interpret(match.reading)
    var span = DatedSpan(
      range: match.reading.range, timex: timex(found, rule, match.reading.range, text),
      datesEvents: found.mayDateEvents && found.bounds != .unknown && !surroundings.tellsNoEvent, problem: found.problem
    )
    if rule.meaning == .dual { span.bracketed = bracket(match.reading, bytes) }
    if let antecedent = found.antecedent {
      focus.follow(antecedent, manner(of: antecedent, found.bounds, match, surroundings, focus.line))
    }
    return span
  }

  private func timex(_ found: Interpreted, _ rule: Rule, _ range: Range<Int>, _ text: CleanText) -> Timex {
    Timex(
      text: text.string(range), span: text.span(of: range), type: found.type, edtf: found.edtf, value: found.value,
      mod: found.mod, bounds: found.bounds, duration: found.duration, precision: found.precision,
      isApproximate: found.isApproximate, calendar: found.calendar, anchor: found.anchor, rule: rule.place)
  }

  /// The second reckoning with its brackets.
  private func bracket(_ reading: Reading, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard reading.nested.count > 1 else { return nil }
    let inner = reading.nested[1].range
    guard inner.upperBound < bytes.count else { return nil }
    return bytes.start(before: inner.lowerBound)..<inner.upperBound + bytes.scalar(at: inner.upperBound).length
  }

  /// How the text names a date: what is not told but stands beside what is does not carry the story on.
  private func manner(
    of date: Antecedent, _ bounds: Bounds, _ match: Match, _ surroundings: Surroundings, _ line: StoryLine
  ) -> StoryLine.Manner {
    if match.isBracketed { return .bracketed }
    guard let story = line.main else { return .told }
    if bounds.earliest == nil || bounds.latest == nil && line.isFarBack(date) { return .inPassing }
    guard story.sentence == match.sentence else { return .told }
    let isAnnounced = date.last.dayNumber > story.last.dayNumber + 7 && surroundings.has(.future)
    let isAttribute = date.last < story.last && story.day != nil && date.day == nil
    return isAnnounced || isAttribute ? .inPassing : .told
  }
}
