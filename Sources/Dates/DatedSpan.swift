import Temporal

/// A date expression found in a text, with its place. Small: what it says is shared with all places that say the same.
package struct DatedSpan: Sendable, Equatable {
  /// The whole expression in bytes of the clean text, a second reckoning in brackets included.
  package let range: Range<Int>
  /// The same in Unicode scalars.
  package let span: Span
  /// Whether the clause around it happened then: false for durations, sets, what could not be resolved, and dates that
  /// the text negates or merely uses as an attribute.
  package let datesEvents: Bool
  private let saying: Saying

  /// - Parameter start: where the expression begins, in bytes and in scalars.
  init(_ saying: Saying, at start: (byte: Int, scalar: Int), tellsNoEvent: @autoclosure () -> Bool) {
    range = start.byte..<start.byte + saying.timex.text.utf8.count
    span = Span(start: start.scalar, end: start.scalar + saying.timex.span.end)
    datesEvents = saying.mayDateEvents && !tellsNoEvent()
    self.saying = saying
  }

  /// The same date for other words: the bytes of a range.
  init(_ date: DatedSpan, saidBy range: Range<Int>, of text: CleanText, number: Int) {
    self.range = range
    (span, datesEvents) = (text.span(of: range), date.datesEvents)
    var timex = date.saying.timex
    timex.text = text.string(range)
    timex.span = Span(start: 0, end: span.end - span.start)
    saying = Saying(timex, mayDateEvents: date.saying.mayDateEvents, problem: date.problem, number: number)
  }

  /// The expression with its value. Made when it is asked for: `bounds` and the like are cheaper.
  package var timex: Timex {
    var timex = saying.timex
    timex.span = span
    return timex
  }

  package var bounds: Bounds { saying.timex.bounds }
  package var precision: Precision { saying.timex.precision }
  package var type: TimexType { saying.timex.type }
  package var anchor: Anchor { saying.timex.anchor }
  /// What is wrong with the date as stated.
  package var problem: DateProblem? { saying.problem }
  /// Spans of one scanner with the same number say the same and differ in their places.
  package var likeness: Int { saying.number }
}

/// What an expression says, wherever it stands.
final class Saying: Sendable {
  /// With a span from 0 on.
  let timex: Timex
  /// Whether the clause happened then, unless words before the expression say otherwise.
  let mayDateEvents: Bool
  let problem: DateProblem?
  /// One for each that a scanner came to.
  let number: Int

  init(_ timex: Timex, mayDateEvents: Bool, problem: DateProblem?, number: Int) {
    (self.timex, self.mayDateEvents, self.problem, self.number) = (timex, mayDateEvents, problem, number)
  }
}

extension Saying: Equatable {
  /// Whether two say the same, whatever their numbers.
  static func == (a: Saying, b: Saying) -> Bool {
    a === b || a.timex == b.timex && a.mayDateEvents == b.mayDateEvents && a.problem == b.problem
  }
}
