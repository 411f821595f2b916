/// 英军, 楚军: who fights is the army, not the state; 国民党 | 军.
struct Armies: SpanRule {
  /// 军.
  private static let army: UInt32 = 0x519B

  /// 叛军, 联军, 政府军, 起义军, 反政府军, 义军, 伪军: say not whose.
  private static let anybodys: Characters = "叛联政起反义伪"

  func apply(to spans: inout [NameSpan], in words: SentenceWords) {
    // 军 by itself ends the names of organizations.
    guard words.classes.contains(.organizationSuffix) else { return }
    for index in 1..<max(1, words.count) where words.scalar(index) == Armies.army {
      let end = index + 1
      if let owner = spans.firstIndex(where: { $0.range.upperBound == index && $0.range.count > 1 }) {
        guard spans[owner].kind != .person, words.isWhole(index..<end) else { continue }
        spans[owner] = NameSpan(range: spans[owner].range.lowerBound..<end, kind: .organization)
        continue
      }
      let range = end - words.width(of: .groupSuffix, endingAt: end)..<end
      guard range.count > 1, words.isWhole(range), !Armies.anybodys.contains(words.scalar(range.lowerBound)),
        spans.allSatisfy({ !$0.range.overlaps(range) || $0.range.clamped(to: range) == $0.range }),
        !spans.contains(where: { $0.range == range })
      else { continue }
      spans.removeAll { $0.range.overlaps(range) }
      spans.append(NameSpan(range: range, kind: .organization))
    }
  }
}
