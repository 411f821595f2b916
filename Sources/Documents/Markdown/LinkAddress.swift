/// What stands in the parentheses of a link: `../Page/X.md "wikilink"`.
struct LinkAddress {
  let destination: Range<Int>
  /// After the closing parenthesis, or after the title where that is missing.
  let end: Int
  let isUnclosed: Bool
  /// A space in the destination, or parentheses that do not match.
  let isDamaged: Bool

  /// Longer addresses are none; also keeps the search linear.
  private static let longest = 4096

  init?(in utf8: [UInt8], from start: Int) {
    let limit = min(start + LinkAddress.longest, utf8.count)
    guard let found = utf8.withUnsafeBufferPointer({ LinkAddress.scan($0, start, limit) }) else { return nil }
    var (last, spaces) = (found.end, found.spaces)
    while last > start, utf8[last - 1] == 0x20 { (last, spaces) = (last - 1, spaces - 1) }
    destination = start..<last
    isDamaged = spaces > 0 || found.depth > 0
    if utf8[found.end] == UInt8(ascii: ")") {
      (end, isUnclosed) = (found.end + 1, false)
    } else {
      guard let close = utf8[(found.end + 1)..<limit].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == 0x0A }),
        utf8[close] == UInt8(ascii: "\"")
      else { return nil }
      isUnclosed = close + 1 >= utf8.count || utf8[close + 1] != UInt8(ascii: ")")
      end = isUnclosed ? close + 1 : close + 2
    }
  }

  /// The closing parenthesis or the quotation mark that opens the title; `nil` where the line or the mark-up ends first.
  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> (end: Int, depth: Int, spaces: Int)? {
    var (at, depth, spaces) = (start, 0, 0)
    while at < limit {
      // Letters, digits and Han characters, which addresses are made of, are none of these.
      if bytes[at] >= 0x5E || bytes[at] &- 0x2A < 0x31 {
        at &+= 1
        continue
      }
      switch bytes[at] {
      case 0x0A, UInt8(ascii: "["), UInt8(ascii: "]"): return nil
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return (at, depth, spaces) }
        depth -= 1
      case UInt8(ascii: "\"") where at > start && bytes[at - 1] == 0x20: return (at, depth, spaces)
      case 0x20: spaces += 1
      default: break
      }
      at += 1
    }
    return nil
  }

  /// Whether it looks like an address at all.
  func isPlausible(in utf8: [UInt8]) -> Bool {
    ["http://", "https://", "../", "./", "/"].contains { utf8[destination].starts(with: $0.utf8) }
  }
}
