import Actors
import ArgumentParser
import SystemPackage

@main
struct TrainNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-names", abstract: "Makes the name lexicon and the name model again.")

  @Option(help: "Folder of Universal NER sentences (uner-train.jsonl).")
  var uner: String?

  @Option(help: "Folder of our own sentences (*.txt with marked names).")
  var own: String

  @Option(help: "Folder of word lists (*.txt, listed in lists.txt).")
  var lists: String

  @Option(help: "Sentences to measure on (*.jsonl); may be given again.")
  var dev: [String] = []

  @Option(name: .shortAndLong, help: "Folder for names.lexicon and names.model; without it nothing is written.")
  var output: String?

  @Flag(help: "Make names.lexicon, and no model.")
  var lexiconOnly = false

  @Option(help: "Times through the sentences.")
  var epochs = 25

  @Option(help: "Times that a feature must be met.")
  var minimum = 2

  @Option(help: "Weights below this share of the largest are dropped.")
  var threshold: Float = 0.03

  @Option(help: "First step of the descent.")
  var rate: Float = 0.015

  @Option(help: "Strength of the regularization.")
  var decay: Float = 1

  @Option(help: "Times that our own sentences count.")
  var ownTimes = 3

  @Option(help: "Runs to average; each takes the sentences in another order.")
  var runs = 3

  @Option(help: "A model to measure; nothing is trained or written.")
  var model: String?

  /// Set when first asked for.
  private static let began = ContinuousClock.now

  mutating func run() throws {
    _ = TrainNames.began
    let folder = FilePath(lists)
    let names = try TextFile.lines(of: folder.appending("lists.txt")).map(String.init)
    let wordLists = try WordLists(folder: folder, names: names)
    var builder = LexiconBuilder(wordLists)
    let lexiconBytes = builder.bytes()
    guard let lexicon = Lexicon(PermanentBytes.copy(lexiconBytes)) else {
      throw ValidationError("the lexicon does not read back")
    }
    note("lexicon: \(lexiconBytes.count) bytes")
    if let model { return try measure(TextFile.bytes(of: FilePath(model)), lexicon) }
    if lexiconOnly { return try write(lexiconBytes, "names.lexicon") }
    let modelBytes = try train(on: trainingSentences(wordLists), lexicon)
    try write(lexiconBytes, "names.lexicon")
    try write(modelBytes, "names.model")
    try measure(modelBytes, lexicon)
  }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    if let output { try TextFile.write(bytes, to: FilePath(output).appending(name)) }
  }

  private func train(on sentences: [AnnotatedSentence], _ lexicon: Lexicon) throws -> [UInt8] {
    let corpus = Corpus(sentences, lexicon: lexicon, minimum: minimum)
    note("\(sentences.count) sentences, \(corpus.labels.count) characters, \(corpus.hashes.count) features")
    let settings = ConditionalField.Settings(epochs: epochs, rate: rate, decay: decay)
    let weights = ConditionalField.average(on: corpus, settings, seeds: 7..<(7 + UInt64(max(1, runs))))
    let bytes = weights.quantized(threshold: threshold).bytes()
    note("model: \(bytes.count) bytes")
    return bytes
  }

  private func trainingSentences(_ wordLists: WordLists) throws -> [AnnotatedSentence] {
    var sentences = try (0..<ownTimes).flatMap { _ in try ownSentences() }
    if let uner {
      let all = try SentenceFiles.json(FilePath(uner).appending("uner-train.jsonl"))
      sentences += all
      sentences += NameReplacement(wordLists).copies(of: all.filter { $0.set == "gsdsimp-train" }, seed: 100)
    }
    return sentences
  }

  private func ownSentences() throws -> [AnnotatedSentence] {
    let folder = FilePath(own)
    let names = try TextFile.lines(of: folder.appending("sentences.txt")).map(String.init)
    return try names.flatMap { try SentenceFiles.marked(folder.appending("\($0).txt"), set: $0) }
  }

  private func measure(_ bytes: [UInt8], _ lexicon: Lexicon) throws {
    guard let model = NameModel(PermanentBytes.copy(bytes)) else {
      throw ValidationError("the model does not read back")
    }
    let tagger = NameTagger(lexicon: lexicon, model: model)
    let scratch = NameTagger.Scratch(tagger)
    for path in dev {
      let sentences = try SentenceFiles.json(FilePath(path))
      for (title, names) in [("model", tagger.names), ("with rules", tagger.ruledNames)] {
        let evaluation = Evaluation(sentences) {
          scratch.buffer.read($0.string)
          return names(scratch)
        }
        note("\(path) \(title): \(evaluation.description)")
      }
    }
  }

  private func note(_ line: String) {
    let line = "\(ContinuousClock.now - TrainNames.began) \(line)"
    _ = try? FileDescriptor.standardError.writeAll((line + "\n").utf8)
  }
}

/// Bytes that stay for the whole run, aligned as embedded ones are.
enum PermanentBytes {
  static func copy(_ bytes: [UInt8]) -> UnsafeRawBufferPointer {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    memory.copyBytes(from: bytes)
    return UnsafeRawBufferPointer(memory)
  }
}
