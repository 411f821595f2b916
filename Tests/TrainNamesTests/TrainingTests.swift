import Testing

@testable import Actors
@testable import TimelineKit
@testable import train_names

/// A small model, made from a few sentences.
@Suite struct TrainingTests {
  private static let lines = [
    "[[person:沈克明]]昨天抵达[[place:青石县]]。", "[[organization:长河公司]]宣布停产。", "[[person:沈克明]]表示反对。",
    "会议在[[place:青石县]]举行。", "昨天天气很好。", "[[organization:长河公司]]在[[place:青石县]]成立。",
  ]

  private func model(seed: UInt64) throws -> [UInt8] {
    let lexicon = try #require(NameTagger.embedded).lexicon
    let sentences = try TrainingTests.lines.map { try AnnotatedSentence(marked: $0[...], set: "own") }
    let corpus = Corpus(sentences, lexicon: lexicon, minimum: 1)
    let settings = ConditionalField.Settings(epochs: 20, rate: 0.1, decay: 0.01)
    return ConditionalField.average(on: corpus, settings, seeds: seed..<seed + 1).quantized(threshold: 0.01).bytes()
  }

  @Test func whatWasTaughtIsRead() throws {
    let bytes = try model(seed: 7)
    let shipped = try #require(NameTagger.embedded)
    let tagger = NameTagger(lexicon: shipped.lexicon, model: try #require(NameModel(PermanentBytes.copy(bytes))))
    let scratch = NameTagger.Scratch(tagger)
    for line in TrainingTests.lines {
      let sentence = try AnnotatedSentence(marked: line[...], set: "own")
      scratch.buffer.read(sentence.string)
      #expect(tagger.names(in: scratch) == sentence.names)
    }
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    let bytes = try model(seed: 7)
    #expect(try model(seed: 7) == bytes)
    #expect(try model(seed: 8) != bytes)
  }
}
