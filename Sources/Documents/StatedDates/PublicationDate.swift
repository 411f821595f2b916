import Temporal

/// Reads when something was published from the places that say so in digits: front matter, meta tags, bylines, titles and
/// addresses. Running text is not its business.
package enum PublicationDate {
  /// The first full date in a text, with the clock time behind it: `2016-11-07T16:12:00+08:00`, `2016年11月7日 16:12`,
  /// `2016/11/7`, `2016.11.07`, `20161107`, `Sep 3, 2013`, `3 September 2013`, 二〇一九年三月九日, 民國110年7月9日.
  package static func read(_ text: String) -> CivilDateTime? { StatedDateScanner(text).firstDay()?.moment }

  /// The date in the path of an address: `/2013/09/06/`, `/2011/0614/`, `/20210811`, `/2013-09-06`.
  package static func read(address: String) -> CivilDate? {
    stated(inAddress: address)?.civil
  }

  /// Year, month and perhaps day in the path of an address: `/2013/09/06/`, `/2013/09/`.
  static func stated(inAddress address: String) -> StatedDate? { AddressDate(address).date }
}

/// The date in the path of an address.
private struct AddressDate {
  private(set) var date: StatedDate?

  init(_ address: String) {
    var runs: [ArraySlice<UInt8>] = []
    let path = Array(address.utf8)
    for run in path.split(whereSeparator: { !$0.isASCIIDigit }) {
      // Digits within a word or a longer number of letters are part of a name.
      let before = run.startIndex > 0 ? path[run.startIndex - 1] : 0
      runs.append(before.isASCIILetter && before | 0x20 != UInt8(ascii: "t") ? [] : run)
    }
    for index in runs.indices {
      if let found = AddressDate.date(runs[index...]) {
        date = found
        return
      }
    }
  }

  private static func date(_ runs: ArraySlice<ArraySlice<UInt8>>) -> StatedDate? {
    guard let first = runs.first else { return nil }
    let rest = Array(runs.dropFirst().prefix(2))
    switch first.count {
    case 8: return valid(number(first.prefix(4)), number(first.dropFirst(4).prefix(2)), number(first.suffix(2)))
    case 6: return valid(number(first.prefix(4)), number(first.suffix(2)), rest.first.flatMap(dayOnly))
    case 4:
      guard let second = rest.first else { return nil }
      if second.count == 4 { return valid(number(first), number(second.prefix(2)), number(second.suffix(2))) }
      guard second.count <= 2, !second.isEmpty else { return nil }
      return valid(number(first), number(second), rest.dropFirst().first.flatMap(dayOnly))
    default: return nil
    }
  }

  private static func dayOnly(_ run: ArraySlice<UInt8>) -> Int? {
    (1...2).contains(run.count) && (1...31).contains(number(run)) ? number(run) : nil
  }

  private static func valid(_ year: Int, _ month: Int, _ day: Int?) -> StatedDate? {
    (1900...2100).contains(year) ? StatedDate(year: year, month: month, day: day) : nil
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 & 15) } }
}
