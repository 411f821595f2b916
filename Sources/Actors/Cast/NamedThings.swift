/// What bears a name and is nobody.
extension Settings {
  /// 哈利·波特[在北京]上映: a film, while 迪士尼上映了动画片 tells of who shows one.
  func isWork(_ index: Int) -> Bool {
    let range = spans[index].range
    guard words.classes.contains(.workVerb), spans[index].kind != .place else { return false }
    var verb = adverbsEnd(from: range.upperBound)
    if let noun = words.commonWord(at: verb), noun.letter == UInt8(ascii: "n") { verb += noun.width }
    if words.width(of: .strictPreposition, at: verb) == 1,
      let place = spans.first(where: { $0.range.lowerBound == verb + 1 })
    {
      verb = place.range.upperBound
    }
    let width = words.width(of: .workVerb, at: verb)
    return width > 0 && !hasObject(behind: verb + width)
  }

  private func hasObject(behind verb: Int) -> Bool {
    var end = verb
    if end < words.count, words.scalar(end) == Roles.done { end += 1 }
    guard end < words.count else { return false }
    return words.cells[end].shape != .punctuation || (0x3008...0x300B).contains(words.scalar(end))
  }

  /// 五四运动, 布雷顿森林体系: it ends as events do, and the lists know no such organization.
  func isEvent(_ index: Int) -> Bool {
    let range = spans[index].range
    let width = words.width(of: .eventSuffix, endingAt: range.upperBound)
    guard width > 0 else { return false }
    if words.entry(range)?.word == WordEntry.otherName { return true }
    return width > 1 && width < range.count && spans[index].kind == .organization && !words.isName(range)
      && words.width(of: [.organizationSuffix, .joiningSuffix], endingAt: range.upperBound) == 0
  }

  /// An event's or a prize's word follows, at once or behind a noun or two: 和平奖, 战争; but 起义路 is a place.
  func namesEvent(from end: Int) -> Bool {
    if endsAsEvent(end) { return true }
    guard let next = nounEnd(end) else { return false }
    if endsAsEvent(next) { return true }
    // 奥巴马医疗保险法案
    guard let last = nounEnd(next) else { return false }
    return words.width(of: .eventSuffix, at: last) > 1 && endsAsEvent(last)
  }

  /// Behind a noun, or one cut short: 医疗, 医保.
  private func nounEnd(_ start: Int) -> Int? {
    guard let noun = words.commonWord(at: start), [UInt8(ascii: "n"), UInt8(ascii: "j")].contains(noun.letter) else {
      return nil
    }
    return start + noun.width
  }

  /// 在南昌起义: the clause ends with what was done there.
  func risesThere(_ range: Range<Int>, _ before: Int) -> Bool {
    let width = words.width(of: .eventSuffix, at: range.upperBound)
    let end = range.upperBound + width
    guard width > 1, words.width(of: .placePreposition, endingAt: before) > 0 else { return false }
    return words.classes(range.upperBound..<end).contains(.deed)
      && (end >= words.count || words.cells[end].shape == .punctuation)
  }

  private func endsAsEvent(_ start: Int) -> Bool {
    let width = words.width(of: .eventSuffix, at: start)
    // 美日澳三国 are three.
    if width == 2, words.scalar(start + 1) == Settings.state, spans.contains(where: { $0.range == start - 1..<start }) {
      return false
    }
    if words.classes(start..<start + width).contains(.deed), isVerb(start + width) { return false }
    return width > 0 && words.width(of: .placeSuffix, at: start + width) == 0
  }

  /// 计划访华: who plans to do something.
  private func isVerb(_ start: Int) -> Bool {
    words.commonWord(at: start)?.letter == UInt8(ascii: "v")
      || words.width(of: [.deed, .transitive, .placePreposition, .towardsCountry], at: start) > 0
  }

  /// 天宫一号, 北京二号: a number in Chinese numerals makes a thing's name of it; 大南街十二号 is an address, 地铁二号线 a line.
  func isNumbered(_ range: Range<Int>) -> Bool {
    guard !Settings.streets.contains(words.scalar(range.upperBound - 1)) else { return false }
    var end = range.upperBound
    while end < min(words.count, range.upperBound + 3), words.cells[end].shape == .numeral { end += 1 }
    guard end > range.upperBound, end < words.count, Settings.numbers.contains(words.scalar(end)) else { return false }
    return end + 1 >= words.count || !Settings.numbered.contains(words.scalar(end + 1))
  }

  /// 街路道巷里弄段村庄院: addresses go on with a number; 天宫 does not.
  private static let streets: Characters = "街路道巷里弄段村庄院区县镇乡市门"
  /// 号 號; behind it 线 線 楼 樓 门 門 院 馆 館 路 桥 橋 井.
  private static let numbers: Characters = "号號"
  private static let numbered: Characters = "线線楼樓门門院馆館路桥橋井"

  /// 国.
  private static let state: UInt32 = 0x56FD
}
