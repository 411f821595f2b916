/// Clean text as it flows out of mark-up: white space runs become one space, and none where a line was only wrapped
/// between ideographs; indents, zero-width marks and soft hyphens go.
struct TextFlow {
  private(set) var utf8: [UInt8] = []
  /// Where the text was read.
  private(set) var runs: [SourceMap.Run] = []
  /// Where the current block began.
  private(set) var blockStart = 0
  private var space = Space.none

  private enum Space { case none, blank, wrapped }

  var count: Int { utf8.count }
  var isBlockEmpty: Bool { utf8.count == blockStart }

  /// Makes room for `capacity` bytes of text.
  mutating func reserve(_ capacity: Int) {
    utf8.reserveFilled(capacity)
    runs.reserveFilled(capacity / 64)
  }

  /// Closes the current block and returns its range; white space at its end goes.
  mutating func endBlock() -> Range<Int> {
    trimEnd()
    defer { startBlock() }
    return blockStart..<utf8.count
  }

  /// Begins a block where the text ends now.
  mutating func startBlock() {
    blockStart = utf8.count
    space = .none
  }

  /// A place where words on either side must not run together, such as `<br>` in a table cell.
  mutating func breakWords() { if !isBlockEmpty { space = .blank } }

  /// Where text appended next will stand: pending white space is written first.
  mutating func mark() -> Int {
    if space == .blank { writeSpace() }
    return utf8.count
  }

  /// Appends text that was read from the byte `source` on.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, source: Int) {
    var offset = 0
    while offset < bytes.count {
      let start = offset
      while offset < bytes.count, !TextFlow.isSpecial(bytes[offset]) { offset &+= 1 }
      if offset > start { appendRun(UnsafeBufferPointer(rebasing: bytes[start..<offset]), source: source + start) }
      if offset < bytes.count { offset = appendSpecial(bytes, at: offset, source: source) }
    }
  }

  /// Control characters and spaces, and the leads of U+00A0, U+200B, U+3000 and U+FEFF. A wide lead is special only at
  /// the beginning of a block, which `appendRun` sees to.
  @inline(__always) private static func isSpecial(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
  }

  private mutating func appendRun(_ run: UnsafeBufferPointer<UInt8>, source: Int, isClauseEnd: Bool = false) {
    var (run, source) = (run, source)
    while isBlockEmpty, run.matches("\u{3000}", at: 0) {
      run = UnsafeBufferPointer(rebasing: run[3...])
      source += 3
    }
    guard let first = run.first else { return }
    if space != .none { resolveSpace(before: first, endsClause: isClauseEnd || TextFlow.endsClause(run, at: 0)) }
    note(source)
    utf8.append(contentsOf: run)
  }

  /// ， 。 、 ； ：: nothing stands between them and their clause, as an empty link may.
  private static func endsClause(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard bytes[offset] == 0xEF || bytes[offset] == 0xE3 else { return false }
    return bytes.matches("，", at: offset) || bytes.matches("。", at: offset) || bytes.matches("、", at: offset)
      || bytes.matches("；", at: offset) || bytes.matches("：", at: offset)
  }

  private mutating func note(_ source: Int) {
    if let last = runs.last, source - utf8.count == last.source - last.clean { return }
    runs.append(SourceMap.Run(clean: utf8.count, source: source))
  }

  /// Handles one special character and returns the offset behind it.
  private mutating func appendSpecial(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, source: Int) -> Int {
    let byte = bytes[offset]
    if byte <= 0x20 || byte == 0x7F { return appendControl(byte, at: offset) }
    if bytes.matches("\u{A0}", at: offset) {
      noteSpace(.blank)
      return offset + 2
    }
    if bytes.matches("\u{AD}", at: offset) { return offset + 2 }
    if bytes.matches("\u{200B}", at: offset) || bytes.matches("\u{FEFF}", at: offset) { return offset + 3 }
    let isClauseEnd = space != .none && TextFlow.endsClause(bytes, at: offset)
    appendRun(UnsafeBufferPointer(rebasing: bytes[offset...offset]), source: source + offset, isClauseEnd: isClauseEnd)
    return offset + 1
  }

  private mutating func appendControl(_ byte: UInt8, at offset: Int) -> Int {
    switch byte {
    case 0x0A, 0x0D: noteSpace(.wrapped)
    case 0x20, 0x09, 0x0C, 0x0B, 0x00: noteSpace(.blank)
    default: break
    }
    return offset + 1
  }

  private mutating func noteSpace(_ kind: Space) {
    if isBlockEmpty { return }
    if kind == .wrapped || space == .none { space = kind }
  }

  /// A wrapped line joins without a space where either side is an ideograph or full-width punctuation.
  private mutating func resolveSpace(before next: UInt8, endsClause: Bool) {
    if endsClause || space == .wrapped && (next.leadsWideCharacter || endsWide) {
      space = .none
    } else {
      writeSpace()
    }
  }

  private var endsWide: Bool {
    guard utf8.count >= blockStart + 3 else { return false }
    return utf8[utf8.count - 3].leadsWideCharacter && utf8[utf8.count - 1] >= 0x80
  }

  private mutating func writeSpace() {
    space = .none
    if !isBlockEmpty, utf8[utf8.count - 1] != 0x20 { utf8.append(0x20) }
  }

  private mutating func trimEnd() {
    while utf8.count > blockStart {
      if utf8[utf8.count - 1] == 0x20 {
        utf8.removeLast()
      } else if utf8.count >= blockStart + 3, utf8.suffix(3).elementsEqual([0xE3, 0x80, 0x80]) {
        utf8.removeLast(3)
      } else {
        return
      }
    }
  }
}
