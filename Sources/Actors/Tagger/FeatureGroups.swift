/// The features in groups, by what they depend on.
struct FeatureGroups {
  let pieces: FeaturePieces

  /// A character at the place 0, -1, 1, -2, 2: positions 0...4.
  func addCharacter(_ character: Piece, _ position: Int, _ sink: inout some FeatureSink) {
    sink.add(FeatureGroup.digit + UInt64(position), character)
  }

  /// Two characters from the place -1, 0, -2, 1 on: positions 0...3.
  func addPair(_ first: Piece, _ second: Piece, _ position: Int, _ sink: inout some FeatureSink) {
    sink.add(FeatureGroup.digit + 5 + UInt64(position), first, second)
  }

  /// The characters before and behind.
  func addAround(_ before: Piece, _ after: Piece, _ sink: inout some FeatureSink) {
    sink.add(FeatureGroup.digit + 9, before, Piece(scalar: FeatureGroup.underscore), after)
  }

  /// Three characters from the place -2, -1, 0 on: positions 0...2.
  func addTriple(_ a: Piece, _ b: Piece, _ c: Piece, _ position: Int, _ sink: inout some FeatureSink) {
    sink.add(FeatureGroup.upper + UInt64(position), a, b, c)
  }

  /// Shapes of the places -2...2.
  func addShapes(_ shapes: [CharacterShape], _ sink: inout some FeatureSink) {
    let letters = shapes.map { Piece(scalar: $0.letter) }
    sink.add(FeatureGroup.upper + 3, letters[1], letters[2], letters[3])
    let middle = letters[1].followed(by: letters[2]).followed(by: letters[3])
    sink.add(FeatureGroup.upper + 4, letters[0], middle, letters[4])
  }

  /// What stands before, as names; after a surname also what stands here.
  func addNameBefore(_ before: UInt8, _ here: UInt8, followsSurname: Bool, _ sink: inout some FeatureSink) {
    sink.add(FeatureGroup.h, opening(before), pieces.marks[Int(here)])
    if followsSurname { sink.add(FeatureGroup.afterSurname, pieces.numbers[1], pieces.marks[Int(here)]) }
  }

  /// What stands here and behind, as names; `isSecond`: two places behind a surname.
  func addName(_ here: UInt8, _ after: UInt8, isSurname: Bool, isSecond: Bool, _ sink: inout some FeatureSink) {
    let here = pieces.marks[Int(here)]
    let ahead = here.followed(by: closing(after))
    sink.add(FeatureGroup.g, here)
    sink.add(FeatureGroup.i, ahead)
    if isSurname {
      sink.add(FeatureGroup.k, here)
      sink.add(FeatureGroup.k, ahead)
      sink.add(pieces.surnameHere)
    }
    if isSecond { sink.add(FeatureGroup.afterSurname, pieces.numbers[2], here) }
  }

  /// A character and its place in a name.
  func addNamed(_ character: Piece, _ here: UInt8, _ sink: inout some FeatureSink) {
    sink.add(FeatureGroup.m, character, pieces.marks[Int(here)])
  }

  /// What stands before, as names and common words.
  func addWordBefore(_ before: UInt8, _ here: UInt8, _ sink: inout some FeatureSink) {
    sink.add(FeatureGroup.words + 1, opening(before), pieces.marks[Int(here)])
  }

  /// What stands here and behind, as names and common words.
  func addWord(_ here: UInt8, _ after: UInt8, isSurname: Bool, _ sink: inout some FeatureSink) {
    let here = pieces.marks[Int(here)]
    let ahead = here.followed(by: closing(after))
    sink.add(FeatureGroup.words, here)
    sink.add(FeatureGroup.words + 2, ahead)
    if isSurname {
      sink.add(FeatureGroup.surnameWord, here)
      sink.add(FeatureGroup.surnameWord, ahead)
    }
  }

  /// A character and its place in a word.
  func addWorded(_ character: Piece, _ here: UInt8, _ sink: inout some FeatureSink) {
    sink.add(FeatureGroup.words + 6, character, pieces.marks[Int(here)])
  }

  /// A kind of list that covers a character, `code` as in `Cell.cover`.
  func addCover(_ kind: Coverage, _ code: UInt8, _ word: UInt8, _ sink: inout some FeatureSink) {
    let piece = Piece(scalar: kind.letter).followed(by: pieces.covers[Int(code)])
    sink.add(FeatureGroup.cover, piece)
    if kind != .person && kind != .town { sink.add(FeatureGroup.cover, piece, pieces.marks[Int(word)]) }
  }

  /// Places beside a title.
  func addTitles(_ sides: TitleSides, _ sink: inout some FeatureSink) {
    for side in 0..<6 where sides.has(side) {
      sink.add(pieces.titles[3 * side])
      sink.add(pieces.titles[3 * side + (sides.isSurname ? 2 : 1)])
    }
    if sides.isHere { sink.add(pieces.titleHere) }
  }

  /// A run of transliteration characters.
  func addRun(_ run: UInt8, _ width: UInt8, _ hasDot: Bool, _ sink: inout some FeatureSink) {
    let (place, width) = (pieces.places[Int(run - 1)], pieces.numbers[Int(width)])
    let dot = pieces.flags[hasDot ? 1 : 0]
    sink.add(FeatureGroup.f, place)
    sink.add(FeatureGroup.f, width)
    sink.add(FeatureGroup.f, place, width, dot)
    sink.add(FeatureGroup.f, dot)
  }

  /// A suffix ahead, and the shape of the character before.
  func addSuffix(
    _ group: UInt64, _ distance: Int, _ width: Int, _ shape: CharacterShape, _ sink: inout some FeatureSink
  ) {
    let (distance, width) = (pieces.numbers[distance], pieces.numbers[min(width, 3)])
    sink.add(group, distance)
    sink.add(group, distance, width)
    sink.add(group, width, Piece(scalar: shape.letter))
  }

  /// Abbreviations of countries and provinces: 中, 美, 京.
  func addAbbreviation(_ cell: UnsafePointer<Cell>, _ index: Int, _ count: Int, _ sink: inout some FeatureSink) {
    guard !cell[0].traits.isDisjoint(with: [.country, .province]) else { return }
    let here = FeatureGroups.abbreviation(cell[0].traits)
    let before = index > 0 ? FeatureGroups.abbreviation(cell[-1].traits) : pieces.start
    let after = index + 1 < count ? FeatureGroups.abbreviation(cell[1].traits) : pieces.end
    sink.add(FeatureGroup.a, here)
    sink.add(FeatureGroup.a, before, here, after)
    sink.add(FeatureGroup.a, Piece(scalar: FeatureGroup.w), here, pieces.marks[Int(cell[0].word)])
    sink.add(FeatureGroup.a, Piece(scalar: FeatureGroup.n), here, cell[1].piece)
    sink.add(FeatureGroup.a, Piece(scalar: FeatureGroup.p), here, cell[-1].piece)
  }

  private static func abbreviation(_ traits: CharacterTraits) -> Piece {
    let letter =
      traits.contains(.country)
      ? (traits.contains(.province) ? "c" : "C") : traits.contains(.province) ? "p" : "-" as Unicode.Scalar
    return Piece(scalar: UInt64(letter.value))
  }

  private func opening(_ mark: UInt8) -> Piece { mark == Marks.border ? pieces.start : pieces.marks[Int(mark)] }
  private func closing(_ mark: UInt8) -> Piece { mark == Marks.border ? pieces.end : pieces.marks[Int(mark)] }
}
