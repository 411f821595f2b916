import Calendars
import Temporal

extension DateScanner {
  /// For each expression: the rule, its arguments, and the value with what completed it. A line of text each.
  package mutating func explain(_ text: CleanText, reference: CivilDateTime?) -> [String] {
    var focus = focus(for: text, reference: reference)
    return text.utf8.withUnsafeBufferPointer { bytes in
      var lines: [String] = []
      matcher.start(in: bytes, text.bytes)
      while let match = matcher.next(in: bytes) {
        var spans: [DatedSpan] = []
        let interpreter = interpreter(of: match, &focus)
        add(match, to: &spans, bytes, text, &focus)
        guard let span = spans.first else { continue }
        lines += explanation(of: span, matcher.reading(of: match), interpreter, text)
      }
      return lines
    }
  }

  /// What interprets an expression as the text before it leaves things.
  private func interpreter(of match: Match, _ focus: inout Focus) -> Interpreter {
    let inquiry = Inquiry(Circumstances(&focus, match), isOpen: false) { _ in false }
    let context = Context(
      focus: focus, inquiry: inquiry, sentence: match.sentence, isBracketed: match.isBracketed, options: options)
    return Interpreter(grammar: grammar, context: context)
  }

  private func explanation(
    of span: DatedSpan, _ reading: Reading?, _ interpreter: Interpreter, _ text: CleanText
  ) -> [String] {
    let timex = span.timex
    var lines = [timex.text]
    if let reading { lines += describe(reading, text, depth: 1) + steps(of: reading, timex, interpreter) }
    lines.append(
      "  = \(timex.edtf ?? "-")  timex \(timex.value.isEmpty ? "-" : timex.value)\(timex.mod.map { " \($0.rawValue)" } ?? "")"
    )
    let bounds = timex.bounds
    lines.append("  [\(bounds.earliest?.description ?? "open"), \(bounds.latest?.description ?? "open"))")
    lines.append(
      "  type \(timex.type.rawValue), precision \(timex.precision.rawValue), calendar \(timex.calendar.rawValue), completed by \(timex.anchor.rawValue)"
    )
    if let problem = span.problem { lines.append("  problem: \(problem.rawValue)\(days(of: reading, interpreter))") }
    return lines
  }

  /// What the value leans on, and how a date of another calendar becomes one of ours.
  private func steps(of reading: Reading, _ timex: Timex, _ interpreter: Interpreter) -> [String] {
    var steps: [String] = []
    if timex.anchor == .previous, let story = interpreter.context.narrated {
      steps.append("  leans on \(story.written), the date that the text has reached")
    }
    for step in ([reading] + reading.nested).compactMap({ calendarStep($0, interpreter) }) where !steps.contains(step) {
      steps.append(step)
    }
    return steps
  }

  /// Which days two reckonings come to: `: 1898-06-11 and 1898-06-12`.
  private func days(of reading: Reading?, _ interpreter: Interpreter) -> String {
    guard let reading, reading.nested.count >= 2 else { return "" }
    if grammar.rules[reading.rule].meaning == .dualInterval {
      return ": " + reading.nested.prefix(2).map { interpreter.interpret($0).edtf ?? "-" }.joined(separator: " and ")
    }
    guard let (first, second) = interpreter.reckonings(reading) else { return "" }
    return ": \(first.period.edtf ?? first.value) and \(second.period.edtf ?? second.value)"
  }

  /// The calendar, the year, month and day of it that were written, and what they come to; `nil` for a Gregorian date, for one
  /// without a value, and for what is made of several.
  private func calendarStep(_ reading: Reading, _ interpreter: Interpreter) -> String? {
    guard statesOne(reading), case let stated = interpreter.stated(reading),
      case .resolved(let found) = interpreter.moment(reading), found.calendar != .gregorian
    else { return nil }
    let written = [stated.lunarYear(found), stated.writtenMonth, stated.writtenDay].compactMap { $0 }
    let words = written.isEmpty ? "" : ": " + written.joined(separator: ", ")
    return "  \(found.calendar.rawValue)\(words) → \(found.period.edtf ?? found.value)"
  }

  /// Whether a reading is one date rather than made of others.
  private func statesOne(_ reading: Reading) -> Bool {
    switch grammar.rules[reading.rule].meaning {
    case .date, .lunar, .reign, .sexagenary, .solarTerm, .holiday, .japaneseEra, .time: true
    case .ordinal, .dual, .dualInterval, .shift, .interval, .stretch, .open, .approximate, .duration, .set, .vague,
      .never:
      false
    }
  }

  private func describe(_ reading: Reading, _ text: CleanText, depth: Int) -> [String] {
    let rule = grammar.rules[reading.rule]
    let indent = String(repeating: "  ", count: depth)
    let arguments = reading.arguments.map { "\($0.argument.rawValue) \(text.string($0.range)) = \($0.value)" }
    return ["\(indent)\(rule.place)  \(rule.meaning.rawValue)  \(rule.source)"]
      + arguments.map { "\(indent)  \($0)" }
      + reading.nested.flatMap { describe($0, text, depth: depth + 1) }
  }
}

extension Antecedent {
  /// As fine as it is: 1992, 1992-04, 1992-04-03.
  fileprivate var written: String {
    guard let month else { return isoYear(year) }
    return date.map { "\($0)" } ?? "\(isoYear(year))-\(padded(month))"
  }
}

extension Stated {
  /// The year of our era that the stated one is, or in which the month that was found lies.
  fileprivate func lunarYear(_ found: Resolved) -> String? {
    if case .number(let number) = year { return "year \(isoYear(number))" }
    return found.lunar.map { "year \(isoYear($0.year))" }
  }

  fileprivate var writtenMonth: String? {
    switch month {
    case .number(let number): "month \(number)"
    case .lunar(let number, let isLeap): "\(isLeap ? "leap " : "")lunar month \(number)"
    case .now, .then, nil: nil
    }
  }

  fileprivate var writtenDay: String? {
    switch day {
    case .number(let number), .lunar(let number): "day \(number)"
    case .now, .then, nil: nil
    }
  }
}

extension WordValue: CustomStringConvertible {
  package var description: String {
    switch self {
    case .number(let number): String(number)
    case .name(let name): name
    case .none: ""
    }
  }
}
