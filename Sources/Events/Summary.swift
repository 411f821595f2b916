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
    let bare = tidied(without(clause.dates, from: undisturbed(clause.range, text.utf8), text.utf8)[...])
    if bare.saysMuch { return shortened(bare) }
    let whole = tidied(text.utf8[clause.range])
    return shortened(whole.says ? whole : tidied(text.utf8[sentence]))
  }

  /// Without who tells it, 据新华社消息，, and without the label of a box, 链接：.
  private func undisturbed(_ clause: Range<Int>, _ utf8: [UInt8]) -> Range<Int> {
    let end = Punctuation.end(ofPart: clause.lowerBound, before: clause.upperBound, in: utf8)
    let part = utf8[clause.lowerBound..<end]
    let isTold = part.count < 150 && words.prefix(.teller, of: part) > 0 && words.suffix(.tells, of: part) > 0
    let isLabelled = end < clause.upperBound && words.prefix(.label, of: part) == part.count && !part.isEmpty
    guard isTold || isLabelled, end < clause.upperBound else { return clause }
    return end + Punctuation.length(at: end, in: utf8)..<clause.upperBound
  }

  private func without(_ dates: [Range<Int>], from clause: Range<Int>, _ utf8: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var offset = clause.lowerBound
    for date in dates where date.lowerBound >= offset && date.upperBound <= clause.upperBound {
      guard let cut = DatePhrase(date, in: offset..<clause.upperBound, of: utf8).cut(by: words) else { continue }
      let between = utf8[offset..<max(offset, cut.lowerBound)]
      kept += offset > clause.lowerBound && isJoint(between) ? [] : between
      offset = closed(&kept, cut.upperBound, clause.upperBound, utf8)
    }
    kept += utf8[offset..<clause.upperBound]
    return kept
  }

  /// Whether the words between two dates only join them: 2008年和2019年.
  private func isJoint(_ bytes: ArraySlice<UInt8>) -> Bool {
    words.prefix(.and, of: bytes) == bytes.count || bytes.elementsEqual("、".utf8)
  }

  /// Takes the spaces around a date away with it, where they part no foreign words; where the text goes on.
  private func closed(_ kept: inout [UInt8], _ offset: Int, _ end: Int, _ utf8: [UInt8]) -> Int {
    guard offset < end, utf8[offset] == 32 || kept.last == 32 else { return offset }
    while kept.last == 32, kept.dropLast().last.map({ $0 >= 0x80 }) ?? true { kept.removeLast() }
    return utf8[offset..<end].firstIndex { $0 != 32 } ?? end
  }

  /// White space and doubled marks gone, no mark or connective at the beginning, no mark at the end.
  private func tidied(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let line = TidyLine(bytes).utf8
    let lead = words.prefix(.connective, of: line)
    guard lead > 0, TidyLine.beginsLoosely(line.dropFirst(lead)) else { return line }
    return TidyLine.withoutLooseBeginning(line.dropFirst(lead))
  }

  private func shortened(_ line: ArraySlice<UInt8>) -> String {
    let text = String(decoding: line, as: UTF8.self)
    guard line.count > Summary.longest, text.unicodeScalars.count > Summary.longest else { return text }
    return String(text.unicodeScalars.prefix(Summary.longest - 1)) + "…"
  }
}

extension ArraySlice<UInt8> {
  /// Whether it has a letter. Bytes that begin most Chinese characters are told without decoding.
  fileprivate var says: Bool {
    contains { (0xE5...0xE9).contains($0) } || String(decoding: self, as: UTF8.self).contains(where: \.isLetter)
  }

  /// Whether it has a letter, and more than that one.
  fileprivate var saysMuch: Bool {
    guard says else { return false }
    var characters = 0
    for byte in self where (0xE5...0xE9).contains(byte) {
      characters += 1
      if characters > 1 { return true }
    }
    return String(decoding: self, as: UTF8.self).count > 1
  }
}
