import CText
import Temporal

/// Sentences of a block. One a thread: it owns an ICU iterator.
///
/// ICU's boundaries (UAX #29) are kept unless they lie in a bracket or a quotation that closes again, in a date or a
/// number, before a quotation's 他說, or at a line end in the middle of a sentence; those that ICU puts behind an opening
/// bracket are put before it. A sentence longer than `LongSentence.limit` is parted.
package final class SentenceBreaker {
  private let iterator = BreakIterator(CTEXT_SENTENCE)
  private var pairs = BracketPairs()

  /// Longer blocks are read in pieces, so that memory stays bounded.
  private static let pieceSize = 1 << 18

  package init() {}

  /// The sentences of a byte range, in order, together the whole range but for white space around them.
  package func sentences(in range: Range<Int>, of text: CleanText) -> [Range<Int>] {
    sentences(in: range, of: text.utf8)
  }

  package func sentences(in range: Range<Int>, of utf8: [UInt8]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = pieceEnd(from: start, before: range.upperBound, of: utf8)
      append(start..<end, of: utf8, to: &sentences)
      start = end
    }
    return sentences
  }

  /// Behind the first 。 after so many bytes, or between two characters where there is none for as long again.
  private func pieceEnd(from start: Int, before end: Int, of utf8: [UInt8]) -> Int {
    guard end - start > 2 * SentenceBreaker.pieceSize else { return end }
    let window = start + SentenceBreaker.pieceSize..<start + 2 * SentenceBreaker.pieceSize
    let found = utf8.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { ctext_find_bytes($0 + window.lowerBound, window.count, [0xE3, 0x80, 0x82], 3) } ?? 0
    }
    if found < window.count { return window.lowerBound + found + 3 }
    var piece = window.upperBound
    while utf8[piece] & 0xC0 == 0x80 { piece -= 1 }
    return piece
  }

  private func append(_ range: Range<Int>, of utf8: [UInt8], to sentences: inout [Range<Int>]) {
    pairs.find(in: utf8, range)
    var start = range.lowerBound
    iterator.forEachBoundary(in: range, of: utf8) { boundary, _ in
      let end = boundary == range.upperBound ? boundary : SentenceEnd.beforeOpening(boundary, utf8, start)
      guard end > start, end == range.upperBound || ends(at: end, from: start, utf8, range) else { return }
      let sentence = utf8.trimmed(start..<end)
      if !sentence.isEmpty { sentences += LongSentence.parts(sentence, of: utf8) }
      start = end
    }
  }

  private func ends(at end: Int, from start: Int, _ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    if pairs.contain(end) { return false }
    let before = utf8.trimmed(start..<end)
    guard !before.isEmpty else { return false }
    let after = utf8.trimmed(end..<range.upperBound)
    guard !after.isEmpty else { return true }
    return SentenceEnd.isEnd(before: before, after: after, utf8)
      && !pairs.quotationGoesOn(from: before.lowerBound, to: before.upperBound, after, utf8)
  }
}
