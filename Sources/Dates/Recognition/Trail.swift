/// The way that a parse took through an expression, in characters: what it read is built from it.
struct Trail {
  enum Step {
    case enter(rule: Int32, at: Int)
    case leave(at: Int)
    /// A number or word up to a character; `entry` is that of a word list.
    case argument(TermCall, entry: Int32, end: Int)
  }

  var steps: [Step] = []
  /// Whether numbers of months, days and hours have values that there are not.
  var allowsImpossible = false

  /// What was read on this way; `nil` where there is none.
  func reading(of input: Characters, _ recognizer: Recognizer) -> Reading? {
    var index = 0
    return reading(&index, input, recognizer)
  }

  private func reading(_ index: inout Int, _ input: Characters, _ recognizer: Recognizer) -> Reading? {
    guard index < steps.count, case .enter(let rule, let start) = steps[index] else { return nil }
    var reading = Reading(rule: Int(rule), range: input.relative(start)..<input.relative(start))
    index += 1
    while index < steps.count {
      switch steps[index] {
      case .enter: self.reading(&index, input, recognizer).map { reading.nested.append($0) }
      case .leave(let place):
        reading.range = reading.range.lowerBound..<input.relative(place)
        index += 1
        return reading
      case .argument(let call, let entry, let end):
        argument(call, entry, end, input, recognizer).map { reading.arguments.append($0) }
        index += 1
      }
    }
    return nil
  }

  private func argument(
    _ call: TermCall, _ entry: Int32, _ end: Int, _ input: Characters, _ recognizer: Recognizer
  ) -> Reading.Captured? {
    guard let value = recognizer.value(of: call, entry: entry, to: end, input, allowsImpossible) else { return nil }
    return Reading.Captured(
      argument: recognizer.grammar.terms[Int(call.term)].argument, value: value,
      range: input.relative(call.start)..<input.relative(end), isArabic: input.isArabic(call.start))
  }
}

/// A number or word that is being read, and the character that it began with.
struct TermCall {
  let term: Int32
  let start: Int
}

extension Recognizer {
  /// What a number or word stands for that ends at a place; `nil` where it stands for none.
  func value(
    of call: TermCall, entry: Int32, to place: Int, _ input: Characters, _ allowsImpossible: Bool
  ) -> WordValue? {
    switch grammar.terms[Int(call.term)].kind {
    case .words(let entries): return entries[Int(entry)].value
    case .number(let format):
      guard let quantity = input.value(call.start..<place, format, alphabet.numerals) else { return nil }
      guard let number = quantity.number else { return quantity }
      guard format.range.contains(number) || allowsImpossible && isCalendrical(call.term) else { return nil }
      return .number(number)
    }
  }

  private func isCalendrical(_ term: Int32) -> Bool {
    switch grammar.terms[Int(term)].argument {
    case .month, .day, .hour, .minute, .second, .lunarDay, .lunarMonth: true
    default: false
    }
  }
}
