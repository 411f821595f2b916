import Dates
import Documents
import Temporal

extension Document {
  /// What is wrong with a date of the document, and where; `nil` for nearly all.
  package func diagnostic(of date: DatedSpan) -> DateDiagnostic? {
    date.problem.map {
      DateDiagnostic(
        problem: $0, text: text.string(date.range), span: date.span,
        line: sourceMap.position(ofClean: date.range.lowerBound).line)
    }
  }
}
