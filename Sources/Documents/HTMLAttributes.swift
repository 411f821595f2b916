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

  /// Reads libxml2's list: name, value, name, value, …, null. A name without a value has a null value.
  init(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    guard var next = list else { return }
    while let name = next[0] {
      read(name, next[1])
      next += 2
    }
  }

  private mutating func read(_ name: UnsafePointer<UInt8>, _ value: UnsafePointer<UInt8>?) {
    // Nearly all attributes of a page are told apart by their first byte.
    switch name[0] {
    case UInt8(ascii: "c"): readC(name, value)
    case UInt8(ascii: "h"):
      if names(name, "href") { href = text(value) } else if names(name, "hidden") { isHidden = true }
    case UInt8(ascii: "i"):
      if names(name, "id") { id = text(value) } else if names(name, "itemprop") { itemProperty = text(value) }
    case UInt8(ascii: "r"): readR(name, value)
    case UInt8(ascii: "s"): if names(name, "style") { style = text(value) }
    case UInt8(ascii: "n"): if names(name, "name") { self.name = text(value) }
    case UInt8(ascii: "p"):
      if names(name, "property") { property = text(value) } else if names(name, "pubdate") { isPublicationDate = true }
    case UInt8(ascii: "d"): if names(name, "datetime") { datetime = text(value) }
    case UInt8(ascii: "t"): if names(name, "type") { type = text(value) }
    case UInt8(ascii: "l"): if names(name, "lang") { language = text(value) }
    default: return
    }
  }

  private mutating func readC(_ name: UnsafePointer<UInt8>, _ value: UnsafePointer<UInt8>?) {
    if names(name, "class") {
      classes = text(value)
    } else if names(name, "content") {
      content = text(value)
    } else if names(name, "colspan") {
      columnSpan = text(value)
    }
  }

  private mutating func readR(_ name: UnsafePointer<UInt8>, _ value: UnsafePointer<UInt8>?) {
    if names(name, "role") {
      role = text(value)
    } else if names(name, "rel") {
      rel = text(value)
    } else if names(name, "rowspan") {
      rowSpan = text(value)
    }
  }

  private func text(_ value: UnsafePointer<UInt8>?) -> String { value.map { String(cString: $0) } ?? "" }

  private func names(_ name: UnsafePointer<UInt8>, _ word: StaticString) -> Bool {
    for index in 0..<word.utf8CodeUnitCount where name[index] != word.utf8Start[index] { return false }
    return name[word.utf8CodeUnitCount] == 0
  }
}
