/// 省公安厅, 县供销合作社, 市规划委员会: the body of a province, a town or the state whose own name is left out.
struct LocalBodies: SpanRule {
  /// 省 市 县 区 州 镇.
  private static let owners: Characters = "省市县区州镇"
  /// 厅 局 署: end a name behind two characters.
  private static let offices: Characters = "厅局署"
  private static let longest = 12

  func apply(to spans: inout [NameSpan], in words: SentenceWords) {
    guard !words.classes.isDisjoint(with: [.joiningSuffix, .organizationSuffix]) else { return }
    for index in 0..<max(0, words.count - 3) where isOwner(index, words) {
      guard let end = end(from: index, words) else { continue }
      let body = index..<end
      let touching = spans.filter { $0.range.overlaps(body) }
      guard touching.allSatisfy({ $0.range.clamped(to: body) == $0.range && $0.range != body }) else { continue }
      spans.removeAll { $0.range.overlaps(body) }
      spans.append(NameSpan(range: body, kind: .organization))
    }
  }

  /// Not the end of a place's name or of 全省.
  private func isOwner(_ index: Int, _ words: SentenceWords) -> Bool {
    guard words.cells[index].word == Marks.outside, LocalBodies.owners.contains(words.scalar(index)) else {
      return false
    }
    guard index > 0 else { return true }
    let before = words.cells[index - 1]
    return before.shape == .punctuation || before.traits.contains(.stop)
      || words.width(of: [.timeUnit, .adverb, .passive, .placePreposition, .coordination], endingAt: index) > 0
  }

  /// Behind the longest word for a body, with nothing before it but what names it.
  private func end(from owner: Int, _ words: SentenceWords) -> Int? {
    var found: Int?
    for index in owner + 1..<min(words.count, owner + LocalBodies.longest) {
      let cell = words.cells[index]
      guard cell.shape == .han, !cell.traits.contains(.stop) else { break }
      let width = words.width(of: [.joiningSuffix, .organizationSuffix], at: index)
      // 合作社 begins as what somebody does.
      if width < 2, isOther(index, words) { break }
      let isOffice = width == 1 && index > owner + 2 && LocalBodies.offices.contains(words.scalar(index))
      if (width > 1 && index > owner) || isOffice, words.width(of: .holderSuffix, at: index + width) == 0 {
        found = max(found ?? 0, index + width)
      }
    }
    return found
  }

  /// An adverb, a number or what somebody does: no part of a name.
  private func isOther(_ index: Int, _ words: SentenceWords) -> Bool {
    if words.width(of: [.speech, .deed, .saying, .placePreposition], at: index) > 1 { return true }
    guard let word = words.commonWord(at: index) else { return false }
    return LocalBodies.others.contains(word.letter) || words.classes(index..<index + word.width).contains(.transitive)
  }

  /// Parts of speech: adverbs, prepositions, conjunctions, pronouns, numbers, measures, places within, times.
  private static let others = Set("dpcrmqft".utf8)
}
