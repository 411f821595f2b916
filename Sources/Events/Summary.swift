import Temporal

/// The dated clause on one line without its date words, for a calendar's title.
struct Summary {
  let words: EventWords
  /// Scalars at the most; a longer clause is cut and ends in `…`.
  static let longest = 120

  /// - Parameters:
  ///   - clause: bytes of the clean text that the date governs.
  ///   - dates: the date words to leave out, in order.
  func line(of clause: Range<Int>, without dates: [Range<Int>], in text: CleanText) -> String {
    var kept: [UInt8] = []
    var offset = clause.lowerBound
    for date in dates where date.lowerBound >= offset && date.upperBound <= clause.upperBound {
      let next = afterDate(date.upperBound, clause.upperBound, text.utf8)
      kept += trimmedEnd(text.utf8[offset..<date.lowerBound], goesOn: next < clause.upperBound)
      offset = next
    }
    kept += text.utf8[offset..<clause.upperBound]
    return shortened(tidied(String(decoding: kept, as: UTF8.self)))
  }

  /// Without the preposition that led to the date, unless it belongs to a verb that has more to come.
  private func trimmedEnd(_ bytes: ArraySlice<UInt8>, goesOn: Bool) -> ArraySlice<UInt8> {
    let rest = bytes.dropLast(words.suffix("before-date", of: bytes))
    return goesOn && words.suffix("takes-object", of: rest) > 0 ? bytes : rest
  }

  /// Where the text goes on behind the date and the word that closes it.
  private func afterDate(_ start: Int, _ end: Int, _ utf8: [UInt8]) -> Int {
    start + words.prefix("after-date", of: utf8[start..<end])
  }

  /// White space and doubled marks gone, no mark or connective at the beginning, no mark at the end.
  private func tidied(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      let isSpace = scalar.properties.isWhitespace || scalar.value < 32
      let next: Unicode.Scalar = isSpace ? " " : scalar
      guard let last = line.unicodeScalars.last else {
        if !isSpace, !next.isLoose { line.unicodeScalars.append(next) }
        continue
      }
      if last.isLoose, next.isLoose { continue }
      if next.closes(last) { line.unicodeScalars.removeLast() } else { line.unicodeScalars.append(next) }
    }
    return trimmed(line)
  }

  private func trimmed(_ line: String) -> String {
    var rest = line.unicodeScalars[...]
    while let last = rest.last, last.isLoose || last == "。" { rest.removeLast() }
    let bytes = Array(String(rest).utf8)
    let lead = words.prefix("connective", of: bytes[...])
    let after = String(decoding: bytes[lead...], as: UTF8.self)
    guard lead > 0, let first = after.unicodeScalars.first, first.isLoose else { return String(rest) }
    return String(after.unicodeScalars.drop { $0.isLoose })
  }

  private func shortened(_ line: String) -> String {
    guard line.unicodeScalars.count > Summary.longest else { return line }
    return String(line.unicodeScalars.prefix(Summary.longest - 1)) + "…"
  }
}

extension Unicode.Scalar {
  /// Marks that mean nothing at an edge or beside another one.
  fileprivate var isLoose: Bool {
    switch self {
    case " ", "，", "、", "；", "：", ",", ";", ":", "—", "－", "–", "-", "·", "|", "　": true
    default: false
    }
  }

  /// Whether this and the mark before it enclose nothing.
  fileprivate func closes(_ mark: Unicode.Scalar) -> Bool {
    (mark == "（" && self == "）") || (mark == "(" && self == ")") || (mark == "【" && self == "】")
  }
}
