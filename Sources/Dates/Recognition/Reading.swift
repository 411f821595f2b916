/// What a stretch of text says, before anything is resolved: a rule with its arguments.
struct Reading: Sendable {
  var rule: Int
  var range: Range<Int>
  /// Arguments in the order of the text.
  var arguments: [Captured] = []
  /// Nested readings in the order of the text.
  var nested: [Reading] = []

  struct Captured: Sendable {
    var argument: RuleArgument
    var value: WordValue
    var range: Range<Int>
    /// A number in 0–9 rather than in Chinese numerals.
    var isArabic = false
  }
}
