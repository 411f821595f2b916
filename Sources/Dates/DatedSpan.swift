import Temporal

/// A date expression found in a text, with its place in bytes of the clean text.
package struct DatedSpan: Sendable, Equatable {
  /// The whole expression, a second reckoning in brackets included.
  package var range: Range<Int>
  package var timex: Timex
  /// Whether the clause around it happened then: false for durations, sets, what could not be resolved, and dates that
  /// the text negates or merely uses as an attribute.
  package var datesEvents: Bool
  /// The second reckoning of the same date, 光緒二十四年（1898年）, brackets included.
  package var bracketed: Range<Int>?
  /// What is wrong with the date as stated.
  package var problem: DateProblem?
  /// Spans of one scanner with the same number are alike in their words and values and differ in their places; 0 says nothing.
  package var likeness = 0

  package init(
    range: Range<Int>, timex: Timex, datesEvents: Bool, bracketed: Range<Int>? = nil,
    problem: DateProblem? = nil
  ) {
    self.range = range
    self.timex = timex
    self.datesEvents = datesEvents
    self.bracketed = bracketed
    self.problem = problem
  }
}

/// Why a date expression has no value, or a doubtful one.
package enum DateProblem: String, Sendable, Equatable {
  /// The calendar has no such day: 2月30日, 13月, 雍正十六年.
  case impossible
  /// Two reckonings of one date name different days; the Gregorian one stands.
  case disagreeing
}
