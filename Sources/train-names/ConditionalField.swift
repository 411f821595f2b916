import Actors

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A conditional random field over chains (Lafferty, McCallum, Pereira 2001), trained by stochastic gradient descent with
/// L2 regularization (Bottou 2010).
struct ConditionalField {
  struct Settings {
    /// Times through the sentences.
    var epochs: Int
    /// First step.
    var rate: Float
    /// Strength of the regularization, spread over the sentences.
    var decay: Float
  }

  private var weights: [SIMD8<Float>]
  /// All weights are to be multiplied by it: decaying them one by one would take too long.
  private var scale: Float = 1
  /// From × to.
  private var transitions = [SIMD8<Float>](repeating: SIMD8(repeating: 0), count: 8)
  private var lattice = Lattice()

  static func train(on corpus: Corpus, _ settings: Settings, seed: UInt64) -> Weights {
    var field = ConditionalField(weights: .init(repeating: SIMD8(repeating: 0), count: corpus.hashes.count))
    var dice = Dice(seed: seed)
    let lambda = settings.decay / Float(corpus.sentences.count)
    var time: Float = 0
    for _ in 0..<settings.epochs {
      for sentence in corpus.sentences.shuffled(using: &dice) where !sentence.isEmpty {
        let rate = settings.rate / (1 + settings.rate * lambda * time * 20)
        field.learn(sentence, corpus, rate: rate, lambda: lambda)
        time += 1
      }
    }
    for index in field.weights.indices { field.weights[index] *= field.scale }
    return Weights(hashes: corpus.hashes, states: field.weights, transitions: field.transitions)
  }

  private init(weights: [SIMD8<Float>]) { self.weights = weights }

  private mutating func learn(_ sentence: Range<Int>, _ corpus: Corpus, rate: Float, lambda: Float) {
    lattice.begin(transitions)
    for index in sentence { lattice.append(corpus.score(index, weights) * scale) }
    lattice.finish()
    scale *= 1 - rate * lambda
    if scale < 1e-4 { rescale() }
    let step = rate / scale
    for (offset, index) in sentence.enumerated() {
      var gradient = -lattice.marginal(offset)
      gradient[Int(corpus.labels[index])] += 1
      gradient *= step
      for at in corpus.starts[index]..<corpus.starts[index + 1] {
        let feature = Int(corpus.features[at])
        weights[feature] += gradient * corpus.seen[feature]
      }
    }
    learnTransitions(sentence, corpus, rate: rate, lambda: lambda)
  }

  private mutating func learnTransitions(_ sentence: Range<Int>, _ corpus: Corpus, rate: Float, lambda: Float) {
    for from in 0..<8 { transitions[from] = transitions[from] * (1 - rate * lambda) - lattice.expected[from] * rate }
    for index in sentence.dropFirst() { transitions[Int(corpus.labels[index - 1])][Int(corpus.labels[index])] += rate }
  }

  private mutating func rescale() {
    for index in weights.indices { weights[index] *= scale }
    scale = 1
  }
}

/// Forward and backward sums over the labels of one sentence, scaled to one at each character.
private struct Lattice {
  private var emissions: [SIMD8<Float>] = []
  private var forward: [SIMD8<Float>] = []
  private var backward: [SIMD8<Float>] = []
  private var steps = [SIMD8<Float>](repeating: SIMD8(repeating: 0), count: 8)
  /// How often each transition is expected in the sentence, from × to.
  private(set) var expected = [SIMD8<Float>](repeating: SIMD8(repeating: 0), count: 8)

  mutating func begin(_ transitions: [SIMD8<Float>]) {
    emissions.removeAll(keepingCapacity: true)
    for from in 0..<NameModel.labelCount {
      for to in 0..<NameModel.labelCount {
        steps[from][to] = Viterbi.isAllowed(from, to) ? exp(transitions[from][to]) : 0
      }
    }
  }

  mutating func append(_ scores: SIMD8<Float>) {
    var lanes = scores
    lanes[7] = -1e9
    let top = lanes.max()
    var emission = SIMD8<Float>(repeating: 0)
    for label in 0..<NameModel.labelCount { emission[label] = exp(scores[label] - top) + 1e-12 }
    emissions.append(emission)
  }

  mutating func finish() {
    let count = emissions.count
    forward = emissions
    var start = emissions[0]
    for label in [2, 4, 6] { start[label] = 0 }
    forward[0] = start / start.sum()
    for index in 1..<max(1, count) {
      var sum = SIMD8<Float>(repeating: 0)
      for from in 0..<NameModel.labelCount { sum += steps[from] * forward[index - 1][from] }
      sum *= emissions[index]
      forward[index] = sum / sum.sum()
    }
    goBack(count)
  }

  private mutating func goBack(_ count: Int) {
    for from in 0..<8 { expected[from] = SIMD8(repeating: 0) }
    backward = .init(repeating: SIMD8(repeating: 1), count: count)
    for index in stride(from: count - 2, through: 0, by: -1) {
      let ahead = emissions[index + 1] * backward[index + 1]
      var (sum, total) = (SIMD8<Float>(repeating: 0), Float(0))
      for from in 0..<NameModel.labelCount {
        let reached = steps[from] * ahead
        sum[from] = reached.sum()
        total += forward[index][from] * sum[from]
      }
      for from in 0..<NameModel.labelCount { expected[from] += steps[from] * ahead * (forward[index][from] / total) }
      backward[index] = sum / sum.sum()
    }
  }

  /// The probability of each label at a character.
  func marginal(_ index: Int) -> SIMD8<Float> {
    let product = forward[index] * backward[index]
    return product / product.sum()
  }
}

extension Corpus {
  /// The sum of a character's weights.
  fileprivate func score(_ index: Int, _ weights: [SIMD8<Float>]) -> SIMD8<Float> {
    var sum = SIMD8<Float>(repeating: 0)
    for at in starts[index]..<starts[index + 1] { sum += weights[Int(features[at])] }
    return sum
  }
}
