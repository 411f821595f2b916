/// All reign titles that `zh/reigns.tsv` knows.
package enum Reigns {
  /// In the order of the table.
  package static let all: [Reign] = read(Table(named: "zh/reigns.tsv"))

  /// The reigns that bore a title, those first which a text is likeliest to mean: those of dynasties before those of states
  /// beside them, Chinese before Japanese, long before short.
  /// With a dynasty or an emperor only theirs. Names in Simplified characters.
  package static func titled(_ title: String, dynasty: String? = nil, emperor: String? = nil) -> [Reign] {
    (byTitle[title] ?? []).filter { $0.isOf(dynasty: dynasty, emperor: emperor) }.sorted(by: isLikelier)
  }

  /// The reign that a title with a year's number means: the likeliest that saw such a year. A dynasty or an emperor that never
  /// had the title is not believed. `nil` where no reign saw the year.
  package static func likeliest(
    _ title: String, year ordinal: Int = 1, dynasty: String? = nil, emperor: String? = nil
  ) -> Reign? {
    let exact = titled(title, dynasty: dynasty, emperor: emperor)
    return (exact.isEmpty ? titled(title) : exact).first { $0.year(ordinal) != nil }
  }

  private static let byTitle: [String: [Reign]] = {
    var reigns: [String: [Reign]] = [:]
    for reign in all {
      for title in reign.titles { reigns[title, default: []].append(reign) }
    }
    return reigns
  }()

  private static func isLikelier(_ a: Reign, _ b: Reign) -> Bool {
    (a.rank, b.length, a.firstYear) < (b.rank, a.length, b.firstYear)
  }

  private static func read(_ table: Table) -> [Reign] {
    var reigns: [Reign] = []
    var dynasty: Dynasty?
    for row in table.rows {
      if let heading = Dynasty(row[0]) {
        dynasty = heading
      } else if let dynasty, let reign = Reign(row, of: dynasty) {
        reigns.append(reign)
      }
    }
    return reigns
  }
}

/// `= 西汉 前汉 汉 lunar`, with `-` in place of `=` for a lesser state.
private struct Dynasty {
  let isLesser: Bool
  let names: [String]
  let months: Reign.Months

  init?(_ line: Substring) {
    let words = line.split(separator: " ").map(String.init)
    guard words.count > 2, ["=", "-"].contains(words[0]), let months = Reign.Months(words.last) else { return nil }
    isLesser = words[0] == "-"
    (names, self.months) = (Array(words.dropFirst().dropLast()), months)
  }
}

extension Reign.Months {
  fileprivate init?(_ name: String?) {
    switch name {
    case "lunar": self = .lunar
    case "solar": self = .solar
    case "mixed": self = .mixed
    default: return nil
    }
  }
}

extension Reign {
  /// `嘉祐|嘉佑	1056	1063	仁宗`.
  fileprivate init?(_ row: [Substring], of dynasty: Dynasty) {
    guard row.count >= 3, let first = Int(row[1]) else { return nil }
    isOrdinaryWord = row[0].hasSuffix("*")
    titles = row[0].split(separator: "|").map { String($0.hasSuffix("*") ? $0.dropLast() : $0) }
    isOfDynasty = !dynasty.isLesser
    dynasties = dynasty.names
    emperors = row.count > 3 ? row[3].split(separator: "|").map(String.init) : []
    firstYear = first
    lastYear = Int(row[2])
    months = dynasty.months
  }
}
