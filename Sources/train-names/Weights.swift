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

  /// The bytes that `NameModel` reads, slots filled to three fifths.
  func bytes() -> [UInt8] {
    var numbers: [SIMD8<Int8>: UInt32] = [:]
    var vectors = [SIMD8<Int8>(repeating: 0)]
    let slotCount = states.count * 5 / 3 + 1
    var slots = [UInt32](repeating: 0, count: slotCount + NameModel.overhang)
    for (hash, vector) in states {
      if numbers[vector] == nil {
        numbers[vector] = UInt32(vectors.count)
        vectors.append(vector)
      }
      let address = NameModel.address(of: hash, slotCount: UInt64(slotCount))
      var slot = address.slot
      while slot < slots.count - 1, slots[slot] != 0 { slot += 1 }
      slots[slot] = address.fingerprint << 16 | (numbers[vector] ?? 0) & 0xFFFF
    }
    slots[slots.count - 1] = 0
    var bytes = NameModel.magic
    bytes.appendBytes(of: UInt32(slotCount))
    bytes.appendBytes(of: UInt32(vectors.count))
    bytes.appendBytes(ofAll: transitions)
    bytes.appendBytes(ofAll: vectors)
    bytes.appendBytes(ofAll: slots)
    return bytes
  }
}
