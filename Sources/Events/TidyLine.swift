/// A clause as a line: white space and doubled marks gone, no mark at either end.
struct TidyLine {
  private var line: [UInt8] = []
  /// The last scalar of the line; `nil` before the first.
  private var last: Unicode.Scalar?

  /// `bytes` must be valid UTF-8.
  init(_ bytes: ArraySlice<UInt8>) {
    line.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { read($0) }
  }

  /// The line without marks at its end.
  var utf8: ArraySlice<UInt8> {
    var rest = line[...]
    while case let (scalar, width) = TidyLine.last(of: rest), width > 0, scalar.isLoose || scalar == "。" {
      rest = rest.dropLast(width)
    }
    return rest
  }

  /// Whether a line begins with a mark that means nothing there.
  static func beginsLoosely(_ line: ArraySlice<UInt8>) -> Bool { looseWidth(line) > 0 }

  static func withoutLooseBeginning(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line
    while case let width = looseWidth(rest), width > 0 { rest = rest.dropFirst(width) }
    return rest
  }

  private static func looseWidth(_ line: ArraySlice<UInt8>) -> Int {
    line.withUnsafeBufferPointer { bytes in
      guard !bytes.isEmpty, case let (scalar, width) = scalar(in: bytes, at: 0), scalar.isLoose else { return 0 }
      return width
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < bytes.count {
      let start = at
      // Chinese characters are no marks: U+4E00 to U+9FFF.
      while at + 2 < bytes.count, (0xE5...0xE9).contains(bytes[at]) || (bytes[at] == 0xE4 && bytes[at + 1] >= 0xB8) {
        at += 3
      }
      if at > start {
        line += bytes[start..<at]
        last = TidyLine.scalar(in: bytes, at: at - 3).scalar
      } else {
        let (scalar, width) = TidyLine.scalar(in: bytes, at: at)
        add(scalar.isBlank ? " " : scalar)
        at += width
      }
    }
  }

  private mutating func add(_ next: Unicode.Scalar) {
    guard let last else {
      if !next.isLoose { append(next) }
      return
    }
    // A dash is two of them.
    let isDash = last == "—" && next == "—" && !line.suffix(6).elementsEqual("——".utf8)
    if (last.isLoose || last.opens) && next.isLoose && !isDash { return }
    if next.closes(last) { removeLast() } else { append(next) }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    line += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    last = scalar
  }

  private mutating func removeLast() {
    line.removeLast(TidyLine.last(of: line[...]).width)
    let (scalar, width) = TidyLine.last(of: line[...])
    last = width > 0 ? scalar : nil
  }

  /// The last scalar and its bytes; 0 bytes of an empty line.
  private static func last(of line: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, width: Int) {
    line.withUnsafeBufferPointer { bytes in
      var start = bytes.count - 1
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      return start < 0 ? (" ", 0) : scalar(in: bytes, at: start)
    }
  }

  /// The scalar at a place of valid UTF-8, and its bytes.
  private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at: Int) -> (scalar: Unicode.Scalar, width: Int) {
    let first = UInt32(bytes[at])
    func tail(_ offset: Int) -> UInt32 { UInt32(bytes[at + offset]) & 0x3F }
    let (value, width): (UInt32, Int) =
      if first < 0x80 || at + 1 >= bytes.count { (first, 1) } else if first < 0xE0 || at + 2 >= bytes.count {
        ((first & 0x1F) << 6 | tail(1), 2)
      } else if first < 0xF0 || at + 3 >= bytes.count { ((first & 0xF) << 12 | tail(1) << 6 | tail(2), 3) } else {
        ((first & 7) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
      }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }
}

extension Unicode.Scalar {
  /// White space and control characters; no Chinese character needs to be looked up.
  fileprivate var isBlank: Bool {
    if (0x3001...0xFEFE).contains(value) { return false }
    return value < 128 ? value <= 32 : properties.isWhitespace
  }

  /// Marks that mean nothing at an edge or beside another one.
  fileprivate var isLoose: Bool {
    switch self {
    case " ", "，", "、", "；", "：", ",", ";", ":", "—", "－", "–", "-", "·", "|", "　": true
    default: false
    }
  }

  /// Whether it opens brackets or a quotation.
  fileprivate var opens: Bool {
    switch self {
    case "（", "(", "【", "“", "「", "『": true
    default: false
    }
  }

  /// Whether this and the mark before it enclose nothing.
  fileprivate func closes(_ mark: Unicode.Scalar) -> Bool {
    (mark == "（" && self == "）") || (mark == "(" && self == ")") || (mark == "【" && self == "】")
  }
}
