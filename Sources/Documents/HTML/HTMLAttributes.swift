/// The attributes of a start tag that a reader of the page looks at; empty ones are there, absent ones `nil`.
struct HTMLAttributes {
  var classes: String?
  var id: String?
  var role: String?
  var href: String?
  var style: String?
  var isHidden = false
  /// `name`, `property` and `itemprop` of `<meta>`, `name` of `<a>`.
  var name: String?
  var property: String?
  var itemProperty: String?
  var content: String?
  var datetime: String?
  var isPublicationDate = false
  var rel: String?
  var type: String?
  var language: String?
  var rowSpan: String?
  var columnSpan: String?

  /// Reads an attribute, if it is one of these; of two with one name the first counts.
  mutating func read(_ page: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ value: Range<Int>) {
    guard name.count <= 8 else { return }
    func text() -> String { HTMLAttributes.decoded(page, value) }
    func names(_ word: StaticString) -> Bool {
      name.count == word.utf8CodeUnitCount && page.matchesIgnoringCase(word, at: name.lowerBound)
    }
    // Nearly all attributes of a page are told apart by their first letter.
    switch page[name.lowerBound].lowercasedASCII {
    case UInt8(ascii: "c"):
      if names("class") { set(&classes, text()) } else if names("content") { set(&content, text()) }
      if names("colspan") { set(&columnSpan, text()) }
    case UInt8(ascii: "h"):
      if names("href") { set(&href, text()) } else if names("hidden") { isHidden = true }
    case UInt8(ascii: "i"):
      if names("id") { set(&id, text()) } else if names("itemprop") { set(&itemProperty, text()) }
    case UInt8(ascii: "r"):
      if names("rel") { set(&rel, text()) } else if names("role") { set(&role, text()) }
      if names("rowspan") { set(&rowSpan, text()) }
    case UInt8(ascii: "p"):
      if names("property") { set(&property, text()) } else if names("pubdate") { isPublicationDate = true }
    case UInt8(ascii: "s"): if names("style") { set(&style, text()) }
    case UInt8(ascii: "n"): if names("name") { set(&self.name, text()) }
    case UInt8(ascii: "d"): if names("datetime") { set(&datetime, text()) }
    case UInt8(ascii: "t"): if names("type") { set(&type, text()) }
    case UInt8(ascii: "l"): if names("lang") { set(&language, text()) }
    default: return
    }
  }

  private func set(_ attribute: inout String?, _ text: @autoclosure () -> String) {
    if attribute == nil { attribute = text() }
  }

  private static func decoded(_ page: UnsafeBufferPointer<UInt8>, _ value: Range<Int>) -> String {
    guard page[value].contains(UInt8(ascii: "&")) else { return page.string(value) }
    var bytes: [UInt8] = []
    var at = value.lowerBound
    while at < value.upperBound {
      let isMark = page[at] == UInt8(ascii: "&")
      if isMark, let (characters, end) = HTMLTokenizer.reference(in: page, at: at, before: value.upperBound) {
        bytes += characters
        at = end
      } else {
        bytes.append(page[at])
        at += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
