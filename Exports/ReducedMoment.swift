import Temporal

/// A moment without the parts that a date leaves open (reduced precision, ISO 8601-1 §5.2.2.2): `1828`, `2013-09`,
/// `2013-09-07T14:30`.
struct ReducedMoment: Hashable {
  let year: Int
  let month, day, hour, minute, second: Int?

  fileprivate init(_ moment: CivilDateTime, _ unit: Precision) {
    year = moment.date.year
    month = unit > .year ? moment.date.month : nil
    day = unit > .month ? moment.date.day : nil
    hour = unit > .day ? moment.hour : nil
    minute = unit > .day ? moment.minute : nil
    second = unit > .minute ? moment.second % 60 : nil
  }

  /// Astronomical years, as everywhere in ISO 8601.
  var iso: String {
    guard let month else { return isoYear(year) }
    guard let day else { return "\(isoYear(year))-\(padded(month))" }
    let date = "\(isoYear(year))-\(padded(month))-\(padded(day))"
    guard let hour, let minute else { return date }
    return "\(date)T\(padded(hour)):\(padded(minute))" + (second.map { ":" + padded($0) } ?? "")
  }
}

extension Timex {
  /// Beginning and end of the interval, both inclusive, in the coarsest unit that says them exactly; `nil` where open.
  /// A single month is the same month twice.
  var ends: (first: ReducedMoment?, last: ReducedMoment?) {
    let last = bounds.latest.map { latest in
      latest == bounds.earliest ? latest : latest.adding(seconds: -1) ?? latest
    }
    let unit = unit(of: bounds.earliest, last)
    return (bounds.earliest.map { ReducedMoment($0, unit) }, last.map { ReducedMoment($0, unit) })
  }

  /// Never finer than the date, unless its interval is none of whole units: a lunar year has no whole Gregorian months.
  private func unit(of first: CivilDateTime?, _ last: CivilDateTime?) -> Precision {
    let units: [Precision] = [.year, .month, .day, .minute, .second]
    return units.first { begins(first, $0) && ends(last, $0) && ($0 == .second || $0 >= leastUnit) } ?? .second
  }

  private var leastUnit: Precision {
    switch precision {
    case .century, .decade, .year: .year
    case .season, .half, .quarter, .month: .month
    case .week, .day: .day
    case .hour, .minute: .minute
    case .second: .second
    }
  }

  private func begins(_ moment: CivilDateTime?, _ unit: Precision) -> Bool {
    guard let moment else { return true }
    return switch unit {
    case .year: (moment.date.month, moment.date.day, moment.second) == (1, 1, 0)
    case .month: (moment.date.day, moment.second) == (1, 0)
    case .day: moment.second == 0
    case .minute: moment.second.isMultiple(of: 60)
    case .second, .century, .decade, .season, .half, .quarter, .week, .hour: true
    }
  }

  /// The last moment of a unit is the one before a first.
  private func ends(_ moment: CivilDateTime?, _ unit: Precision) -> Bool {
    guard let moment, let next = moment.adding(seconds: 1) else { return true }
    return begins(next, unit)
  }
}
