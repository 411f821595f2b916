/// What a page says about itself outside its text.
struct HTMLMetadata {
  /// The `content` of `<meta>` by `name`, `property` or `itemprop` in small letters; the first of each.
  private var values: [String: String] = [:]
  var title: String?
  var canonical: String?
  var language: String?
  /// `datetime` of the first `<time>`, and of the first that says it is the date of publication.
  private var time: String?
  private var publicationTime: String?
  private var linkedData = LinkedData()

  mutating func readMeta(_ attributes: HTMLAttributes) {
    guard let content = attributes.content, !content.isEmpty else { return }
    for name in [attributes.property, attributes.name, attributes.itemProperty].compactMap({ $0?.lowercased() }) {
      if values[name] == nil { values[name] = content }
    }
  }

  mutating func readLink(_ attributes: HTMLAttributes) {
    guard attributes.rel?.lowercased() == "canonical", let href = attributes.href else { return }
    canonical = canonical ?? href
  }

  mutating func readTime(_ attributes: HTMLAttributes) {
    guard let value = attributes.datetime else { return }
    time = time ?? value
    let names = [attributes.itemProperty, attributes.classes].compactMap { $0?.lowercased() }
    guard attributes.isPublicationDate || names.contains(where: { $0.contains("publish") }) else { return }
    publicationTime = publicationTime ?? value
  }

  mutating func readScript(_ bytes: [UInt8]) { linkedData.read(bytes) }

  private func first(_ names: [String]) -> String? { names.lazy.compactMap { values[$0] }.first }

  var headline: String? {
    first(["og:title", "twitter:title", "dc.title", "dcterms.title", "headline"]) ?? linkedData.headline
  }
  var address: String? { canonical ?? first(["og:url"]) }

  /// Texts that hold the date of publication, the most trustworthy first.
  var publicationDates: [String] {
    HTMLMetadata.dateNames.compactMap { values[$0] }
      + [linkedData.datePublished, publicationTime, time].compactMap { $0 }
  }

  private static let dateNames = [
    "article:published_time", "og:article:published_time", "datepublished", "publishdate", "publish_date",
    "publish-date",
    "pubdate", "pubtime", "publishtime", "publish_time", "publisheddate", "dc.date", "dc.date.issued",
    "dc.date.created",
    "dcterms.date", "dcterms.issued", "dcterms.created", "parsely-pub-date", "sailthru.date",
    "citation_publication_date",
    "citation_date", "og:release_date", "weibo:article:create_at", "bytedance:published_time", "og:published_time",
    "_pubtime", "firstcreatetime", "createdate", "date",
  ]
}
