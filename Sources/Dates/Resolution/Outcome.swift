import Temporal

/// What holds for a whole text, or for all beneath a heading.
struct Setting: Equatable {
  let reference: CivilDateTime?
  let isNews: Bool
  let countsFromRepublic: Bool
  let isTraditional: Bool
  let latestYear: Int?
  let hasFrame: Bool
  /// The day of the year that a bare year is completed with; only for what begins a line beneath one.
  let dayOfYear: DayOfYear?
}

extension Focus {
  /// As an expression finds it.
  func setting(of match: Match) -> Setting {
    Setting(
      reference: reference, isNews: isNews, countsFromRepublic: countsFromRepublic, isTraditional: isTraditional,
      latestYear: latestYear, hasFrame: frame != nil,
      dayOfYear: opening?.offset == match.range.lowerBound ? opening?.day : nil)
  }
}

/// What an expression may lean on beside its own words.
struct Circumstances {
  let setting: Setting
  /// The date that the story has reached, as seen from the sentence.
  let story: Antecedent?
  let storyIsInSentence: Bool
  /// The date that it has reached but for what is told beside it.
  let main: Antecedent?
  /// The day that it has reached.
  let day: CivilDate?
  /// The last whole day that it has told of, whatever year it has named since.
  let lastDay: Antecedent?
  /// The century or decade that was named last.
  let period: Antecedent?

  /// The focus is only looked at; it is `inout` since it is too large to be copied for each date.
  init(_ focus: inout Focus, _ match: Match) {
    let (sentence, isBracketed) = (match.sentence, match.isBracketed)
    (setting, period) = (focus.setting(of: match), focus.period)
    let told = focus.line.told(inSentence: sentence, isBracketed: isBracketed)
    (story, storyIsInSentence) = (told?.date, told?.sentence == sentence)
    (main, lastDay) = (focus.line.main, focus.line.lastDay)
    day = focus.line.day(inSentence: sentence, isBracketed: isBracketed)
  }
}

/// What an interpretation asked of its circumstances: all else may change and it would come out the same.
struct Questions {
  var story = false
  var placeOfStory = false
  var main = false
  var day = false
  var lastDay = false
  var era = false
  var period = false
  /// What the clause said of the future and of duties, where that was asked.
  var outlook: Bool?
  var duty: Bool?

  /// Whether anything of what the text told before was asked.
  var leanOnStory: Bool { story || placeOfStory || main || day || lastDay || era || period }
}

/// Answers an interpretation's questions, and notes them.
final class Inquiry {
  private(set) var asked = Questions()
  private let circumstances: Circumstances
  private let isOpen: Bool
  private let clause: (Signal) -> Bool

  /// `clause` finds out whether the clause holds a signal; only open expressions are asked for duties.
  init(_ circumstances: Circumstances, isOpen: Bool, clause: @escaping (Signal) -> Bool) {
    (self.circumstances, self.isOpen, self.clause) = (circumstances, isOpen, clause)
  }

  /// Part of the setting, which always counts: nothing to note.
  var dayOfYear: DayOfYear? { circumstances.setting.dayOfYear }

  /// Whether the sentence itself states the date that the story has reached.
  var storyIsInSentence: Bool {
    asked.placeOfStory = true
    return circumstances.storyIsInSentence
  }

  func askStory() { asked.story = true }

  func askMain() { asked.main = true }

  func askDay() { asked.day = true }

  func askLastDay() { asked.lastDay = true }

  func askEra() { asked.era = true }

  func askPeriod() { asked.period = true }

  var looksAhead: Bool {
    let found = asked.outlook ?? clause(.future)
    asked.outlook = found
    return found
  }

  var isDuty: Bool {
    guard isOpen else { return false }
    let found = asked.duty ?? clause(.duty)
    asked.duty = found
    return found
  }
}

/// What an expression came to, and the circumstances that this depended on.
final class Outcome {
  private let circumstances: Circumstances
  private let asked: Questions
  /// `nil` where it is no date after all.
  let saying: Saying?
  /// What later dates may refer to.
  let antecedent: Antecedent?

  init(_ saying: Saying?, _ antecedent: Antecedent?, in circumstances: Circumstances, asked: Questions) {
    (self.saying, self.antecedent, self.circumstances, self.asked) = (saying, antecedent, circumstances, asked)
  }

  /// Whether the same would come out elsewhere. `others` and `clause` are only asked where they matter, which is seldom.
  func holds(in setting: Setting, others: () -> Circumstances, clause: (Signal) -> Bool) -> Bool {
    guard circumstances.setting == setting else { return false }
    if asked.leanOnStory, !hasStory(of: others()) { return false }
    return asked.outlook.map { $0 == clause(.future) } ?? true && asked.duty.map { $0 == clause(.duty) } ?? true
  }

  private func hasStory(of other: Circumstances) -> Bool {
    if asked.story || asked.placeOfStory, circumstances.storyIsInSentence != other.storyIsInSentence {
      return false
    }
    if asked.story, circumstances.story != other.story { return false }
    if asked.main, circumstances.main != other.main { return false }
    if asked.day, circumstances.day != other.day { return false }
    if asked.lastDay, circumstances.lastDay != other.lastDay { return false }
    if asked.era, circumstances.story?.era != other.story?.era { return false }
    return !asked.period || circumstances.period == other.period
  }
}
