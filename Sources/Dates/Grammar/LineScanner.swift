/// Reads one line of a grammar file, scalar by scalar.
struct LineScanner {
  private let scalars: [UInt32]
  private let start: Int
  private var end: Int
  private var place: Int

  init(_ scalars: [UInt32], _ range: Range<Int>) {
    self.scalars = scalars
    (start, end, place) = (range.lowerBound, range.upperBound, range.lowerBound)
    while end > start, isSpace(scalars[end - 1]) { end -= 1 }
  }

  private func isSpace(_ scalar: UInt32) -> Bool { scalar == " " || scalar == "\t" || scalar == "\r" }

  var isAtEnd: Bool { place >= end }
  var peek: UInt32? { place < end ? scalars[place] : nil }
  /// 1-based.
  var column: Int { place - start + 1 }
  var rest: String { string(place..<end) }
  /// The same, still to be decoded.
  var restOfScalars: ArraySlice<UInt32> { scalars[min(place, end)..<end] }

  /// The same line from its first character.
  var atStart: LineScanner {
    var copy = self
    copy.place = start
    return copy
  }

  private func string(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }

  @discardableResult
  mutating func skipSpaces() -> Int {
    let before = place
    while let next = peek, isSpace(next) { place += 1 }
    return place - before
  }

  mutating func take(_ scalar: UInt32) -> Bool {
    guard peek == scalar else { return false }
    place += 1
    return true
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool { take(character.value) }

  /// Takes the rest of the line if it says just this.
  mutating func takeAll(_ text: String) -> Bool {
    guard restOfScalars.elementsEqual(text.unicodeScalars.lazy.map(\.value)) else { return false }
    place = end
    return true
  }

  mutating func next() -> UInt32? {
    guard let scalar = peek else { return nil }
    place += 1
    return scalar
  }

  /// Up to the next space or comma.
  mutating func word() -> String {
    let begin = place
    while let next = peek, !isSpace(next), next != "," { place += 1 }
    return string(begin..<place)
  }

  /// Up to a closing brace, which is consumed; `nil` where there is none.
  mutating func braced() -> String? {
    let begin = place
    while let scalar = next() {
      if scalar == "}" { return string(begin..<place - 1) }
    }
    return nil
  }

  /// `初=START`, `元=1`, or a bare word.
  mutating func entry() -> (text: [UInt32], value: WordValue) {
    let begin = place
    while let next = peek, !isSpace(next) { place += 1 }
    let whole = scalars[begin..<place]
    guard let mark = whole.lastIndex(where: { $0 == "=" }), mark > begin else { return (Array(whole), .none) }
    let value = string(mark + 1..<place)
    return (Array(whole[..<mark]), Int(value).map(WordValue.number) ?? .name(value))
  }

  /// `4 digits`, `1-12`, `1-12 arabic`, `quantity`.
  mutating func numberFormat() -> NumberFormat? {
    skipSpaces()
    let first = word()
    skipSpaces()
    guard var format = first == "quantity" ? .init(shape: .quantity, range: 0...Int.max) : numberFormat(first) else {
      return nil
    }
    while skipSpaces() >= 0, let next = peek, next != "," {
      switch word() {
      case "arabic": format.allowsHanzi = false
      case "unjoined": format.allowsJoined = false
      case "hanzi": format.allowsArabic = false
      case "counting": format.allowsCounting = true
      case let bounds:
        guard let range = LineScanner.range(bounds) else { return nil }
        format.range = range
      }
    }
    return format
  }

  private static func range(_ text: String) -> ClosedRange<Int>? {
    let bounds = text.split(separator: "-").compactMap { Int($0) }
    return bounds.count == 2 && bounds[0] <= bounds[1] ? bounds[0]...bounds[1] : nil
  }

  private mutating func numberFormat(_ first: String) -> NumberFormat? {
    if let count = Int(first), (1...9).contains(count), word() == "digits" {
      return NumberFormat(shape: .digits(count), range: NumberFormat.range(ofDigits: count))
    }
    return LineScanner.range(first).map { NumberFormat(shape: .cardinal, range: $0) }
  }

  /// `號=号 點=点`.
  mutating func pairs(_ file: String, _ line: Int, _ body: (UInt32, UInt32) -> Void) throws(GrammarError) {
    while skipSpaces() >= 0, !isAtEnd {
      let begin = place
      while let next = peek, !isSpace(next) { place += 1 }
      guard place - begin >= 3, scalars[place - 2] == "=" else {
        throw GrammarError(file: file, line: line, column: column, mistake: .malformed("pair"))
      }
      for variant in scalars[begin..<place - 2] { body(variant, scalars[place - 1]) }
    }
  }

  /// `一=1 二=2`.
  mutating func values(
    _ range: ClosedRange<Int>, _ file: String, _ line: Int, _ body: (UInt32, Int) -> Void
  ) throws(GrammarError) {
    while skipSpaces() >= 0, !isAtEnd {
      let place = column
      let (text, value) = entry()
      guard let number = value.number, range.contains(number), !text.isEmpty else {
        throw GrammarError(
          file: file, line: line, column: place,
          mistake: .malformed("numeral: CHARACTERS=NUMBER, from \(range.lowerBound) to \(range.upperBound)"))
      }
      for scalar in text { body(scalar, number) }
    }
  }
}

/// Scalars are compared with the characters that grammar files are written in.
extension UInt32 {
  static func == (scalar: UInt32, character: Unicode.Scalar) -> Bool { scalar == character.value }
  static func != (scalar: UInt32, character: Unicode.Scalar) -> Bool { scalar != character.value }
}

extension Optional where Wrapped == UInt32 {
  static func == (scalar: UInt32?, character: Unicode.Scalar) -> Bool { scalar == .some(character.value) }
}
