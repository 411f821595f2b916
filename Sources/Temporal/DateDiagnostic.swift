/// Why a date expression has no value, or a doubtful one.
public enum DateProblem: String, Sendable, Equatable {
  /// The calendar has no such day: 2月30日, 13月, 雍正十六年.
  case impossible
  /// Two reckonings of one date name different days; the Gregorian one stands.
  case disagreeing
}

/// A date expression that an author should look at, and where it stands.
public struct DateDiagnostic: Hashable, Sendable {
  public var problem: DateProblem
  /// The words as they stand in the clean text.
  public var text: String
  /// Their range in the clean text, in Unicode scalars.
  public var span: Span
  /// Line of the input, from 1.
  public var line: Int

  public init(problem: DateProblem, text: String, span: Span, line: Int) {
    (self.problem, self.text, self.span, self.line) = (problem, text, span, line)
  }
}
