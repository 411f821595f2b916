/// Adds up the weights of the shapes around a character, of lists that cover it, of titles, transliterations and suffixes.
/// One a worker.
final class SurroundingsScorer {
  private let model: NameModel
  private let groups: FeatureGroups
  private static var marks: Int { Marks.count + 1 }
  private let covers = SumTable(count: Coverage.allCases.count * 7 * marks)
  private let shapes = SumTable(count: 7 * 7 * 7 * 7 * 7)
  private let titles = SumTable(count: TitleSides.count)
  private let runs = SumTable(count: 4 * 6 * 2)
  private let organizationSuffixes = SumTable(count: 13 * 4 * 7)
  private let placeSuffixes = SumTable(count: 13 * 4 * 7)

  init(model: NameModel, pieces: FeaturePieces) {
    self.model = model
    groups = FeatureGroups(pieces: pieces)
  }

  deinit {
    for table in [covers, shapes, titles, runs, organizationSuffixes, placeSuffixes] { table.deallocate() }
  }

  /// Adds the weights of a character.
  @inline(__always)
  func add(_ cell: UnsafePointer<Cell>, to sum: inout LabelSums) {
    addShapes(cell, &sum)
    if cell[0].cover != SIMD8<UInt8>(repeating: 0) { addCover(cell, &sum) }
    let sides = TitleSides(cell)
    if !sides.isEmpty {
      sum.add(titles.sum(Int(sides.bits)) { $0 = model.sum { groups.addTitles(sides, &$0) } })
    }
    if cell[0].run != 0 { addRun(cell, &sum) }
    addSuffixes(cell, &sum)
  }

  @inline(__always)
  private func addShapes(_ cell: UnsafePointer<Cell>, _ sum: inout LabelSums) {
    var number = 0
    for offset in -2...2 { number = number * 7 + Int(cell[offset].shape.rawValue) }
    sum.add(shapes.sum(number) { $0 = model.sum { groups.addShapes((-2...2).map { cell[$0].shape }, &$0) } })
  }

  @inline(__always)
  private func addCover(_ cell: UnsafePointer<Cell>, _ sum: inout LabelSums) {
    for kind in 0..<6 where cell[0].cover[kind] != 0 {
      let (code, word) = (cell[0].cover[kind], cell[0].word)
      sum.add(
        covers.sum((kind * 7 + Int(code)) * SurroundingsScorer.marks + Int(word)) {
          $0 = model.sum { groups.addCover(Coverage(rawValue: kind) ?? .place, code, word, &$0) }
        })
    }
  }

  @inline(__always)
  private func addRun(_ cell: UnsafePointer<Cell>, _ sum: inout LabelSums) {
    let (run, width, hasDot) = (cell[0].run, cell[0].runWidth, cell[0].runHasDot)
    sum.add(
      runs.sum((Int(run) * 6 + Int(width)) * 2 + (hasDot ? 1 : 0)) {
        $0 = model.sum { groups.addRun(run, width, hasDot, &$0) }
      })
  }

  @inline(__always)
  private func addSuffixes(_ cell: UnsafePointer<Cell>, _ sum: inout LabelSums) {
    let (organization, place) = (Int(cell[0].organizationSuffix), Int(cell[0].placeSuffix))
    if organization > 0 {
      addSuffix(organizationSuffixes, FeatureGroup.s, Int(cell[0].organizationDistance), organization, cell, &sum)
    }
    if place > 0 { addSuffix(placeSuffixes, FeatureGroup.l, Int(cell[0].placeDistance), place, cell, &sum) }
  }

  @inline(__always)
  private func addSuffix(
    _ table: SumTable, _ group: UInt64, _ distance: Int, _ width: Int, _ cell: UnsafePointer<Cell>,
    _ sum: inout LabelSums
  ) {
    let shape = cell[-1].shape
    sum.add(
      table.sum((distance * 4 + min(width, 3)) * 7 + Int(shape.rawValue)) {
        $0 = model.sum { groups.addSuffix(group, distance, width, shape, &$0) }
      })
  }
}
