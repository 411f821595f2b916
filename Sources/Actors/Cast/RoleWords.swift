/// Steps over names, titles and other words beside them, and the words that are asked for.
extension Roles {
  /// The end of the name, with titles before and behind it, that begins at a place.
  func name(from start: Int) -> Int? {
    var end = start
    while true {
      if let span = spans.first(where: { $0.range.lowerBound == end }) {
        end = sideEnd(span.range)
      } else if end > start, case let width = words.width(of: .title, at: end), width > 0 {
        end += width
      } else if end > start, case let width = words.width(of: .coordination, at: end), width > 0,
        spans.contains(where: { $0.range.lowerBound == end + width })
      {
        end += width
      } else {
        break
      }
    }
    return end > start ? end : nil
  }

  /// The first and the last of the names joined with it.
  func coordinated(with range: Range<Int>) -> Range<Int> {
    guard let index = spans.firstIndex(where: { $0.range == range }) else { return range }
    var (first, last) = (index, index)
    while first > 0, isJoined(first - 1, first) { first -= 1 }
    while last + 1 < spans.count, isJoined(last, last + 1) { last += 1 }
    return spans[first].range.lowerBound..<spans[last].range.upperBound
  }

  private func isJoined(_ one: Int, _ other: Int) -> Bool {
    let (end, start) = (spans[one].range.upperBound, spans[other].range.lowerBound)
    guard spans[one].kind == spans[other].kind else { return false }
    // 中苏: letters need no word between them.
    if end == start { return spans[one].range.count == 1 && spans[other].range.count == 1 }
    return end < start && words.width(of: .coordination, at: end) == start - end
  }

  /// 中方, 俄军: behind the second character; 中国政府: behind the word for who governs.
  func sideEnd(_ range: Range<Int>) -> Int {
    let side = range.lowerBound..<range.lowerBound + 2
    if range.count == 1 { return words.classes(side).contains(.side) ? side.upperBound : range.upperBound }
    let government = words.width(of: .politySuffix, at: range.upperBound)
    return range.upperBound + (government > 1 ? government : 0)
  }

  func titlesEnd(_ start: Int) -> Int {
    var end = start
    while case let width = words.width(of: .title, at: end), width > 0 { end += width }
    return end
  }

  /// Before titles and the names that own them: 会见[日本首相]岸田.
  func beforeTitles(_ end: Int) -> Int {
    var start = end
    while case let width = words.width(of: .title, endingAt: start), width > 0 { start -= width }
    while start < end, let owner = spans.first(where: { $0.range.upperBound == start }) {
      start = owner.range.lowerBound
    }
    return start
  }

  /// 等, 等人, 等国 behind a list.
  func othersEnd(_ start: Int) -> Int {
    guard start < words.count, words.scalar(start) == Roles.others else { return start }
    let next = start + 1
    return next < words.count && Roles.ofOthers.contains(words.scalar(next)) ? next + 1 : next
  }

  func bracketsEnd(_ start: Int) -> Int {
    guard start < words.count, Roles.opening.contains(words.scalar(start)) else { return start }
    return (start..<min(start + 40, words.count)).first { Roles.closing.contains(words.scalar($0)) }.map { $0 + 1 }
      ?? start
  }

  /// A character that is no part of a longer word: 对 but not in 反对.
  func isFree(_ index: Int) -> Bool { words.isWhole(index..<index + 1) }

  /// 为, 所, 由, 了, 等.
  static let (by, wherewith, from, done, others): (UInt32, UInt32, UInt32, UInt32, UInt32) =
    (0x4E3A, 0x6240, 0x7531, 0x4E86, 0x7B49)
  static let taking: Characters = "把将"
  static let towards: Characters = "向对"
  static let other: Characters = "为给替据除比因随按以经入"
  static let listing: Characters = "和及"
  static let prepositions: Characters = "与同和跟向对给为以率"
  static let within: Characters = "在于从自"
  static let placing: Characters = "上中下里内时后间前"
  static let aspects: Characters = "了过"
  /// Behind a verb they make it part of a noun: 逮捕案, 支持者, 入侵的.
  static let nominal: Characters = "的者案权率史期之"
  static let ofOthers: Characters = "人国地"
  static let opening: Characters = "（("
  static let closing: Characters = "）)"
}
