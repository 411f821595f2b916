import Temporal

/// The dates that a text has reached, from which 同年, 次日 and a bare 6月 count.
///
/// The last date stated carries on, but for those that serve only so far:
/// - in brackets: what stands in them too;
/// - in passing, beside what the sentence tells (截至9日, 宣布将于5月1日启用, 释放去年6月被捕的人, 1971年7月他曾访华): its own
///   sentence; but 隔日將宣布 goes on, since what is announced for the next days belongs to the story;
/// - far back (英国1833年占有该岛, in a story of 1982): its paragraph; a second paragraph of such dates shows that the
///   story itself has gone back.
struct StoryLine: Sendable, Equatable {
  /// How a text names a date.
  enum Manner: Sendable { case bracketed, inPassing, told }

  /// A date, and the byte offset of the sentence that states it; -1 where none does.
  struct Told: Sendable, Equatable {
    let date: Antecedent
    let sentence: Int
  }

  private var lead: Told?
  private var digression: Told?
  /// That of the paragraph before.
  private var lastDigression: Antecedent?
  private var aside: Told?
  private var asideIsBracketed = false
  /// The last whole day that the story has reached.
  private(set) var lastDay: Antecedent?

  /// Years that a story reaches back without turning back.
  private static let reach = 20

  init(_ start: Antecedent? = nil) { lead = start.map { Told(date: $0, sentence: -1) } }

  /// The date that the story has reached but for what is told beside it.
  var main: Antecedent? { lead?.date }

  /// Byte offset of the sentence that states the main date, -1 where none does.
  var mainSentence: Int? { lead?.sentence }

  /// What the sentence that begins at a byte offset leans on.
  func told(inSentence sentence: Int, isBracketed: Bool) -> Told? {
    if let aside, aside.sentence == sentence, !asideIsBracketed || isBracketed { return aside }
    return digression ?? lead ?? aside
  }

  /// The date of that.
  func antecedent(inSentence sentence: Int, isBracketed: Bool) -> Antecedent? {
    told(inSentence: sentence, isBracketed: isBracketed)?.date
  }

  /// The day that 次日 counts from: after 11月7日…2019年…, 隔天 is still 11月8日.
  func day(inSentence sentence: Int, isBracketed: Bool) -> CivilDate? {
    guard let named = antecedent(inSentence: sentence, isBracketed: isBracketed) else { return nil }
    return named.date ?? lastDay.flatMap { $0.isWithin(named) ? $0.date : nil }
  }

  /// Whether the date lies so far before the story that the story only looks back to it.
  func isFarBack(_ date: Antecedent) -> Bool {
    main.map { date.year < $0.year - StoryLine.reach && !$0.isHeading } ?? false
  }

  /// A sentence states a date.
  mutating func follow(_ told: Told, _ manner: Manner) {
    guard manner == .told else { return (aside, asideIsBracketed) = (told, manner == .bracketed) }
    if told.date.date != nil { lastDay = told.date }
    aside = nil
    if isFarBack(told.date), digression != nil || !goesOn(with: told.date) {
      digression = told
    } else {
      settle(on: told)
    }
  }

  /// Whether the digression of the paragraph before goes on with a date.
  private func goesOn(with date: Antecedent) -> Bool { lastDigression.map { date.year >= $0.year } ?? false }

  /// The story is there now, however far back that is.
  mutating func settle(on told: Told) { (lead, digression, lastDigression, aside) = (told, nil, nil, nil) }

  mutating func beginParagraph() {
    if let digression { lastDigression = digression.date }
    (digression, aside) = (nil, nil)
  }
}
