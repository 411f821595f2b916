import Temporal

/// A place in the cycle of sixty, 甲子 to 癸亥.
package struct Sexagenary: Hashable, Sendable {
  /// 0 (甲子) to 59 (癸亥).
  package let index: Int

  /// From a heavenly stem, 0 (甲) to 9 (癸), and an earthly branch, 0 (子) to 11 (亥); `nil` for half of the pairs, which
  /// the cycle does not have (甲丑), and for numbers out of range.
  package init?(stem: Int, branch: Int) {
    guard (0..<10).contains(stem), (0..<12).contains(branch), (stem + branch).isMultiple(of: 2) else { return nil }
    index = (6 * stem - 5 * branch).floorModulo(60)
  }

  /// From the two characters, 甲午.
  package init?(_ name: String) {
    let characters = Array(name)
    guard characters.count == 2, let stem = Sexagenary.stems.firstIndex(of: characters[0]),
      let branch = Sexagenary.branches.firstIndex(of: characters[1])
    else { return nil }
    self.init(stem: stem, branch: branch)
  }

  /// The name of a (lunar) year: 1984 is 甲子.
  package init(year: Int) { index = (year - 1984).floorModulo(60) }

  /// The name of a day: 1970-01-01 is 辛巳. The count has never been broken; days before 1582-10-15 are Julian.
  package init(day: CivilDate) { index = (day.chronologicalDay + 17).floorModulo(60) }

  /// The two characters.
  package var name: String { String([Sexagenary.stems[index % 10], Sexagenary.branches[index % 12]]) }

  /// The year of this name that lies nearest to another; the earlier one where two are equally near.
  package func year(nearest other: Int) -> Int {
    let first = latestYear(notAfter: other)
    return other - first <= first + 60 - other ? first : first + 60
  }

  /// The last year of this name that is not after another.
  package func latestYear(notAfter other: Int) -> Int { other - (other - 1984 - index).floorModulo(60) }

  /// The year of this name within a reign or another span of years; `nil` where there is none, the first where there are two.
  package func year(in years: ClosedRange<Int>) -> Int? {
    let year = latestYear(notAfter: years.lowerBound + 59)
    return years.contains(year) ? year : nil
  }

  private static let stems = Array("甲乙丙丁戊己庚辛壬癸")
  private static let branches = Array("子丑寅卯辰巳午未申酉戌亥")
}
