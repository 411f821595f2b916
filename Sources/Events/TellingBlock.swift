import Dates
import Documents
import Temporal

/// A sentence with the dates that make events of it.
struct ToldSentence {
  let range: Range<Int>
  /// Its own dates, or the one that its frame lends it.
  let dates: [DatedSpan]
  /// Whether the date stands in a heading, list line or cell above.
  let isFramed: Bool
}

/// A block whose sentences may make events.
struct TellingBlock {
  private let block: Block
  private let dates: [DatedSpan]
  private let frame: Frame?

  init(_ block: Block, index: Int, dates: [DatedSpan], frame: Frame?) {
    self.block = block
    self.dates = dates.filter(\.datesEvents)
    self.frame = frame
  }

  /// The sentences that tell an event: those with a date; under a dated heading also the line without one.
  func sentences(using breaker: SentenceBreaker, in text: CleanText) -> [ToldSentence] {
    guard !dates.isEmpty else { return framed(using: breaker, in: text) }
    guard block.cells.isEmpty else { return [ToldSentence(range: block.range, dates: dates, isFramed: false)] }
    return dated(breaker.sentences(in: block.range, of: text))
  }

  /// Joins sentences that a date runs across, and hands each its dates.
  private func dated(_ sentences: [Range<Int>]) -> [ToldSentence] {
    var told: [ToldSentence] = []
    var waiting = dates[...]
    var start: Int?
    for sentence in sentences {
      let begin = start ?? sentence.lowerBound
      let own = waiting.prefix { $0.range.lowerBound < sentence.upperBound }
      start = (own.last?.range.upperBound ?? 0) > sentence.upperBound ? begin : nil
      guard start == nil, !own.isEmpty else { continue }
      waiting = waiting.dropFirst(own.count)
      told.append(ToldSentence(range: begin..<sentence.upperBound, dates: Array(own), isFramed: false))
    }
    return told
  }

  /// A line under a date happened then; in running text under a day every sentence did.
  private func framed(using breaker: SentenceBreaker, in text: CleanText) -> [ToldSentence] {
    guard let frame, frame.isWholeBlock, !isDateAlone else { return [] }
    guard block.cells.isEmpty else { return [ToldSentence(range: block.range, dates: [frame.dated], isFramed: true)] }
    let sentences = breaker.sentences(in: block.range, of: text)
    let count = frame.dated.timex.precision >= .day ? sentences.count : 1
    return sentences.prefix(count).map { ToldSentence(range: $0, dates: [frame.dated], isFramed: true) }
  }

  private var isDateAlone: Bool { block.range.isEmpty }
}
