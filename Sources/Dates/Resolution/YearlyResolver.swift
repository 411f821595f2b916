import Calendars
import Temporal

// Days that come once a year: the year that is stated, or that the text is about, or the occurrence nearest to publication.
extension Resolver {
  /// `span` gives the days in a year of our era.
  func yearly(
    _ stated: Stated, inYearOfPublication: Bool = false, _ span: (Int) -> CivilSpan?
  ) -> Resolution {
    guard stated.year == nil else {
      guard let (year, anchor) = year(stated) else { return .unresolved }
      return resolved(span(year).flatMap(Period.init), anchor, stated)
    }
    guard let (year, anchor) = context.year(ofMonth: 1) else { return .unresolved }
    guard anchor == .reference, let reference = context.reference else {
      return resolved((inStory(span) ?? span(year)).flatMap(Period.init), anchor, stated)
    }
    if context.hasBeen, let last = last(upTo: reference, span) {
      return resolved(Period(last), .reference, stated)
    }
    if inYearOfPublication, !context.looksAhead {
      let own = upcoming(reference, span) ?? span(reference.year)
      return resolved(own.flatMap(Period.init), .reference, stated)
    }
    guard let nearest = nearest(reference, span) else { return .unresolved }
    return resolved(Period(nearest), .reference, stated)
  }

  /// The occurrence that lies where a month of ours would behind the date that the story has reached.
  private func inStory(_ span: (Int) -> CivilSpan?) -> CivilSpan? {
    context.yearsOfStory.lazy.compactMap(span).first {
      context.year(ofMonth: $0.first.month, day: $0.first.day)?.year == $0.first.year
    }
  }

  /// 春节 in December: within two months in the year to come, while this year's is long past.
  private func upcoming(_ reference: CivilDate, _ span: (Int) -> CivilSpan?) -> CivilSpan? {
    guard let own = span(reference.year), let next = span(reference.year + 1) else { return nil }
    let (past, ahead) = (reference.dayNumber - own.last.dayNumber, next.first.dayNumber - reference.dayNumber)
    return past > 240 && ahead < 60 ? next : nil
  }

  private func last(upTo reference: CivilDate, _ span: (Int) -> CivilSpan?) -> CivilSpan? {
    [reference.year, reference.year - 1].compactMap(span).first { $0.first <= reference }
  }

  /// What lies ahead counts double unless the clause looks ahead: a text tells of what has been.
  private func nearest(_ reference: CivilDate, _ span: (Int) -> CivilSpan?) -> CivilSpan? {
    let spans = (reference.year - 1...reference.year + 1).compactMap(span)
    if context.looksAhead { return spans.first { $0.last >= reference } }
    func distance(_ span: CivilSpan) -> Int {
      let days = span.first.dayNumber - reference.dayNumber
      return days > 0 ? days * 2 : -days
    }
    return spans.min { distance($0) < distance($1) }
  }
}
