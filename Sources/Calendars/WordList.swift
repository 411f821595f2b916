/// The words of the tables as a grammar takes them in: `word reign @reigns`.
package enum WordList: String, CaseIterable, Sendable {
  /// Reign titles that are nothing else, 光绪; and those that are words or places too, 和平.
  case reigns, ordinaryReigns
  /// Dynasties and states, 西汉 or 汉.
  case dynasties
  /// Emperors by the names that stand before a title: 汉武帝建元.
  case emperors
  /// Names of holidays that are nothing else, 国庆节; and those that are words or names too, 国庆.
  case holidays, ordinaryHolidays
  /// The 24 solar terms.
  case solarTerms
  /// 甲子 to 癸亥.
  case cycle

  /// Each word once, in Simplified characters.
  package var words: [String] {
    switch self {
    case .reigns: unique(Reigns.all.filter { !$0.isOrdinaryWord }.flatMap(\.titles))
    case .ordinaryReigns: unique(Reigns.all.filter(\.isOrdinaryWord).flatMap(\.titles)).filter(isOrdinaryEverywhere)
    case .dynasties: unique(Reigns.all.flatMap(\.dynasties))
    case .emperors: unique(Reigns.all.flatMap(\.emperors))
    case .holidays: unique(Holidays.all.flatMap { holiday in holiday.names.filter { !holiday.ordinaryNames.contains($0) } })
    case .ordinaryHolidays: unique(Holidays.all.flatMap(\.ordinaryNames))
    case .solarTerms: SolarTerm.allCases.map(\.name)
    case .cycle: (0..<60).map { Sexagenary(year: 1984 + $0).name }
    }
  }

  /// 贞观 of the Western Xia does not make that of the Tang doubtful.
  private func isOrdinaryEverywhere(_ title: String) -> Bool { Reigns.titled(title).allSatisfy(\.isOrdinaryWord) }

  private func unique(_ words: [String]) -> [String] {
    var seen = Set<String>()
    return words.filter { seen.insert($0).inserted }
  }
}
