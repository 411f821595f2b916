import Temporal

/// Which events are written, and in which order.
public struct Selection: Sendable {
  /// The order of the events.
  public var order = EventOrder.document
  /// Only events that may have happened within; an open side is no limit. Events without a known date lie in no period.
  public var period = Bounds.unknown
  /// Only events with one of these actors: the whole name, one of its parts between dots, or the words for it. Empty for all.
  public var actors: [String] = []
  /// Only events at one of these places: the name or the words for it, or what they begin or end with (四川 in 四川省雅江县).
  public var places: [String] = []
  /// Only events stated at least so precisely.
  public var minimumPrecision: Precision?

  /// The form in which names are compared, so that 習近平 finds 习近平; as they stand unless given.
  public var form: @Sendable (String) -> String = { $0 }

  /// Everything, in the order of the documents.
  public init() {}

  /// Whether an event is written.
  public func includes(_ event: Event) -> Bool {
    isPrecise(event) && isWithinPeriod(event)
      && (actors.isEmpty || event.actors.contains { isNamed(actors, $0.name, $0.text, by: Selection.names) })
      && (places.isEmpty || event.places.contains { isNamed(places, $0.name, $0.text, by: Selection.lies) })
  }

  private func isPrecise(_ event: Event) -> Bool {
    guard let minimumPrecision else { return true }
    return event.date.precision >= minimumPrecision
  }

  private func isWithinPeriod(_ event: Event) -> Bool {
    guard period != .unknown else { return true }
    return event.date.bounds != .unknown && event.date.bounds.overlaps(period)
  }

  private func isNamed(
    _ wanted: [String], _ name: String, _ words: String, by names: (String, String) -> Bool
  ) -> Bool {
    let (name, words) = (form(name), form(words))
    return wanted.map(form).contains { names($0, name) || names($0, words) }
  }

  /// 普京 names 弗拉基米尔·普京; 李强 does not name 李强国.
  private static func names(_ wanted: String, _ name: String) -> Bool {
    name == wanted || name.split(separator: "·").contains { $0 == wanted }
  }

  /// 四川 and 雅江县 are where 四川省雅江县 is; a single character says too little.
  private static func lies(_ wanted: String, _ name: String) -> Bool {
    name == wanted || wanted.count > 1 && (name.hasPrefix(wanted) || name.hasSuffix(wanted))
  }
}

/// The order of events in the output.
public enum EventOrder: String, CaseIterable, Sendable {
  /// As the documents were given, and as the events stand in them.
  case document
  /// By the beginning of their dates, over all documents; equal ones as they stand, those without a date last.
  case date
}

extension Selection {
  /// The period from the beginning of `since` to the end of `until`, each a day, month or year: `1949-10`, `-0220`.
  /// `nil` where one of them is none of these.
  public static func period(since: String?, until: String?) -> Bounds? {
    let (first, last) = (since.map(days), until.map(days))
    if case .some(.none) = first { return nil }
    if case .some(.none) = last { return nil }
    return Bounds(first: first??.lowerBound, last: last??.upperBound)
  }

  private static func days(_ text: String) -> ClosedRange<CivilDate>? {
    let isBC = text.first == "-"
    let parts = text.dropFirst(isBC ? 1 : 0).split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.first == "+" ? nil : Int($0) }
    guard numbers.count == parts.count, (1...3).contains(numbers.count), numbers.allSatisfy({ $0 >= 0 }) else {
      return nil
    }
    let year = isBC ? -numbers[0] : numbers[0]
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    guard let first = CivilDate(year: year, month: month ?? 1, day: day ?? 1) else { return nil }
    let lastDay = day ?? CivilDate.daysIn(month: month ?? 12, of: year)
    guard let last = CivilDate(year: year, month: month ?? 12, day: lastDay) else { return nil }
    return first...last
  }
}

extension Timex {
  /// The moment that events are sorted by: the beginning, where it is open the end; `nil` sorts last.
  var sortKey: CivilDateTime? { bounds.earliest ?? bounds.latest }
}
