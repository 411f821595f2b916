/// What is neither where something happened nor who did it, though it looks so.
extension Settings {
  /// 由日本抵达: where from; 由日本占领 tells who did it.
  func isWhence(_ range: Range<Int>, _ before: Int) -> Bool {
    before > 0 && words.scalar(before - 1) == Roles.from
      && spans.contains { $0.range == range && $0.kind == .place } && words.leads(from: range.upperBound)
  }

  /// 在美国[的]帮助下: under whose doing, and not where.
  func isUnder(_ end: Int) -> Bool {
    for index in end..<max(end, min(words.count, end + Settings.longestDoing)) {
      guard words.cells[index].shape == .han else { return false }
      guard words.scalar(index) == Settings.below, index >= end + 2 else { continue }
      let verb = index - (words.scalar(index - 1) == Settings.its ? 3 : 2)
      return verb >= end && isDoing(verb)
    }
    return false
  }

  private func isDoing(_ start: Int) -> Bool {
    let doing: WordClasses = [.acting, .saying, .transitive, .deed, .notAPlace, .nominalVerb]
    return !words.classes(start..<start + 2).isDisjoint(with: doing)
      || words.commonWord(at: start)?.letter == UInt8(ascii: "v")
  }

  /// 美国制 owns what follows, 美国制裁 and 美国最终 do not.
  func isDoing(_ start: Int, wider tail: Int) -> Bool {
    guard let word = words.commonWord(at: start), word.width > tail else { return false }
    return [UInt8(ascii: "v"), UInt8(ascii: "d")].contains(word.letter)
      || words.isClauseVerb(start..<start + word.width)
  }

  /// 美国务卿, 德国防部长: the title begins with the last character of the state.
  func sharesTitle(_ range: Range<Int>) -> Bool {
    range.count == 2 && words.width(of: .title, at: range.upperBound - 1) > 2
      && words.width(of: .title, at: range.upperBound) == 0
  }

  /// 访问亚美尼亚, 进攻波兰: done to a state, and there.
  func isDoneToPlace(_ before: Int) -> Bool {
    let width = words.width(of: .placePreposition, endingAt: before)
    return width > 1 && words.classes(before - width..<before).contains(.transitive)
  }

  /// 北京大学、清华大学 in 北京大学、清华大学的学生: the owners of one thing.
  func shareTail(_ index: Int) -> Bool {
    guard spans[index].kind != .person, let last = lastJoined(with: index) else { return false }
    let end = spans[last].range.upperBound
    let tail = words.width(of: .modifierTail, at: end)
    return tail > 0 && !isDealing(at: end + tail)
  }

  /// 以色列与巴勒斯坦的谈判: what names joined by 与 have is what they do.
  func isDealing(_ index: Int, at end: Int) -> Bool {
    isDealing(at: end) && index > 0 && lastJoined(with: index - 1) == index
  }

  private func isDealing(at end: Int) -> Bool {
    let width = words.width(of: .pairRelation, at: end)
    return width > 0 && words.classes(end..<end + width).contains(.nominalVerb)
  }

  /// The last of the names of one kind that 、 or 和 joins one; `nil` where it is the last.
  private func lastJoined(with index: Int) -> Int? {
    var last = index
    while last + 1 < spans.count, case let end = spans[last].range.upperBound,
      case let mark = words.width(of: .coordination, at: end), mark > 0,
      spans[last + 1].range.lowerBound == end + mark, spans[last + 1].kind == spans[index].kind,
      !Settings.withs.contains(words.scalar(end))
    { last += 1 }
    return last > index ? last : nil
  }

  /// 下 and 之.
  private static let (below, its): (UInt32, UInt32) = (0x4E0B, 0x4E4B)
  private static let longestDoing = 9
}

/// Letters side by side: 雲貴, 中美.
extension Settings {
  /// Whether a letter goes on from another.
  func isChained(_ index: Int) -> Bool {
    index > 0 && spans[index].range.count == 1 && spans[index - 1].range.count == 1
      && spans[index - 1].range.upperBound == spans[index].range.lowerBound
  }

  /// Behind the letters that go on from one: 雲貴.
  func chainEnd(_ index: Int) -> Int {
    var last = index
    while last + 1 < spans.count, spans[index].range.count == 1, spans[last + 1].range.count == 1,
      spans[last + 1].range.lowerBound == spans[last].range.upperBound
    { last += 1 }
    return spans[last].range.upperBound
  }
}

extension SentenceWords {
  /// Whether one goes or comes behind a place: 抵达, 乘火车前往.
  func leads(from start: Int) -> Bool {
    var end = start
    while case let width = width(of: [.adverb, .manner], at: end), width > 0 { end += width }
    return width(of: .motion, at: end) > 0
  }
}
