/// Parts of the day with their hours (CONTRACT: 下午 12–18, 上午 6–12 …).
enum DayPart: String, CaseIterable {
  case smallHours = "SMALL_HOURS"
  case dawn = "DAWN"
  case morning = "MORNING"
  case forenoon = "FORENOON"
  case noon = "NOON"
  case afternoon = "AFTERNOON"
  case dusk = "DUSK"
  case evening = "EVENING"
  case night = "NIGHT"
  case midnight = "MIDNIGHT"
  case daytime = "DAYTIME"

  /// Hours after midnight; the end may lie on the next day.
  var hours: Range<Int> {
    switch self {
    case .smallHours: 0..<6
    case .dawn: 4..<6
    case .morning: 6..<9
    case .forenoon: 6..<12
    case .noon: 11..<13
    case .afternoon: 12..<18
    case .dusk: 17..<19
    case .evening: 18..<24
    case .night: 18..<24
    case .midnight: 0..<1
    case .daytime: 6..<18
    }
  }

  /// The hour of the day that a clock hour means beside this part: 下午3 is 15.
  func hour(_ stated: Int) -> Int {
    switch self {
    case .smallHours, .dawn, .morning, .forenoon, .midnight, .daytime:
      stated == 12 && self != .daytime && self != .forenoon ? 0 : stated
    case .noon: stated < 6 ? stated + 12 : stated
    case .afternoon, .dusk: stated < 12 ? stated + 12 : stated
    case .evening, .night:
      switch stated {
      case 12: 24
      case 0..<5: stated + 24
      case 5..<12: stated + 12
      default: stated
      }
    }
  }

  /// The value of TIMEX3 for a part of the day.
  var code: String {
    switch self {
    case .smallHours, .evening, .night, .midnight: "NI"
    case .dawn, .morning, .forenoon: "MO"
    case .noon: "MI"
    case .afternoon: "AF"
    case .dusk: "EV"
    case .daytime: "DT"
    }
  }
}
