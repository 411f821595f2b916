import Dates
import Temporal

/// The years of a life in brackets behind a name, 蔡元培（1868年1月11日－1940年3月5日）: two events, a birth and a death.
struct Lifetime {
  /// Years that nobody lives longer than.
  private static let longest = 115

  /// The halves of a date that is a lifetime, read by themselves; `nil` for any other date.
  ///
  /// - Parameter read: reads the dates of a byte range.
  static func halves(
    of date: DatedSpan, after start: Int, in text: CleanText, read: (Range<Int>) -> [DatedSpan]
  ) -> [DatedSpan]? {
    guard isLifetime(date, after: start, in: text), let dash = dash(in: date.range, of: text.utf8) else { return nil }
    let halves = [date.range.lowerBound..<dash.lowerBound, dash.upperBound..<date.range.upperBound].map(read)
    guard halves.allSatisfy({ $0.count == 1 && $0[0].bounds.firstDay != nil }) else { return nil }
    return halves.map { $0[0] }
  }

  /// Whether a date may last as long as a life. Cheap: every date is asked.
  static func mayBe(_ bounds: Bounds) -> Bool {
    guard let first = bounds.earliest?.date.year, let last = bounds.latest?.date.year else { return false }
    return (10...longest + 1).contains(last - first)
  }

  /// In brackets of its own, a name before it, and as long as a life.
  private static func isLifetime(_ date: DatedSpan, after start: Int, in text: CleanText) -> Bool {
    guard let first = date.bounds.firstDay, let last = date.bounds.lastDay,
      (10...longest).contains(last.year - first.year)
    else { return false }
    let before = text.string(nearby(before: date.range.lowerBound, after: start, text.utf8))
    let after = text.string(date.range.upperBound..<min(text.utf8.count, date.range.upperBound + 3))
    guard let bracket = before.last, let next = after.first else { return false }
    return "（(，,；;".contains(bracket) && "）)，,；;".contains(next) && before.contains { $0.isLetter }
  }

  /// The few characters before a date, from `start` at the earliest.
  private static func nearby(before date: Int, after start: Int, _ utf8: [UInt8]) -> Range<Int> {
    var first = max(start, date - 96)
    while first < date, utf8[first] & 0xC0 == 0x80 { first += 1 }
    return first..<date
  }

  /// The dash between the two dates.
  private static func dash(in range: Range<Int>, of utf8: [UInt8]) -> Range<Int>? {
    let bytes = utf8[range]
    for mark in ["－", "—", "–", "～", "~", "-", "至"].map({ Array($0.utf8) }) {
      var offset = range.lowerBound
      while offset + mark.count <= range.upperBound {
        if bytes[offset...].starts(with: mark) { return offset..<offset + mark.count }
        offset += 1
      }
    }
    return nil
  }
}
