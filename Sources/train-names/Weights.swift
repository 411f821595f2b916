import Actors

/// Trained weights before they become integers.
struct Weights {
  var hashes: [UInt64]
  /// Per feature, a weight a label.
  var states: [SIMD8<Float>]
  /// From × to.
  var transitions: [SIMD8<Float>]

  /// The largest weight becomes `largest`; smaller ones than `threshold` of it are dropped.
  func quantized(threshold: Float, largest: Float = 127) -> QuantizedWeights {
    let top = states.reduce(Float(0)) { max($0, $1.max(), -$1.min()) }
    let scale = top > 0 ? largest / top : 0
    var result = QuantizedWeights()
    for (hash, state) in zip(hashes, states) {
      var vector = SIMD8<Int8>(repeating: 0)
      for label in 0..<NameModel.labelCount where abs(state[label]) >= threshold * top {
        vector[label] = Int8((state[label] * scale).rounded())
      }
      if vector != SIMD8(repeating: 0) { result.states.append((hash, vector)) }
    }
    for from in 0..<8 {
      for to in 0..<8 {
        result.transitions[from * 8 + to] = Int16(clamping: Int((transitions[from][to] * scale).rounded()))
      }
    }
    return result
  }
}

/// Integer weights, ready to be laid out.
struct QuantizedWeights {
  var states: [(hash: UInt64, vector: SIMD8<Int8>)] = []
  var transitions = [Int16](repeating: 0, count: 64)

  /// The bytes that `NameModel` reads, buckets filled to three fifths.
  func bytes() -> [UInt8] {
    let (vectors, numbers) = numbered()
    let buckets = bucketed(numbers)
    var bytes = NameModel.magic
    bytes.appendBytes(of: UInt32(buckets.count))
    bytes.appendBytes(of: UInt32(vectors.count))
    bytes.appendBytes(ofAll: transitions)
    bytes += [UInt8](repeating: 0, count: NameModel.bucketsAt - bytes.count)
    bytes.appendBytes(ofAll: buckets)
    bytes.appendBytes(ofAll: vectors)
    return bytes
  }

  /// Vectors, the zero first, in the order of the features; equal ones are stored once.
  private func numbered() -> (vectors: [SIMD8<Int8>], numbers: [SIMD8<Int8>: UInt16]) {
    var numbers: [SIMD8<Int8>: UInt16] = [:]
    var vectors = [SIMD8<Int8>(repeating: 0)]
    for (_, vector) in states where numbers[vector] == nil && vectors.count <= Int(UInt16.max) {
      numbers[vector] = UInt16(vectors.count)
      vectors.append(vector)
    }
    return (vectors, numbers)
  }

  /// The strongest first: a full bucket leaves out the weakest of those that belong there.
  private func bucketed(_ numbers: [SIMD8<Int8>: UInt16]) -> [FeatureBucket] {
    let count = states.count * 5 / 3 / FeatureBucket.size + 1
    var buckets = [FeatureBucket](repeating: FeatureBucket(), count: count)
    let ranked = states.enumerated().sorted {
      ($1.element.vector.strength, $0.offset) < ($0.element.vector.strength, $1.offset)
    }
    for (_, state) in ranked {
      guard let number = numbers[state.vector] else { continue }
      let address = NameModel.address(of: state.hash, bucketCount: UInt64(count))
      buckets[address.bucket].take(address.fingerprint, number)
    }
    return buckets
  }
}

extension SIMD8<Int8> {
  /// The largest weight, whatever its sign.
  fileprivate var strength: Int { Swift.max(Int(self.max()), -Int(self.min())) }
}

extension FeatureBucket {
  fileprivate mutating func take(_ fingerprint: UInt16, _ number: UInt16) {
    for lane in 0..<FeatureBucket.size where fingerprints[lane] == 0 {
      (fingerprints[lane], numbers[lane]) = (fingerprint, number)
      return
    }
  }
}
