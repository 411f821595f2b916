import CHTML

/// What libxml2 finds in a page, in the order of the page. Elements arrive closed, whatever the page left open.
protocol HTMLEvents: AnyObject {
  func start(_ name: UnsafePointer<UInt8>, _ attributes: HTMLAttributes, at source: Int)
  func end(_ name: UnsafePointer<UInt8>)
  /// Text with its entities decoded, and the byte of the page where it began.
  func text(_ bytes: UnsafeBufferPointer<UInt8>, at source: Int)
}

/// Runs libxml2's push parser over a page in UTF-8 and hands on what it finds.
final class HTMLParser {
  private let events: any HTMLEvents
  private var context: htmlParserCtxtPtr?
  /// Whether elements lay deeper than `maximumDepth`.
  private(set) var tooDeep = false

  /// libxml2 searches its open elements for every stray end tag. Beyond this depth an element is reported but not kept
  /// open, so that a hundred thousand open `<div>` cost no more than their bytes.
  static let maximumDepth: CInt = 200
  private static let chunk = 1 << 16
  private static let initialized: Void = xmlInitParser()

  init(events: any HTMLEvents) { self.events = events }

  /// Parses a whole page. NUL must not be in it: libxml2 ends a text there.
  func parse(_ page: UnsafeBufferPointer<UInt8>) {
    _ = HTMLParser.initialized
    var handler = HTMLParser.handler
    context = htmlCreatePushParserCtxt(
      &handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    guard let context else { return }
    defer { htmlFreeParserCtxt(context) }
    // The bytes are UTF-8 by now, whatever <meta charset> says; nothing is fetched.
    let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    htmlCtxtUseOptions(context, CInt(options | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue))
    push(page, into: context)
    self.context = nil
  }

  private func push(_ page: UnsafeBufferPointer<UInt8>, into context: htmlParserCtxtPtr) {
    guard let base = page.baseAddress else { return }
    var offset = 0
    while offset < page.count {
      let length = min(HTMLParser.chunk, page.count - offset)
      (base + offset).withMemoryRebound(to: CChar.self, capacity: length) {
        _ = htmlParseChunk(context, $0, CInt(length), 0)
      }
      offset += length
    }
    htmlParseChunk(context, nil, 0, 1)
  }

  private static var handler: htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.startElement = { parser, name, attributes in HTMLParser.from(parser)?.started(name, attributes) }
    handler.endElement = { parser, name in HTMLParser.from(parser)?.ended(name) }
    handler.characters = { parser, bytes, count in HTMLParser.from(parser)?.read(bytes, count) }
    handler.ignorableWhitespace = { parser, bytes, count in HTMLParser.from(parser)?.read(bytes, count) }
    handler.cdataBlock = { parser, bytes, count in HTMLParser.from(parser)?.read(bytes, count) }
    return handler
  }

  private static func from(_ pointer: UnsafeMutableRawPointer?) -> HTMLParser? {
    pointer.map { Unmanaged<HTMLParser>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The byte of the page behind what was just read.
  private var offset: Int {
    guard let input = context?.pointee.input, let base = input.pointee.base, let current = input.pointee.cur else { return 0 }
    return Int(input.pointee.consumed) + (current - base)
  }

  private func started(_ name: UnsafePointer<UInt8>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    guard let name else { return }
    events.start(name, HTMLAttributes(attributes), at: offset)
    forgetIfTooDeep(name)
  }

  /// The contents of script and style are known by the open element, which ends at once anyway.
  private func forgetIfTooDeep(_ name: UnsafePointer<UInt8>) {
    guard let context, context.pointee.nameNr > HTMLParser.maximumDepth, !HTMLParser.holdsRawText(name) else { return }
    tooDeep = true
    context.pointee.nameNr -= 1
    context.pointee.name = context.pointee.nameTab[Int(context.pointee.nameNr) - 1]
    events.end(name)
  }

  private static func holdsRawText(_ name: UnsafePointer<UInt8>) -> Bool {
    let name = String(cString: name)
    return name == "script" || name == "style"
  }

  private func ended(_ name: UnsafePointer<UInt8>?) {
    guard let name else { return }
    events.end(name)
  }

  private func read(_ bytes: UnsafePointer<UInt8>?, _ count: CInt) {
    let count = Int(count)
    events.text(UnsafeBufferPointer(start: bytes, count: count), at: max(offset - count, 0))
  }
}
