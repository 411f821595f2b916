/// The brackets and quotation marks of a text that open and close again.
struct BracketPairs {
  private struct Pair {
    /// The opening mark's first byte, and the byte behind the closing mark.
    var range: Range<Int>
    var isQuotation: Bool
  }

  /// In the order of their ends.
  private var pairs: [Pair] = []
  /// Bytes inside a pair: ascending, apart.
  private var inside: [Range<Int>] = []
  /// Where `contain` was asked last; questions come in order.
  private var asked = 0

  /// A longer one may hold sentences of its own, or was never closed where it should have been.
  private static let longest = 1200

  mutating func find(in utf8: [UInt8], _ range: Range<Int>) {
    pairs.removeAll(keepingCapacity: true)
    inside.removeAll(keepingCapacity: true)
    asked = 0
    var open: [(mark: Mark, at: Int)] = []
    utf8.withUnsafeBufferPointer { bytes in
      var at = range.lowerBound
      while at < range.upperBound {
        // No ideograph is a mark.
        if 0xE4...0xE9 ~= bytes[at] {
          at += 3
          continue
        }
        guard let mark = Mark(bytes, at, range.upperBound) else {
          at += 1
          continue
        }
        if mark.isOpening { open.append((mark, at)) } else { close(mark, at + mark.length, &open) }
        at += mark.length
      }
    }
    merge()
  }

  /// Closes the innermost mark of this kind, if it is near the top: what lies above it was never closed.
  private mutating func close(_ mark: Mark, _ end: Int, _ open: inout [(mark: Mark, at: Int)]) {
    guard let depth = open.suffix(4).lastIndex(where: { $0.mark.kind == mark.kind }) else { return }
    let start = open[depth].at
    open.removeSubrange(depth...)
    if end - start <= BracketPairs.longest {
      pairs.append(Pair(range: start..<end, isQuotation: mark.kind.isQuotation))
    }
  }

  private mutating func merge() {
    for pair in pairs {
      while let last = inside.last, last.lowerBound >= pair.range.lowerBound { inside.removeLast() }
      inside.append(pair.range)
    }
  }

  /// Whether a place lies between an opening mark and its closing mark. Must be asked in ascending order.
  mutating func contain(_ offset: Int) -> Bool {
    while asked < inside.count, inside[asked].upperBound <= offset { asked += 1 }
    return asked < inside.count && inside[asked].lowerBound < offset
  }

  /// 「…。」他說: the sentence began with a quotation that ends here, and who speaks comes after it.
  func quotationGoesOn(from start: Int, to end: Int, _ after: Range<Int>, _ utf8: [UInt8]) -> Bool {
    guard isQuotation(start..<end) else { return false }
    let words = String(decoding: utf8[after].prefix(48), as: UTF8.self).prefix { !"，。：！？「“；、".contains($0) }
    return words.count <= 14 && BracketPairs.speech.contains { words.contains($0) }
  }

  private func isQuotation(_ range: Range<Int>) -> Bool {
    var (low, high) = (0, pairs.count)
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle].range.upperBound < range.upperBound { low = middle + 1 } else { high = middle }
    }
    return low < pairs.count && pairs[low].range == range && pairs[low].isQuotation
  }

  private static let speech = [
    "說", "说", "道", "表示", "稱", "称", "問", "问", "喊", "叫", "指出", "回答", "回應", "回应", "坦言", "強調", "强调", "透露", "補充", "补充", "認為",
    "认为",
  ]
}

/// A bracket or a quotation mark.
private struct Mark {
  enum Kind {
    case round, square, corner, doubleCorner, double, single, title, innerTitle, lens, shell
    var isQuotation: Bool { self == .corner || self == .doubleCorner || self == .double || self == .single }
  }

  let kind: Kind
  let isOpening: Bool
  let length: Int

  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) {
    let first = bytes[at]
    if first < 0x80 {
      switch first {
      case UInt8(ascii: "("): self.init(.round, true, 1)
      case UInt8(ascii: ")"): self.init(.round, false, 1)
      case UInt8(ascii: "["): self.init(.square, true, 1)
      case UInt8(ascii: "]"): self.init(.square, false, 1)
      default: return nil
      }
      return
    }
    guard first == 0xE2 || first == 0xE3 || first == 0xEF, at + 3 <= end else { return nil }
    self.init(first, bytes[at + 1], bytes[at + 2])
  }

  private init?(_ a: UInt8, _ b: UInt8, _ c: UInt8) {
    switch (a, b, c) {
    case (0xEF, 0xBC, 0x88): self.init(.round, true, 3)
    case (0xEF, 0xBC, 0x89): self.init(.round, false, 3)
    case (0xEF, 0xBC, 0xBB): self.init(.square, true, 3)
    case (0xEF, 0xBC, 0xBD): self.init(.square, false, 3)
    case (0xE2, 0x80, 0x9C): self.init(.double, true, 3)
    case (0xE2, 0x80, 0x9D): self.init(.double, false, 3)
    case (0xE2, 0x80, 0x98): self.init(.single, true, 3)
    case (0xE2, 0x80, 0x99): self.init(.single, false, 3)
    // 〈〉《》「」『』【】〔〕: opening marks are even.
    case (0xE3, 0x80, 0x88...0x91), (0xE3, 0x80, 0x94...0x95):
      let kinds: [Kind] = [.innerTitle, .title, .corner, .doubleCorner, .lens, .lens, .shell]
      self.init(kinds[Int(c - 0x88) / 2], c & 1 == 0, 3)
    default: return nil
    }
  }

  private init(_ kind: Kind, _ isOpening: Bool, _ length: Int) {
    self.kind = kind
    self.isOpening = isOpening
    self.length = length
  }
}
