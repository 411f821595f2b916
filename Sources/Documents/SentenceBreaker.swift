import CText
import Temporal

/// Sentences of a block. One a worker: it owns an ICU iterator.
package final class SentenceBreaker {
  package init() {}

  /// The sentences of a byte range, in order, together the whole range but for white space around them.
  package func sentences(in range: Range<Int>, of text: CleanText) -> [Range<Int>] { [range] }
}
