/// 維蘇威 | 火山 → 維蘇威火山: what is named and the word of two characters or more for what it is, one place; what it is for
/// may stand between, 文昌 | 航天 | 发射场.
struct PlaceSuffixes: SpanRule {
  func apply(to spans: inout [NameSpan], in words: SentenceWords) {
    for index in spans.indices.dropLast() where parts(spans[index], spans[index + 1], words) {
      spans[index] = NameSpan(range: spans[index].range.lowerBound..<spans[index + 1].range.lowerBound, kind: .place)
    }
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

  /// 石家庄 | 市 | 长安区, where 市长 looks like an office: the character between two places says what the first is.
  private func parts(_ first: NameSpan, _ second: NameSpan, _ words: SentenceWords) -> Bool {
    first.kind == .place && second.kind == .place && first.range.upperBound + 1 == second.range.lowerBound
      && words.width(of: .placeSuffix, at: first.range.upperBound) == 1
  }

  /// Behind one noun of two characters: 航天, 国际, 卫星.
  private func purposeEnd(from start: Int, _ words: SentenceWords) -> Int {
    guard let noun = words.commonWord(at: start), noun.letter == UInt8(ascii: "n"), noun.width == 2 else {
      return start
    }
    return start + noun.width
  }
}
