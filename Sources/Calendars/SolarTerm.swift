import Temporal

/// One of the 24 solar terms, in the order of the civil year.
package enum SolarTerm: Int, CaseIterable, Sendable {
  case minorCold, majorCold, springBegins, rainWater, insectsAwaken, springEquinox, clearAndBright, grainRain,
    summerBegins,
    grainBuds, grainInEar, summerSolstice, minorHeat, majorHeat, autumnBegins, heatEnds, whiteDew, autumnEquinox,
    coldDew,
    frost, winterBegins, minorSnow, majorSnow, winterSolstice

  /// As written in Simplified characters: 立春.
  package var name: String { SolarTerm.names[rawValue] }

  package init?(name: String) {
    guard let index = SolarTerm.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: index)
  }

  /// The day of the term in a year from 1645, when the almanacs took up the true sun, to 2200; `nil` in others.
  package func day(in year: Int) -> CivilDate? {
    guard SolarTerm.years.contains(year) else { return nil }
    let days = SolarTerm.days
    let index = (year - SolarTerm.years.lowerBound) * SolarTerm.allCases.count + rawValue
    return CivilDate(year: year, month: rawValue / 2 + 1, day: Int(days[index]))
  }

  private static let years = 1645...2200

  /// The days within their months, by year and term; 0 where the table lacks one.
  private static let days: [UInt8] = {
    var days = [UInt8](repeating: 0, count: years.count * allCases.count)
    for line in Table(named: "zh/terms.tsv").lines {
      var rest = line
      let year = rest.takeNumber()
      guard years.contains(year) else { continue }
      let start = (year - years.lowerBound) * allCases.count
      for index in start..<start + allCases.count { days[index] = UInt8(clamping: rest.takeNumber()) }
    }
    return days
  }()

  private static let names = [
    "小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋", "处暑",
    "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至",
  ]
}
