/// 中美 → 中 | 美, 访华 → 华, 俄方 → 俄: one place a character, only where no longer name covers them.
struct Abbreviations: SpanRule {
  func apply(to spans: inout [NameSpan], in words: SentenceWords) {
    var index = 0
    while index < words.count {
      guard !words.cells[index].traits.isDisjoint(with: [.country, .province]) || isLone(index, words) else {
        index += 1
        continue
      }
      let end = chainEnd(from: index, words)
      if end - index >= 2 {
        splitChain(index..<end, &spans, words)
        index = end
      } else {
        markLone(index, &spans, words)
        index += 1
      }
    }
  }

  private func isLone(_ index: Int, _ words: SentenceWords) -> Bool {
    words.cells[index].beginning.contains(.loneCountry) && words.classes(index..<index + 1).contains(.loneCountry)
  }

  private func chainEnd(from index: Int, _ words: SentenceWords) -> Int {
    var end = index
    while end < words.count, words.classes(end..<end + 1).contains(.chainCountry) { end += 1 }
    return end
  }

  /// 中俄哈 before 三国, or marked already.
  private func splitChain(_ chain: Range<Int>, _ spans: inout [NameSpan], _ words: SentenceWords) {
    let arePowers = chain.count > 1 && chain.allSatisfy { Abbreviations.powers.contains(words.scalar($0)) }
    let goesOn = arePowers && goesOn(behind: chain, words)
    // 中苏关系 is no organization, 中法大学 is one.
    let inner = spans.filter { $0.range.overlaps(chain) && !(goesOn && isNoName($0.range, behind: chain, words)) }
    guard chain.count <= 6,
      !words.classes(chain).contains(.pairBlock),
      // 總統歐巴馬 is one man.
      words.width(of: .title, endingAt: chain.lowerBound) == 0,
      inner.allSatisfy({ chain.contains($0.range.lowerBound) && $0.range.upperBound <= chain.upperBound }),
      arePowers || !words.isName(chain), !words.isName(chain.lowerBound..<chain.upperBound + 1),
      !words.isWord(chain.upperBound - 1..<chain.upperBound + 1),
      !words.isWord(chain.lowerBound - 1..<chain.lowerBound + 1),
      !inner.isEmpty || goesOn || words.width(of: .pairRelation, at: chain.upperBound) > 0,
      Set(chain.map(words.scalar)).count == chain.count
    else { return }
    spans.removeAll { $0.range.overlaps(chain) }
    spans += chain.map { NameSpan(range: $0..<$0 + 1, kind: .place) }
  }

  /// Letters that hardly stand side by side but for states: the lists have 中苏 and 德意日 as names.
  private static let powers: Characters = "中美俄苏日英法德意韩朝印越奥蒙塞澳加"

  /// Whether a relation, or what the states do, follows: 中苏关系, 中苏签署条约.
  private func goesOn(behind chain: Range<Int>, _ words: SentenceWords) -> Bool {
    words.width(of: .pairRelation, at: chain.upperBound) > 0 || doing(behind: chain, words) > 0
  }

  private func doing(behind chain: Range<Int>, _ words: SentenceWords) -> Int {
    let width = words.width(of: [.deed, .transitive, .saying, .adverb, .befalling], at: chain.upperBound)
    return width > 1 ? width : 0
  }

  /// A span that only begins with the letters: 中苏关系, 中苏签订友好同盟, but not 中法大学.
  private func isNoName(_ span: Range<Int>, behind chain: Range<Int>, _ words: SentenceWords) -> Bool {
    guard span.lowerBound == chain.lowerBound, span.upperBound > chain.upperBound else { return false }
    return doing(behind: chain, words) > 0
      || words.width(of: [.organizationSuffix, .joiningSuffix], endingAt: span.upperBound) == 0
  }

  /// 美方; 访俄, 驻华; 来华, 对美.
  private func markLone(_ index: Int, _ spans: inout [NameSpan], _ words: SentenceWords) {
    let here = words.classes(index..<index + 1)
    guard here.contains(.loneCountry), !spans.contains(where: { $0.range.contains(index) }) else { return }
    let isSide = words.classes(index..<index + 2).contains(.side)
    let before = index > 0 ? words.classes(index - 1..<index) : []
    let free = !words.isWord(index..<index + 2) && !words.isWord(index..<index + 3)
    let follows = before.contains(.towardsCountry) || (before.contains(.withCountry) && here.contains(.guestCountry))
    if isSide || (follows && free) { spans.append(NameSpan(range: index..<index + 1, kind: .place)) }
  }
}
