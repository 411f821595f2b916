import Temporal

/// Finds dates in texts; keeps what it learns about the grammar, so one worker should keep one.
package struct DateScanner: ~Copyable {
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
      while let match = matcher.next(in: bytes) { readings += matcher.reading(of: match).map { [$0] } ?? [] }
      return readings
    }
  }

  private mutating func span(
    _ match: Match, _ bytes: UnsafeBufferPointer<UInt8>, _ text: CleanText, _ focus: inout Focus
  ) -> DatedSpan? {
    let surroundings = Surroundings(match.range, bytes, matcher.recognizer.signals)
    let circumstances = Circumstances(focus, sentence: match.sentence, isBracketed: match.isBracketed)
    let interpretation = Interpretation(
      grammar: matcher.recognizer.grammar, options: options, focus: focus, match: match, text: text)
    let outcome = matcher.outcome(of: match, in: circumstances, clause: { surroundings.has($0) }) {
      interpretation.outcome(of: $0, in: circumstances) { surroundings.has($0) }
    }
    guard let outcome, !outcome.isNothing else { return nil }
    var span = outcome.span
    span.place(at: match.range, scalar: text.scalarOffset(ofByte: match.range.lowerBound), length: outcome.length)
    if span.datesEvents { span.datesEvents = !surroundings.tellsNoEvent }
    if var antecedent = outcome.antecedent {
      antecedent.sentence = match.sentence
      focus.follow(antecedent, manner(of: antecedent, span.timex.bounds, match, surroundings, focus.line))
    }
    return span
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
