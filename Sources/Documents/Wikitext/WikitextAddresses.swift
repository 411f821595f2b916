import CText
import Temporal

// Addresses in wikitext: bare ones, and those in single brackets.
extension WikitextInline {
  /// A bare URL; `at` is its colon.
  mutating func readAddress(_ at: Int, in range: Range<Int>, from start: Int) -> Int? {
    guard bytes.matches("://", at: at), let head = scheme(before: at), head >= start else { return nil }
    let end = addressEnd(head, in: range)
    guard end > at + 3 else { return nil }
    append(start..<head)
    addLink(to: bytes.string(head..<end)) { $0.append(head..<end) }
    return end
  }

  private func scheme(before colon: Int) -> Int? {
    if bytes.matches("https", at: colon - 5) { return colon - 5 }
    if bytes.matches("http", at: colon - 4) { return colon - 4 }
    return bytes.matches("ftp", at: colon - 3) ? colon - 3 : nil
  }

  /// An address ends at white space, brackets, quotes and where it is no longer ASCII.
  func addressEnd(_ start: Int, in range: Range<Int>) -> Int {
    var end = start
    while end < range.upperBound, bytes[end] > 0x20, bytes[end] < 0x7F, !WikitextInline.endsAddress(bytes[end]) {
      end += 1
    }
    while end > start, [0x2C, 0x2E, 0x3B, 0x3A].contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "|"):
      true
    default: false
    }
  }

  /// `[http://… words]`; without words it is a footnote of its own. Its words may hold constructs, so it may reach
  /// beyond the text at hand.
  mutating func readExternalLink(_ at: Int, in range: Range<Int>, from start: Int, within whole: Range<Int>)
    -> Int?
  {
    let isAddress = [("http://" as StaticString), "https://", "ftp://", "//"].contains { bytes.matches($0, at: at + 1) }
    guard isAddress, let close = externalEnd(at, in: range) else { return nil }
    let end = bytes[at + 1..<close].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "|") } ?? close
    let written = bytes.string(at + 1..<end)
    let address = written.hasPrefix("//") ? "https:" + written : written
    append(start..<at)
    let words = bytes.trimmed(end..<close)
    if words.isEmpty, isApart {
      addLink(to: address) { $0.append(at + 1..<end) }
    } else if words.isEmpty {
      references.addLinked(address, to: &builder)
    } else {
      addLink(to: address) { $0.render(words) }
    }
    return close + 1
  }

  private func externalEnd(_ at: Int, in range: Range<Int>) -> Int? {
    let window = bytes[at..<range.upperBound].prefix(2000)
    guard let close = window.firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "\n") }) else {
      return nil
    }
    return bytes[close] == UInt8(ascii: "]") ? close : nil
  }

  mutating func addLink(to address: String, _ render: (inout WikitextInline) -> Void) {
    let start = builder.utf8.count
    render(&self)
    guard builder.utf8.count > start, start >= builder.start, let target = Link.Target(address: address) else { return }
    builder.addLink(Link(range: start..<builder.utf8.count, target: target, url: address))
  }
}
