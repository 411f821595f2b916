import CText

/// Takes the tags out of HTML that stands in another kind of text, piece by piece, whatever is left open.
struct MarkupStripper {
  enum Piece {
    case text([UInt8], at: Int)
    /// The end of a paragraph, an item, a row.
    case lineBreak
    case space
  }

  private enum State: Equatable {
    case text, tag, comment
    /// In a script or a style sheet, until its end tag.
    case raw([UInt8])
  }

  private var state = State.text
  private var tag: [UInt8] = []

  /// Reads the next bytes of the HTML, which stand at `offset` of the source.
  mutating func feed(_ bytes: UnsafeRawBufferPointer, at offset: Int, to emit: (Piece) -> Void) {
    var at = 0
    while at < bytes.count {
      switch state {
      case .text: at = readText(bytes, at, offset, emit)
      case .tag: at = readTag(bytes, at, emit)
      case .comment: at = skip(bytes, at, past: Array("-->".utf8))
      case .raw(let end): at = skip(bytes, at, past: end)
      }
    }
  }

  private mutating func readText(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ offset: Int, _ emit: (Piece) -> Void
  ) -> Int {
    var at = start
    while at < bytes.count {
      let end =
        bytes[at...].firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 == 0x0A } ?? bytes.count
      if end > at { emit(.text(Array(bytes[at..<end]), at: offset + at)) }
      guard end < bytes.count else { return end }
      at = end
      switch bytes[at] {
      case 0x0A:
        emit(.space)
        at += 1
      case UInt8(ascii: "&"): at = readReference(bytes, at, offset, emit)
      default:
        (state, tag) = (.tag, [])
        return at + 1
      }
    }
    return at
  }

  private func readReference(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ offset: Int, _ emit: (Piece) -> Void
  ) -> Int {
    let window = bytes[start..<min(start + 34, bytes.count)]
    guard let end = window.firstIndex(of: UInt8(ascii: ";")),
      let decoded = CharacterReference.decode(Array(bytes[start...end]))
    else {
      emit(.text([bytes[start]], at: offset + start))
      return start + 1
    }
    emit(.text(decoded, at: offset + start))
    return end + 1
  }

  private mutating func readTag(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ emit: (Piece) -> Void) -> Int {
    for at in start..<bytes.count {
      if bytes[at] == UInt8(ascii: ">") {
        close(emit)
        return at + 1
      }
      if tag.count < 16 { tag.append(bytes[at] | 0x20) }
      if tag.count == 3, tag.elementsEqual([0x21, 0x2D, 0x2D]) {
        state = .comment
        return at + 1
      }
    }
    return bytes.count
  }

  private mutating func close(_ emit: (Piece) -> Void) {
    state = .text
    let name = Array(tag.prefix { $0.isASCIIDigit || (0x61...0x7A).contains($0) })
    switch String(decoding: name.isEmpty ? Array(tag.dropFirst()) : name, as: UTF8.self) {
    case "script", "style": state = .raw(Array("</".utf8) + (name.isEmpty ? [] : name))
    case "br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "dl", "dt", "dd",
      "blockquote",
      "section", "article", "hr", "center", "details", "summary", "figure", "figcaption":
      emit(.lineBreak)
    case "td", "th": emit(.space)
    default: break
    }
  }

  /// Looks for the end within this piece; an end that lies across two pieces is not found.
  private mutating func skip(_ bytes: UnsafeRawBufferPointer, _ start: Int, past end: [UInt8]) -> Int {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return bytes.count }
    let found = start + ctext_find_bytes(base + start, bytes.count - start, end, end.count)
    guard found < bytes.count else { return bytes.count }
    if case .raw = state { (state, tag) = (.tag, []) } else { state = .text }
    return found + end.count
  }
}
