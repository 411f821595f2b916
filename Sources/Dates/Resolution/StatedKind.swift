import Temporal

// What a date is as far as its words say, where it has no value.
extension Stated {
  /// How fine it is; `nil` where it states no date and no time of day.
  var precision: Precision? {
    if clock.hour != nil { return clock.precision }
    if day != nil || weekday != nil || dayCycle != nil || holiday != nil || solarTerm != nil { return .day }
    if third != nil || halfMonth != nil { return .day }
    if week != nil { return .week }
    if month != nil { return .month }
    if season != nil { return .season }
    if quarter != nil || nowQuarter != nil { return .quarter }
    if half != nil || nowHalf != nil { return .half }
    if decade != nil || nowDecade != nil { return .decade }
    if year != nil || part != nil { return year == nil && hasCentury ? .century : .year }
    if hasCentury { return .century }
    return clock.isEmpty ? nil : .day
  }

  private var hasCentury: Bool { century != nil || nowCentury != nil || millennium != nil }

  /// What would complete it: the story where it points at that, the publication where it counts from that or leaves the year
  /// out.
  var anchor: Anchor {
    if case .then = year { return .previous }
    if case .then = month { return .previous }
    if case .then = day { return .previous }
    if case .now = month { return .reference }
    if case .now = day { return .reference }
    switch year {
    case .number, .reign, .short, .cycle, .lastDigit: return .explicit
    case .era, .next: return .previous
    case .now: return .reference
    case .then, nil: return century != nil || millennium != nil ? .explicit : .reference
    }
  }
}

extension Interpreted {
  /// The same, which has no value, with what its words say of it.
  func described(by stated: Stated) -> Interpreted {
    guard let precision = stated.precision else { return self }
    var described = self
    (described.precision, described.calendar, described.anchor) = (precision, stated.calendar, stated.anchor)
    return described
  }
}
