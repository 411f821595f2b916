import Dates
import Documents
import Temporal

/// The days that come round each year, 历史上的今天：5月12日, and what stands beneath them: lines that begin with a year.
struct YearlyDays {
  /// That of the whole document, from its title.
  var ofDocument: DayOfYear?
  /// For blocks that name such a day; `nil` for those that date what stands beneath them otherwise.
  private var days: [Int: DayOfYear?] = [:]
  private let document: Document
  /// A longer line tells something.
  private static let longest = 120

  init(of document: Document) { self.document = document }

  /// Whether a block with its dates is to be looked at: a line of its own whose date, a month or a day, lacks the year.
  func mayBeNamed(by block: Int, _ dates: [DatedSpan]) -> Bool {
    guard !dates.isEmpty, dates.count < 4, document.blocks[block].range.count < YearlyDays.longest else { return false }
    switch document.blocks[block].role {
    case .heading, .title, .listItem, .paragraph: break
    default: return false
    }
    return dates.contains {
      ($0.precision == .day || $0.precision == .month)
        && ($0.anchor == .reference || $0.anchor == .previous)
    }
  }

  /// Notes the day that a block names.
  mutating func note(_ day: DayOfYear, at block: Int) {
    if document.blocks[block].role == .title { ofDocument = day }
    days[block] = day
  }

  /// Notes that a block dates what stands beneath it in full.
  mutating func end(at block: Int) {
    if !days.isEmpty || ofDocument != nil { days[block] = .some(nil) }
  }

  /// Where a bare year means a day of it: the first word of a block beneath such a day.
  func opening(of block: Int) -> Opening? {
    guard let day = day(above: block) else { return nil }
    let range = document.blocks[block].cells.first ?? document.blocks[block].range
    let offset = Punctuation.end(ofLeading: range, in: document.text.utf8)
    switch document.blocks[block].role {
    case .heading, .listItem, .tableRow: return Opening(day, at: offset)
    case .paragraph: return setsOffYear(offset..<range.upperBound) ? Opening(day, at: offset) : nil
    default: return nil
    }
  }

  private func day(above block: Int) -> DayOfYear? {
    guard !days.isEmpty else { return ofDocument }
    var next = document.blocks[block].parent
    while let above = next {
      if let day = days[above] { return day }
      next = document.blocks[above].parent
    }
    return ofDocument
  }

  /// Whether running text begins as a line of a list does: 1988年：, 1988年，, not 1988年中国.
  private func setsOffYear(_ range: Range<Int>) -> Bool {
    let (bytes, year) = (document.text.utf8[range], Array("年".utf8))
    let head = bytes.prefix(24)
    guard let end = head.indices.first(where: { head[$0...].starts(with: year) }).map({ $0 + year.count }),
      end < range.upperBound
    else { return false }
    // E4 to E9 begin ideographs.
    return !(0xE4...0xE9).contains(bytes[end])
  }
}

extension DateScanner {
  /// The day of the year that a line is about: it names nothing else, or says that it tells of the day through the years.
  mutating func subject(of line: Range<Int>, in text: CleanText, _ words: EventWords) -> DayOfYear? {
    guard let found = dayOfYear(in: line, of: text) else { return nil }
    let (before, after) = (
      text.utf8[line.lowerBound..<found.range.lowerBound], text.utf8[found.range.upperBound..<line.upperBound]
    )
    let isAlone = Punctuation.isAll(of: before) && Punctuation.isAll(of: after)
    return isAlone || words.occurs(.yearly, in: text.utf8[line]) ? found.day : nil
  }
}
