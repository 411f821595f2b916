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
    if words.width(of: .groupSuffix, endingAt: range.upperBound) > 0 { return .actor(.group) }
    return .actor(.organization)
  }

  /// Names of states, by list or by their ending: 俄羅斯帝國, 中.
  func isState(_ range: Range<Int>) -> Bool {
    if words.classes(range).contains(.country) { return true }
    if range.count == 1 { return words.cells[range.lowerBound].traits.contains(.country) }
    return words.width(of: .stateSuffix, endingAt: range.upperBound) > 0
  }
}
