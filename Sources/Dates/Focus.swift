import Temporal

/// What a text is about while it is read: the frame and the dates that later, incomplete dates lean on.
///
/// A value: save it before a heading's section or a table and put it back afterwards.
package struct Focus: Sendable, Equatable {
  /// When the text was published.
  package var reference: CivilDateTime?

  /// A text published at `reference`, or at an unknown time.
  package init(reference: CivilDateTime?) { self.reference = reference }

  /// A heading, list line or table cell dates what stands beneath: a year, a month or a day.
  package mutating func enter(frame: Timex) {}

  /// A new paragraph begins.
  package mutating func beginParagraph() {}
}
