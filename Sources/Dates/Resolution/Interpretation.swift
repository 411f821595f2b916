import Temporal

/// Interprets one match of a text.
struct Interpretation {
  /// The number of what it comes to.
  let number: Int
  let grammar: Grammar
  let options: DateOptions
  let focus: Focus
  let match: Match
  let text: CleanText

  /// What a match came to. `clause` finds out whether its clause holds a signal.
  func outcome(of finding: Finding, in circumstances: Circumstances, clause: (Signal) -> Bool) -> Outcome {
    withoutActuallyEscaping(clause) { clause in
      let isOpen = grammar.rules[finding.reading.rule].meaning == .open
      let inquiry = Inquiry(circumstances, isOpen: isOpen, clause: clause)
      let found = interpreted(finding, inquiry)
      let saying = found.isNothing ? nil : saying(found, grammar.rules[finding.reading.rule])
      return Outcome(saying, found.antecedent, in: circumstances, asked: inquiry.asked)
    }
  }

  private func interpreted(_ finding: Finding, _ inquiry: Inquiry) -> Interpreted {
    let context = Context(
      focus: focus, inquiry: inquiry, sentence: match.sentence, isBracketed: match.isBracketed, options: options)
    let interpreter = Interpreter(grammar: grammar, context: context)
    return finding.isImpossible ? interpreter.impossible(finding.reading) : interpreter.interpret(finding.reading)
  }

  private func saying(_ found: Interpreted, _ rule: Rule) -> Saying {
    Saying(
      timex(found, rule), mayDateEvents: found.mayDateEvents && found.bounds != .unknown, problem: found.problem,
      number: number)
  }

  private func timex(_ found: Interpreted, _ rule: Rule) -> Timex {
    let words = text.string(match.range)
    return Timex(
      text: words, span: Span(start: 0, end: words.unicodeScalars.count), type: found.type, edtf: found.edtf,
      value: found.value, mod: found.mod, bounds: found.bounds, duration: found.duration, precision: found.precision,
      isApproximate: found.isApproximate, calendar: found.calendar, anchor: found.anchor, rule: rule.place)
  }
}
