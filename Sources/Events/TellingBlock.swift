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
  /// The sentences directly before that tell nothing, in order.
  var untold: [Range<Int>] = []
}

/// A block whose sentences may make events.
struct TellingBlock {
  private let block: Block
  private let dates: [DatedSpan]
  /// Dates that make no event.
  private let others: [DatedSpan]
  private let frame: Frame?

  init(_ block: Block, index: Int, dates: [DatedSpan], frame: Frame?) {
    self.block = block
    self.dates = dates.filter(\.datesEvents)
    others = dates.filter { !$0.datesEvents }
    self.frame = frame
  }

  /// The sentences that tell an event: those with a date; under a dated heading also the line without one.
  func sentences(using breaker: SentenceBreaker, in text: CleanText) -> [ToldSentence] {
    guard !dates.isEmpty else { return framed(using: breaker, in: text) }
    let pieces = pieces(using: breaker, in: text)
    let told = dated(pieces)
    return leading(pieces, before: told).map { [$0] + told } ?? told
  }

  /// 2009年 above 出口下降。6月，公司收购丙厂: what stands before the first date of a line happened then too.
  private func leading(_ pieces: [Range<Int>], before told: [ToldSentence]) -> ToldSentence? {
    guard block.cells.isEmpty, let frame, frame.isWholeBlock, let first = pieces.first,
      let next = told.first, first.upperBound <= next.range.lowerBound,
      !others.contains(where: { first.contains($0.range.lowerBound) && saysWhen($0) })
    else { return nil }
    return ToldSentence(range: first, dates: [frame.dated], isFramed: true)
  }

  /// 2月30日, 如果6月1日: a day of its own, although none of an event; not 较上年, 三个月.
  private func saysWhen(_ date: DatedSpan) -> Bool {
    date.problem != nil || (date.timex.type == .date || date.timex.type == .time) && date.timex.precision > .year
  }

  /// Of the sentences that tell nothing, so many may be read for whom the next speaks of.
  private static let remembered = 3

  /// Joins sentences that a date runs across, unless they are long, and hands each its dates.
  private func dated(_ sentences: [Range<Int>]) -> [ToldSentence] {
    var told: [ToldSentence] = []
    var waiting = dates[...]
    var start: Int?
    var untold: [Range<Int>] = []
    for sentence in sentences {
      let begin = start ?? sentence.lowerBound
      let own = waiting.prefix { $0.range.lowerBound < sentence.upperBound }
      let end = max(sentence.upperBound, own.last?.range.upperBound ?? 0)
      start = end > sentence.upperBound && sentence.upperBound - begin < LongSentence.limit ? begin : nil
      guard start == nil, !own.isEmpty else {
        if start == nil { untold = untold.suffix(TellingBlock.remembered - 1) + [sentence] }
        continue
      }
      waiting = waiting.dropFirst(own.count)
      let range = begin..<end
      told.append(ToldSentence(range: range, dates: Array(own), isFramed: false, untold: untold))
      untold = []
    }
    return told
  }

  /// A line under a date happened then; in running text under a day every sentence did.
  private func framed(using breaker: SentenceBreaker, in text: CleanText) -> [ToldSentence] {
    guard let frame, frame.isWholeBlock, !isDateAlone else { return [] }
    let pieces = pieces(using: breaker, in: text)
    let count = block.cells.isEmpty && frame.dated.precision >= .day ? pieces.count : 1
    return pieces.prefix(count).map { ToldSentence(range: $0, dates: [frame.dated], isFramed: true) }
  }

  /// The sentences of running text; a table row is one.
  private func pieces(using breaker: SentenceBreaker, in text: CleanText) -> [Range<Int>] {
    block.cells.isEmpty
      ? breaker.sentences(in: block.range, of: text) : LongSentence.parts(block.range, of: text.utf8)
  }

  private var isDateAlone: Bool { block.range.isEmpty }
}
