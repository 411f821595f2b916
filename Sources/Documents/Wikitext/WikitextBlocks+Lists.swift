/// Items of lists: how deep they are, and which item they stand under.
extension WikitextBlocks {
  /// A line that begins with marks of a list; a term and what defines it are an item each.
  mutating func readItem(_ line: Range<Int>) {
    close(.paragraph)
    var start = line.lowerBound
    while start < line.upperBound, [0x2A, 0x23, 0x3A, 0x3B, 0x20].contains(bytes[start]) { start += 1 }
    if line.lowerBound == 0, inline.isRedirect(line) { return }
    let mark = bytes[line.lowerBound] == UInt8(ascii: ";") ? UInt8(ascii: ":") : bytes[line.lowerBound]
    if mark != listMark { items.removeAll(keepingCapacity: true) }
    listMark = mark
    let depth = bytes[line.lowerBound..<start].count { $0 != 0x20 }
    let isTerm = bytes[line.lowerBound..<start].last { $0 != 0x20 } == UInt8(ascii: ";")
    if isTerm, let colon = inline.firstColon(in: start..<line.upperBound) {
      addItem(start..<colon, depth: depth)
      addItem(colon + 1..<line.upperBound, depth: depth + 1)
    } else if bytes.matches("{|", at: start), readTable(start..<line.upperBound) {
      return
    } else {
      addItem(start..<line.upperBound, depth: isTerm ? depth : depth + 1)
    }
  }

  /// A definition list's term is shallower than its definitions, so that it governs them.
  private mutating func addItem(_ range: Range<Int>, depth: Int) {
    while let last = items.last, last.depth >= depth { items.removeLast() }
    inline.render(bytes.trimmed(range))
    if let block = close(.listItem, parent: items.last?.block) { items.append((depth, block)) }
  }
}
