extension ConditionalField {
  /// The mean of several runs: what one order of the sentences happens to teach evens out. The same seeds give the same
  /// weights.
  static func average(on corpus: Corpus, _ settings: Settings, seeds: Range<UInt64>) -> Weights {
    var mean = train(on: corpus, settings, seed: seeds.lowerBound)
    for seed in seeds.dropFirst() { mean += train(on: corpus, settings, seed: seed) }
    mean /= Float(seeds.count)
    return mean
  }
}

extension Weights {
  /// Adds the weights of another run over the same features.
  fileprivate static func += (sum: inout Weights, other: Weights) {
    for index in sum.states.indices { sum.states[index] += other.states[index] }
    for index in sum.transitions.indices { sum.transitions[index] += other.transitions[index] }
  }

  fileprivate static func /= (weights: inout Weights, divisor: Float) {
    for index in weights.states.indices { weights.states[index] /= divisor }
    for index in weights.transitions.indices { weights.transitions[index] /= divisor }
  }
}
