/// The features of each character of an annotated sentence. Their strings are those of the reference features in the
/// tests, group by group; only their hashes are made.
package struct Features {
  private let cells: UnsafeMutablePointer<Cell>
  private let count: Int
  private let groups: FeatureGroups

  package init(_ pieces: FeaturePieces, _ buffer: CharacterBuffer) {
    (cells, count, groups) = (buffer.cells, buffer.count, FeatureGroups(pieces: pieces))
  }

  /// All features of a character, as one learns them; `Scorer` adds up the weights of the same ones.
  package func add(at index: Int, to sink: inout some FeatureSink) {
    let cell = cells + index
    addCharacters(cell, &sink)
    groups.addShapes((-2...2).map { cell[$0].shape }, &sink)
    addNames(cell, index, &sink)
    addWords(cell, index, &sink)
    addCover(cell, &sink)
    groups.addAbbreviation(cell, index, count, &sink)
    groups.addTitles(TitleSides(cell), &sink)
    if cell[0].run != 0 { groups.addRun(cell[0].run, cell[0].runWidth, cell[0].runHasDot, &sink) }
    addSuffixes(cell, &sink)
  }

  private func addCharacters(_ cell: UnsafePointer<Cell>, _ sink: inout some FeatureSink) {
    for (position, offset) in [0, -1, 1, -2, 2].enumerated() {
      groups.addCharacter(cell[offset].piece, position, &sink)
    }
    for (position, offset) in [-1, 0, -2, 1].enumerated() {
      groups.addPair(cell[offset].piece, cell[offset + 1].piece, position, &sink)
    }
    groups.addAround(cell[-1].piece, cell[1].piece, &sink)
    for (position, offset) in [-2, -1, 0].enumerated() {
      groups.addTriple(cell[offset].piece, cell[offset + 1].piece, cell[offset + 2].piece, position, &sink)
    }
  }

  private func addNames(_ cell: UnsafePointer<Cell>, _ index: Int, _ sink: inout some FeatureSink) {
    let (before, after) = (
      index > 0 ? cell[-1].name : Marks.border, index + 1 < count ? cell[1].name : Marks.border
    )
    let here = cell[0].name
    groups.addNameBefore(before, here, followsSurname: cell[-1].traits.contains(.surname), &sink)
    groups.addName(
      here, after, isSurname: cell[0].traits.contains(.surname), isSecond: cell[-2].traits.contains(.surname), &sink)
    groups.addNamed(cell[0].piece, here, &sink)
  }

  private func addWords(_ cell: UnsafePointer<Cell>, _ index: Int, _ sink: inout some FeatureSink) {
    let (before, after) = (
      index > 0 ? cell[-1].word : Marks.border, index + 1 < count ? cell[1].word : Marks.border
    )
    groups.addWordBefore(before, cell[0].word, &sink)
    groups.addWord(cell[0].word, after, isSurname: cell[0].traits.contains(.surname), &sink)
    groups.addWorded(cell[0].piece, cell[0].word, &sink)
  }

  private func addCover(_ cell: UnsafePointer<Cell>, _ sink: inout some FeatureSink) {
    for kind in Coverage.allCases where cell[0].cover[kind.rawValue] != 0 {
      groups.addCover(kind, cell[0].cover[kind.rawValue], cell[0].word, &sink)
    }
  }

  private func addSuffixes(_ cell: UnsafePointer<Cell>, _ sink: inout some FeatureSink) {
    let (organization, place) = (cell[0].organizationSuffix, cell[0].placeSuffix)
    let shape = cell[-1].shape
    if organization > 0 {
      groups.addSuffix(FeatureGroup.s, Int(cell[0].organizationDistance), Int(organization), shape, &sink)
    }
    if place > 0 { groups.addSuffix(FeatureGroup.l, Int(cell[0].placeDistance), Int(place), shape, &sink) }
  }
}
