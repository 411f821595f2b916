/// Infoboxes: each value is a block.
extension WikitextBlocks {
  /// An infobox alone on its lines: a block for each of its values.
  mutating func readInfobox(_ line: Range<Int>) -> Bool {
    guard let template = inline.template(at: bytes.trimmed(line)), template.isInfobox else { return false }
    endParagraph()
    for value in inline.values(ofInfobox: template) {
      inline.render(value.range)
      inline.builder.close(value.isCaption ? .caption : .infobox, parent: outline.parent)
    }
    _ = inline.takeAsides()
    return true
  }

  /// `{{Infobox` that nothing ends: it goes on as long as lines begin with a bar.
  mutating func readUnclosedBox(_ line: Range<Int>) -> Bool {
    let first = bytes.trimmed(line)
    guard bytes.matches("{{", at: first.lowerBound), !inline.spans.begins(at: first.lowerBound),
      barredLine(from: line.upperBound + 1) != nil
    else { return false }
    endParagraph()
    offset = line.upperBound + 1
    while let value = barredLine(from: offset) {
      offset = value.upperBound + 1
      guard let equals = bytes[value].firstIndex(of: UInt8(ascii: "=")) else { continue }
      inline.render(bytes.trimmed(equals + 1..<value.upperBound))
      inline.builder.close(.infobox, parent: outline.parent)
    }
    _ = inline.takeAsides()
    return true
  }

  /// The line from here on, if it begins with a bar.
  private mutating func barredLine(from start: Int) -> Range<Int>? {
    guard start < min(bytes.count, inline.spans.stretch.upperBound) else { return nil }
    let line = start..<lineEnd(from: start)
    return bytes[bytes.trimmed(line)].first == UInt8(ascii: "|") ? line : nil
  }
}
