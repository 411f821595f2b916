import Temporal

/// Lines that say who wrote, sent or published the text, and when.
package enum Byline {
  /// In characters; longer lines are text.
  private static let longest = 80

  /// What such a line states.
  package struct Found: Hashable, Sendable {
    /// When the text was published, if the line says so.
    package var published: CivilDateTime?
  }

  /// Reads a line as a byline or a stamp of publication: 来源：新华网 2016-11-07 16:12, 中央社　2021年7月9日　18:42, 作者：张三.
  /// Only lines near the beginning of a text are such.
  package static func read(_ line: String) -> Found? {
    guard line.utf8.count <= 3 * longest, !PlainMarks.endsSentence(Array(line.utf8)[...]) else { return nil }
    let date = StatedDateScanner(line).firstDay()
    if begins(line, openers) { return Found(published: date?.moment) }
    guard let date else { return isFields(line) ? Found() : nil }
    let rest = line.unicodeScalars.enumerated().filter {
      !date.range.contains($0.offset) && $0.element.properties.isAlphabetic
    }
    // A stamp has a clock time or little beside the date; a headline with a date in it has more.
    return date.second != nil && rest.count <= 30 || rest.count <= 8 ? Found(published: date.moment) : nil
  }

  /// Four digits, then none.
  static func beginsWithYear(_ line: ArraySlice<UInt8>) -> Bool {
    line.count > 4 && line.prefix(4).allSatisfy(\.isASCIIDigit) && !line[line.startIndex + 4].isASCIIDigit
  }

  /// Whether of two lines that begin with years one begins with a day and the other with another date: 2018.11.02 上市 beneath
  /// 2015.03 公司成立. Such lines are a chronicle.
  static func isChronicle(_ line: String, beside other: String) -> Bool {
    guard let found = StatedDateScanner(line).firstDay(), found.range.lowerBound == 0, let day = found.date.civil else {
      return false
    }
    return StatedDateScanner(other).firstDay()?.date.civil != day
  }

  /// Reads a line at the end of a text as the editor's: 资料来源：…, （责任编辑：…）, 编辑：….
  package static func isColophon(_ line: String) -> Bool {
    guard line.utf8.count <= 600 else { return false }
    let bare = String(line.drop { "（([【*※".contains($0) })
    return [openers, editors, closers].contains { begins(bare, $0) }
  }

  private static func begins(_ line: String, _ words: PhraseList) -> Bool {
    let head = Array(line.utf8.prefix(longestLabel))
    return head.withUnsafeBufferPointer { words.length(in: $0, at: 0) > 0 }
  }

  /// Bytes of the longest word in the lists.
  private static let longestLabel = 24

  /// 证券代码：600988　　证券简称：华岳科技: names and values side by side.
  private static func isFields(_ line: String) -> Bool {
    line.count { $0 == "：" } >= 2 && line.contains { $0 == "\u{3000}" || $0 == " " || $0 == "\t" }
  }
}
