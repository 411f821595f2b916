/// A local civil moment, to the second, without a time zone.
public struct CivilDateTime: Hashable, Comparable, Sendable {
  public let date: CivilDate
  private let storedSecond: Int32

  /// Seconds after midnight, 0..<86400.
  public var second: Int { Int(storedSecond) }

  /// `second` may lie outside the day: it carries over into other days. `nil` beyond `CivilDate.years`.
  public init?(_ date: CivilDate, second: Int = 0) {
    guard let day = date.adding(days: second.floorDivided(by: 86_400)) else { return nil }
    self.init(day, inDay: second.floorModulo(86_400))
  }

  /// Midnight at the beginning of a day.
  public init(startOf date: CivilDate) { self.init(date, inDay: 0) }

  private init(_ date: CivilDate, inDay second: Int) {
    self.date = date
    storedSecond = Int32(truncatingIfNeeded: second)
  }

  public var hour: Int { second / 3600 }
  public var minute: Int { second / 60 % 60 }

  public func adding(seconds: Int) -> CivilDateTime? { CivilDateTime(date, second: second + seconds) }

  public static func < (a: CivilDateTime, b: CivilDateTime) -> Bool {
    (a.date, a.second) < (b.date, b.second)
  }
}

extension CivilDateTime: CustomStringConvertible {
  /// `2013-09-01T00:00:00`.
  public var description: String {
    var date = date.description
    return date.withUTF8 { date in
      String(unsafeUninitializedCapacity: date.count + 9) { text in
        for (place, byte) in date.enumerated() { text[place] = byte }
        writeClock(to: text, at: date.count)
        return date.count + 9
      }
    }
  }

  /// `T00:00:00`.
  private func writeClock(to text: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
    text[start] = UInt8(ascii: "T")
    text.write(hour, count: 2, at: start + 1)
    text[start + 3] = UInt8(ascii: ":")
    text.write(minute, count: 2, at: start + 4)
    text[start + 6] = UInt8(ascii: ":")
    text.write(second % 60, count: 2, at: start + 7)
  }
}

extension CivilDateTime {
  /// Reads `2016-11-07`, `2016-11-07T16:12`, `2016-11-07 16:12:00.5+08:00`: the fraction and the zone are dropped, the
  /// local time stays. `nil` for anything else.
  public init?(iso text: some StringProtocol) {
    var scanner = ISOScanner(text)
    guard let date = scanner.date() else { return nil }
    guard let second = scanner.clock() else { return nil }
    self.init(date, second: second)
  }
}

/// Reads the digits of an ISO 8601 moment from the left.
private struct ISOScanner {
  private var rest: ArraySlice<UInt8>

  init(_ text: some StringProtocol) { rest = ArraySlice(text.utf8) }

  mutating func date() -> CivilDate? {
    let negative = take(UInt8(ascii: "-"))
    guard let year = number(4...6), take(UInt8(ascii: "-")), let month = number(2...2), take(UInt8(ascii: "-")),
      let day = number(2...2)
    else { return nil }
    return CivilDate(year: negative ? -year : year, month: month, day: day)
  }

  /// Seconds of the day; 0 where no clock follows, `nil` where something else does.
  mutating func clock() -> Int? {
    guard let mark = rest.first else { return 0 }
    guard mark == UInt8(ascii: "T") || mark == UInt8(ascii: " ") else { return nil }
    rest.removeFirst()
    guard let hour = number(1...2), hour < 25, take(UInt8(ascii: ":")), let minute = number(2...2), minute < 60 else {
      return nil
    }
    guard take(UInt8(ascii: ":")) else { return hour * 3600 + minute * 60 }
    guard let second = number(2...2), second < 61 else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard rest.first == byte else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func number(_ length: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix(length.upperBound).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard digits.count >= length.lowerBound else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
