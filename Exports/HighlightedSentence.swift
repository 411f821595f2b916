import Temporal

/// The sentence of an event with its date, actors and places marked.
struct HighlightedSentence {
  let markup: String

  private struct Mark {
    let range: Range<Int>
    let open, close: String
  }

  init(_ event: Event) {
    let scalars = Array(event.text.unicodeScalars)
    var markup = ""
    var end = 0
    for mark in HighlightedSentence.marks(in: event, scalars) where mark.range.lowerBound >= end {
      markup += HighlightedSentence.text(scalars[end..<mark.range.lowerBound])
      markup += mark.open + HighlightedSentence.text(scalars[mark.range]) + mark.close
      end = mark.range.upperBound
    }
    self.markup = markup + HighlightedSentence.text(scalars[end...])
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars)).escapedForMarkup
  }

  /// In order; of two that overlap the longer one comes first and wins.
  private static func marks(in event: Event, _ scalars: [Unicode.Scalar]) -> [Mark] {
    func mark(_ span: Span, _ words: String, _ open: String, _ close: String) -> Mark? {
      let range = span.start - event.span.start..<max(span.start, span.end) - event.span.start
      // Words that stand elsewhere, or were put right, are not marked here.
      guard range.lowerBound >= 0, range.upperBound <= scalars.count, !range.isEmpty,
        scalars[range].elementsEqual(words.unicodeScalars)
      else { return nil }
      return Mark(range: range, open: open, close: close)
    }
    let time = timeTags(event.date)
    let date = [mark(event.date.span, event.date.text, "<mark>" + time.open, time.close + "</mark>")]
    let actors = event.actors.map { mark($0.span, $0.text, "<span class=\"actor\">", "</span>") }
    let places = event.places.map { mark($0.span, $0.text, "<span class=\"place\">", "</span>") }
    return (date + actors + places).compactMap(\.self).sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }

  /// The date for machines, where HTML can say it: a single unit in the years from 1 on (HTML §4.5.14).
  private static func timeTags(_ date: Timex) -> (open: String, close: String) {
    let (first, last) = date.ends
    guard let first, first == last, (1...9999).contains(first.year) else { return ("", "") }
    return ("<time datetime=\"\(first.iso)\">", "</time>")
  }
}
