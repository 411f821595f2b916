import Temporal

/// Finds dates in texts; keeps what it learns about the grammar, so one worker should keep one.
package struct DateScanner: ~Copyable {
  /// How dates are to be read.
  let options: DateOptions
  /// Finds the expressions, and remembers what they came to.
  var matcher: Matcher
  /// Whether spans are to know if something happened then; where nobody asks, no clause is searched for it.
  package var looksForEvents = true

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
      var focus = Focus(
        reference: reference, isNews: reference != nil && signals.occurs(.news, in: bytes, start),
        countsFromRepublic: signals.occurs(.roc, in: bytes, start)
          || isTraditional && signals.occurs(.taiwan, in: bytes, start), isTraditional: isTraditional)
      focus.latestYear = focus.latestYear ?? bytes.latestYear(in: start)
      return focus
    }
  }

  /// The date expressions of a byte range of the text, in order, without overlaps. The range should be a sentence, or a
  /// block of sentences; `focus` carries from one to the next.
  package mutating func timexes(in range: Range<Int>, of text: CleanText, focus: inout Focus) -> [DatedSpan] {
    text.utf8.withUnsafeBufferPointer { bytes in
      var spans: [DatedSpan] = []
      matcher.start(in: bytes, range)
      while let match = matcher.next(in: bytes) { add(match, to: &spans, bytes, text, &focus) }
      return spans
    }
  }

  /// The date that `words` say, for a byte range of the text that leaves out their units: 1961 beneath 年份. `nil` where they
  /// are no date as a whole.
  package mutating func timex(
    of words: String, at range: Range<Int>, of text: CleanText, focus: inout Focus
  ) -> DatedSpan? {
    let written = CleanText(words)
    let spans = timexes(in: written.bytes, of: written, focus: &focus)
    guard let whole = spans.first, whole.range == written.bytes else { return nil }
    return DatedSpan(whole, saidBy: range, of: text, number: matcher.nextNumber())
  }

  /// What the expressions of a text say, before anything is resolved.
  mutating func readings(in text: CleanText) -> [Reading] { readings(in: text.bytes, of: text) }

  /// The same for a byte range.
  mutating func readings(in range: Range<Int>, of text: CleanText) -> [Reading] {
    text.utf8.withUnsafeBufferPointer { bytes in
      var readings: [Reading] = []
      matcher.start(in: bytes, range)
      while let match = matcher.next(in: bytes) { readings += matcher.reading(of: match).map { [$0] } ?? [] }
      return readings
    }
  }

  /// What a match says, at its place, unless it is no date after all; the focus follows it.
  mutating func add(
    _ match: Match, to spans: inout [DatedSpan], _ bytes: UnsafeBufferPointer<UInt8>, _ text: CleanText,
    _ focus: inout Focus
  ) {
    let surroundings = Surroundings(match.range, bytes, matcher.recognizer.signals)
    // Most sentences that have dates have a few.
    if spans.isEmpty { spans.reserveCapacity(4) }
    guard let outcome = outcome(of: match, surroundings, text, &focus), let saying = outcome.saying else { return }
    let start = (byte: match.range.lowerBound, scalar: text.scalarOffset(ofByte: match.range.lowerBound))
    spans.append(
      DatedSpan(
        saying, at: start, tellsNoEvent: !looksForEvents || surroundings.tellsNoEvent))
    guard let antecedent = outcome.antecedent, !surroundings.onlyNames(antecedent) else { return }
    let manner = manner(of: antecedent, saying.timex.bounds, match, surroundings, &focus.line)
    focus.follow(antecedent, inSentence: match.sentence, manner)
  }

  /// The focus is only looked at; it is `inout` since it is too large to be copied for each date.
  private mutating func outcome(
    of match: Match, _ surroundings: Surroundings, _ text: CleanText, _ focus: inout Focus
  ) -> Outcome? {
    let (recognizer, options, number) = (matcher.recognizer, options, matcher.nextNumber())
    return matcher.outcome(
      of: match, in: focus.setting(of: match), others: { Circumstances(&focus, match) },
      clause: { surroundings.has($0) },
      interpret: { finding in
        Interpretation(
          number: number, grammar: recognizer.grammar, options: options, focus: focus, match: match, text: text
        )
        .outcome(of: finding, in: Circumstances(&focus, match)) { surroundings.has($0) }
      })
  }

  /// How the text names a date: what is not told but stands beside what is does not carry the story on.
  private func manner(
    of date: Antecedent, _ bounds: Bounds, _ match: Match, _ surroundings: Surroundings, _ line: inout StoryLine
  ) -> StoryLine.Manner {
    if match.isBracketed { return .bracketed }
    guard line.mainSentence != nil else { return .told }
    if bounds.earliest == nil || bounds.latest == nil && line.isFarBack(date) { return .inPassing }
    if let story = line.main, date.last < story.first, surroundings.has(.retrospect) { return .inPassing }
    guard line.mainSentence == match.sentence, let story = line.main else { return .told }
    let isAnnounced = date.last.dayNumber > story.last.dayNumber + 7 && surroundings.has(.future)
    let isCoarser = story.day != nil && date.day == nil || story.month != nil && date.month == nil
    let isAttribute = date.last < story.last && isCoarser
    return isAnnounced || isAttribute ? .inPassing : .told
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The last of the years from 1900 to 2099 that a byte range writes with four digits and 年.
  fileprivate func latestYear(in range: Range<Int>) -> Int? {
    let unit = Array("年".utf8)
    var (latest, number, digits) = (0, 0, 0)
    for index in range {
      let digit = Int(self[index]) - 0x30
      if 0...9 ~= digit {
        (number, digits) = (number % 1000 * 10 + digit, digits + 1)
      } else {
        if digits == 4, 1900...2099 ~= number, self[index..<count].starts(with: unit) {
          latest = Swift.max(latest, number)
        }
        (number, digits) = (0, 0)
      }
    }
    return latest > 0 ? latest : nil
  }
}
