import Temporal

/// What the page says about itself.
extension HTMLAssembly {
  /// Fills in what `info` does not yet say: title, address, language, script and date.
  func complete(_ info: inout DocumentInfo) {
    let metadata = page.metadata
    let heading = titleIndex.map { page.string(page.pieces[$0].range) }
    // What a wiki calls the headline of a page is a short description of its subject.
    let headline = page.isWiki ? heading ?? metadata.headline : metadata.headline ?? heading
    info.title = info.title ?? headline ?? metadata.title.map(HTMLAssembly.collapsed)
    info.url = info.url ?? metadata.address
    if let language = metadata.language { HTMLAssembly.read(language: language, into: &info) }
    info.script = info.script ?? Script(of: builder.utf8)
    info.published = info.published ?? published(url: info.url)
  }

  /// A wiki's pages have no bylines, and its infoboxes look like some.
  private var bylines: [Int] {
    if page.isWiki { return [] }
    return page.pieces.indices.prefix(body.lowerBound).filter {
      kept[$0] && tables.row(of: $0) == nil && page.looksLikeByline(page.pieces[$0])
        && !page.isAboutReader(page.pieces[$0])
    }
  }

  /// Metadata first, then the byline, then the address.
  private func published(url: String?) -> CivilDateTime? {
    let stated = page.metadata.publicationDates.lazy.compactMap { PublicationDate.read($0) }.first
    let inByline = bylines.compactMap { PublicationDate.read(page.string(page.pieces[$0].range)) }.first
    guard let day = stated ?? inByline else {
      return url.flatMap { PublicationDate.read(address: $0) }.map { CivilDateTime(startOf: $0) }
    }
    // A meta tag often has the day alone, the byline its clock time too.
    if let inByline, inByline.date == day.date, day.second == 0 { return inByline }
    return day
  }

  private static func read(language: String, into info: inout DocumentInfo) {
    let tag = language.lowercased()
    if tag.hasPrefix("zh") { info.language = "zh" }
    guard info.script == nil else { return }
    if ["hant", "tw", "hk", "mo"].contains(where: { tag.contains($0) }) { info.script = .traditional }
    if ["hans", "cn", "sg"].contains(where: { tag.contains($0) }) { info.script = .simplified }
  }

  private static func collapsed(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
