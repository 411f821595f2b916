import CText
import Temporal

/// HTML: the article of a page, without its skin.
package struct HTMLReader: Reader {
  package init() {}
  package var format: MarkupFormat { .html }

  package func document(from source: SourceText) -> Document {
    let builder = HTMLPageBuilder()
    let parser = HTMLParser(events: builder)
    HTMLReader.prepared(source.utf8).withUnsafeBufferPointer { parser.parse($0) }
    let page = builder.finish()
    var warnings = source.warnings
    if parser.tooDeep { warnings.append(Warning(message: "elements nested deeper than \(HTMLParser.maximumDepth)")) }
    let map = SourceMap(source: source.utf8)
    let assembly = HTMLAssembly(page, tables: HTMLTables(page), map: map)
    return assembly.document(info: source.info, warnings: warnings)
  }

  /// The page without what libxml2 would end at: NUL, and `</body>` and `</html>`, which many pages have before their
  /// end. Blanks take their places, so that offsets stay.
  private static func prepared(_ utf8: [UInt8]) -> [UInt8] {
    var page = utf8
    page.withUnsafeMutableBufferPointer { page in
      blank(0x00, in: page) { _, _ in 1 }
      blank(UInt8(ascii: "<"), in: page) { page, offset in
        let isEnd = page.matchesIgnoringCase("</body", at: offset) || page.matchesIgnoringCase("</html", at: offset)
        guard isEnd else { return 0 }
        let rest = page[offset...].prefix(longestEndTag)
        return rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 - offset } ?? 0
      }
    }
    return page
  }

  private static let longestEndTag = 64

  /// Finds each `mark` and overwrites as many bytes from there as `length` says.
  private static func blank(
    _ mark: UInt8, in page: UnsafeMutableBufferPointer<UInt8>, length: (UnsafeBufferPointer<UInt8>, Int) -> Int
  ) {
    guard let base = page.baseAddress else { return }
    var offset = 0
    while offset < page.count {
      offset += ctext_find_byte(base + offset, page.count - offset, mark)
      guard offset < page.count else { return }
      let count = length(UnsafeBufferPointer(page), offset)
      for index in offset..<offset + count { page[index] = 0x20 }
      offset += max(count, 1)
    }
  }
}
