/// The features of each character of an annotated sentence. Their strings are those of the reference features in the
/// tests, group by group; only their hashes are made.
package struct Features {
  let cells: UnsafeMutablePointer<Cell>
  let count: Int
  let pieces: UnsafeBufferPointer<Piece>
  let constants: FeaturePieces

  /// Calls `body` with the features of the buffer's sentence.
  package static func with<R>(
    _ constants: FeaturePieces, _ buffer: CharacterBuffer, _ body: (Features) throws -> R
  ) rethrows -> R {
    try constants.marks.withUnsafeBufferPointer { marks in
      try body(Features(cells: buffer.cells, count: buffer.count, pieces: marks, constants: constants))
    }
  }

  @inline(__always)
  package func add(at index: Int, to sink: inout some FeatureSink) {
    let cell = cells + index
    addCharacters(cell, &sink)
    addShapes(cell, &sink)
    addNames(cell, index, &sink)
    addWords(cell, index, &sink)
    addCover(cell, &sink)
    if cell.pointee.traits.contains(.country) || cell.pointee.traits.contains(.province) {
      addAbbreviation(cell, index, &sink)
    }
    addTitles(cell, index, &sink)
    if cell.pointee.run != 0 { addRun(cell, &sink) }
    addSuffixes(cell, &sink)
  }

  @inline(__always)
  private func addCharacters(_ cell: UnsafePointer<Cell>, _ sink: inout some FeatureSink) {
    let (zero, upper) = (FeatureGroup.digit, FeatureGroup.upper)
    sink.add(zero, cell[0].piece)
    sink.add(zero + 1, cell[-1].piece)
    sink.add(zero + 2, cell[1].piece)
    sink.add(zero + 3, cell[-2].piece)
    sink.add(zero + 4, cell[2].piece)
    sink.add(zero + 5, cell[-1].pair)
    sink.add(zero + 6, cell[0].pair)
    sink.add(zero + 7, cell[-2].pair)
    sink.add(zero + 8, cell[1].pair)
    sink.add(zero + 9, cell[-1].piece, Piece(scalar: FeatureGroup.underscore), cell[1].piece)
    sink.add(upper, cell[-2].pair, cell[0].piece)
    sink.add(upper + 1, cell[-1].pair, cell[1].piece)
    sink.add(upper + 2, cell[0].pair, cell[2].piece)
  }

  @inline(__always)
  private func addShapes(_ cell: UnsafePointer<Cell>, _ sink: inout some FeatureSink) {
    let b = Piece.base
    let middle =
      (cell[-1].shape.letter &* b &+ cell[0].shape.letter) &* b &+ cell[1].shape.letter
    sink.add((FeatureGroup.upper + 3) &* FeaturePowers.third &+ middle)
    let all = ((FeatureGroup.upper + 4) &* b &+ cell[-2].shape.letter) &* FeaturePowers.third &+ middle
    sink.add(all &* b &+ cell[2].shape.letter)
  }

  @inline(__always)
  private func addNames(_ cell: UnsafePointer<Cell>, _ index: Int, _ sink: inout some FeatureSink) {
    let here = pieces[Int(cell[0].name)]
    let before = index > 0 ? pieces[Int(cell[-1].name)] : constants.start
    let after = index + 1 < count ? pieces[Int(cell[1].name)] : constants.end
    let ahead = here.followed(by: after)
    sink.add(FeatureGroup.g, here)
    sink.add(FeatureGroup.h, before, here)
    sink.add(FeatureGroup.i, ahead)
    sink.add(FeatureGroup.m, cell[0].piece, here)
    if cell[0].traits.contains(.surname) {
      sink.add(FeatureGroup.k, here)
      sink.add(FeatureGroup.k, ahead)
      sink.add(constants.surnameHere)
    }
    if cell[-1].traits.contains(.surname) { sink.add(FeatureGroup.afterSurname, constants.numbers[1], here) }
    if cell[-2].traits.contains(.surname) { sink.add(FeatureGroup.afterSurname, constants.numbers[2], here) }
  }

  @inline(__always)
  private func addWords(_ cell: UnsafePointer<Cell>, _ index: Int, _ sink: inout some FeatureSink) {
    let here = pieces[Int(cell[0].word)]
    let before = index > 0 ? pieces[Int(cell[-1].word)] : constants.start
    let after = index + 1 < count ? pieces[Int(cell[1].word)] : constants.end
    let ahead = here.followed(by: after)
    sink.add(FeatureGroup.words, here)
    sink.add(FeatureGroup.words + 1, before, here)
    sink.add(FeatureGroup.words + 2, ahead)
    sink.add(FeatureGroup.words + 6, cell[0].piece, here)
    if cell[0].traits.contains(.surname) {
      sink.add(FeatureGroup.surnameWord, here)
      sink.add(FeatureGroup.surnameWord, ahead)
    }
  }

  @inline(__always)
  private func addCover(_ cell: UnsafePointer<Cell>, _ sink: inout some FeatureSink) {
    let cover = cell[0].cover
    guard cover != SIMD8<UInt8>(repeating: 0) else { return }
    for kind in Coverage.allCases where cover[kind.rawValue] != 0 {
      let piece = Piece(scalar: kind.letter).followed(by: constants.covers[Int(cover[kind.rawValue])])
      sink.add(FeatureGroup.cover, piece)
      if kind != .person && kind != .town { sink.add(FeatureGroup.cover, piece, pieces[Int(cell[0].word)]) }
    }
  }

  @inline(__always)
  private func abbreviation(_ cell: UnsafePointer<Cell>) -> Piece {
    let traits = cell.pointee.traits
    let letter =
      traits.contains(.country)
      ? (traits.contains(.province) ? "c" : "C") : traits.contains(.province) ? "p" : "-" as Unicode.Scalar
    return Piece(scalar: UInt64(letter.value))
  }

  private func addAbbreviation(_ cell: UnsafePointer<Cell>, _ index: Int, _ sink: inout some FeatureSink) {
    let here = abbreviation(cell)
    let before = index > 0 ? abbreviation(cell - 1) : constants.start
    let after = index + 1 < count ? abbreviation(cell + 1) : constants.end
    sink.add(FeatureGroup.a, here)
    sink.add(FeatureGroup.a, before, here, after)
    sink.add(FeatureGroup.a, Piece(scalar: FeatureGroup.w), here, pieces[Int(cell[0].word)])
    sink.add(FeatureGroup.a, Piece(scalar: FeatureGroup.n), here, cell[1].piece)
    sink.add(FeatureGroup.a, Piece(scalar: FeatureGroup.p), here, cell[-1].piece)
  }

  @inline(__always)
  private func addTitles(_ cell: UnsafePointer<Cell>, _ index: Int, _ sink: inout some FeatureSink) {
    let surname = cell[0].traits.contains(.surname) ? 2 : 1
    for distance in 1...3 {
      if cell[distance].startsTitle { addTitle(3 * (distance - 1), surname, &sink) }
      if cell[-distance].endsTitle { addTitle(9 + 3 * (distance - 1), surname, &sink) }
    }
    if cell[0].startsTitle { sink.add(constants.titleHere) }
  }

  @inline(__always)
  private func addTitle(_ at: Int, _ surname: Int, _ sink: inout some FeatureSink) {
    sink.add(constants.titles[at])
    sink.add(constants.titles[at + surname])
  }

  private func addRun(_ cell: UnsafePointer<Cell>, _ sink: inout some FeatureSink) {
    let place = constants.places[Int(cell.pointee.run - 1)]
    let width = constants.numbers[Int(cell.pointee.runWidth)]
    let dot = constants.flags[cell.pointee.runHasDot ? 1 : 0]
    sink.add(FeatureGroup.f, place)
    sink.add(FeatureGroup.f, width)
    sink.add(FeatureGroup.f, place, width, dot)
    sink.add(FeatureGroup.f, dot)
  }

  @inline(__always)
  private func addSuffixes(_ cell: UnsafePointer<Cell>, _ sink: inout some FeatureSink) {
    let (organization, place) = (cell[0].organizationSuffix, cell[0].placeSuffix)
    if organization > 0 { addSuffix(FeatureGroup.s, cell[0].organizationDistance, organization, cell, &sink) }
    if place > 0 { addSuffix(FeatureGroup.l, cell[0].placeDistance, place, cell, &sink) }
  }

  @inline(__always)
  private func addSuffix(
    _ group: UInt64, _ distance: UInt8, _ width: UInt8, _ cell: UnsafePointer<Cell>, _ sink: inout some FeatureSink
  ) {
    let (distance, width) = (constants.numbers[Int(distance)], constants.numbers[min(Int(width), 3)])
    sink.add(group, distance)
    sink.add(group, distance, width)
    sink.add(group, width, Piece(scalar: cell[-1].shape.letter))
  }
}

enum FeaturePowers {
  static let third = Piece.base &* Piece.base &* Piece.base
}
