/// Finds names of people, organizations and places in Chinese sentences: word lists and a model, shared and immutable.
package struct NameTagger: Sendable {
  package let lexicon: Lexicon
  package let model: NameModel
  package let pieces = FeaturePieces()

  package init(lexicon: Lexicon, model: NameModel) {
    self.lexicon = lexicon
    self.model = model
  }

  /// Working memory for one worker.
  package final class Scratch {
    package let buffer: CharacterBuffer
    fileprivate let viterbi: Viterbi

    package init(_ tagger: NameTagger) {
      buffer = CharacterBuffer(lexicon: tagger.lexicon)
      viterbi = Viterbi(transitions: tagger.model.transitions)
    }
  }

  /// The names that the model sees in the sentence that `scratch.buffer` has read.
  package func names(in scratch: Scratch) -> [NameSpan] {
    let buffer = scratch.buffer
    scratch.viterbi.begin(buffer.count)
    Features.with(pieces, buffer) { features in
      for index in 0..<buffer.count {
        var sum = WeightSum(model: model)
        features.add(at: index, to: &sum)
        scratch.viterbi.advance(sum.sums)
      }
    }
    scratch.viterbi.finish()
    return NameSpan.spans(of: scratch.viterbi.path)
  }
}

/// Adds up the weights of a character's features.
private struct WeightSum: FeatureSink {
  let model: NameModel
  var sums = LabelSums()

  @inline(__always)
  mutating func add(_ feature: UInt64) { sums.add(model.weights(of: feature)) }
}
