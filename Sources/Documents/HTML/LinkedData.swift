/// What `<script type="application/ld+json">` says of the article (schema.org, JSON-LD 1.1): also in a graph of many things,
/// of which the site, the publisher and the pictures have dates and names of their own.
struct LinkedData {
  /// A thing of the graph while it is read.
  private struct Thing {
    var isArticle = false
    var datePublished: String?
    var headline: String?
  }

  /// What an article says of itself comes before what other things say.
  private var article = Thing()
  private var other = Thing()

  var datePublished: String? { article.datePublished ?? other.datePublished }
  var headline: String? { article.headline ?? other.headline }

  mutating func read(_ bytes: [UInt8]) {
    var open: [Thing] = []
    var key: String?
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "{"): if open.count < LinkedData.deepest { open.append(Thing()) }
      case UInt8(ascii: "}"): if let thing = open.popLast() { take(thing) }
      case UInt8(ascii: ","): key = nil
      case UInt8(ascii: "\""):
        let end = LinkedData.stringEnd(bytes, at + 1)
        let value = String(decoding: bytes[at + 1..<end].prefix(LinkedData.longest), as: UTF8.self)
        at = end
        if LinkedData.isKey(bytes, behind: end) { key = value } else { LinkedData.note(value, of: key, in: &open) }
      default: break
      }
      at += 1
    }
    while let thing = open.popLast() { take(thing) }
  }

  private static let deepest = 64
  /// In bytes; longer strings are texts.
  private static let longest = 400

  /// The closing quotation mark, or the end.
  private static func stringEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
    return min(at, bytes.count)
  }

  private static func isKey(_ bytes: [UInt8], behind end: Int) -> Bool {
    var at = end + 1
    while at < bytes.count, bytes[at].isWhiteSpace { at += 1 }
    return at < bytes.count && bytes[at] == UInt8(ascii: ":")
  }

  /// Strings with escapes are no use as dates and hardly as headlines.
  private static func note(_ value: String, of key: String?, in open: inout [Thing]) {
    guard let key, let last = open.indices.last, !value.isEmpty, !value.utf8.contains(UInt8(ascii: "\\")) else {
      return
    }
    switch key {
    case "@type": open[last].isArticle = open[last].isArticle || isArticle(value)
    case "datePublished": open[last].datePublished = open[last].datePublished ?? value
    case "headline": open[last].headline = open[last].headline ?? value
    default: break
    }
  }

  /// Article, NewsArticle, BlogPosting and their kinds.
  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("Posting") || type.hasSuffix("Report")
  }

  private mutating func take(_ thing: Thing) {
    if thing.isArticle {
      article.datePublished = article.datePublished ?? thing.datePublished
      article.headline = article.headline ?? thing.headline
    } else {
      other.datePublished = other.datePublished ?? thing.datePublished
      other.headline = other.headline ?? thing.headline
    }
  }
}
