/// 秦将白起, 定南王孔有德: a listed person behind a title that the tagger read into the name or into a place.
struct TitledPersons: SpanRule {
  /// 将, 王, 帝.
  private static let (general, king, emperor): (UInt32, UInt32, UInt32) = (0x5C06, 0x738B, 0x5E1D)
  private static let states: Characters = "秦汉魏蜀吴晋宋齐楚燕赵韩唐辽金元明清"

  func apply(to spans: inout [NameSpan], in words: SentenceWords) {
    for index in 2..<max(2, words.count) where isTitled(index, words) {
      let width = listed(at: index, words)
      let person = index..<index + width
      guard width > 1, words.isWhole(person) || words.isName(person) else { continue }
      let touching = spans.filter { $0.range.overlaps(person) }
      // 王雷鸣 has no title; a longer name goes on from the listed one, or an organization has it.
      if touching.contains(where: { $0.kind == .person && $0.range.lowerBound == index - 1 }) { continue }
      guard touching.allSatisfy({ $0.range.upperBound <= person.upperBound && $0.kind != .organization }),
        !touching.contains(where: { $0.range == person })
      else { continue }
      spans.removeAll { $0.range.overlaps(person) }
      spans.append(NameSpan(range: person, kind: .person))
    }
  }

  private func isTitled(_ index: Int, _ words: SentenceWords) -> Bool {
    let title = words.scalar(index - 1)
    if title == TitledPersons.general { return TitledPersons.states.contains(words.scalar(index - 2)) }
    return (title == TitledPersons.king || title == TitledPersons.emperor) && words.cells[index - 2].shape == .han
  }

  /// Length of the longest listed Chinese person that begins at a character; 0 for none.
  private func listed(at index: Int, _ words: SentenceWords) -> Int {
    guard words.cells[index].traits.contains(.surname) else { return 0 }
    return (2...4).last { words.entry(index..<index + $0)?.name == 1 } ?? 0
  }
}
