import Calendars
import Temporal

// Dates of other calendars, turned into Gregorian days.
extension Resolver {
  /// Lunar dates, solar terms and holidays; `nil` for all others.
  func resolveOtherCalendar(_ stated: Stated) -> Resolution? { nil }

  func eraYear(_ name: String, _ number: Int) -> Int? { nil }

  func reignYear(_ name: String, _ number: Int) -> Int? { nil }

  func cycleYear(_ number: Int) -> (year: Int, anchor: Anchor)? { nil }
}
