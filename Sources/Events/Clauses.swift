import Temporal

/// The clauses of a sentence, and which of them a date governs.
///
/// A date governs from its own clause to the one before the next dated clause; the first date also takes what stands
/// before it. Commas inside brackets and quotations part nothing.
struct Clauses {
  /// Byte ranges between commas, in order, together the whole sentence.
  let ranges: [Range<Int>]

  init(of sentence: Range<Int>, in text: CleanText) {
    ranges = Clauses.split(sentence, text.utf8)
  }

  /// For dates in order: the bytes that each governs.
  func governed(by dates: [Range<Int>]) -> [Range<Int>] {
    guard let first = ranges.first, let last = ranges.last else { return dates }
    let starts = dates.map { clause(at: $0.lowerBound).lowerBound }
    return dates.indices.map { index in
      let start = index == 0 ? first.lowerBound : starts[index]
      let next = starts[(index + 1)...].first { $0 > starts[index] } ?? last.upperBound
      return start..<max(next, dates[index].upperBound)
    }
  }

  private func clause(at offset: Int) -> Range<Int> {
    ranges.last { $0.lowerBound <= offset } ?? offset..<offset
  }

  private static func split(_ sentence: Range<Int>, _ utf8: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var (start, depth, offset) = (sentence.lowerBound, 0, sentence.lowerBound)
    while offset < sentence.upperBound {
      let mark = Mark(utf8, at: offset, before: sentence.upperBound)
      depth = max(0, depth + mark.nesting)
      offset += mark.length
      if mark.partsClauses, depth == 0 {
        found.append(start..<offset)
        start = offset
      }
    }
    if start < sentence.upperBound { found.append(start..<sentence.upperBound) }
    return found
  }
}

/// One character as punctuation sees it.
private struct Mark {
  let length: Int
  var nesting = 0
  var partsClauses = false

  init(_ utf8: [UInt8], at offset: Int, before end: Int) {
    let byte = utf8[offset]
    guard byte >= 0x80 else {
      length = 1
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: ";"), 9, 10: partsClauses = true
      case UInt8(ascii: "("), UInt8(ascii: "["): nesting = 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): nesting = -1
      default: break
      }
      return
    }
    length = min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2, end - offset)
    guard length == 3 else { return }
    switch Unicode.Scalar(utf8[offset], utf8[offset + 1], utf8[offset + 2]) {
    case "，", "；", "。", "！", "？": partsClauses = true
    case "（", "「", "『", "《", "〈", "“", "【", "〔": nesting = 1
    case "）", "」", "』", "》", "〉", "”", "】", "〕": nesting = -1
    default: break
    }
  }
}

extension Unicode.Scalar {
  /// The scalar of a three-byte UTF-8 sequence; the replacement character where it is none.
  init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    let value = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
    self = Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
