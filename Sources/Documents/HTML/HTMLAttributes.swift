/// The attributes of a start tag that a reader of the page looks at; empty ones are there, absent ones `nil`.
///
/// It notes where their values stand: most are never asked for. It lives no longer than the tag is read.
struct HTMLAttributes {
  /// Where a value stands in the page; the absent one lies nowhere.
  private typealias Value = Range<Int>
  private static let absent = -1 ..< -1

  private let page: UnsafeBufferPointer<UInt8>
  private var classValue = absent
  private var idValue = absent
  private var roleValue = absent
  private var hrefValue = absent
  private var styleValue = absent
  private var nameValue = absent
  private var propertyValue = absent
  private var itemPropertyValue = absent
  private var contentValue = absent
  private var datetimeValue = absent
  private var relValue = absent
  private var typeValue = absent
  private var languageValue = absent
  private var rowSpanValue = absent
  private var columnSpanValue = absent
  private(set) var isHidden = false
  private(set) var isPublicationDate = false

  init(in page: UnsafeBufferPointer<UInt8>) { self.page = page }

  /// As written in the page.
  var classBytes: UnsafeBufferPointer<UInt8>? { bytes(classValue) }
  var idBytes: UnsafeBufferPointer<UInt8>? { bytes(idValue) }

  var classes: String? { text(classValue) }
  var id: String? { text(idValue) }
  var role: String? { text(roleValue) }
  var href: String? { text(hrefValue) }
  var style: String? { text(styleValue) }
  /// `name`, `property` and `itemprop` of `<meta>`, `name` of `<a>`.
  var name: String? { text(nameValue) }
  var property: String? { text(propertyValue) }
  var itemProperty: String? { text(itemPropertyValue) }
  var content: String? { text(contentValue) }
  var datetime: String? { text(datetimeValue) }
  var rel: String? { text(relValue) }
  var type: String? { text(typeValue) }
  var language: String? { text(languageValue) }
  var rowSpan: String? { text(rowSpanValue) }
  var columnSpan: String? { text(columnSpanValue) }

  /// Reads an attribute, if it is one of these; of two with one name the first counts.
  mutating func read(_ name: Range<Int>, _ value: Range<Int>) {
    guard name.count <= 8 else { return }
    let page = page
    func names(_ word: StaticString) -> Bool {
      name.count == word.utf8CodeUnitCount && page.matchesIgnoringCase(word, at: name.lowerBound)
    }
    func set(_ attribute: inout Range<Int>) { if attribute.lowerBound < 0 { attribute = value } }
    // Nearly all attributes of a page are told apart by their first letter.
    switch page[name.lowerBound].lowercasedASCII {
    case UInt8(ascii: "c"):
      if names("class") { set(&classValue) } else if names("content") { set(&contentValue) }
      if names("colspan") { set(&columnSpanValue) }
    case UInt8(ascii: "h"):
      if names("href") { set(&hrefValue) } else if names("hidden") { isHidden = true }
    case UInt8(ascii: "i"):
      if names("id") { set(&idValue) } else if names("itemprop") { set(&itemPropertyValue) }
    case UInt8(ascii: "r"):
      if names("rel") { set(&relValue) } else if names("role") { set(&roleValue) }
      if names("rowspan") { set(&rowSpanValue) }
    case UInt8(ascii: "p"):
      if names("property") { set(&propertyValue) } else if names("pubdate") { isPublicationDate = true }
    case UInt8(ascii: "s"): if names("style") { set(&styleValue) }
    case UInt8(ascii: "n"): if names("name") { set(&nameValue) }
    case UInt8(ascii: "d"): if names("datetime") { set(&datetimeValue) }
    case UInt8(ascii: "t"): if names("type") { set(&typeValue) }
    case UInt8(ascii: "l"): if names("lang") { set(&languageValue) }
    default: return
    }
  }

  private func bytes(_ value: Value) -> UnsafeBufferPointer<UInt8>? {
    value.lowerBound < 0 ? nil : UnsafeBufferPointer(rebasing: page[value])
  }

  private func text(_ value: Value) -> String? { bytes(value).map(HTMLAttributes.text) }

  /// The characters of a value, its references decoded.
  static func text(_ value: UnsafeBufferPointer<UInt8>) -> String {
    guard value.contains(UInt8(ascii: "&")) else { return String(decoding: value, as: UTF8.self) }
    var bytes: [UInt8] = []
    var at = 0
    while at < value.count {
      let isMark = value[at] == UInt8(ascii: "&")
      if isMark, let (characters, end) = HTMLTokenizer.reference(in: value, at: at, before: value.count) {
        bytes += characters
        at = end
      } else {
        bytes.append(value[at])
        at += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
