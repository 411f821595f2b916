/// The half-open interval [earliest, latest) of local civil time that an expression denotes; `nil` is an open or unresolved side.
public struct Bounds: Hashable, Sendable {
  public let earliest: CivilDateTime?
  public let latest: CivilDateTime?

  public init(earliest: CivilDateTime?, latest: CivilDateTime?) {
    self.earliest = earliest
    self.latest = latest
  }

  /// Neither side known.
  public static let unknown = Bounds(earliest: nil, latest: nil)

  /// From the beginning of the first day to the end of the last.
  public init(first: CivilDate?, last: CivilDate?) {
    self.init(
      earliest: first.map(CivilDateTime.init(startOf:)),
      latest: last?.adding(days: 1).map(CivilDateTime.init(startOf:)))
  }

  /// The first day touched; `nil` where open.
  public var firstDay: CivilDate? { earliest?.date }

  /// The last day touched, inclusive; `nil` where open.
  public var lastDay: CivilDate? {
    guard let latest else { return nil }
    let midnight = latest.second == 0 && latest != earliest
    return midnight ? latest.date.adding(days: -1) : latest.date
  }

  public func overlaps(_ other: Bounds) -> Bool {
    return precedes(other.earliest, latest) && precedes(earliest, other.latest)

    // Whether `start` lies before `end`; an open side always does.
    func precedes(_ start: CivilDateTime?, _ end: CivilDateTime?) -> Bool {
      guard let start, let end else { return true }
      return start < end
    }
  }
}
