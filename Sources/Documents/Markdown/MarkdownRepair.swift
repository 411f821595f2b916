import CText

/// Makes damaged links whole before Markdown is parsed: addresses with spaces, with brackets that do not match, links
/// whose opening or closing bracket is missing. Also hides footnotes from the parser, which knows none.
///
/// Every byte stays in its place, so that offsets stay exact: what must not be seen is replaced by bytes that do not
/// occur in UTF-8.
struct MarkdownRepair {
  /// Stands for a space in an address.
  static let space: UInt8 = 0xFF
  static let openingParenthesis: UInt8 = 0xFE
  static let closingParenthesis: UInt8 = 0xFD
  /// Mark-up that belongs to nothing; not part of the text.
  static let dropped: UInt8 = 0xFC
  /// The `[` of `[^1]`.
  static let footnote: UInt8 = 0xF8

  private(set) var utf8: [UInt8]
  private(set) var isNeeded = false
  /// Unescaped `[` that are still open in this paragraph.
  private var openBrackets: [Int] = []
  /// Pictures of this paragraph so far.
  private var pictures = 0

  /// The parser needs time as the square of the pictures of a paragraph; beyond so many they are left out.
  private static let mostPictures = 400

  init(_ utf8: [UInt8], from start: Int) {
    self.utf8 = utf8
    scan(from: start)
  }

  private mutating func scan(from start: Int) {
    var at = start
    while let next = nextBracket(from: at) {
      if openBrackets.count > 0 || pictures > 0, isParagraphEnd(between: at, next) {
        openBrackets.removeAll(keepingCapacity: true)
        pictures = 0
      }
      at = utf8[next] == UInt8(ascii: "[") ? opened(at: next) : closed(at: next)
    }
  }

  private func nextBracket(from at: Int) -> Int? {
    utf8.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, at < bytes.count else { return nil }
      let next = at + ctext_find_either(base + at, bytes.count - at, UInt8(ascii: "["), UInt8(ascii: "]"))
      return next < bytes.count ? next : nil
    }
  }

  private func isParagraphEnd(between start: Int, _ end: Int) -> Bool {
    utf8.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, start < end else { return false }
      return ctext_find_bytes(base + start, end - start, [0x0A, 0x0A], 2) < end - start
    }
  }

  private func isEscaped(_ at: Int) -> Bool { at > 0 && utf8[at - 1] == UInt8(ascii: "\\") }

  private mutating func opened(at: Int) -> Int {
    if isEscaped(at) { return at + 1 }
    if at + 1 < utf8.count, utf8[at + 1] == UInt8(ascii: "^"), let end = labelEnd(from: at + 2) {
      replace(at, MarkdownRepair.footnote)
      return end + 1
    }
    openBrackets.append(at)
    return at + 1
  }

  /// The `]` of a footnote's label.
  private func labelEnd(from start: Int) -> Int? {
    let end = utf8[start..<min(start + 64, utf8.count)].firstIndex { $0 == UInt8(ascii: "]") || $0.isWhiteSpace }
    guard let end, end > start, utf8[end] == UInt8(ascii: "]") else { return nil }
    return end
  }

  private mutating func closed(at: Int) -> Int {
    if isEscaped(at) { return at + 1 }
    guard at + 1 < utf8.count, utf8[at + 1] == UInt8(ascii: "(") else {
      if let opening = openBrackets.popLast() { unwrap(opening, at) }
      return at + 1
    }
    let opening = openBrackets.popLast()
    guard let address = LinkAddress(in: utf8, from: at + 2) else { return at + 2 }
    guard let opening else {
      if address.isPlausible(in: utf8) { drop(at..<address.end) }
      return address.end
    }
    if opening > 0, utf8[opening - 1] == UInt8(ascii: "!") {
      pictures += 1
      if pictures > MarkdownRepair.mostPictures { drop(opening - 1..<address.end) }
    } else if address.isUnclosed {
      drop(opening..<opening + 1)
      drop(at..<address.end)
    } else if address.isDamaged, address.isPlausible(in: utf8) {
      protect(address.destination)
    }
    return address.end
  }

  /// `[[3]](#cite_note-3)`: the inner brackets would be taken for a link to the page 3.
  private mutating func unwrap(_ opening: Int, _ closing: Int) {
    guard opening > 0, utf8[opening - 1] == UInt8(ascii: "["), openBrackets.last == opening - 1,
      utf8[closing...].prefix(3).elementsEqual("]](".utf8)
    else { return }
    replace(opening, MarkdownRepair.dropped)
    replace(closing, MarkdownRepair.dropped)
  }

  private mutating func drop(_ range: Range<Int>) {
    for offset in range { replace(offset, MarkdownRepair.dropped) }
  }

  private mutating func protect(_ range: Range<Int>) {
    for offset in range {
      switch utf8[offset] {
      case UInt8(ascii: " "): replace(offset, MarkdownRepair.space)
      case UInt8(ascii: "("): replace(offset, MarkdownRepair.openingParenthesis)
      case UInt8(ascii: ")"): replace(offset, MarkdownRepair.closingParenthesis)
      default: break
      }
    }
  }

  private mutating func replace(_ offset: Int, _ byte: UInt8) {
    utf8[offset] = byte
    isNeeded = true
  }
}
