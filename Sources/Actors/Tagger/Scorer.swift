/// Adds up the weights of each character's features in a sentence, group by group: what a group depends on repeats
/// all through a text, and so the sums of most groups are known from before. One a worker.
final class Scorer {
  private let model: NameModel
  private let groups: FeatureGroups

  private let characters: CharacterScorer
  private let surroundings: SurroundingsScorer

  private static var marks: Int { Marks.count + 1 }
  /// Names have few tags: outside, three places of each, the border.
  private static var nameMarks: Int { 2 + 3 * WordEntry.nameTagCount }
  private let namesBefore = SumTable(count: 2 * nameMarks * nameMarks)
  private let names = SumTable(count: 4 * nameMarks * nameMarks)
  private let wordsBefore = SumTable(count: marks * marks)
  private let words = SumTable(count: 2 * marks * marks)

  /// By character, from `margin` before the first on.
  private var sums: UnsafeMutablePointer<LabelSums>
  private var capacity = 512
  private static var margin: Int { 4 }

  init(model: NameModel, pieces: FeaturePieces) {
    self.model = model
    groups = FeatureGroups(pieces: pieces)
    characters = CharacterScorer(model: model, pieces: pieces)
    surroundings = SurroundingsScorer(model: model, pieces: pieces)
    sums = .allocate(capacity: capacity)
  }

  deinit {
    for table in [namesBefore, names, wordsBefore, words] { table.deallocate() }
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
      capacity = max(needed, capacity + capacity / 2)
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
    surroundings.add(cell, to: &sum)
    if !cell[0].traits.isDisjoint(with: [.country, .province]) {
      sum.add(model.sum { groups.addAbbreviation(cell, index, count, &$0) })
    }
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
        $0 = model.sum { groups.addNameBefore(before, here, followsSurname: surnames.before, &$0) }
      })
    let right = (((surnames.here ? 2 : 0) + (surnames.second ? 1 : 0)) * marks + Scorer.nameMark(after)) * marks + row
    sum.add(
      names.sum(right) {
        $0 = model.sum { groups.addName(here, after, isSurname: surnames.here, isSecond: surnames.second, &$0) }
      })
  }

  /// The number of a mark among those of names.
  @inline(__always)
  private static func nameMark(_ mark: UInt8) -> Int {
    guard mark != Marks.outside, mark != Marks.border else { return mark == Marks.outside ? 0 : nameMarks - 1 }
    let (place, tag) = Marks.parts(of: mark)
    return 1 + Int(place) * WordEntry.nameTagCount + Int(tag)
  }

  @inline(__always)
  private func addWords(
    _ before: UInt8, _ here: UInt8, _ after: UInt8, _ isSurname: Bool, _ sum: inout LabelSums
  ) {
    let marks = Scorer.marks
    sum.add(
      wordsBefore.sum(Int(before) * marks + Int(here)) {
        $0 = model.sum { groups.addWordBefore(before, here, &$0) }
      })
    let right = ((isSurname ? marks : 0) + Int(after)) * marks + Int(here)
    sum.add(words.sum(right) { $0 = model.sum { groups.addWord(here, after, isSurname: isSurname, &$0) } })
  }
}
