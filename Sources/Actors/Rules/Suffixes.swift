/// A place or organization, at most six Han characters, an organization's suffix: one organization.
struct Suffixes: SpanRule {
  func apply(to spans: inout [NameSpan], in words: SentenceWords) {
    for span in spans.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where span.kind != .person {
      guard let end = joinedEnd(span.range, words) else { continue }
      let whole = span.range.lowerBound..<end
      let inner = spans.filter { $0.range.overlaps(whole) }
      guard inner.allSatisfy({ whole.contains($0.range.lowerBound) && $0.range.upperBound <= end }) else { continue }
      spans.removeAll { $0.range.overlaps(whole) }
      spans.append(NameSpan(range: whole, kind: .organization))
    }
  }

  /// The end of the first suffix behind a name, near enough to belong to it; not of 公司员工, 医院院长.
  private func joinedEnd(_ name: Range<Int>, _ words: SentenceWords) -> Int? {
    let start = name.upperBound
    for index in start..<max(start, min(start + 7, words.count)) {
      let width = words.width(of: .joiningSuffix, at: index)
      if width > 0, index + width <= start + 12,
        !words.classes(index + width..<index + width + 1).contains(.holderSuffix)
      {
        return index + width
      }
      // 基希訥烏|開設大使館: what is done to it is no part of a name.
      if words.width(of: [.deed, .transitive], at: index) > 1 { return nil }
      if words.clauseVerbEnd(at: index, in: name.lowerBound..<words.count) != nil { return nil }
      let cell = words.cells[index]
      guard cell.shape == .han || cell.shape == .numeral, !cell.traits.contains(.stop) else { return nil }
    }
    return nil
  }
}
