import Temporal

// Years and more.
extension Resolver {
  /// The Gregorian year, and what gave it; `nil` where nothing does.
  func year(_ stated: Stated) -> (year: Int, anchor: Anchor)? {
    switch stated.year {
    case .number(let year): (year, .explicit)
    case .short(let digits): shortYear(digits)
    case .now(let offset):
      context.reference.map { ($0.year + offset, .reference) } ?? context.yearOfAnnals(offset)
    case .then(let offset):
      context.antecedent.map { ($0.year + offset, .previous) }
        ?? (offset == 0 ? nil : context.reference.map { ($0.year + offset, .reference) })
    case .next(let number): context.year(further: number, isOfCentury: true).map { ($0, .previous) }
    case .lastDigit(let digit): context.given.map { ($0.year.floorDivided(by: 10) * 10 + digit, .explicit) }
    case .cycle(let number): cycleYear(number)
    case .reign, .era, nil: nil
    }
  }

  private func shortYear(_ digits: Int) -> (year: Int, anchor: Anchor) {
    if let year = context.year(countedOn: digits) { return (year, .explicit) }
    return context.fullYear(of: digits)
  }

  /// A period within a year that the text may not state; `month` is one that lies in it.
  func inYear(_ stated: Stated, month: Int, _ period: (Int) -> Period?) -> Resolution {
    if stated.year != nil {
      guard let (year, anchor) = year(stated) else { return .unresolved }
      return partly(period(year), stated, anchor)
    }
    guard let (year, anchor) = context.year(ofMonth: month) else { return .unresolved }
    return partly(period(year), stated, anchor)
  }

  private func partly(_ period: Period?, _ stated: Stated, _ anchor: Anchor) -> Resolution {
    guard let part = stated.part else { return resolved(period, anchor, stated) }
    return resolved(period?.part(part), anchor, stated)
  }

  /// A year, or a part of one: 2013年初.
  func resolveYear(_ stated: Stated) -> Resolution {
    if stated.year == nil, let part = stated.part {
      return inYear(Stated(), month: part == .end ? 12 : 6) { Period.year($0, part) }
    }
    guard let (year, anchor) = year(stated) else { return .unresolved }
    return resolved(stated.part.map { Period.year(year, $0) } ?? Period.year(year), anchor, stated)
  }

  /// Centuries, decades, millennia; `nil` for finer dates.
  func resolveEra(_ stated: Stated) -> Resolution? {
    if let millennium = stated.millennium {
      return resolved(Period.millennium(millennium, beforeChrist: stated.isBeforeChrist), .explicit, stated)
    }
    guard let (century, anchor) = century(stated) else {
      if stated.nowCentury != nil { return .unresolved }
      return stated.decade == nil && stated.nowDecade == nil ? nil : resolveDecade(stated)
    }
    guard century > 0 else { return .impossible }
    if let decade = stated.decade {
      let first = (century - 1) * 100 + decade
      guard stated.isBeforeChrist else { return resolved(Period.decade(first, stated.part), anchor, stated) }
      // The fifties of the first century before Christ are 59 to 50 BC.
      let whole = Period.years(-first - 8, 1 - first, .decade)
      return resolved(stated.part.flatMap { whole?.years($0) } ?? whole, anchor, stated)
    }
    return resolved(Period.century(century, beforeChrist: stated.isBeforeChrist, stated.part), anchor, stated)
  }

  /// 上世纪 is counted from the publication date. A text of unknown date was written in our century, if it speaks of what has
  /// been; 本世纪 and 下世纪 are else counted from the year that it has reached.
  private func century(_ stated: Stated) -> (Int, Anchor)? {
    if let century = stated.century { return (century, .explicit) }
    guard let offset = stated.nowCentury else { return nil }
    let isOurs = context.reference != nil || offset < 0 || offset == 0 && stated.part == .start
    if isOurs { return (context.present.century + offset, .reference) }
    return context.centuryAntecedent.map { ($0.year.floorDivided(by: 100) + 1 + offset, .previous) }
  }

  /// 80年代: in the century that the text is about, unless that decade is still to come.
  private func resolveDecade(_ stated: Stated) -> Resolution {
    if let offset = stated.nowDecade {
      guard let reference = context.reference else { return .unresolved }
      return resolved(
        Period.decade(reference.year.floorDivided(by: 10) * 10 + offset * 10, stated.part), .reference, stated)
    }
    let decade = stated.decade ?? 0
    guard decade.isMultiple(of: 10) else { return .impossible }
    if stated.isMinguo { return resolved(Period.decade(1911 + decade, stated.part), .explicit, stated) }
    if let year = stated.year, case .number(let start) = year {
      return resolved(Period.decade(start, stated.part), .explicit, stated)
    }
    guard let story = context.centuryAntecedent else {
      // Texts of unknown date speak of the twentieth century's decades, until they name years of ours.
      let start = context.reference == nil ? 1900 + decade : context.present.lastDecade(decade)
      return resolved(Period.decade(start, stated.part), .reference, stated)
    }
    return resolved(Period.decade(decadeStart(decade, beside: story), stated.part), .previous, stated)
  }

  /// The decade of that name in the century that the text is about. Behind 1898年, 60年代 is no step back where the text is one
  /// of our time, unless that century was named: what has no century is then of the twentieth.
  private func decadeStart(_ decade: Int, beside story: Antecedent) -> Int {
    let own = story.year.floorDivided(by: 100) * 100 + decade
    if !story.isCoarse, story.year < 1900, own + 9 < story.year, 1900 + decade <= context.focus.latestYear ?? 0 {
      return 1900 + decade
    }
    return own <= context.present.year ? own : own - 100
  }

  /// A quarter, or several.
  func quarters(_ year: Int, _ first: Int, _ last: Int?) -> Period? {
    guard let last, last > first else { return Period.quarter(year, first) }
    return Period.months(year, first * 3 - 2, last * 3)
  }

  /// 本季度, so many quarters from that of publication.
  func resolveQuarter(_ offset: Int, _ stated: Stated) -> Resolution {
    guard let reference = context.reference else { return .unresolved }
    let index = reference.year * 4 + (reference.month - 1) / 3 + offset
    return partly(Period.quarter(index.floorDivided(by: 4), index.floorModulo(4) + 1), stated, .reference)
  }

  /// So many half-years from that of publication.
  func resolveHalf(_ offset: Int) -> Resolution {
    guard let reference = context.reference else { return .unresolved }
    let index = reference.year * 2 + (reference.month - 1) / 6 + offset
    return resolved(Period.half(index.floorDivided(by: 2), index.floorModulo(2) + 1), .reference, Stated())
  }
}
