import Temporal

/// The dated clause on one line without its date words, for a calendar's title.
struct Summary {
  let words: EventWords
  /// Scalars at the most; a longer clause is cut and ends in `…`.
  static let longest = 120

  /// What the clause says without the dates that it may leave out; where nothing is left, all of it; never empty.
  ///
  /// - Parameters:
  ///   - clause: what the date governs, with its dates in order.
  ///   - sentence: bytes of the clean text around it.
  func line(of clause: GovernedClause, in sentence: Range<Int>, of text: CleanText) -> String {
    let bare = tidied(without(clause.dates, from: undisturbed(clause.range, text.utf8), text.utf8))
    if bare.contains(where: \.isLetter), bare.count > 1 { return shortened(bare) }
    let whole = tidied(text.string(clause.range))
    return shortened(whole.contains(where: \.isLetter) ? whole : tidied(text.string(sentence)))
  }

  /// Without who tells it, 据新华社消息，, and without the label of a box, 链接：.
  private func undisturbed(_ clause: Range<Int>, _ utf8: [UInt8]) -> Range<Int> {
    let end = Punctuation.end(ofPart: clause.lowerBound, before: clause.upperBound, in: utf8)
    let part = utf8[clause.lowerBound..<end]
    let isTold = part.count < 150 && words.prefix("teller", of: part) > 0 && words.suffix("tells", of: part) > 0
    let isLabelled = end < clause.upperBound && words.prefix("label", of: part) == part.count && !part.isEmpty
    guard isTold || isLabelled, end < clause.upperBound else { return clause }
    return end + Punctuation.length(at: end, in: utf8)..<clause.upperBound
  }

  private func without(_ dates: [Range<Int>], from clause: Range<Int>, _ utf8: [UInt8]) -> String {
    var kept: [UInt8] = []
    var offset = clause.lowerBound
    for date in dates where date.lowerBound >= offset && date.upperBound <= clause.upperBound {
      guard let cut = DatePhrase(date, in: offset..<clause.upperBound, of: utf8).cut(by: words) else { continue }
      let between = utf8[offset..<max(offset, cut.lowerBound)]
      kept += offset > clause.lowerBound && isJoint(between) ? [] : between
      offset = closed(&kept, cut.upperBound, clause.upperBound, utf8)
    }
    return String(decoding: kept + utf8[offset..<clause.upperBound], as: UTF8.self)
  }

  /// Whether the words between two dates only join them: 2008年和2019年.
  private func isJoint(_ bytes: ArraySlice<UInt8>) -> Bool {
    words.prefix("and", of: bytes) == bytes.count || bytes.elementsEqual("、".utf8)
  }

  /// Takes the spaces around a date away with it, where they part no foreign words; where the text goes on.
  private func closed(_ kept: inout [UInt8], _ offset: Int, _ end: Int, _ utf8: [UInt8]) -> Int {
    guard offset < end, utf8[offset] == 32 || kept.last == 32 else { return offset }
    while kept.last == 32, kept.dropLast().last.map({ $0 >= 0x80 }) ?? true { kept.removeLast() }
    return utf8[offset..<end].firstIndex { $0 != 32 } ?? end
  }

  /// White space and doubled marks gone, no mark or connective at the beginning, no mark at the end.
  private func tidied(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      let isSpace = scalar.isBlank
      let next: Unicode.Scalar = isSpace ? " " : scalar
      guard let last = line.unicodeScalars.last else {
        if !isSpace, !next.isLoose { line.unicodeScalars.append(next) }
        continue
      }
      // A dash is two of them.
      let isDash = last == "—" && next == "—" && !line.hasSuffix("——")
      if (last.isLoose || last.opens) && next.isLoose && !isDash { continue }
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
  /// White space and control characters; no Chinese character needs to be looked up.
  fileprivate var isBlank: Bool {
    if (0x3001...0xFEFE).contains(value) { return false }
    return properties.isWhitespace || value < 32
  }

  /// Marks that mean nothing at an edge or beside another one.
  fileprivate var isLoose: Bool {
    switch self {
    case " ", "，", "、", "；", "：", ",", ";", ":", "—", "－", "–", "-", "·", "|", "　": true
    default: false
    }
  }

  /// Whether it opens brackets or a quotation.
  fileprivate var opens: Bool {
    switch self {
    case "（", "(", "【", "“", "「", "『": true
    default: false
    }
  }

  /// Whether this and the mark before it enclose nothing.
  fileprivate func closes(_ mark: Unicode.Scalar) -> Bool {
    (mark == "（" && self == "）") || (mark == "(" && self == ")") || (mark == "【" && self == "】")
  }
}
