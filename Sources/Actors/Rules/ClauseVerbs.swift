extension SentenceWords {
  /// The end of the verb at a character of what was read as a name, if a clause goes on with it: 上海 | 成立 | 证券交易所, but not
  /// in 上海投资公司; behind a body any verb does that names are not made with, 中国政府 | 没收 | 外国银行.
  func clauseVerbEnd(at index: Int, in name: Range<Int>) -> Int? {
    let listed = width(of: [.deed, .transitive, .speech], at: index)
    let verb = index..<index + (listed > 1 ? listed : verbWidth(at: index))
    guard verb.count > 1, verb.upperBound < name.upperBound, isWhole(verb), !classes(verb).contains(.nominalVerb) else {
      return nil
    }
    let (before, rest) = (name.lowerBound..<index, verb.upperBound..<name.upperBound)
    if listed > 1 { return isBody(before) || isTown(before) ? verb.upperBound : nil }
    return isBody(before) && !isSuffix(rest) ? verb.upperBound : nil
  }

  /// 制裁: somebody does it, and names are not made with it.
  func isClauseVerb(_ range: Range<Int>) -> Bool {
    let own = classes(range)
    return !own.isDisjoint(with: [.deed, .transitive]) && !own.contains(.nominalVerb)
  }

  private func verbWidth(at index: Int) -> Int {
    guard let word = commonWord(at: index), word.letter == UInt8(ascii: "v"), word.width == 2 else { return 0 }
    return word.width
  }

  /// 微软, 北京大学, 中国政府.
  private func isBody(_ range: Range<Int>) -> Bool {
    width(of: [.joiningSuffix, .politySuffix], endingAt: range.upperBound) > 1
      || entry(range)?.name == 1 + WordEntry.organizationTag
  }

  /// Whether the lists know a place or a state of this name.
  func isTown(_ range: Range<Int>) -> Bool { isPlace(range) || classes(range).contains(.country) }

  /// 公司, 协会: what stands before it alone is what it is for.
  private func isSuffix(_ range: Range<Int>) -> Bool {
    width(of: [.joiningSuffix, .organizationSuffix], at: range.lowerBound) == range.count
  }
}
