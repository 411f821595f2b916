import Temporal

/// The dates that a text has reached, from which 同年, 次日 and a bare 6月 count.
///
/// The last date stated carries on, but for those that serve only so far:
/// - in brackets: what stands in them too;
/// - in passing, beside what the sentence tells (截至9日, 宣布将于5月1日启用, 释放去年6月被捕的人): its own sentence; but
///   隔日將宣布 goes on, since what is announced for the next days belongs to the story;
/// - far back (英国1833年占有该岛, in a story of 1982): its paragraph; a second paragraph of such dates shows that the
///   story itself has gone back.
struct StoryLine: Sendable, Equatable {
  /// How a text names a date.
  enum Manner: Sendable { case bracketed, inPassing, told }

  private(set) var main: Antecedent?
  private var digression: Antecedent?
  /// That of the paragraph before.
  private var lastDigression: Antecedent?
  private var aside: Antecedent?
  private var asideIsBracketed = false
  /// The last whole day that the story has reached.
  private var lastDay: Antecedent?

  /// Years that a story reaches back without turning back.
  private static let reach = 20

  init(_ start: Antecedent? = nil) { main = start }

  /// Byte offset of the sentence that states the main date.
  var mainSentence: Int? { main?.sentence }

  /// What the sentence that begins at a byte offset leans on.
  func antecedent(inSentence sentence: Int, isBracketed: Bool) -> Antecedent? {
    if let aside, aside.sentence == sentence, !asideIsBracketed || isBracketed { return aside }
    return digression ?? main ?? aside
  }

  /// The day that 次日 counts from: after 11月7日…2019年…, 隔天 is still 11月8日.
  func day(inSentence sentence: Int, isBracketed: Bool) -> CivilDate? {
    guard let named = antecedent(inSentence: sentence, isBracketed: isBracketed) else { return nil }
    return named.date ?? lastDay.flatMap { $0.isWithin(named) ? $0.date : nil }
  }

  /// Whether the date lies so far before the story that the story only looks back to it.
  func isFarBack(_ date: Antecedent) -> Bool {
    main.map { date.year < $0.year - StoryLine.reach && $0.sentence >= 0 } ?? false
  }

  mutating func follow(_ date: Antecedent, _ manner: Manner) {
    guard manner == .told else { return (aside, asideIsBracketed) = (date, manner == .bracketed) }
    if date.date != nil { lastDay = date }
    aside = nil
    if isFarBack(date), digression != nil || !goesOn(with: date) { digression = date } else { settle(on: date) }
  }

  /// Whether the digression of the paragraph before goes on with a date.
  private func goesOn(with date: Antecedent) -> Bool { lastDigression.map { date.year >= $0.year } ?? false }

  /// The story is there now, however far back that is.
  mutating func settle(on date: Antecedent) { (main, digression, lastDigression, aside) = (date, nil, nil, nil) }

  mutating func beginParagraph() {
    if digression != nil { lastDigression = digression }
    (digression, aside) = (nil, nil)
  }
}
