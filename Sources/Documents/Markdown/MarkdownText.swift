import CMarkdown

// Characters, line ends and raw HTML.
extension MarkdownAssembly {
  mutating func text(_ type: MD_TEXTTYPE, _ bytes: UnsafeRawBufferPointer) {
    guard isInText(bytes) || type != MD_TEXT_NORMAL && bytes.count <= 16 else { return }
    let offset = offset(of: bytes)
    switch type {
    case MD_TEXT_SOFTBR: lineEnds = true
    case MD_TEXT_BR: if table.isOpen { lineEnds = true } else { breakLine() }
    case MD_TEXT_ENTITY: append(CharacterReference.decode(Array(bytes)) ?? Array(bytes), at: offset)
    case MD_TEXT_HTML: isHTML ? stripBlock(bytes, offset) : stripTag(bytes)
    default:
      if isRaised, let raised = RaisedDigits.raised(Array(bytes)) {
        append(raised, at: offset)
      } else {
        append(bytes, at: offset)
      }
    }
  }

  /// The parser's words lie in the input; only line ends and indents are its own.
  private func isInText(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let parsed, let base = bytes.baseAddress else { return false }
    let offset = base - parsed
    return offset >= 0 && offset <= source.utf8.count - bytes.count
  }

  private mutating func offset(of bytes: UnsafeRawBufferPointer) -> Int {
    guard let parsed, let base = bytes.baseAddress else { return sourceByte }
    let offset = base - parsed
    if offset >= 0, offset < source.utf8.count { sourceByte = offset }
    return sourceByte
  }

  private mutating func breakLine() {
    guard builder.isOpen, headingLevel == nil, spans.isEmpty else {
      lineEnds = true
      return
    }
    flush()
  }

  private mutating func append(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    guard let first = bytes.first else { return }
    joinLines(before: first)
    table.beginCellText(&builder, source: offset)
    if isRepaired {
      appendOriginal(bytes, at: offset)
    } else {
      builder.append(bytes.assumingMemoryBound(to: UInt8.self), source: offset)
    }
    if mayBeCaption { endCaption() }
  }

  private mutating func append(_ bytes: [UInt8], at offset: Int) {
    guard let first = bytes.first else { return }
    joinLines(before: first)
    table.beginCellText(&builder, source: offset)
    builder.append(bytes, source: offset)
  }

  /// Between Han characters a line end is nothing, else it is a space.
  mutating func joinLines(before next: UInt8) {
    guard lineEnds else { return }
    lineEnds = false
    // Entries of a list of notes, line by line.
    let isList = outline.kind == .references || builder.isOpen && builder.utf8[builder.start] == UInt8(ascii: "[")
    let isEntry = next == UInt8(ascii: "[") && isList && spans.isEmpty
    if next == MarkdownRepair.footnote || isEntry { return flush() }
    guard let last = builder.utf8.last, builder.isOpen, last < 0x80 || next < 0x80 else { return }
    builder.append(UInt8(ascii: " "), source: sourceByte)
  }

  /// The bytes as they stood before the repair, without what the repair dropped.
  private mutating func appendOriginal(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: MarkdownRepair.dropped) ?? bytes.count
      if end > start { builder.append(source.utf8[offset + start..<offset + end], source: offset + start) }
      start = end + 1
    }
  }

  /// `…，攝於久姆里]]`: the end of a caption whose beginning is the link to a file.
  private mutating func endCaption() {
    guard let end = builder.utf8[builder.open].suffix(512).firstRange(ofDoubled: UInt8(ascii: "]")) else { return }
    let tail = Array(builder.utf8[end.upperBound...])
    builder.truncate(to: end.lowerBound)
    builder.close(.caption, parent: outline.parent)
    begin()
    if !tail.isEmpty { builder.append(tail, source: sourceByte) }
  }

  private mutating func stripBlock(_ bytes: UnsafeRawBufferPointer, _ offset: Int) {
    var stripper = html
    defer { html = stripper }
    stripper.feed(bytes, at: offset) { piece in
      switch piece {
      case .text(let text, let offset): append(text, at: offset)
      case .lineBreak: flush()
      case .space: lineEnds = true
      }
    }
  }

  private mutating func stripTag(_ bytes: UnsafeRawBufferPointer) {
    if bytes.count <= 6 { isRaised = bytes.elementsEqual("<sup>".utf8) }
    if bytes.starts(with: Array("<br".utf8)) || bytes.starts(with: Array("<BR".utf8)) {
      text(MD_TEXT_BR, UnsafeRawBufferPointer(start: nil, count: 0))
    }
  }
}
