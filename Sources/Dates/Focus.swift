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
  /// The year of publication, else the last of our time that the opening of the text names.
  package var latestYear: Int?
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
    latestYear = reference?.date.year
  }

  /// A heading, list line or table cell dates what stands beneath: a year, a month or a day.
  package mutating func enter(frame timex: Timex) {
    guard let antecedent = Antecedent(timex, isHeading: true) else { return }
    (frame, line, period) = (antecedent, StoryLine(antecedent), nil)
  }

  /// A line that is nothing but a date: the story is there now.
  package mutating func settle(on timex: Timex) {
    guard let antecedent = Antecedent(timex, isHeading: false) else { return }
    line.settle(on: .init(date: antecedent, sentence: -1))
  }

  /// A new paragraph, list item or table row begins: where the story has left what the heading dates, it starts from the
  /// heading again.
  package mutating func beginParagraph() {
    line.beginParagraph()
    if let frame, line.main?.isWithin(frame) != true { line = StoryLine(frame) }
  }

  /// The sentence that begins at a byte offset states a date.
  mutating func follow(_ date: Antecedent, inSentence sentence: Int, _ manner: StoryLine.Manner) {
    if date.isCoarse {
      period = date
    } else {
      line.follow(.init(date: date, sentence: sentence), manner)
      if manner == .told { period = nil }
    }
  }
}
