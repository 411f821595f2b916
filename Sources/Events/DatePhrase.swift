/// A date in its clause, and how many of the words around it a summary leaves out with it.
struct DatePhrase {
  private let date: Range<Int>
  /// The words of the date itself.
  private let stated: ArraySlice<UInt8>
  /// What stands between the mark before the date and the date.
  private let before: ArraySlice<UInt8>
  /// What stands between the date and the next mark.
  private let after: ArraySlice<UInt8>
  /// Whether the clause says more behind the date.
  private let goesOn: Bool

  /// A date in the part of a clause that begins where the summary has got to.
  init(_ date: Range<Int>, in clause: Range<Int>, of utf8: [UInt8]) {
    self.date = date
    stated = utf8[date]
    before = utf8[Punctuation.start(ofPart: date.lowerBound, after: clause.lowerBound, in: utf8)..<date.lowerBound]
    after = utf8[date.upperBound..<Punctuation.end(ofPart: date.upperBound, before: clause.upperBound, in: utf8)]
    goesOn = date.upperBound < clause.upperBound
  }

  /// The bytes that go with the date; `nil` where the clause cannot do without it: 延至7月14日, 從六年前說起.
  func cut(by words: EventWords) -> Range<Int>? {
    guard !isBound(by: words) else { return nil }
    let closing = words.prefix(.afterDate, of: after)
    return date.lowerBound - opening(by: words, closing: closing)..<date.upperBound + closing
  }

  private func isBound(by words: EventWords) -> Bool {
    if words.suffix(.bindsDate, of: before) > 0 || words.prefix(.countsFrom, of: after) > 0 { return true }
    let until = words.suffix(.untilDate, of: before)
    guard until > 0 || words.prefix(.untilDate, of: stated) > 0 else { return false }
    return !isOnlyConnective(before.dropLast(until), words)
  }

  /// Bytes of the words that lead to the date and are not needed without it.
  private func opening(by words: EventWords, closing: Int) -> Int {
    let length = words.suffix(.beforeDate, of: before)
    let possessive = words.suffix(.of, of: before)
    if length == 0 { return after.isEmpty && possessive < before.count ? possessive : 0 }
    // 在1992年的選舉中, 於民國76年服役期間: the preposition leads to what follows as well.
    let rest = after.dropFirst(closing)
    if words.prefix(.of, of: after) > 0 || words.suffix(.closesPhrase, of: rest) > 0, !rest.isEmpty { return 0 }
    let goesOn = goesOn && after.count > closing
    return goesOn && words.suffix(.takesObject, of: before.dropLast(length)) > 0 ? 0 : length
  }

  private func isOnlyConnective(_ bytes: ArraySlice<UInt8>, _ words: EventWords) -> Bool {
    words.suffix(.connective, of: bytes) == bytes.count
  }
}
