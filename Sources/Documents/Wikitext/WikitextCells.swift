/// Cells of table lines.
extension WikitextInline {
  struct TableCell {
    var range: Range<Int>
    var isHeader: Bool
    var rows = 1
    var columns = 1
  }

  /// The cells of a line behind its `|` or `!`: parts between `||`, or `!!` on a line of headers.
  func cells(_ line: Range<Int>, isHeader: Bool) -> [TableCell] {
    var cells: [TableCell] = []
    var start = line.lowerBound
    var skip = -1
    forEachPlain(in: line) { at in
      guard bytes[at] == UInt8(ascii: "|") || bytes[at] == UInt8(ascii: "!") else { return true }
      let isEnd = bytes.matches("||", at: at) || (isHeader && bytes.matches("!!", at: at))
      guard isEnd, at + 1 < line.upperBound, at != skip else { return true }
      cells.append(cell(start..<at, isHeader: isHeader))
      start = at + 2
      skip = at + 1
      return true
    }
    cells.append(cell(start..<line.upperBound, isHeader: isHeader))
    return cells
  }

  private func cell(_ range: Range<Int>, isHeader: Bool) -> TableCell {
    let (range, attributes) = withoutAttributes(range)
    var cell = TableCell(range: range, isHeader: isHeader)
    if let attributes {
      cell.rows = span("rowspan", in: attributes)
      cell.columns = span("colspan", in: attributes)
    }
    return cell
  }

  /// `style="…" | words`: the words, and where the attributes stand.
  func withoutAttributes(_ range: Range<Int>) -> (range: Range<Int>, attributes: Range<Int>?) {
    var bar: Int?
    var hasEquals = false
    forEachPlain(in: range) { at in
      if bytes[at] == UInt8(ascii: "=") { hasEquals = true }
      if bytes[at] == UInt8(ascii: "|") { bar = at }
      return bar == nil
    }
    guard let bar, hasEquals || bytes.trimmed(range.lowerBound..<bar).isEmpty || bar - range.lowerBound < 12 else {
      return (bytes.trimmed(range), nil)
    }
    return (bytes.trimmed(bar + 1..<range.upperBound), range.lowerBound..<bar)
  }

  private func span(_ name: StaticString, in attributes: Range<Int>) -> Int {
    guard let found = bytes.firstOffset(of: name, in: attributes) else { return 1 }
    let rest = bytes[(found + name.utf8CodeUnitCount)..<attributes.upperBound]
    let digits = rest.drop { !$0.isASCIIDigit }.prefix { $0.isASCIIDigit }
    return HTMLPage.span(String(decoding: digits, as: UTF8.self))
  }

  /// Takes the spaces off a cell that was just written from `start` on, and its list marks.
  mutating func trimCell(from start: Int) {
    var end = builder.utf8.count
    while end > start, builder.utf8[end - 1] == 0x20 { end -= 1 }
    if end < builder.utf8.count { builder.cut([end..<builder.utf8.count]) }
  }
}
