import Calendars
import Temporal

extension DateScanner {
  /// For each expression: the rule, its arguments, and the value with what completed it. A line of text each.
  package mutating func explain(_ text: CleanText, reference: CivilDateTime?) -> [String] {
    var focus = focus(for: text, reference: reference)
    let readings = readings(in: text)
    let spans = timexes(in: text.bytes, of: text, focus: &focus)
    return spans.flatMap { span in
      explanation(of: span, readings.first { $0.range == span.range }, text)
    }
  }

  private func explanation(of span: DatedSpan, _ reading: Reading?, _ text: CleanText) -> [String] {
    let timex = span.timex
    var lines = [timex.text]
    if let reading { lines += describe(reading, text, depth: 1) }
    if let step = calendarStep(timex) { lines.append("  " + step) }
    lines.append(
      "  = \(timex.edtf ?? "-")  timex \(timex.value.isEmpty ? "-" : timex.value)\(timex.mod.map { " \($0.rawValue)" } ?? "")"
    )
    let bounds = timex.bounds
    lines.append("  [\(bounds.earliest?.description ?? "open"), \(bounds.latest?.description ?? "open"))")
    lines.append(
      "  type \(timex.type.rawValue), precision \(timex.precision.rawValue), calendar \(timex.calendar.rawValue), completed by \(timex.anchor.rawValue)"
    )
    if let problem = span.problem { lines.append("  problem: \(problem.rawValue)") }
    return lines
  }

  /// How a date of another calendar became one of ours; `nil` for a Gregorian one and for one without a value.
  private func calendarStep(_ timex: Timex) -> String? {
    guard timex.calendar != .gregorian, let first = timex.bounds.firstDay else { return nil }
    let name = timex.calendar.rawValue
    guard timex.precision >= .month, let lunar = LunarDate(first), first.year < 1912 || timex.calendar == .chinese
    else {
      return "\(name) year → \(isoYear(first.year))"
    }
    let (month, day) = (lunar.month, timex.precision >= .day ? ", day \(lunar.day)" : "")
    return
      "\(name) date → lunar year \(month.year), \(month.isLeap ? "leap " : "")month \(month.month)\(day) → \(first)"
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

extension WordValue: CustomStringConvertible {
  package var description: String {
    switch self {
    case .number(let number): String(number)
    case .name(let name): name
    case .none: ""
    }
  }
}
