import Temporal

/// Finds dates in texts; keeps what it learns about the grammar, so one worker should keep one.
package struct DateScanner {
  private let reader: DateReader

  init(reader: DateReader) { self.reader = reader }

  /// The focus with which a document begins: its publication date, and whether it reads like news or like a chronicle.
  package mutating func focus(for text: CleanText, reference: CivilDateTime?) -> Focus { Focus(reference: reference) }

  /// The date expressions of a byte range of the text, in order, without overlaps. The range should be a sentence, or a
  /// block of sentences; `focus` carries from one to the next.
  package mutating func timexes(in range: Range<Int>, of text: CleanText, focus: inout Focus) -> [DatedSpan] { [] }
}
