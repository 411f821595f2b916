/// Finds the weights of one, two and three characters, wherever they stand. One a worker.
final class CharacterScorer {
  private let model: NameModel
  private let groups: FeatureGroups
  private let singles = Memo(bits: 12)
  private let pairs = Memo(bits: 14)
  private let triples = Memo(bits: 15)
  private let marked = Memo(bits: 12)

  init(model: NameModel, pieces: FeaturePieces) {
    self.model = model
    groups = FeatureGroups(pieces: pieces)
  }

  deinit { for memo in [singles, pairs, triples, marked] { memo.deallocate() } }

  /// Adds the weights of the characters alone to sums that reach four places beyond both ends.
  func add(_ cells: UnsafePointer<Cell>, _ count: Int, to sums: UnsafeMutablePointer<LabelSums>) {
    addSingles(cells, count, sums)
    addPairs(cells, count, sums)
    addTriples(cells, count, sums)
  }

  /// Adds the weights of a character in its place, in a name and in a word.
  @inline(__always)
  func addMarked(_ cell: UnsafePointer<Cell>, to sum: inout LabelSums) {
    let (scalar, name, word) = (cell[0].scalar, cell[0].name, cell[0].word)
    let key = 1 << 63 | UInt64(scalar) << 16 | UInt64(name) << 8 | UInt64(word)
    let numbers = marked.numbers(key) { [self] in
      let piece = Border.piece(of: scalar)
      return number { groups.addCharacter(piece, 0, &$0) } | number { groups.addNamed(piece, name, &$0) } << 16
        | number { groups.addWorded(piece, word, &$0) } << 32
    }
    for place in 0..<3 { sum.add(vector(numbers, UInt64(place))) }
  }

  @inline(__always)
  private func addSingles(_ cells: UnsafePointer<Cell>, _ count: Int, _ sums: UnsafeMutablePointer<LabelSums>) {
    for index in -2..<count + 2 {
      let scalar = cells[index].scalar
      let numbers = singles.numbers(1 + UInt64(scalar)) { [self] in
        let piece = Border.piece(of: scalar)
        func number(_ position: Int) -> UInt64 { self.number { groups.addCharacter(piece, position, &$0) } }
        return number(1) | number(2) << 16 | number(3) << 32 | number(4) << 48
      }
      sums[index + 1].add(vector(numbers, 0))
      sums[index - 1].add(vector(numbers, 1))
      sums[index + 2].add(vector(numbers, 2))
      sums[index - 2].add(vector(numbers, 3))
    }
  }

  @inline(__always)
  private func addPairs(_ cells: UnsafePointer<Cell>, _ count: Int, _ sums: UnsafeMutablePointer<LabelSums>) {
    for index in -2..<count + 1 {
      let (first, second) = (cells[index].scalar, cells[index + 1].scalar)
      let key = 1 << 63 | UInt64(first) << UInt64(Border.scalarBits) | UInt64(second)
      let numbers = pairs.numbers(key) { [self] in
        let (first, second) = (Border.piece(of: first), Border.piece(of: second))
        func number(_ position: Int) -> UInt64 { self.number { groups.addPair(first, second, position, &$0) } }
        return number(0) | number(1) << 16 | number(2) << 32 | number(3) << 48
      }
      guard numbers != 0 else { continue }
      sums[index + 1].add(vector(numbers, 0))
      sums[index].add(vector(numbers, 1))
      sums[index + 2].add(vector(numbers, 2))
      sums[index - 1].add(vector(numbers, 3))
    }
  }

  @inline(__always)
  private func addTriples(_ cells: UnsafePointer<Cell>, _ count: Int, _ sums: UnsafeMutablePointer<LabelSums>) {
    let bits = UInt64(Border.scalarBits)
    for index in -2..<count {
      let (a, b, c) = (cells[index].scalar, cells[index + 1].scalar, cells[index + 2].scalar)
      let key = 1 << 63 | UInt64(a) << (2 * bits) | UInt64(b) << bits | UInt64(c)
      let numbers = triples.numbers(key) { [self] in
        let (a, b, c) = (Border.piece(of: a), Border.piece(of: b), Border.piece(of: c))
        func number(_ position: Int) -> UInt64 { self.number { groups.addTriple(a, b, c, position, &$0) } }
        return number(0) | number(1) << 16 | number(2) << 32 | self.number { groups.addAround(a, c, &$0) } << 48
      }
      guard numbers != 0 else { continue }
      sums[index + 2].add(vector(numbers, 0))
      sums[index + 1].add(vector(numbers, 1))
      sums[index].add(vector(numbers, 2))
      sums[index + 1].add(vector(numbers, 3))
    }
  }

  /// The vector of one of four numbers.
  @inline(__always)
  private func vector(_ numbers: UInt64, _ place: UInt64) -> UInt64 {
    model.vector(UInt16(truncatingIfNeeded: numbers >> (16 * place)))
  }

  /// The number of a single feature's vector.
  private func number(_ add: (inout LastNumber) -> Void) -> UInt64 {
    var last = LastNumber(model: model)
    add(&last)
    return UInt64(last.number)
  }
}

/// The number of the vector of the feature that was added last.
private struct LastNumber: FeatureSink {
  let model: NameModel
  var number: UInt16 = 0

  mutating func add(_ feature: UInt64) { number = model.number(of: feature) }
}
