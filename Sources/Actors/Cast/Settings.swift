/// How the names of a sentence stand to the words around them.
struct Settings {
  let words: SentenceWords
  let spans: [NameSpan]

  func setting(of index: Int) -> MentionSetting {
    let range = spans[index].range
    var setting: MentionSetting = []
    let before = behindTitles(endingAt: coordinationStart(of: index))
    if isLocated(range, before) { setting.insert(.located) }
    if words.width(of: .counterpart, endingAt: before) > 0 { setting.insert(.counterpart) }
    if words.width(of: .passive, endingAt: before) > 0 { setting.insert(.passiveAgent) }
    if isDoneToPlace(before) { setting.insert(.doneTo) }
    if words.width(of: .acting, endingAt: before) > 0 { setting.insert(.object) }
    if modifies(index, setting) { setting.insert(.modifier) }
    if isFolk(range) { setting.insert(.folk) }
    if titlesEnd(from: chainEnd(index)) > chainEnd(index) || sharesTitle(range) { setting.insert(.office) }
    if words.width(of: .reporter, endingAt: range.lowerBound) > 0 || followsReporter(range) || isSource(range) {
      setting.insert(.reporter)
    }
    if (namesEvent(from: range.upperBound) && !risesThere(range, before)) || isNumbered(range) || isEvent(index)
      || isWork(index)
    {
      setting.insert(.titled)
    }
    let after = adverbsEnd(from: range.upperBound)
    if words.width(of: .saying, at: after) > 0 { setting.insert(.doer) }
    return setting
  }

  /// 在北京, 智利海域, but not 從波斯手上.
  private func isLocated(_ range: Range<Int>, _ before: Int) -> Bool {
    // 日方|向中方: no direction.
    let isSide = range.count == 1 && words.width(of: .side, at: range.lowerBound) > 0
    if !isSide, let index = spans.firstIndex(where: { $0.range == range && $0.kind == .place }),
      isRegion(chainEnd(index))
    {
      return true
    }
    if entersPlace(range), titlesEnd(from: range.upperBound) == range.upperBound { return true }
    if isWhence(range, before) { return true }
    guard words.width(of: .placePreposition, endingAt: before) > 0 else { return false }
    return words.width(of: .hand, at: range.upperBound) == 0 && !isUnder(range.upperBound)
  }

  /// 在福特剧院, 病逝於奇美醫院, but not 毕业于 and 任职于; a place may stand between.
  func isInside(_ range: Range<Int>) -> Bool {
    let start = spans.last { $0.kind == .place && $0.range.upperBound == range.lowerBound }?.range.lowerBound
    let end = start ?? range.lowerBound
    let width = words.width(of: .placePreposition, endingAt: end)
    guard width > 0, words.width(of: .personVerb, endingAt: end) <= width,
      words.width(of: .modifierTail, at: range.upperBound) == 0
    else { return false }
    let arrives = width > 1 && words.width(of: .strictPreposition, endingAt: end) == width
    return arrives || Settings.within.contains(words.scalar(end - 1))
  }

  /// 在 and 于.
  private static let within: Characters = "在于"

  /// 入臺灣, 返港, 来华: what one comes to or goes from, but not 加入.
  private func entersPlace(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    guard before >= 0 else { return false }
    if Settings.entering.contains(words.scalar(before)), words.isWhole(before..<before + 1) { return true }
    return range.count == 1 && Settings.coming.contains(words.scalar(before))
  }

  private static let entering: Characters = "入返抵"
  /// Before one letter: 来港, 赴美, 离沪.
  private static let coming: Characters = "来赴返抵离入旅留驻"

  private func isRegion(_ end: Int) -> Bool { words.width(of: .region, at: end) > 0 }

  /// 据新华社报道, 从国家卫生计生委获悉, 援引共同社报道: who is only said to tell it.
  private func isSource(_ range: Range<Int>) -> Bool {
    if words.width(of: .hearsay, endingAt: range.lowerBound) > 0, words.width(of: .learned, at: range.upperBound) > 0 {
      return true
    }
    let before = range.lowerBound - 1
    if isDateline(range) { return true }
    return before >= 0 && words.scalar(before) == 0x636E
      && (before == 0 || words.cells[before - 1].shape == .punctuation)
  }

  /// 路透社內羅畢訊：, 新华社北京电: agency and place at the beginning of a report.
  private func isDateline(_ range: Range<Int>) -> Bool {
    guard let first = spans.first, first.kind == .organization, first.range.lowerBound == 0 else { return false }
    let place = spans.count > 1 && spans[1].range.lowerBound == first.range.upperBound ? spans[1] : first
    let end = place.range.upperBound
    guard range == first.range || range == place.range, end + 1 < words.count else { return false }
    return Settings.wires.contains(words.scalar(end)) && words.cells[end + 1].shape == .punctuation
  }

  /// 讯 訊 电 電, folded.
  private static let wires: Characters = "讯电"

  /// （记者 周若兰）: one space may stand between; 讯：（周若兰 林晓）.
  private func followsReporter(_ range: Range<Int>) -> Bool {
    if isSignature(range) { return true }
    let before = range.lowerBound - 1
    return before > 0 && (words.scalar(before) == 0x20 || words.scalar(before) == 0x3000)
      && words.width(of: .reporter, endingAt: before) > 0
  }

  /// 9月22日信息：(邓玲 李红林): names alone in brackets behind a colon wrote it.
  private func isSignature(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    let limit = max(2, start - Settings.longestSignature)
    while start > limit, words.scalar(start - 1) == 0x20 || spans.contains(where: { $0.range.contains(start - 1) }) {
      start -= 1
    }
    guard start >= 2, Settings.opening.contains(words.scalar(start - 1)),
      Settings.colons.contains(words.scalar(start - 2))
    else { return false }
    var end = range.upperBound
    for span in spans where span.range.lowerBound > range.lowerBound {
      guard span.range.lowerBound <= end + 1 else { break }
      end = span.range.upperBound
    }
    return end < words.count && Settings.closing.contains(words.scalar(end))
  }

  private static let longestSignature = 24
  private static let opening: Characters = "（("
  private static let closing: Characters = "）)"
  private static let colons: Characters = "：:"

  /// 美國 in 美國總統拜登, 俄羅斯 in 俄羅斯主導的, 中國 in 中國教育家, 诺贝尔 in 诺贝尔和平奖.
  private func modifies(_ index: Int, _ setting: MentionSetting) -> Bool {
    let (span, end) = (spans[index], chainEnd(index))
    if span.kind == .place, isRegion(end) { return false }
    let tail = words.width(of: .modifierTail, at: end)
    if tail > 0, !isDoing(end, wider: tail), !setting.contains(.counterpart), !setting.contains(.passiveAgent) {
      return !isDealing(index, at: end + tail)
    }
    if shareTail(index) { return true }
    // 中美关系 is what both have, 英德商人 are neither.
    if (span.range.count == 1 && end > span.range.upperBound) || isChained(index),
      words.width(of: .pairRelation, at: end) > 0
    {
      return false
    }
    if namesEvent(from: end) { return true }
    if sharesTitle(span.range) { return true }
    let title = titlesEnd(from: end)
    if title > end {
      return span.kind == .place || (span.kind == .organization && isApposition(span.range.lowerBound..<title))
        || spans.contains { $0.kind == .person && $0.range.lowerBound == title }
    }
    return span.kind == .place && isBeforeNoun(end)
  }

  /// 沈慕秋，昆虫学家，中国科学院院士: a title with its owner between marks, which says who somebody is.
  private func isApposition(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && words.cells[range.lowerBound - 1].shape == .punctuation
      && range.upperBound < words.count && words.cells[range.upperBound].shape == .punctuation
  }

  /// A noun that is neither a time nor a word that its subject does.
  private func isBeforeNoun(_ end: Int) -> Bool {
    guard let word = words.commonWord(at: end), word.letter == UInt8(ascii: "n"),
      !spans.contains(where: { $0.range.overlaps(end..<end + word.width) })
    else { return false }
    let doing: WordClasses = [
      .saying, .acting, .adverb, .politySuffix, .passive, .placePreposition, .counterpart, .hand, .standInPair,
    ]
    if words.isClauseVerb(end..<end + word.width) { return false }
    return words.classes(end..<end + word.width).isDisjoint(with: doing) && words.width(of: doing, at: end) == 0
  }

  /// 西哥特人渡过多瑙河, 由日本人開通, 擊退波斯人: 人 ends what is said of them, and nobody is named behind it.
  private func isFolk(_ range: Range<Int>) -> Bool {
    let (man, end) = (range.upperBound, range.upperBound + 1)
    guard range.count > 1, man < words.count, words.scalar(man) == Settings.man, words.isWhole(man..<end) else {
      return false
    }
    guard end < words.count else { return true }
    if spans.contains(where: { $0.range.lowerBound == end }) { return false }
    let cell = words.cells[end]
    return cell.shape == .punctuation || words.commonWord(at: end)?.letter == UInt8(ascii: "v")
      || words.width(of: [.deed, .transitive, .saying, .passive], at: end) > 0
  }

  /// 人.
  private static let man: UInt32 = 0x4EBA

  /// Behind the titles that begin at a place: 副总统兼国务卿.
  private func titlesEnd(from start: Int) -> Int {
    var end = start
    // 石家庄|市长安区: no title where a name begins within it.
    while case let width = words.width(of: .title, at: end), width > 0,
      width == 1 || !spans.contains(where: { (end + 1..<end + width).contains($0.range.lowerBound) })
    { end += width }
    return end
  }

  /// Before the titles, and the names that own them, that end at a place: 會見[日本首相]岸田.
  private func behindTitles(endingAt end: Int) -> Int {
    var start = end
    while case let width = words.width(of: .title, endingAt: start), width > 0 { start -= width }
    while start < end, let owner = spans.first(where: { $0.range.upperBound == start }) {
      start = owner.range.lowerBound
    }
    return start
  }

  /// The beginning of the first of names joined with 、 or 和: 在北京、上海.
  private func coordinationStart(of index: Int) -> Int {
    var index = index
    while index > 0, words.width(of: .coordination, endingAt: spans[index].range.lowerBound) > 0,
      case let mark = words.width(of: .coordination, endingAt: spans[index].range.lowerBound),
      spans[index - 1].range.upperBound == spans[index].range.lowerBound - mark,
      !Settings.withs.contains(words.scalar(spans[index].range.lowerBound - 1)),
      spans[index - 1].kind == spans[index].kind
    { index -= 1 }
    return spans[index].range.lowerBound
  }

  /// 同, 跟: 在维也纳同美国 joins no two places.
  static let withs: Characters = "同跟"

  /// Behind adverbs and times between subject and verb: 普京昨天表示.
  func adverbsEnd(from start: Int) -> Int {
    var end = start
    while end < words.count, case let width = words.width(of: .adverb, at: end), width > 0 { end += width }
    while end < words.count, words.cells[end].shape == .digit || words.width(of: .timeUnit, at: end) > 0 { end += 1 }
    while end < words.count, case let width = words.width(of: .adverb, at: end), width > 0 { end += width }
    return end
  }
}
