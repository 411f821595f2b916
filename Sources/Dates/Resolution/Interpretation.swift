import Temporal

/// Interprets one match of a text.
struct Interpretation {
  let grammar: Grammar
  let options: DateOptions
  let focus: Focus
  let match: Match
  let text: CleanText

  /// What a match came to, with places from its start. `clause` finds out whether its clause holds a signal.
  func outcome(of finding: Finding, in circumstances: Circumstances, clause: (Signal) -> Bool) -> Outcome {
    withoutActuallyEscaping(clause) { clause in
      let isOpen = grammar.rules[finding.reading.rule].meaning == .open
      let inquiry = Inquiry(circumstances, isOpen: isOpen, clause: clause)
      let found = interpreted(finding, inquiry)
      let outcome = Outcome(span(finding.reading, found), found.antecedent, in: circumstances, asked: inquiry.asked)
      outcome.isNothing = found.isNothing
      return outcome
    }
  }

  private func interpreted(_ finding: Finding, _ inquiry: Inquiry) -> Interpreted {
    guard !finding.isImpossible else { return .impossible }
    let context = Context(
      focus: focus, inquiry: inquiry, sentence: match.sentence, isBracketed: match.isBracketed, options: options)
    return Interpreter(grammar: grammar, context: context).interpret(finding.reading)
  }

  private func span(_ reading: Reading, _ found: Interpreted) -> DatedSpan {
    let rule = grammar.rules[reading.rule]
    var span = DatedSpan(
      range: reading.range, timex: timex(found, rule), datesEvents: found.mayDateEvents && found.bounds != .unknown,
      problem: found.problem)
    if rule.meaning == .dual { span.bracketed = bracket(reading) }
    return span
  }

  private func timex(_ found: Interpreted, _ rule: Rule) -> Timex {
    Timex(
      text: text.string(match.range), span: text.span(of: match.range), type: found.type, edtf: found.edtf,
      value: found.value, mod: found.mod, bounds: found.bounds, duration: found.duration, precision: found.precision,
      isApproximate: found.isApproximate, calendar: found.calendar, anchor: found.anchor, rule: rule.place)
  }

  /// The second reckoning with its brackets, from the start of the expression.
  private func bracket(_ reading: Reading) -> Range<Int>? {
    guard reading.nested.count > 1 else { return nil }
    let inner = reading.nested[1].range
    return text.utf8.withUnsafeBufferPointer { bytes in
      let (start, end) = (match.range.lowerBound + inner.lowerBound, match.range.lowerBound + inner.upperBound)
      guard end < bytes.count else { return nil }
      let whole = bytes.start(before: start)..<end + bytes.scalar(at: end).length
      return whole.lowerBound - match.range.lowerBound..<whole.upperBound - match.range.lowerBound
    }
  }
}

extension DatedSpan {
  /// Moves a span with places from its start to where it stands: in bytes, and in scalars.
  mutating func place(at range: Range<Int>, scalar: Int, length: Int) {
    self.range = range
    timex.span = Span(start: scalar, end: scalar + length)
    bracketed = bracketed.map { range.lowerBound + $0.lowerBound..<range.lowerBound + $0.upperBound }
  }
}
