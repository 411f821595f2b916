/// Adds up the weights of each character's features in a sentence, group by group: what a group depends on repeats
/// all through a text, and so the sums of most groups are known from before. One a worker.
final class Scorer {
  private let model: NameModel
  private let groups: FeatureGroups

  private let characters: CharacterScorer

  private static let marks = Marks.count + 1
  /// Names have few tags: outside, three places of each, the border.
  private static let nameMarks = 2 + 3 * WordEntry.nameTags.count
  private let namesBefore = SumTable(count: 2 * nameMarks * nameMarks)
  private let names = SumTable(count: 4 * nameMarks * nameMarks)
  private let wordsBefore = SumTable(count: marks * marks)
  private let words = SumTable(count: 2 * marks * marks)
  private let covers = SumTable(count: Coverage.allCases.count * 7 * marks)
  private let shapes = SumTable(count: 7 * 7 * 7 * 7 * 7)
  private let titles = SumTable(count: TitleSides.count)
  private let runs = SumTable(count: 4 * 6 * 2)
  private let organizationSuffixes = SumTable(count: 13 * 4 * 7)
  private let placeSuffixes = SumTable(count: 13 * 4 * 7)

  /// By character, from `margin` before the first on.
  private var sums: UnsafeMutablePointer<LabelSums>
  private var capacity = 512
  private static let margin = 4

  init(model: NameModel, pieces: FeaturePieces) {
    self.model = model
    groups = FeatureGroups(pieces: pieces)
    characters = CharacterScorer(model: model, pieces: pieces)
    sums = .allocate(capacity: capacity)
  }

  deinit {
    for table in [
      namesBefore, names, wordsBefore, words, covers, shapes, titles, runs, organizationSuffixes, placeSuffixes,
    ] { table.deallocate() }
    sums.deallocate()
  }

  /// The sums of the characters of a sentence; they stay until the next one.
  func score(_ buffer: CharacterBuffer) -> UnsafePointer<LabelSums> {
    begin(buffer.count)
    let (cells, sums) = (buffer.cells, sums + Scorer.margin)
    characters.add(cells, buffer.count, to: sums)
    for index in 0..<buffer.count { addMarks(cells + index, index, buffer.count, &sums[index]) }
    return UnsafePointer(sums)
  }

  private func begin(_ count: Int) {
    let needed = count + 2 * Scorer.margin
    if needed > capacity {
      sums.deallocate()
      capacity = 2 * needed
      sums = .allocate(capacity: capacity)
    }
    sums.initialize(repeating: LabelSums(), count: needed)
  }

  /// All that the word lists say.
  @inline(__always)
  private func addMarks(_ cell: UnsafePointer<Cell>, _ index: Int, _ count: Int, _ sum: inout LabelSums) {
    let (isFirst, isLast) = (index == 0, index + 1 == count)
    let (surname, before, second) = (isSurname(cell[0]), isSurname(cell[-1]), isSurname(cell[-2]))
    addNames(
      isFirst ? Marks.border : cell[-1].name, cell[0].name, isLast ? Marks.border : cell[1].name,
      (surname, before, second), &sum)
    addWords(
      isFirst ? Marks.border : cell[-1].word, cell[0].word, isLast ? Marks.border : cell[1].word, surname, &sum)
    characters.addMarked(cell, to: &sum)
    addShapes(cell, &sum)
    if cell[0].cover != SIMD8<UInt8>(repeating: 0) { addCover(cell, &sum) }
    if !cell[0].traits.isDisjoint(with: [.country, .province]) {
      sum.add(self.sum { groups.addAbbreviation(cell, index, count, &$0) })
    }
    let sides = TitleSides(cell)
    if !sides.isEmpty {
      sum.add(titles.sum(Int(sides.bits)) { $0 = self.sum { groups.addTitles(sides, &$0) } })
    }
    if cell[0].run != 0 { addRun(cell, &sum) }
    addSuffixes(cell, &sum)
  }

  @inline(__always)
  private func isSurname(_ cell: borrowing Cell) -> Bool { cell.traits.contains(.surname) }

  @inline(__always)
  private func addNames(
    _ before: UInt8, _ here: UInt8, _ after: UInt8, _ surnames: (here: Bool, before: Bool, second: Bool),
    _ sum: inout LabelSums
  ) {
    let (marks, row) = (Scorer.nameMarks, Scorer.nameMark(here))
    let left = ((surnames.before ? marks : 0) + Scorer.nameMark(before)) * marks + row
    sum.add(
      namesBefore.sum(left) {
        $0 = self.sum { groups.addNameBefore(before, here, followsSurname: surnames.before, &$0) }
      })
    let right = (((surnames.here ? 2 : 0) + (surnames.second ? 1 : 0)) * marks + Scorer.nameMark(after)) * marks + row
    sum.add(
      names.sum(right) {
        $0 = self.sum { groups.addName(here, after, isSurname: surnames.here, isSecond: surnames.second, &$0) }
      })
  }

  /// The number of a mark among those of names.
  @inline(__always)
  private static func nameMark(_ mark: UInt8) -> Int {
    guard mark != Marks.outside, mark != Marks.border else { return mark == Marks.outside ? 0 : nameMarks - 1 }
    let (place, tag) = Marks.parts(of: mark)
    return 1 + Int(place) * WordEntry.nameTags.count + Int(tag)
  }

  @inline(__always)
  private func addWords(
    _ before: UInt8, _ here: UInt8, _ after: UInt8, _ isSurname: Bool, _ sum: inout LabelSums
  ) {
    let marks = Scorer.marks
    sum.add(
      wordsBefore.sum(Int(before) * marks + Int(here)) {
        $0 = self.sum { groups.addWordBefore(before, here, &$0) }
      })
    let right = ((isSurname ? marks : 0) + Int(after)) * marks + Int(here)
    sum.add(words.sum(right) { $0 = self.sum { groups.addWord(here, after, isSurname: isSurname, &$0) } })
  }

  @inline(__always)
  private func addShapes(_ cell: UnsafePointer<Cell>, _ sum: inout LabelSums) {
    var number = 0
    for offset in -2...2 { number = number * 7 + Int(cell[offset].shape.rawValue) }
    sum.add(shapes.sum(number) { $0 = self.sum { groups.addShapes((-2...2).map { cell[$0].shape }, &$0) } })
  }

  @inline(__always)
  private func addCover(_ cell: UnsafePointer<Cell>, _ sum: inout LabelSums) {
    for kind in 0..<6 where cell[0].cover[kind] != 0 {
      let (code, word) = (cell[0].cover[kind], cell[0].word)
      sum.add(
        covers.sum((kind * 7 + Int(code)) * Scorer.marks + Int(word)) {
          $0 = self.sum { groups.addCover(Coverage(rawValue: kind) ?? .place, code, word, &$0) }
        })
    }
  }

  @inline(__always)
  private func addRun(_ cell: UnsafePointer<Cell>, _ sum: inout LabelSums) {
    let (run, width, hasDot) = (cell[0].run, cell[0].runWidth, cell[0].runHasDot)
    sum.add(
      runs.sum((Int(run) * 6 + Int(width)) * 2 + (hasDot ? 1 : 0)) {
        $0 = self.sum { groups.addRun(run, width, hasDot, &$0) }
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
        $0 = self.sum { groups.addSuffix(group, distance, width, shape, &$0) }
      })
  }

  /// The weights of features, added up.
  private func sum(_ add: (inout WeightSum) -> Void) -> LabelSums {
    var sum = WeightSum(model: model)
    add(&sum)
    return sum.sums
  }
}

/// Adds up the weights of a character's features.
struct WeightSum: FeatureSink {
  let model: NameModel
  var sums = LabelSums()

  mutating func add(_ feature: UInt64) { sums.add(model.weights(of: feature)) }
}
