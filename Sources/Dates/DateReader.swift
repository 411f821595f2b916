import Calendars
import Temporal

/// A date expression found in a text, with its place in bytes of the clean text.
package struct DatedSpan: Sendable {
  package var range: Range<Int>
  package var timex: Timex
  /// Whether the date is a mere look back or negated, so that it does not carry the story on.
  package var bracketed: Range<Int>?

  package init(range: Range<Int>, timex: Timex) {
    self.range = range
    self.timex = timex
  }
}
