/// 維蘇威 | 火山 → 維蘇威火山: what is named and the word of two characters or more for what it is, one place.
struct PlaceSuffixes: SpanRule {
  func apply(to spans: inout [NameSpan], in words: SentenceWords) {
    for (index, span) in spans.enumerated() where span.kind != .organization && span.range.count > 1 {
      let end = span.range.upperBound
      let width = words.width(of: .placeSuffix, at: end)
      guard width >= 2,
        !words.classes(end..<end + width).contains(.politySuffix), words.width(of: .placeSuffix, endingAt: end) == 0,
        !spans.contains(where: { $0.range.overlaps(end..<end + width) })
      else { continue }
      spans[index] = NameSpan(range: span.range.lowerBound..<end + width, kind: .place)
    }
  }
}
