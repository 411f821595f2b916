import Temporal

/// A date as citations state it, with or without day and month: `2016-11-07`, `2012年4月30日`, `2016/11`, `20161107`,
/// `7 November 2016`, `2000年`, `民國105年6月`. No context is asked; for running text there are the grammars.
package struct StatedDate: Hashable, Sendable {
  package var year: Int
  package var month: Int?
  package var day: Int?

  /// EDTF (ISO 8601-2): `2012-04-30`, `2012-04`, `2012`.
  package var edtf: String {
    let parts = [month, day].prefix { $0 != nil }.compactMap { $0 }
    return ([StatedDate.padded(year, 4)] + parts.map { StatedDate.padded($0, 2) }).joined(separator: "-")
  }

  /// Reads a text that begins with a date.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard let found = bytes.withUnsafeBufferPointer({ StatedDateScanner($0).date(at: 0) }) else { return nil }
    self = found
  }

  /// The first date within a text that names at least a year and a month.
  package static func first(in text: some StringProtocol) -> StatedDate? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      for offset in bytes.indices where StatedDateScanner.mayBegin(bytes, at: offset) {
        if let found = StatedDateScanner(bytes).date(at: offset), found.month != nil { return found }
      }
      return nil
    }
  }

  init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...2999).contains(year), (1...12).contains(month ?? 1) else { return nil }
    if let month, let day, CivilDate(year: year, month: month, day: day) == nil { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// Reads a date from the left.
struct StatedDateScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// A digit that continues no number, or a letter that continues no word.
  static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    let isDigit = bytes[offset].isASCIIDigit
    guard isDigit || bytes[offset].isASCIILetter || bytes[offset] == 0xE6 else { return false }
    guard offset > 0 else { return true }
    return isDigit ? !bytes[offset - 1].isASCIIDigit : !bytes[offset - 1].isASCIILetter
  }

  func date(at start: Int) -> StatedDate? {
    var scanner = self
    scanner.offset = start
    scanner.skipSpace()
    return scanner.numericDate() ?? scanner.englishDate()
  }

  // MARK: Numbers first

  private func numericDate() -> StatedDate? {
    var scanner = self
    let isRepublican = scanner.take("民國") || scanner.take("民国")
    guard let (number, length) = scanner.number() else { return nil }
    if !isRepublican, length == 8 || length == 14 { return scanner.compactDate(number, length) }
    guard isRepublican ? length <= 3 : length == 4 else { return nil }
    return scanner.afterYear(isRepublican ? number + 1911 : number)
  }

  /// 20161107, 20161107161200.
  private func compactDate(_ number: Int, _ length: Int) -> StatedDate? {
    let day = length == 14 ? number / 1_000_000 : number
    guard (1900...2100).contains(day / 10_000) else { return nil }
    return StatedDate(year: day / 10_000, month: day / 100 % 100, day: day % 100)
  }

  private mutating func afterYear(_ year: Int) -> StatedDate? {
    let mark = separator()
    guard let mark, let (month, length) = number(), length <= 2 else { return StatedDate(year: year) }
    guard continuesDate(mark, after: "月"), let (day, dayLength) = number(), dayLength <= 2 else {
      return StatedDate(year: year, month: month) ?? StatedDate(year: year)
    }
    return StatedDate(year: year, month: month, day: day)
  }

  private enum Separator { case ideograph, sign(UInt8) }

  private mutating func separator() -> Separator? {
    if take("年") {
      skipSpace()
      return .ideograph
    }
    guard offset < bytes.count, [0x2D, 0x2F, 0x2E].contains(bytes[offset]) else { return nil }
    offset += 1
    return .sign(bytes[offset - 1])
  }

  private mutating func continuesDate(_ separator: Separator, after word: StaticString) -> Bool {
    switch separator {
    case .ideograph:
      guard take(word) else { return false }
      skipSpace()
      return true
    case .sign(let sign):
      guard offset < bytes.count, bytes[offset] == sign else { return false }
      offset += 1
      return true
    }
  }

  // MARK: English

  /// `7 November 2016`, `Nov. 7, 2016`, `November 2016`.
  private func englishDate() -> StatedDate? {
    var scanner = self
    var day: Int?
    if let (number, length) = scanner.number() {
      guard length <= 2 else { return nil }
      day = number
      scanner.skipSpace()
    }
    guard let month = scanner.monthName() else { return nil }
    scanner.skipPunctuation()
    guard let (number, length) = scanner.number() else { return nil }
    if length == 4 { return StatedDate(year: number, month: month, day: day) }
    scanner.skipPunctuation()
    guard day == nil, length <= 2, let (year, yearLength) = scanner.number(), yearLength == 4 else { return nil }
    return StatedDate(year: year, month: month, day: number)
  }

  private mutating func monthName() -> Int? {
    for (index, name) in StatedDateScanner.months.enumerated() where bytes.matchesIgnoringCase(name, at: offset) {
      while offset < bytes.count, bytes[offset].isASCIILetter { offset += 1 }
      return index + 1
    }
    return nil
  }

  private static let months: [StaticString] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  // MARK: Bytes

  private mutating func number() -> (value: Int, length: Int)? {
    let start = offset
    var value = 0
    while offset < bytes.count, offset - start < 15, bytes[offset].isASCIIDigit {
      value = value * 10 + Int(bytes[offset] & 0x0F)
      offset += 1
    }
    return offset > start ? (value, offset - start) : nil
  }

  private mutating func take(_ word: StaticString) -> Bool {
    guard bytes.matches(word, at: offset) else { return false }
    offset += word.utf8CodeUnitCount
    return true
  }

  private mutating func skipSpace() {
    while offset < bytes.count, bytes[offset].isWhiteSpace { offset += 1 }
  }

  private mutating func skipPunctuation() {
    while offset < bytes.count, bytes[offset].isWhiteSpace || bytes[offset] == 0x2C || bytes[offset] == 0x2E {
      offset += 1
    }
  }
}
