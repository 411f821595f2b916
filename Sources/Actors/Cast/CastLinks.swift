/// The links of a document, by place.
struct CastLinks: Sendable {
  struct Evidence: Sendable {
    var range: Range<Int>
    /// Folded characters of the name.
    var scalars: [UInt32]
    var name: String
    var url: String?
  }

  private let all: [Evidence]
  /// Bytes of the longest title that a wiki allows; a longer one names nobody.
  private static let longestTitle = 255

  init(_ links: [LinkEvidence], lexicon: Lexicon) {
    all = links.lazy.filter { $0.title.utf8.count <= CastLinks.longestTitle }.map { link in
      Evidence(
        range: link.range, scalars: lexicon.foldedScalars(link.name), name: link.name,
        url: link.url)
    }
  }

  /// Those that lie in a sentence. Logarithmic.
  func evidence(in sentence: Range<Int>) -> ArraySlice<Evidence> {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].range.upperBound <= sentence.lowerBound { low = middle + 1 } else { high = middle }
    }
    return all[low...].prefix { $0.range.lowerBound < sentence.upperBound }
  }

  /// Who or what a title names by itself: a name with a dot, one of the lists, or one that ends as organizations do.
  static func kind(of link: Evidence, _ lexicon: Lexicon) -> Mention.Kind? {
    guard (2...30).contains(link.scalars.count) else { return nil }
    if link.scalars.contains(where: FullNames.dots.contains) { return .actor(.person) }
    let characters = link.scalars.compactMap(Unicode.Scalar.init)
    if let entry = lexicon.entry(of: characters) {
      if !entry.classes.isDisjoint(with: [.eventSuffix, .title]) { return nil }
      switch entry.name {
      case 1, 2: return .actor(.person)
      case 4: return .actor(.organization)
      default: return nil
      }
    }
    return endsAsOrganization(characters, lexicon) ? .actor(.organization) : nil
  }

  /// 蘋果公司, 北大西洋公约组织, 休斯敦火箭队.
  private static func endsAsOrganization(_ title: [Unicode.Scalar], _ lexicon: Lexicon) -> Bool {
    let ending: WordClasses = [.organizationSuffix, .joiningSuffix, .linkedSuffix]
    if title.count > 3, title.last?.value == team { return true }
    return (2...6).contains { width in
      width < title.count && !(lexicon.entry(of: title.suffix(width))?.classes.isDisjoint(with: ending) ?? true)
    }
  }

  /// 队.
  private static let team: UInt32 = 0x961F
}
