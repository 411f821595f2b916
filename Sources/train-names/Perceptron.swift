import Actors

/// An averaged structured perceptron (Collins 2002) over numbered features.
struct Perceptron {
  private var weights: [SIMD8<Float>]
  private var sums: [SIMD8<Float>]
  /// From × to.
  private var transitions = [SIMD8<Float>](repeating: SIMD8(repeating: 0), count: 8)
  private var transitionSums = [SIMD8<Float>](repeating: SIMD8(repeating: 0), count: 8)
  private var time: Float = 1

  init(featureCount: Int) {
    weights = .init(repeating: SIMD8(repeating: 0), count: featureCount)
    sums = weights
  }

  /// Goes through the sentences in a new order each time. Returns the weights, averaged.
  static func train(on corpus: Corpus, epochs: Int, seed: UInt64) -> Weights {
    var perceptron = Perceptron(featureCount: corpus.hashes.count)
    var dice = Dice(seed: seed)
    for _ in 0..<epochs {
      for sentence in corpus.sentences.shuffled(using: &dice) { perceptron.learn(sentence, corpus) }
    }
    return perceptron.averaged(corpus.hashes)
  }

  private mutating func learn(_ sentence: Range<Int>, _ corpus: Corpus) {
    let guess = FloatViterbi.path(sentence, corpus, weights, transitions)
    for (offset, index) in sentence.enumerated() {
      let (gold, got) = (Int(corpus.labels[index]), guess[offset])
      if gold != got { shift(corpus, index, gold, got) }
      guard offset > 0 else { continue }
      let (goldBefore, gotBefore) = (Int(corpus.labels[index - 1]), guess[offset - 1])
      if gold != got || goldBefore != gotBefore {
        shiftTransition(goldBefore, gold, 1)
        shiftTransition(gotBefore, got, -1)
      }
    }
    time += 1
  }

  private mutating func shift(_ corpus: Corpus, _ index: Int, _ gold: Int, _ got: Int) {
    var change = SIMD8<Float>(repeating: 0)
    change[gold] = 1
    change[got] = -1
    for at in corpus.starts[index]..<corpus.starts[index + 1] {
      let feature = Int(corpus.features[at])
      let masked = change * corpus.seen[feature]
      weights[feature] += masked
      sums[feature] += masked * time
    }
  }

  private mutating func shiftTransition(_ from: Int, _ to: Int, _ change: Float) {
    transitions[from][to] += change
    transitionSums[from][to] += change * time
  }

  /// w - u / c: the mean over all moments (Daumé 2006).
  private func averaged(_ hashes: [UInt64]) -> Weights {
    var states = weights
    for index in states.indices { states[index] -= sums[index] / time }
    var steps = transitions
    for index in steps.indices { steps[index] -= transitionSums[index] / time }
    return Weights(hashes: hashes, states: states, transitions: steps)
  }
}

/// The best path in floating point, for training.
enum FloatViterbi {
  static func path(
    _ sentence: Range<Int>, _ corpus: Corpus, _ weights: [SIMD8<Float>], _ transitions: [SIMD8<Float>]
  ) -> [Int] {
    var scores = SIMD8<Float>(repeating: -1e9)
    for label in 0..<NameModel.labelCount where label == 0 || label % 2 == 1 { scores[label] = 0 }
    var origins: [SIMD8<UInt8>] = []
    for index in sentence {
      var origin = SIMD8<UInt8>(repeating: 0)
      if index > sentence.lowerBound { scores = step(scores, transitions, &origin) }
      scores += corpus.score(index, weights)
      origins.append(origin)
    }
    var (path, at) = ([Int](repeating: 0, count: sentence.count), best(scores))
    for offset in stride(from: sentence.count - 1, through: 0, by: -1) {
      path[offset] = at
      at = Int(origins[offset][at])
    }
    return path
  }

  private static func step(
    _ scores: SIMD8<Float>, _ transitions: [SIMD8<Float>], _ origin: inout SIMD8<UInt8>
  ) -> SIMD8<Float> {
    var next = SIMD8<Float>(repeating: -1e9)
    for from in 0..<NameModel.labelCount {
      let reached = transitions[from] + scores[from]
      for to in 0..<NameModel.labelCount where reached[to] > next[to] && Viterbi.isAllowed(from, to) {
        next[to] = reached[to]
        origin[to] = UInt8(from)
      }
    }
    return next
  }

  private static func best(_ scores: SIMD8<Float>) -> Int {
    (0..<NameModel.labelCount).max { scores[$0] < scores[$1] } ?? 0
  }
}

extension Corpus {
  /// The sum of a character's weights.
  func score(_ index: Int, _ weights: [SIMD8<Float>]) -> SIMD8<Float> {
    var sum = SIMD8<Float>(repeating: 0)
    for at in starts[index]..<starts[index + 1] { sum += weights[Int(features[at])] }
    return sum
  }
}
