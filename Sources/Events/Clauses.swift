import Temporal

/// The clauses of a sentence, and which of them a date governs.
///
/// A date governs from its own clause to the one before the next dated clause; the first date also takes what stands
/// before it. Commas inside brackets and quotations part nothing, and a date in brackets takes no clause away from the one
/// before them: 1919年，蔡元培（1868年生）辞职.
struct Clauses {
  /// Byte ranges between commas, in order, together the whole sentence.
  let ranges: [Range<Int>]
  /// What stands in round brackets, in order, without brackets inside others.
  private let asides: [Range<Int>]
  private let utf8: [UInt8]

  init(of sentence: Range<Int>, in text: CleanText) {
    utf8 = text.utf8
    (ranges, asides) = Clauses.split(sentence, text.utf8)
  }

  /// For dates in order: the bytes that each governs.
  func governed(by dates: [Range<Int>]) -> [GovernedClause] {
    guard let first = ranges.first, let last = ranges.last else { return [] }
    let starts = dates.map { clause(at: $0.lowerBound).lowerBound }
    let isAside = dates.map { date in asides.contains { $0.contains(date.lowerBound) } }
    let clauses = dates.indices.map { index in
      let start = index == 0 ? first.lowerBound : starts[index]
      let next = dates.indices[(index + 1)...].first { starts[$0] > starts[index] && (isAside[index] || !isAside[$0]) }
      return start..<max(next.map { starts[$0] } ?? last.upperBound, dates[index].upperBound)
    }
    return clauses.indices.map { index in
      let own = dates.indices.filter { dates[$0].overlaps(clauses[index]) && (isAside[index] || !isAside[$0]) }
        .map { dates[$0] }
      return GovernedClause(range: worded(index, clauses, dates: own), dates: own)
    }
  }

  /// A clause that is nothing but its date goes on to the end of the next one: 3月5日，公司宣布将于6月1日上市.
  private func worded(_ index: Int, _ clauses: [Range<Int>], dates: [Range<Int>]) -> Range<Int> {
    guard !saysMore(clauses[index], than: dates) else { return clauses[index] }
    let end = clauses[index...].first { $0.lowerBound >= clauses[index].upperBound }?.upperBound
    return clauses[index].lowerBound..<(end ?? clauses[index].upperBound)
  }

  /// Whether anything but marks and white space stands outside of the dates.
  private func saysMore(_ clause: Range<Int>, than dates: [Range<Int>]) -> Bool {
    var offset = clause.lowerBound
    while offset < clause.upperBound {
      if let date = dates.first(where: { $0.contains(offset) }) {
        offset = date.upperBound
        continue
      }
      let mark = Punctuation.length(at: offset, in: utf8)
      if mark == 0, utf8[offset] > 32 { return true }
      offset += max(1, mark)
    }
    return false
  }

  private func clause(at offset: Int) -> Range<Int> {
    ranges.last { $0.lowerBound <= offset } ?? offset..<offset
  }

  private static func split(_ sentence: Range<Int>, _ utf8: [UInt8]) -> (clauses: [Range<Int>], asides: [Range<Int>]) {
    utf8.withUnsafeBufferPointer { split(sentence, $0) }
  }

  private static func split(
    _ sentence: Range<Int>, _ utf8: UnsafeBufferPointer<UInt8>
  ) -> (clauses: [Range<Int>], asides: [Range<Int>]) {
    var (found, asides, opening) = ([Range<Int>](), [Range<Int>](), Int?.none)
    var (start, depth, offset) = (sentence.lowerBound, 0, sentence.lowerBound)
    while offset < sentence.upperBound {
      // No ideograph parts anything.
      if 0xE4...0xE9 ~= utf8[offset] {
        offset = min(offset + 3, sentence.upperBound)
        continue
      }
      let mark = Mark(utf8, at: offset, before: sentence.upperBound)
      depth = max(0, depth + mark.nesting)
      if mark.isRoundBracket, mark.nesting > 0, opening == nil { opening = offset }
      if mark.isRoundBracket, mark.nesting < 0, let start = opening {
        asides.append(start..<offset)
        opening = nil
      }
      offset += mark.length
      if mark.partsClauses, depth == 0 {
        found.append(start..<offset)
        start = offset
      }
    }
    if start < sentence.upperBound { found.append(start..<sentence.upperBound) }
    return (found, asides)
  }
}

/// What a date governs.
struct GovernedClause {
  /// In bytes of the clean text.
  let range: Range<Int>
  /// The dates that a summary leaves out; a date of the next clause, where that belongs to this one, stays.
  let dates: [Range<Int>]

  /// The same, and a summary leaves out more of it.
  func without(_ more: [Range<Int>]) -> GovernedClause {
    let own = more.filter { range.lowerBound <= $0.lowerBound && $0.upperBound <= range.upperBound }
    guard !own.isEmpty else { return self }
    return GovernedClause(range: range, dates: (dates + own).sorted { $0.lowerBound < $1.lowerBound })
  }
}

/// One character as punctuation sees it.
private struct Mark {
  let length: Int
  var nesting = 0
  var partsClauses = false
  var isRoundBracket = false

  @inline(__always)
  init(_ utf8: UnsafeBufferPointer<UInt8>, at offset: Int, before end: Int) {
    let byte = utf8[offset]
    guard byte >= 0x80 else {
      length = 1
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: ";"), 9, 10: partsClauses = true
      case UInt8(ascii: "("), UInt8(ascii: "["): nesting = 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): nesting = -1
      default: break
      }
      isRoundBracket = byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
      return
    }
    length = min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2, end - offset)
    guard length == 3 else { return }
    let scalar = Unicode.Scalar(utf8[offset], utf8[offset + 1], utf8[offset + 2])
    isRoundBracket = scalar == "（" || scalar == "）"
    switch scalar {
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
