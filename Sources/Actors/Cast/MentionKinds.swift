import Temporal

/// Tells polities and groups from the tagger's places and organizations.
struct MentionKinds {
  let words: SentenceWords

  func kind(of span: NameSpan) -> Mention.Kind {
    switch span.kind {
    case .person: .actor(.person)
    case .organization: organization(span.range)
    case .place: words.width(of: .politySuffix, endingAt: span.range.upperBound) > 0 ? .actor(.polity) : .place
    }
  }

  private func organization(_ range: Range<Int>) -> Mention.Kind {
    if words.width(of: .politySuffix, endingAt: range.upperBound) > 0 { return .actor(.polity) }
    if words.width(of: .groupSuffix, endingAt: range.upperBound) > 0 || isArmy(range) { return .actor(.group) }
    return .actor(.organization)
  }

  /// 国民党军, but neither 海军 nor 第十二军.
  private func isArmy(_ range: Range<Int>) -> Bool {
    let last = range.upperBound - 1
    return range.count > 2 && words.scalar(last) == 0x519B && words.cells[last - 1].shape != .numeral
      && !MentionKinds.forces.contains(words.scalar(last - 1))
  }

  /// 海空陆放战愿将冠: before 军 no army of somebody's.
  private static let forces: Characters = "海空陆放战愿将冠"

  /// 福特剧院, 奇美醫院: a house in which things happen.
  func isVenue(_ span: NameSpan) -> Bool {
    span.kind == .organization && words.width(of: .venue, endingAt: span.range.upperBound) > 0
  }

  /// Names of states, by list or by their ending: 俄羅斯帝國, 中.
  func isState(_ range: Range<Int>) -> Bool {
    if words.classes(range).contains(.country) { return true }
    if range.count == 1 {
      return words.cells[range.lowerBound].traits.contains(.country) || words.classes(range).contains(.chainCountry)
    }
    return words.width(of: .stateSuffix, endingAt: range.upperBound) > 0
  }
}
