import Temporal

/// What a text is about while it is read: the frame and the dates that later, incomplete dates lean on.
///
/// A value: save it before a heading's section or a table and put it back afterwards.
package struct Focus: Sendable, Equatable {
  /// When the text was published.
  package var reference: CivilDateTime?
  /// Whether the text reads like news, where incomplete dates lean on the publication date, or like a chronicle.
  package var isNews: Bool
  /// Whether two- and three-digit years count from the founding of the Republic of China.
  package var countsFromRepublic: Bool
  /// Whether the text is in Traditional script, where three-digit years count so.
  package var isTraditional: Bool
  /// What a heading, list line or table says of all beneath it.
  private(set) var frame: Antecedent?
  /// Where the line being read begins, beneath a day that comes round each year.
  package var opening: Opening?
  var line = StoryLine()
  /// The century or decade that it has named since: it says in which century years and decades lie, not which year.
  private(set) var period: Antecedent?

  /// A text published at `reference`, or at an unknown time.
  package init(
    reference: CivilDateTime?, isNews: Bool = true, countsFromRepublic: Bool = false, isTraditional: Bool = false
  ) {
    self.reference = reference
    self.isNews = isNews
    self.countsFromRepublic = countsFromRepublic
    self.isTraditional = isTraditional
  }

  /// A heading, list line or table cell dates what stands beneath: a year, a month or a day.
  package mutating func enter(frame timex: Timex) {
    guard let antecedent = Antecedent(timex) else { return }
    (frame, line, period) = (antecedent, StoryLine(antecedent), nil)
  }

  /// A line that is nothing but a date: the story is there now.
  package mutating func settle(on timex: Timex) {
    guard var antecedent = Antecedent(timex) else { return }
    antecedent.sentence = 0
    line.settle(on: antecedent)
  }

  /// A new paragraph, list item or table row begins: where the story has left what the heading dates, it starts from the
  /// heading again.
  package mutating func beginParagraph() {
    line.beginParagraph()
    if let frame, line.main?.isWithin(frame) != true { line = StoryLine(frame) }
  }

  mutating func follow(_ date: Antecedent, _ manner: StoryLine.Manner) {
    if date.isCoarse {
      period = date
    } else {
      line.follow(date, manner)
      if manner == .told { period = nil }
    }
  }
}

/// A date as later ones may refer to it: 同年, 次月, 当天.
struct Antecedent: Sendable, Equatable {
  var year: Int
  var month: Int?
  var day: Int?
  /// The first and the last day of what was named.
  var first: CivilDate
  var last: CivilDate
  /// The lunar month and year, where the date was stated in them.
  var lunar: LunarMonth?
  /// The calendar in which it was stated.
  var calendar: CalendarSystem
  /// A century or decade: no year to lean on.
  var isCoarse: Bool
  /// The reign or era that it was stated in.
  var era: Era?
  /// The time of day, in seconds from midnight.
  var seconds: Int?
  /// Byte offset of the sentence that states it; negative for a heading.
  var sentence: Int

  struct LunarMonth: Sendable, Equatable {
    var year: Int
    var month: Int
    var isLeap: Bool
  }

  init(_ period: Period, lunar: LunarMonth? = nil, calendar: CalendarSystem = .gregorian, sentence: Int) {
    let date = period.carried
    year = lunar?.year ?? date.year
    month = period.isWithinMonth ? date.month : nil
    day = period.precision >= .day && period.isDayStated ? date.day : nil
    (first, last) = (period.first, date)
    (self.lunar, self.calendar) = (lunar, calendar)
    isCoarse = period.precision < .year
    // The last year of a century by the historians' count begins the next hundred.
    if isCoarse, year.isMultiple(of: 100) { year -= 1 }
    self.sentence = sentence
  }

  /// What a heading dates, some years from the first on; `nil` where its date is open or unresolved.
  init?(_ timex: Timex) {
    guard let first = timex.bounds.firstDay, let last = timex.bounds.lastDay else { return nil }
    year = first.year
    month = first.year == last.year && first.month == last.month ? last.month : nil
    day = first == last ? last.day : nil
    self.first = first
    self.last = timex.precision == .season && first.year < last.year ? first : last
    calendar = timex.calendar
    isCoarse = timex.precision < .year
    sentence = -1
  }

  /// Whether the date lies in the years, and the month, that another one names.
  func isWithin(_ other: Antecedent) -> Bool {
    (other.first.year...other.last.year).contains(last.year) && (other.month == nil || last.month == other.last.month)
  }

  /// The exact day, where it is known.
  var date: CivilDate? {
    guard let day, let month, lunar == nil else { return day == nil ? nil : last }
    return CivilDate(year: last.year, month: month, day: day)
  }

  /// The Gregorian month, where it is known.
  var yearAndMonth: (year: Int, month: Int)? { month == nil ? nil : (last.year, last.month) }
}
