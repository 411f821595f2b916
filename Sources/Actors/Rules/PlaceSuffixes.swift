/// 維蘇威 | 火山 → 維蘇威火山: what is named and the word of two characters or more for what it is, one place; what it is for
/// may stand between, 文昌 | 航天 | 发射场.
struct PlaceSuffixes: SpanRule {
  func apply(to spans: inout [NameSpan], in words: SentenceWords) {
    for (index, span) in spans.enumerated() where span.kind != .organization && span.range.count > 1 {
      let end = span.range.upperBound
      let start = words.width(of: .placeSuffix, at: end) > 0 ? end : purposeEnd(from: end, words)
      let width = words.width(of: .placeSuffix, at: start)
      let tail = end..<start + width
      guard width >= 2, !words.classes(start..<start + width).contains(.politySuffix),
        words.width(of: .placeSuffix, endingAt: end) == 0, !spans.contains(where: { $0.range.overlaps(tail) })
      else { continue }
      spans[index] = NameSpan(range: span.range.lowerBound..<tail.upperBound, kind: .place)
    }
  }

  /// Behind one noun of two characters: 航天, 国际, 卫星.
  private func purposeEnd(from start: Int, _ words: SentenceWords) -> Int {
    guard let noun = words.commonWord(at: start), noun.letter == UInt8(ascii: "n"), noun.width == 2 else {
      return start
    }
    return start + noun.width
  }
}
