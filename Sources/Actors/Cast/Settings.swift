/// How the names of a sentence stand to the words around them.
struct Settings {
  let words: SentenceWords
  let spans: [NameSpan]

  func setting(of index: Int) -> MentionSetting {
    let range = spans[index].range
    var setting: MentionSetting = []
    if modifies(index) { setting.insert(.modifier) }
    let start = coordinationStart(of: index)
    let before = behindTitles(endingAt: start)
    if words.width(of: .placePreposition, endingAt: before) > 0 { setting.insert(.located) }
    if words.width(of: .counterpart, endingAt: before) > 0 { setting.insert(.counterpart) }
    if words.width(of: .passive, endingAt: before) > 0 { setting.insert(.passiveAgent) }
    if words.width(of: .acting, endingAt: before) > 0 { setting.insert(.object) }
    let after = adverbsEnd(from: range.upperBound)
    if words.width(of: .saying, at: after) > 0 { setting.insert(.speaker) }
    if words.width(of: .passive, at: after) > 0 { setting.insert(.patient) }
    return setting
  }

  /// 美國 in 美國總統拜登, 俄羅斯 in 俄羅斯主導的, 中國 in 中國的.
  private func modifies(_ index: Int) -> Bool {
    let end = spans[index].range.upperBound
    if words.width(of: .modifierTail, at: end) > 0 { return true }
    let title = titlesEnd(from: end)
    if title > end {
      return spans[index].kind == .place || spans.contains { $0.kind == .person && $0.range.lowerBound == title }
    }
    return false
  }

  /// Behind the titles that begin at a place: 副总统兼国务卿.
  private func titlesEnd(from start: Int) -> Int {
    var end = start
    while case let width = words.width(of: .title, at: end), width > 0 { end += width }
    return end
  }

  /// Before the titles, and the names that own them, that end at a place: 會見[日本首相]岸田.
  private func behindTitles(endingAt end: Int) -> Int {
    var start = end
    while case let width = words.width(of: .title, endingAt: start), width > 0 { start -= width }
    while start < end, let owner = spans.first(where: { $0.range.upperBound == start }) { start = owner.range.lowerBound }
    return start
  }

  /// The beginning of the first of names joined with 、 or 和: 在北京、上海.
  private func coordinationStart(of index: Int) -> Int {
    var index = index
    while index > 0, words.width(of: .coordination, endingAt: spans[index].range.lowerBound) > 0,
      case let mark = words.width(of: .coordination, endingAt: spans[index].range.lowerBound),
      spans[index - 1].range.upperBound == spans[index].range.lowerBound - mark,
      spans[index - 1].kind == spans[index].kind
    { index -= 1 }
    return spans[index].range.lowerBound
  }

  /// Behind adverbs and times between subject and verb: 普京昨天表示.
  private func adverbsEnd(from start: Int) -> Int {
    var end = start
    while end < words.count, case let width = words.width(of: .adverb, at: end), width > 0 { end += width }
    while end < words.count, words.buffer[end].shape == .digit || words.width(of: .timeUnit, at: end) > 0 { end += 1 }
    while end < words.count, case let width = words.width(of: .adverb, at: end), width > 0 { end += width }
    return end
  }
}
