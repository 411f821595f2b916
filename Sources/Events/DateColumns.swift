import Dates
import Documents
import Temporal

/// The columns of a table that hold years, months or days as bare numbers, beside one that tells what happened.
struct DateColumns {
  /// What completes the numbers of each column, 年, 月 or 日; `nil` for other columns.
  private let units: [String?]

  /// From the row that names the columns; `nil` where no column says that things happened, or none holds such numbers.
  init?(header row: Block, in text: CleanText, _ words: EventWords) {
    let names = row.cells.map { text.utf8[text.utf8.trimmed($0)] }
    guard names.contains(where: { words.isWord(.eventColumn, $0) }) else { return nil }
    units = names.map { name in
      let lists: [(EventWords.List, String)] = [(.yearColumn, "年"), (.monthColumn, "月"), (.dayColumn, "日")]
      return lists.first { words.isWord($0.0, name) }?.1
    }
    guard units.contains(where: { $0 != nil }) else { return nil }
  }

  /// A date made of the numbers of neighbouring columns.
  struct Stated {
    /// 1961年3月.
    var words: String
    /// From the first number to the last.
    var range: Range<Int>
    var columns: Range<Int>
  }

  /// The first date that a row states so.
  func date(in row: Block, of text: CleanText) -> Stated? {
    var stated: Stated?
    for (column, cell) in row.cells.enumerated() {
      let range = text.utf8.trimmed(cell)
      guard column < units.count, let unit = units[column], isNumber(text.utf8[range], of: unit) else {
        if stated != nil { break }
        continue
      }
      let words = text.string(range) + unit
      stated = Stated(
        words: (stated?.words ?? "") + words, range: (stated?.range.lowerBound ?? range.lowerBound)..<range.upperBound,
        columns: (stated?.columns.lowerBound ?? column)..<column + 1)
    }
    return stated
  }

  /// Four digits for a year, one or two for the others.
  private func isNumber(_ cell: ArraySlice<UInt8>, of unit: String) -> Bool {
    cell.allSatisfy(\.isASCIIDigit) && (unit == "年" ? cell.count == 4 : (1...2).contains(cell.count))
  }
}

extension DocumentPass {
  /// The columns of dates of the table that a row belongs to; looked for once a table.
  mutating func dateColumns(of row: Block, _ words: EventWords) -> DateColumns? {
    guard let header = row.header else { return nil }
    if let known = columns[header] { return known }
    let found = DateColumns(header: document.blocks[header], in: document.text, words)
    columns[header] = .some(found)
    return found
  }
}
