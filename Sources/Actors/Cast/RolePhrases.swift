/// What stands between a subject and its verb besides adverbs.
extension Roles {
  /// The end of a phrase that begins at a place, and the place itself where none does: 在埃里温, 与普京, 向法院, 将李明, 以受贿罪,
  /// 接受新华社采访时.
  func phraseEnd(_ start: Int) -> Int {
    guard start > 0, start < words.count else { return start }
    // 将 and 就 were taken for adverbs.
    if Roles.taking.contains(words.scalar(start - 1)) {
      if let name = name(from: start) { return ownedEnd(name) }
      if words.isWhole(start - 1..<start), let verb = verb(behind: start, within: 8) { return verb }
    }
    if let asked = interviewEnd(start) { return asked }
    if words.scalar(start) == Roles.from,
      spans.contains(where: { $0.range.lowerBound == start + 1 && $0.kind == .place })
    {
      return name(from: start + 1) ?? start
    }
    let isWithin = Roles.within.contains(words.scalar(start))
    guard isWithin || Roles.prepositions.contains(words.scalar(start)), isFree(start), !isOverpowered(at: start) else {
      return start
    }
    if let name = name(from: start + 1) { return name + words.width(of: .region, at: name) }
    return (isWithin ? placeWordsEnd(start) : verb(behind: start + 1, within: 8)) ?? start
  }

  /// 将香港主权 | 移交: behind what the name owns.
  private func ownedEnd(_ name: Int) -> Int {
    guard let noun = words.commonWord(at: name), noun.letter == UInt8(ascii: "n"),
      words.width(of: [.speech, .transitive, .deed], at: name) == 0
    else { return name }
    return name + noun.width
  }

  /// 在会后的记者会上: up to a place word with a verb behind it.
  private func placeWordsEnd(_ start: Int) -> Int? {
    for end in start + 2..<max(start + 2, min(start + 14, words.count)) {
      guard words.cells[end].shape != .punctuation else { break }
      if Roles.placing.contains(words.scalar(end - 1)), isVerb([.speech, .transitive, .deed], at: end) { return end }
    }
    return nil
  }

  /// 盟军 | 投降, 和平奖 | 授予, 船队 | 访问: the next verb, two characters or more behind a place, where no mark and no function
  /// word stands between.
  private func verb(behind start: Int, within longest: Int) -> Int? {
    for index in start..<max(start, min(start + longest, words.count)) {
      let cell = words.cells[index]
      if cell.shape == .punctuation || (cell.traits.contains(.stop) && words.isWhole(index..<index + 1)) { return nil }
      guard case let width = words.width(of: [.speech, .transitive, .deed], at: index), width > 1,
        isVerb([.speech, .transitive, .deed], at: index)
      else { continue }
      return index >= start + 2 ? index : nil
    }
    return nil
  }

  /// 接受新华社采访时: who is asked.
  private func interviewEnd(_ start: Int) -> Int? {
    guard words.scalar(start) == Roles.accepting, words.width(of: .deed, at: start) == 2 else { return nil }
    for end in start + 3..<max(start + 3, min(start + 16, words.count)) {
      guard words.cells[end].shape != .punctuation else { break }
      if Roles.placing.contains(words.scalar(end)), words.classes(end - 2..<end).contains(.nominalVerb) {
        return end + 1
      }
    }
    return nil
  }

  /// 接.
  private static let accepting: UInt32 = 0x63A5
}

extension SentenceWords {
  /// The width of a word that begins at a place; one character that a longer word goes on from is none: 就 in 就任.
  func freeWidth(of classes: WordClasses, at index: Int) -> Int {
    let width = width(of: classes, at: index)
    return width == 1 && !isWhole(index..<index + 1) ? 0 : width
  }
}
