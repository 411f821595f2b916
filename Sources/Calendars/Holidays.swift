/// The holidays of `zh/holidays.tsv`.
package enum Holidays {
  /// In the order of the table.
  package static let all: [Holiday] = Table(named: "zh/holidays.tsv").rows.compactMap(Holiday.init)

  /// By a name in Simplified characters.
  package static func named(_ name: String) -> Holiday? { byName[name] }

  private static let byName = Dictionary(
    all.flatMap { holiday in holiday.names.map { ($0, holiday) } }, uniquingKeysWith: { first, _ in first })
}

extension Holiday {
  /// `清明节|清明*	term 清明 0`, with a third field where it lasts for days.
  fileprivate init?(_ row: [Substring]) {
    guard (2...3).contains(row.count), let rule = Rule(row[1].split(separator: " ")) else { return nil }
    let names = row[0].split(separator: "|")
    self.names = names.map { String($0.hasSuffix("*") ? $0.dropLast() : $0) }
    ordinaryNames = names.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
    self.rule = rule
    length = row.count == 3 ? Int(row[2]) ?? 1 : 1
  }
}

extension Holiday.Rule {
  fileprivate init?(_ words: [Substring]) {
    let day = words.dropFirst().first?.split(separator: "-").compactMap { Int($0) } ?? []
    let numbers = words.dropFirst().compactMap { Int($0) }
    switch (words.first, day.count, numbers.count) {
    case ("solar", 2, _): self = .solar(month: day[0], day: day[1])
    case ("lunar", 2, _): self = .lunar(month: day[0], day: day[1])
    case ("eve", _, _): self = .newYearsEve
    case ("nth", _, 3): self = .weekday(month: numbers[0], which: numbers[1], weekday: numbers[2])
    case ("easter", _, 1): self = .easter(offset: numbers[0])
    case ("term", _, 1):
      guard let term = SolarTerm(name: String(words[1])) else { return nil }
      self = .term(term, offset: numbers[0])
    default: return nil
    }
  }
}
