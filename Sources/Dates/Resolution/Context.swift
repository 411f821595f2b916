import Temporal

/// What an expression may lean on: the focus, and what its own clause and expression give.
struct Context {
  var focus: Focus
  /// The other end of an interval, or what an expression says of itself: comes before everything else.
  var given: Antecedent?
  /// Notes what is asked of the focus and the clause.
  let inquiry: Inquiry
  /// Byte offset of the sentence.
  var sentence = 0
  /// The expression stands in brackets.
  var isBracketed = false
  var options: DateOptions
  /// What is told has been: 春节后 in November.
  var hasBeen = false
  /// The month in which the interval ends that begins here.
  var endMonth: Int?

  var reference: CivilDate? { focus.reference?.date }

  var present: Present { Present(reference) }

  /// Whether the clause speaks of what is to come.
  var looksAhead: Bool { reference != nil && inquiry.looksAhead }

  /// Whether the clause says what ought to be done.
  var isDuty: Bool { inquiry.isDuty }

  /// What 同年, 次日 point at.
  var antecedent: Antecedent? { given ?? narrated }

  /// The day that 次日 and a bare 12时 belong to.
  var antecedentDay: CivilDate? {
    if let given { return given.date }
    inquiry.askDay()
    return focus.line.day(inSentence: sentence, isBracketed: isBracketed)
  }

  /// What the text before the expression gives.
  var narrated: Antecedent? {
    inquiry.askStory()
    return focus.line.antecedent(inSentence: sentence, isBracketed: isBracketed)
  }

  /// The date that the story has reached but for what is told beside it.
  var main: Antecedent? {
    inquiry.askMain()
    return focus.line.main
  }

  /// The reign or era in which the text counts.
  var era: Era? {
    if let given { return given.era }
    inquiry.askEra()
    return focus.line.antecedent(inSentence: sentence, isBracketed: isBracketed)?.era
  }

  /// What says in which century two digits or a decade lie.
  var centuryAntecedent: Antecedent? {
    if let given { return given }
    inquiry.askPeriod()
    return focus.period ?? antecedent
  }

  /// The year that a heading above names.
  var frameYear: Int? { focus.frame?.year }

  /// A month without a year: the year, and what gave it. The day helps to choose where only the publication date does.
  func year(ofMonth month: Int, day: Int? = nil) -> (year: Int, anchor: Anchor)? {
    if let given { return (given.year, .previous) }
    if let story = leadingAntecedent.map(followed) {
      return (year(after: story, month: month, day: day), story.isHeading ? .heading : .previous)
    }
    guard let reference else { return nil }
    let year = nearestYear(month: month, day: day, to: reference)
    if !looksAhead, (year, month, day ?? 1) > (reference.year, reference.month, reference.day),
      let story = narrated, !story.isCoarse, story.year < year
    {
      // News that tells of a year gone by: what has been lies in that one, not in the months to come.
      return (story.year, story.isHeading ? .heading : .previous)
    }
    return (year, .reference)
  }

  /// 冬至, 腊月廿三 behind 11月20日: of the years around the one that the story has reached those that may be meant, the likeliest
  /// first. Empty where no month of ours leads.
  var yearsOfStory: [Int] {
    guard given == nil, let story = leadingAntecedent.map(followed), story.month != nil, story.lunar == nil else {
      return []
    }
    return [story.year, story.year - 1, story.year + 1]
  }

  /// The lunar year of a lunar month without one, where a lunar month leads: 正月 behind 十二月 is that of the year after.
  func lunarYear(ofMonth month: Int) -> (year: Int, anchor: Anchor)? {
    guard given == nil, let story = leadingAntecedent, let lunar = story.lunar else { return nil }
    let stepsOn = !story.isHeading && focus.frame == nil && lunar.month - month >= 9
    return (stepsOn ? lunar.year + 1 : lunar.year, story.isHeading ? .heading : .previous)
  }

  /// A day without a month.
  func month(ofDay day: Int) -> (year: Int, month: Int, anchor: Anchor)? {
    if let (year, month) = given?.yearAndMonth { return (year, month, .previous) }
    if let story = leadingAntecedent, let (year, month) = story.yearAndMonth {
      let months = year * 12 + month - 1 + monthsOn(from: story, to: day)
      return (months.floorDivided(by: 12), months.floorModulo(12) + 1, story.isHeading ? .heading : .previous)
    }
    guard let reference else { return nil }
    let shift = looksAhead ? (day < reference.day ? 1 : 0) : (day > reference.day ? -1 : 0)
    let nearest = reference.year * 12 + reference.month - 1 + shift
    // 30日 in a text of March is that of January.
    let months =
      [nearest, looksAhead ? nearest + 1 : nearest - 1].first { months in
        CivilDate(year: months.floorDivided(by: 12), month: months.floorModulo(12) + 1, day: day) != nil
      } ?? nearest
    return (months.floorDivided(by: 12), months.floorModulo(12) + 1, .reference)
  }

  /// 明年 in annals is the year after the one that they tell of, 本年 beneath a heading its year; elsewhere they lean on a
  /// publication date.
  func yearOfAnnals(_ offset: Int) -> (year: Int, anchor: Anchor)? {
    if offset == 0 { return frameYear.map { ($0, .heading) } }
    guard offset == 1, let story = antecedent, story.countsLunarMonths else { return nil }
    return (story.year + 1, .previous)
  }

  /// The story, where an incomplete date leans on it rather than on the publication date: always in a chronicle and
  /// under a dated heading, in news within one sentence.
  private var leadingAntecedent: Antecedent? {
    if focus.frame == nil, reference != nil, focus.isNews, !inquiry.storyIsInSentence { return nil }
    guard let story = narrated, !story.isCoarse else { return nil }
    return story
  }

  /// Where a story that is told by days has looked back to a bare year, what is to come follows the last of its days:
  /// 2023年5月18日…。2008年地震时…。计划于6月1日前复课.
  private func followed(_ story: Antecedent) -> Antecedent {
    guard story.month == nil, !story.isHeading, !inquiry.storyIsInSentence else { return story }
    inquiry.askLastDay()
    guard let day = focus.line.lastDay, day.year > story.year, inquiry.looksAhead else { return story }
    return day
  }

  /// 12月30日开幕，1月3日闭幕: the story goes on in the next year, unless a heading says which one, or that is still to come.
  private func year(after story: Antecedent, month: Int, day: Int?) -> Int {
    // 1—10月 behind 10月 counts the year up.
    guard goesOn(story), let last = story.month, last - max(month, endMonth ?? 0) >= 9,
      mayBe(story.year + 1, month, day)
    else {
      return story.year
    }
    return story.year + 1
  }

  /// 10月30日开幕，2日闭幕: how many months on from that of the story a day lies.
  private func monthsOn(from story: Antecedent, to day: Int) -> Int {
    guard goesOn(story), let (year, month) = story.yearAndMonth else { return 0 }
    guard let last = story.day, last - day >= 20 else { return 0 }
    return mayBe(month == 12 ? year + 1 : year, month % 12 + 1, day) ? 1 : 0
  }

  /// Whether what is told may run on beyond the year or month that it is in.
  private func goesOn(_ story: Antecedent) -> Bool { !story.isHeading && focus.frame == nil && story.lunar == nil }

  /// Whether a day is not after publication, or may be.
  private func mayBe(_ year: Int, _ month: Int, _ day: Int?) -> Bool {
    guard let reference, !looksAhead else { return true }
    return (year, month, day ?? 1) <= (reference.year, reference.month, reference.day)
  }

  /// The reference's own year, unless that lies nearly a year ahead of it: 12月 in January; the next where the clause looks ahead
  /// and the date is past.
  private func nearestYear(month: Int, day: Int?, to reference: CivilDate) -> Int {
    if month == 2, day == 29 { return nearestLeapYear(to: reference) }
    let ahead = (month - reference.month) * 30 + (day ?? reference.day) - reference.day
    // What is announced for a day that has just been was announced for that one.
    if looksAhead { return ahead < -30 ? reference.year + 1 : reference.year }
    return ahead > 290 ? reference.year - 1 : reference.year
  }

  private func nearestLeapYear(to reference: CivilDate) -> Int {
    if looksAhead { return (reference.year...).first(where: CivilDate.isLeap) ?? reference.year }
    let isPast = (reference.month, reference.day) >= (2, 29)
    let latest = isPast ? reference.year : reference.year - 1
    return stride(from: latest, through: latest - 8, by: -1).first(where: CivilDate.isLeap) ?? latest
  }

  /// The full year of two digits: near what the text is about, else not far ahead of the publication date.
  func fullYear(of digits: Int) -> (year: Int, anchor: Anchor) {
    if digits >= 100 { return (digits, .explicit) }
    if let near = centuryAntecedent?.year {
      // In antiquity two digits are the whole year.
      if near < 200 { return (digits, .explicit) }
      let century = near.floorDivided(by: 100) * 100
      let candidates = [century - 100 + digits, century + digits, century + 100 + digits]
      let limit = present.lastPlanned
      return (candidates.filter { $0 <= limit }.min { abs($0 - near) < abs($1 - near) } ?? century + digits, .explicit)
    }
    let pivot = present.lastExpected
    let century = pivot.floorDivided(by: 100) * 100
    return (century + digits <= pivot ? century + digits : century - 100 + digits, .explicit)
  }
}
