import Calendars
import Temporal

/// What an expression states, component by component, before anything is inferred.
struct Stated {
  enum Year: Equatable {
    /// Astronomical: 0 is 1 BC.
    case number(Int)
    /// The last two digits.
    case short(Int)
    /// Counted from the publication date.
    case now(Int)
    /// Counted from the date that the story has reached.
    case then(Int)
    /// A year of a reign title, or the whole reign.
    case reign(String, Int?)
    /// A year of the era in which the text counts.
    case era(Int)
    /// The same, or the last two digits of a year of the century that it has reached.
    case next(Int)
    /// The last digit of a year in the decade that a range begins in.
    case lastDigit(Int)
    /// A year of the cycle of sixty, 1 (甲子) to 60.
    case cycle(Int)
  }

  enum Month: Equatable {
    case number(Int)
    case now(Int)
    case then(Int)
    case lunar(Int, leap: Bool)
  }

  enum Day: Equatable {
    case number(Int)
    case now(Int)
    case then(Int)
    case lunar(Int)
  }

  enum Week: Equatable {
    case now(Int)
    /// The ISO week of the year, or the week of the month that begins with its n-th Monday.
    case number(Int)
  }

  /// A unit within the date: 前两个季度, 第一天, 最后五天.
  struct Ordinal: Equatable {
    enum Position: Equatable { case nth, first, last }
    var position: Position
    var count: Int
    var unit: Unit
  }

  var millennium: Int?
  var century: Int?
  var nowCentury: Int?
  var decade: Int?
  var nowDecade: Int?
  var isBeforeChrist = false
  /// 公元 or 公元前 was read.
  var bcStated = false
  var year: Year?
  /// The reign or era of the year, in which later years count on: 光緒二十四年至二十六年.
  var era: Era?
  /// The year of ours beside it, which says which of the reigns of a title is meant: 永兴元年（304年）.
  var knownYear: Int?
  /// Whose reign it is, where several bore the title.
  var dynasty: String?
  var emperor: String?
  var half: Int?
  var nowHalf: Int?
  var season: Int?
  var quarter: Int?
  /// The last of several: 第二、三季度.
  var lastQuarter: Int?
  var nowQuarter: Int?
  var month: Month?
  /// The last of several: 七八月间.
  var lastMonth: Int?
  var halfMonth: Int?
  var third: Int?
  var week: Week?
  var weekday: Int?
  var day: Day?
  /// The name of the day in the cycle of sixty: 八月丁亥.
  var dayCycle: Sexagenary?
  /// A day that is said again in brackets: 昨（18）日.
  var repeatedDay: Int?
  var part: Part?
  var ordinal: Ordinal?
  var solarTerm: String?
  var holiday: String?
  var clock = Clock()
  /// Lunar marks or names stand in the expression.
  var isLunar = false
  /// Month and day are in Chinese numerals.
  var isWrittenOut = false
  /// 闰 was read: the month is a leap month.
  var leapPending = false
  var isMinguo = false
  /// A date only beneath a heading that names the year.
  var needsFrame = false
  var calendar = CalendarSystem.gregorian
}

/// Which part of a period: 初, 中, 末, 上半叶.
enum Part: String, CaseIterable, Equatable {
  case start = "START"
  case mid = "MID"
  case end = "END"
  case firstHalf = "FIRST_HALF"
  case secondHalf = "SECOND_HALF"
  /// School holidays: July and August, January and February.
  case summerBreak = "SUMMER_BREAK"
  case winterBreak = "WINTER_BREAK"
  /// Nothing but a mark of the whole: 年度, 期间.
  case whole = "WHOLE"

  var mod: TimexMod? {
    switch self {
    case .start: .start
    case .mid: .mid
    case .end: .end
    case .firstHalf, .secondHalf, .summerBreak, .winterBreak, .whole: nil
    }
  }
}

/// Units of time, as durations and offsets count them.
enum Unit: String, CaseIterable {
  case century, decade, year, season, quarter, month, week, day, weekday, hour, minute, second
}

/// A time of day as stated.
struct Clock: Equatable {
  var hour: Int?
  /// How many hours it may be: 2 for 三四时.
  var hours = 1
  var minute: Int?
  var second: Int?
  var part: DayPart?
  var hasHalf = false

  var isEmpty: Bool { hour == nil && part == nil }
}

extension Stated {
  /// Whether it counts in our calendar: 国庆节 and 冬至 only name a day of it.
  var isNumberedByUs: Bool { calendar == .gregorian && !isLunar && holiday == nil && solarTerm == nil }
}
