import Temporal

/// What somebody does in a clause, where the words beside the name make that clear: what stands before goes before what
/// stands behind, and who is both done to and doing (派张三出兵) has no role.
struct Roles {
  let words: SentenceWords
  let spans: [NameSpan]

  /// The role of a name or of a word that stands for one.
  func role(of range: Range<Int>) -> Role? {
    let named = coordinated(with: range)
    let start = beforeTitles(named.lowerBound)
    switch preposition(start, named) {
    case .says(let role): return role
    case .saysNothing: return nil
    case .missing: break
    }
    let isObject = isDoneTo(start)
    let own = roleBefore(titlesEnd(sideEnd(named)))
    guard isObject else { return own == .agent && isSaid(start) ? nil : own }
    return own == nil ? .patient : nil
  }

  /// What a preposition before a name says.
  private enum Preposition { case says(Role), saysNothing, missing }

  private func preposition(_ start: Int, _ named: Range<Int>) -> Preposition {
    let (name, end) = (named.lowerBound, named.upperBound)
    guard start > 0 else { return .missing }
    let before = words.scalar(start - 1)
    if before == Roles.by, end < words.count, words.scalar(end) == Roles.wherewith { return .says(.agent) }
    if words.width(of: .passive, endingAt: start) > 0 { return isWhence(start, named) ? .saysNothing : .says(.agent) }
    if Roles.taking.contains(before), isFree(start - 1) { return .says(.patient) }
    let joint = words.width(of: .counterpart, endingAt: start)
    if joint > 0, start < name, isInside(start - joint) { return .missing }
    if joint > 0 || (Roles.towards.contains(before) && isFree(start - 1)) {
      return isMereList(start - max(joint, 1), start) ? .saysNothing : .says(.counterpart)
    }
    let isSomewhere = words.width(of: .placePreposition, endingAt: start) > 0 && !isDoneTo(start)
    return isSomewhere || (Roles.other.contains(before) && isFree(start - 1)) ? .saysNothing : .missing
  }

  /// 由日本抵达: where from.
  private func isWhence(_ start: Int, _ named: Range<Int>) -> Bool {
    words.scalar(start - 1) == Roles.from && words.leads(from: named.upperBound)
      && spans.contains { $0.range.upperBound == named.upperBound && $0.kind == .place }
  }

  /// 要求郑某归还, 宣告民国成立: what a verb before the name tells of is not what happened.
  private func isSaid(_ start: Int) -> Bool {
    words.width(of: [.speech, .saying, .deed], endingAt: start) > 0
  }

  /// 探月与航天工程中心主任: 与 is part of what the title's owner is called.
  private func isInside(_ start: Int) -> Bool {
    start > 0 && words.cells[start - 1].shape == .han && !spans.contains { $0.range.upperBound == start }
  }

  /// 和, 及 behind a common noun only list: 父親和李明.
  private func isMereList(_ start: Int, _ end: Int) -> Bool {
    Roles.listing.contains(words.scalar(end - 1)) && isInside(start)
  }

  /// A verb, 了 or 过 behind it, stands before: 會見了[美國總統]奧巴馬.
  private func isDoneTo(_ start: Int) -> Bool {
    var end = start
    if end > 1, Roles.aspects.contains(words.scalar(end - 1)) { end -= 1 }
    let width = words.width(of: .transitive, endingAt: end)
    return width > 0 && words.isWhole(end - width..<end)
  }

  /// What the verb behind the name says of its subject.
  private func roleBefore(_ end: Int) -> Role? {
    let verb = adverbialsEnd(end)
    guard verb < words.count else { return nil }
    if isOverpowered(at: verb) { return .patient }
    if case let width = words.width(of: .passive, at: verb), width > 0 {
      // 由北京抵达 tells where from.
      let isWhence = words.scalar(verb) == Roles.from || !words.isWhole(verb..<verb + width)
      return isWhence ? nil : .patient
    }
    if isVerb(.speech, at: verb) { return .speaker }
    if isVerb(.transitive, at: verb) { return hasObject(verb, behind: end) ? .agent : nil }
    return isVerb(.deed, at: verb) || isPastVerb(verb) ? .agent : nil
  }

  /// 为日军所俘.
  func isOverpowered(at index: Int) -> Bool {
    guard words.scalar(index) == Roles.by, let end = name(from: index + 1), end < words.count else { return false }
    return words.scalar(end) == Roles.wherewith
  }

  /// 光复会成立 has none: it was founded. 将李明逮捕 has it before the verb.
  private func hasObject(_ verb: Int, behind subject: Int) -> Bool {
    let end = verb + words.width(of: .transitive, at: verb)
    guard end < words.count, words.cells[end].shape != .punctuation, !Roles.within.contains(words.scalar(end)) else {
      return (subject..<verb).contains { Roles.taking.contains(words.scalar($0)) }
    }
    return true
  }

  func isVerb(_ classes: WordClasses, at index: Int) -> Bool {
    let width = words.width(of: classes, at: index)
    // 上表示: 上表 is a word, too.
    let isBehindPlace = width > 1 && index > 0 && Roles.placing.contains(words.scalar(index - 1))
    guard width > 0, isBehindPlace || words.isWhole(index..<index + width) else { return false }
    return index + width >= words.count || !Roles.nominal.contains(words.scalar(index + width))
  }

  /// Any verb that 了 marks as one, but for what befalls its subject: 去世了.
  private func isPastVerb(_ index: Int) -> Bool {
    guard let word = words.commonWord(at: index), word.letter == UInt8(ascii: "v"), word.width > 1,
      index + word.width < words.count, words.scalar(index + word.width) == Roles.done
    else { return false }
    return !words.classes(index..<index + word.width).contains(.befalling)
  }

  /// Behind what may stand between a subject and its verb: 等人, adverbs, times, 在莫斯科, 与普京, brackets.
  private func adverbialsEnd(_ start: Int) -> Int {
    var end = bracketsEnd(othersEnd(start))
    for _ in 0..<4 {
      let before = end
      end = phraseEnd(adverbsEnd(end))
      if end == before { break }
    }
    return end
  }

  private func adverbsEnd(_ start: Int) -> Int {
    var end = start
    while end < words.count {
      let width = words.freeWidth(of: [.adverb, .manner, .timeUnit], at: end)
      let isNumber = words.cells[end].shape == .digit || words.cells[end].shape == .numeral
      guard width > 0 || isNumber else { break }
      end += max(width, 1)
    }
    return end
  }
}
