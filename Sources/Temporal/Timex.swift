/// What a date expression is, after TIMEX3 (TimeML 1.2.1, §TIMEX3, attribute type).
public enum TimexType: String, CaseIterable, Sendable { case date, time, duration, set }

/// How a value is modified, after TIMEX3 (attribute mod).
public enum TimexMod: String, CaseIterable, Sendable {
  case start = "START"
  case mid = "MID"
  case end = "END"
  case approximate = "APPROX"
  case before = "BEFORE"
  case after = "AFTER"
  case onOrBefore = "ON_OR_BEFORE"
  case onOrAfter = "ON_OR_AFTER"
  case lessThan = "LESS_THAN"
  case moreThan = "MORE_THAN"
  case equalOrLess = "EQUAL_OR_LESS"
  case equalOrMore = "EQUAL_OR_MORE"
}

/// The unit to which a value is stated, from coarse to fine.
public enum Precision: String, CaseIterable, Comparable, Sendable {
  case century, decade, year, season, half, quarter, month, week, day, hour, minute, second

  public static func < (a: Precision, b: Precision) -> Bool { a.rank < b.rank }

  private var rank: Int { Precision.allCases.firstIndex(of: self) ?? 0 }
}

/// The calendar in which the text states the date.
public enum CalendarSystem: String, CaseIterable, Sendable {
  case gregorian
  /// Chinese lunisolar months and days.
  case chinese
  /// 民國 years.
  case roc
  /// Japanese era years.
  case japanese
  /// Chinese reign titles, 光緒二十四年.
  case reign
  /// The cycle of sixty, 甲午年.
  case sexagenary
}

/// What completed the value.
public enum Anchor: String, CaseIterable, Sendable { case explicit, heading, previous, reference }

/// A range of Unicode scalars of the clean text, end exclusive.
public struct Span: Hashable, Comparable, Sendable {
  public let start: Int
  public let end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  public static func < (a: Span, b: Span) -> Bool { (a.start, a.end) < (b.start, b.end) }

  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
}

/// A date expression with its value.
public struct Timex: Hashable, Sendable {
  /// The words as they stand in the clean text.
  public var text: String
  public var span: Span
  public var type: TimexType
  /// ISO 8601-2 (EDTF), days at the finest; `nil` for what it cannot say (weeks, durations, sets).
  public var edtf: String?
  /// TIMEX3 value: `1992-04-03`, `2013-W36`, `P3D`, `2013-09-07T14:30`, `199`, `18`; empty where unresolved.
  public var value: String
  public var mod: TimexMod?
  public var bounds: Bounds
  /// ISO 8601 duration.
  public var duration: String?
  public var precision: Precision
  public var isApproximate: Bool
  public var calendar: CalendarSystem
  public var anchor: Anchor
  /// The rule that read it: `zh/dates.grammar:12`.
  public var rule: String

  public init(
    text: String, span: Span, type: TimexType, edtf: String?, value: String, mod: TimexMod? = nil, bounds: Bounds,
    duration: String? = nil, precision: Precision, isApproximate: Bool = false, calendar: CalendarSystem = .gregorian,
    anchor: Anchor = .explicit, rule: String
  ) {
    self.text = text
    self.span = span
    self.type = type
    self.edtf = edtf
    self.value = value
    self.mod = mod
    self.bounds = bounds
    self.duration = duration
    self.precision = precision
    self.isApproximate = isApproximate
    self.calendar = calendar
    self.anchor = anchor
    self.rule = rule
  }
}
