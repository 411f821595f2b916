import CText

/// ICU's boundaries in UTF-8: the text goes through UTF-16, in buffers that are used again, and boundaries come back as
/// bytes. One a thread.
final class BreakIterator {
  private let breaks: OpaquePointer?
  private var units: [UInt16] = []
  /// The byte at which each unit begins.
  private var bytes: [UInt32] = []

  /// `nil` breaks make every text one piece: ICU has no rules, or no memory.
  init(_ unit: ctext_unit) { breaks = ctext_breaks_open(unit, "zh") }

  deinit { if let breaks { ctext_breaks_close(breaks) } }

  /// Calls `body` with each boundary behind the first, in bytes of `utf8`, and whether a word ends there. The range must
  /// begin and end between characters and be shorter than 2 GB.
  func forEachBoundary(in range: Range<Int>, of utf8: [UInt8], _ body: (Int, Bool) -> Void) {
    guard let breaks, load(utf8, range) else { return body(range.upperBound, true) }
    units.withUnsafeBufferPointer { text in
      guard ctext_breaks_set(breaks, text.baseAddress, Int32(count)) == 0 else { return body(range.upperBound, true) }
      while true {
        let boundary = ctext_breaks_next(breaks)
        if boundary < 0 { return }
        body(range.lowerBound + Int(bytes[Int(boundary)]), ctext_breaks_is_word(breaks) != 0)
      }
    }
  }

  private var count = 0

  private func load(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count < Int(Int32.max) else { return false }
    if units.count < range.count + 1 {
      units = [UInt16](repeating: 0, count: range.count + 1)
      bytes = [UInt32](repeating: 0, count: range.count + 1)
    }
    utf8.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return count = 0 }
      count = ctext_utf8_to_utf16(base + range.lowerBound, range.count, &units, &bytes)
    }
    return true
  }
}

/// Words of a text, with ICU's dictionary of Chinese.
package final class WordBreaker {
  private let iterator = BreakIterator(CTEXT_WORD)

  package init() {}

  /// The words of a byte range, in order, without the spaces and marks between them.
  package func words(in range: Range<Int>, of utf8: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = range.lowerBound
    iterator.forEachBoundary(in: range, of: utf8) { end, isWord in
      if isWord { words.append(start..<end) }
      start = end
    }
    return words
  }
}
