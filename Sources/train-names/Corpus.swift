import Actors

/// Sentences as numbered features and labels, in a few flat arrays.
struct Corpus {
  /// Features of all characters, one after the other.
  private(set) var features: [UInt32] = []
  /// Where the features of each character begin; one more at the end.
  private(set) var starts: [Int] = [0]
  private(set) var labels: [UInt8] = []
  /// Characters of each sentence.
  private(set) var sentences: [Range<Int>] = []
  /// The hash of each numbered feature.
  private(set) var hashes: [UInt64] = []
  /// Labels that each feature was seen with: all bits set in those lanes.
  private(set) var seen: [SIMD8<Float>] = []

  private struct HashList: FeatureSink {
    var hashes: [UInt64] = []
    mutating func add(_ feature: UInt64) { hashes.append(feature) }
  }

  /// Features met at least `minimum` times.
  init(_ sentences: [AnnotatedSentence], lexicon: Lexicon, minimum: Int) {
    let buffer = CharacterBuffer(lexicon: lexicon)
    let pieces = FeaturePieces()
    var counts: [UInt64: UInt32] = [:]
    counts.reserveCapacity(4_000_000)
    for sentence in sentences {
      Corpus.eachCharacter(of: sentence, buffer, pieces) { for hash in $0 { counts[hash, default: 0] += 1 } }
    }
    var numbers: [UInt64: UInt32] = [:]
    for sentence in sentences {
      let first = labels.count
      labels += sentence.labels.map { UInt8($0.rawValue) }
      var index = first
      Corpus.eachCharacter(of: sentence, buffer, pieces) { found in
        for hash in found where counts[hash] ?? 0 >= minimum { append(hash, &numbers, label: Int(labels[index])) }
        starts.append(features.count)
        index += 1
      }
      self.sentences.append(first..<labels.count)
    }
  }

  private mutating func append(_ hash: UInt64, _ numbers: inout [UInt64: UInt32], label: Int) {
    let number = numbers[hash] ?? UInt32(hashes.count)
    if Int(number) == hashes.count {
      numbers[hash] = number
      hashes.append(hash)
      seen.append(SIMD8(repeating: 0))
    }
    seen[Int(number)][label] = 1
    features.append(number)
  }

  private static func eachCharacter(
    of sentence: AnnotatedSentence, _ buffer: CharacterBuffer, _ pieces: FeaturePieces, _ body: ([UInt64]) -> Void
  ) {
    buffer.read(sentence.string)
    let features = Features(pieces, buffer)
    for index in 0..<buffer.count {
      var list = HashList()
      features.add(at: index, to: &list)
      body(list.hashes)
    }
  }
}
