import Calendars
import Temporal

// From a reading's arguments to what is stated. Numbers arrive as the grammar's slots and words give them.
extension Stated {
  /// Everything that a reading states, with those nested in it or without. `knownYear` is that of ours beside it.
  init(_ reading: Reading, withNested: Bool = true, knownYear: Int? = nil) {
    self.knownYear = knownYear
    collect(reading, withNested: withNested)
    settle()
  }

  private mutating func collect(_ reading: Reading, withNested: Bool) {
    if withNested { for nested in reading.nested { collect(nested, withNested: true) } }
    for captured in reading.arguments { take(captured) }
  }

  /// Whether anything of a calendar date is stated.
  var hasDate: Bool {
    millennium != nil || century != nil || nowCentury != nil || decade != nil || nowDecade != nil || year != nil
      || half != nil || nowHalf != nil || season != nil || quarter != nil || nowQuarter != nil || month != nil
      || week != nil || weekday != nil || day != nil || solarTerm != nil || holiday != nil || part != nil
      || ordinal != nil || third != nil || halfMonth != nil
  }

  /// Takes over one argument.
  mutating func take(_ captured: Reading.Captured) {
    let argument = captured.argument
    if argument == .month || argument == .day { isWrittenOut = !captured.isArabic }
    if let number = captured.value.number { take(argument, number) }
    if let name = captured.value.name { take(argument, name) }
  }

  private mutating func take(_ argument: RuleArgument, _ number: Int) {
    switch argument {
    case .millennium: millennium = number
    case .century: century = number
    case .decade: takeDecade(number)
    case .nowCentury: nowCentury = number
    case .nowDecade: nowDecade = number
    case .bc: (isBeforeChrist, bcStated) = (number == 1, true)
    case .year, .shortYear: takeYear(argument, number)
    case .eraYear: year = .era(number)
    case .nextYear: year = .next(number)
    case .lastDigit: year = .lastDigit(number)
    case .nowYear: year = .now(number)
    case .thenYear: year = .then(number)
    case .cycle: takeCycle(number)
    case .half: half = number
    case .nowHalf: nowHalf = number
    case .halfMonth: halfMonth = number
    case .season: season = number
    case .quarter: quarter = number
    case .nowQuarter: nowQuarter = number
    case .month: month = .number(number)
    case .nowMonth: month = .now(number)
    case .thenMonth: month = .then(number)
    case .lunarMonth: takeLunarMonth(number)
    case .lunarDay: takeLunarDay(number)
    case .leap: takeLeap()
    case .lunarMark: isLunar = true
    case .roc: isMinguo = true
    case .third: third = number
    case .week: week = .number(number)
    case .nowWeek: week = .now(number)
    case .weekday: weekday = number
    case .day: takeDay(number)
    case .nowDay: day = .now(number)
    case .thenDay: day = .then(number)
    case .framed: needsFrame = true
    case .hour: clock.hour = number
    case .minute: clock.minute = number
    case .second: clock.second = number
    case .quarterHour: clock.minute = number * 15
    case .halfHour: clock.minute = 30
    case .dayCycle, .dynasty, .emperor, .reign, .term, .holiday, .part, .dayPart, .unit, .bound, .to, .count, .amount,
      .plusHalf,
      .more,
      .direction, .nth, .first, .last:
      break
    }
  }

  private mutating func take(_ argument: RuleArgument, _ name: String) {
    switch argument {
    case .part: part = Part(rawValue: name)
    case .dayPart: clock.part = DayPart(rawValue: name)
    case .cycle: Sexagenary(name).map { takeCycle($0.index + 1) }
    case .dayCycle: (dayCycle, isLunar) = (Sexagenary(name), true)
    case .month: takeMonths(name)
    case .quarter: takeQuarters(name)
    case .hour: takeHours(name)
    case .dynasty: dynasty = name
    case .emperor: emperor = name
    case .reign: (year, calendar) = (.reign(name, nil), .reign)
    case .term: solarTerm = name
    case .holiday: holiday = name
    case .lunarMark: isLunar = true
    case .roc: isMinguo = true
    case .leap: takeLeap()
    default: break
    }
  }

  private mutating func takeYear(_ argument: RuleArgument, _ number: Int) {
    switch year {
    case .reign(let name, _): year = .reign(name, number)
    default: year = argument == .shortYear ? .short(number) : .number(number)
    }
  }

  /// 1990年代 is a year and a decade in one.
  private mutating func takeDecade(_ number: Int) {
    if number >= 100 { year = .number(number) }
    decade = number >= 100 ? number % 10 : number
  }

  /// 七八月, `7-8`.
  private mutating func takeMonths(_ name: String) {
    guard let (first, last) = name.bothNumbers else { return }
    (month, lastMonth) = (.number(first), last)
  }

  /// 第二、三季度, `2-3`.
  private mutating func takeQuarters(_ name: String) {
    guard let (first, last) = name.bothNumbers else { return }
    (quarter, lastQuarter) = (first, last)
  }

  /// 三四时, `3-4`.
  private mutating func takeHours(_ name: String) {
    guard let (first, last) = name.bothNumbers else { return }
    (clock.hour, clock.hours) = (first, last - first + 1)
  }

  private mutating func takeDay(_ number: Int) {
    if case .now = day {
      repeatedDay = number
    } else {
      day = .number(number)
    }
  }

  private mutating func takeLunarMonth(_ number: Int) {
    month = .lunar(number, leap: false)
    isLunar = true
  }

  private mutating func takeLunarDay(_ number: Int) {
    day = .lunar(number)
    isLunar = true
  }

  /// 闰 stands before its month: kept until that is read.
  private mutating func takeLeap() {
    leapPending = true
    isLunar = true
  }

  /// Settles what depends on several arguments.
  mutating func settle() {
    settleReign()
    if isMinguo { era = .republic }
    if case .cycle = year, month != nil { isLunar = true }
    if isMinguo, isBeforeChrist, case .number(let number) = year {
      (year, calendar, isBeforeChrist) = (.number(1912 - number), .roc, false)
    } else if isMinguo, case .number(let number) = year {
      (year, calendar) = (.number(number + 1911), .roc)
    }
    if isMinguo, case .short(let number) = year { (year, calendar) = (.number(number + 1911), .roc) }
    if isBeforeChrist, case .number(let number) = year { year = .number(1 - number) }
    if isBeforeChrist, case .short(let number) = year { year = .number(1 - number) }
    if isLunar { settleLunar() }
  }

  private mutating func settleLunar() {
    if case .number(let number) = month { month = .lunar(number, leap: leapPending) }
    if case .lunar(let number, _) = month { month = .lunar(number, leap: leapPending) }
    if case .number(let number) = day { day = .lunar(number) }
    if calendar == .gregorian { calendar = .chinese }
  }
}
