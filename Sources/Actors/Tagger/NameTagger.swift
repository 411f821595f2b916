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
    fileprivate let scorer: Scorer
    fileprivate let viterbi: Viterbi

    package init(_ tagger: NameTagger) {
      buffer = CharacterBuffer(lexicon: tagger.lexicon)
      scorer = Scorer(model: tagger.model, pieces: tagger.pieces)
      viterbi = Viterbi(transitions: tagger.model.transitions)
    }
  }

  /// The names that the model sees in the sentence that `scratch.buffer` has read.
  package func names(in scratch: Scratch) -> [NameSpan] {
    let sums = scratch.scorer.score(scratch.buffer)
    scratch.viterbi.follow(sums, count: scratch.buffer.count)
    return NameSpan.spans(of: scratch.viterbi.path)
  }
}
