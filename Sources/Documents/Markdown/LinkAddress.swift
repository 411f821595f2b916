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
    guard let found = utf8.withUnsafeBufferPointer({ LinkAddress.scan($0, start, limit) }),
      let (end, isUnclosed) = LinkAddress.end(of: found.end, in: utf8, limit)
    else {
      guard let open = LinkAddress.endless(in: utf8, start, limit) else { return nil }
      (destination, end, isUnclosed, isDamaged) = (open, open.upperBound, true, true)
      return
    }
    var (last, spaces) = (found.end, found.spaces)
    while last > start, utf8[last - 1] == 0x20 { (last, spaces) = (last - 1, spaces - 1) }
    destination = start..<last
    isDamaged = spaces > 0 || found.depth > 0
    (self.end, self.isUnclosed) = (end, isUnclosed)
  }

  /// Behind the closing parenthesis, or behind the title that begins here; `nil` for a title that nothing ends.
  private static func end(of destination: Int, in utf8: [UInt8], _ limit: Int) -> (end: Int, isUnclosed: Bool)? {
    if utf8[destination] == UInt8(ascii: ")") { return (destination + 1, false) }
    let close = utf8[(destination + 1)..<limit].firstIndex { $0 == UInt8(ascii: "\"") || $0 == 0x0A }
    guard let close, utf8[close] == UInt8(ascii: "\"") else { return nil }
    let isUnclosed = close + 1 >= utf8.count || utf8[close + 1] != UInt8(ascii: ")")
    return (isUnclosed ? close + 1 : close + 2, isUnclosed)
  }

  /// An address that nothing ends goes as far as a blank, a bracket or a mark of Chinese punctuation.
  private static func endless(in utf8: [UInt8], _ start: Int, _ limit: Int) -> Range<Int>? {
    let line = utf8[start..<limit]
    guard starts.contains(where: { line.starts(with: $0.utf8) }) else { return nil }
    let end = line.indices.first { index in
      switch utf8[index] {
      case 0...0x20, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""): true
      // 、。《 (E3 80), ，；： (EF BC) and their like.
      case 0xE3: index + 1 < limit && utf8[index + 1] == 0x80
      case 0xEF: index + 1 < limit && utf8[index + 1] == 0xBC
      default: false
      }
    }
    return start..<(end ?? limit)
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
    LinkAddress.starts.contains { utf8[destination].starts(with: $0.utf8) }
  }

  private static let starts = ["http://", "https://", "../", "./", "/"]
}
