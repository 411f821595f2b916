/// 小布什 of 乔治·沃克·布什, 火箭 of 休斯敦火箭队: link texts that the page's title says to be somebody, whatever words they are.
struct Nicknames {
  let words: SentenceWords

  /// The characters of the name in a linked stretch, titles left out, and who that is; `nil` where it names nobody.
  func named(in linked: Range<Int>, of link: CastLinks.Evidence) -> (range: Range<Int>, kind: NameKind)? {
    guard (2...Nicknames.longest).contains(linked.count), linked.allSatisfy(isPlain), !isCounted(linked.upperBound),
      words.width(of: Nicknames.commonNames, at: linked.lowerBound) < linked.count,
      let kind = CastLinks.kind(of: link, words.lexicon)?.nameKind ?? bearer(link, linked)
    else { return nil }
    let title = kind == .person ? words.width(of: .title, endingAt: linked.upperBound) : 0
    let range = linked.dropLast(title)
    guard range.contains(where: { link.scalars.contains(words.scalar($0)) }) else { return nil }
    return (range, kind)
  }

  /// 周董: two or three characters with the surname of the title's bearer.
  private func bearer(_ link: CastLinks.Evidence, _ linked: Range<Int>) -> NameKind? {
    guard link.scalars.count == 3, linked.count <= 3, let surname = Unicode.Scalar(link.scalars[0]),
      words.lexicon.character(surname.value).traits.contains(.surname),
      words.lexicon.entry(of: link.scalars.compactMap(Unicode.Scalar.init)) == nil,
      linked.contains(where: { words.scalar($0) == surname.value })
    else { return nil }
    return .person
  }

  private func isPlain(_ index: Int) -> Bool {
    words.cells[index].shape == .han && !words.cells[index].traits.contains(.stop)
  }

  /// 道光 of 道光帝 before 二十年 or 年间 is an era.
  private func isCounted(_ end: Int) -> Bool {
    guard end < words.count else { return false }
    return words.cells[end].shape == .digit || words.cells[end].shape == .numeral
      || words.width(of: .timeUnit, at: end) > 0
  }

  /// 大学, 总统, 球队, 该国: name nobody by themselves.
  private static let commonNames: WordClasses = [
    .organizationSuffix, .joiningSuffix, .title, .quotedBody, .linkedSuffix, .standInOrganization, .standInPolity,
    .standInPeople, .standInPair, .actingBody,
  ]
  private static let longest = 6
}
