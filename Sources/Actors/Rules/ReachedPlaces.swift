/// 自缢于煤山, 攻陷郢城: what follows a preposition or a verb of motion and ends as places do, where no name and no word
/// is known.
struct ReachedPlaces: SpanRule {
  /// One character that hardly ends anything but a place.
  private static let endings: Characters = "山河江湖岛县镇乡村寨屯沟峡岭坪桥寺庙州郡城港湾洲"
  /// 此 该 每 各 某 本 全 同 一 两 几 老 新 大 小 前 后 旧 古 小: point at a place and name none.
  private static let pointing: Characters = "此该每各某本全同一两几多老新大小前后旧古外内他她它我你谁何哪邻异回进出上下"
  private static let longest = 4

  func apply(to spans: inout [NameSpan], in words: SentenceWords) {
    guard words.classes.contains(.placePreposition) else { return }
    for index in 1..<max(1, words.count - 1) {
      let before = words.width(of: .placePreposition, endingAt: index)
      guard before > 0, words.isWhole(index - before..<index), let end = end(from: index, words) else { continue }
      let place = index..<end
      if !spans.contains(where: { $0.range.overlaps(place) }) { spans.append(NameSpan(range: place, kind: .place)) }
    }
  }

  /// Behind the last character of a place that begins at a character; `nil` where none does.
  private func end(from start: Int, _ words: SentenceWords) -> Int? {
    guard !ReachedPlaces.pointing.contains(words.scalar(start)) else { return nil }
    for index in start..<min(words.count, start + ReachedPlaces.longest) {
      let cell = words.cells[index]
      guard cell.shape == .han, !cell.traits.contains(.stop), isUnknown(cell.word) else { return nil }
      if index > start, ReachedPlaces.endings.contains(words.scalar(index)), closes(index + 1, words) {
        return index + 1
      }
    }
    return nil
  }

  /// In no word but the name of a town.
  private func isUnknown(_ mark: UInt8) -> Bool {
    mark == Marks.outside || [WordEntry.placeTag, WordEntry.townTag].contains(Marks.parts(of: mark).tag)
  }

  /// A mark, a function word or a verb: no name goes on.
  private func closes(_ end: Int, _ words: SentenceWords) -> Bool {
    guard end < words.count else { return true }
    let cell = words.cells[end]
    if cell.shape == .punctuation || cell.shape == .digit || cell.traits.contains(.stop) { return true }
    return words.commonWord(at: end)?.letter == UInt8(ascii: "v") || words.width(of: .region, at: end) > 0
  }
}
