import Foundation
import Testing
import TimelineKit

@testable import Actors

/// The features of 40 sentences as an independent implementation, in another language, spelled them out.
@Suite struct FeatureTests {
  private struct HashList: FeatureSink {
    var hashes: [UInt64] = []
    mutating func add(_ feature: UInt64) { hashes.append(feature) }
  }

  @Test func everyFeatureOfTheReferenceIsMade() throws {
    let tagger = try #require(NameTagger.embedded)
    let buffer = CharacterBuffer(lexicon: tagger.lexicon)
    var count = 0
    for (text, rows) in try FeatureTests.reference() {
      buffer.read(text)
      #expect(buffer.count == rows.count, "\(text)")
      let features = Features(tagger.pieces, buffer)
      for (index, row) in rows.enumerated() {
        var list = HashList()
        features.add(at: index, to: &list)
        let wanted = Set(row.map { Piece($0).hash })
        let missing = row.filter { !list.hashes.contains(Piece($0).hash) }
        #expect(missing.isEmpty && Set(list.hashes) == wanted, "\(text) at \(index): \(missing)")
        count += row.count
      }
    }
    #expect(count > 20_000)
  }

  /// Twice, since the second time nothing is made anew.
  @Test func theScorerAddsUpTheWeightsOfTheseFeatures() throws {
    let tagger = try #require(NameTagger.embedded)
    let buffer = CharacterBuffer(lexicon: tagger.lexicon)
    let scorer = Scorer(model: tagger.model, pieces: tagger.pieces)
    let sentences = try FeatureTests.reference()
    for (text, _) in sentences + sentences + [("", []), ("𠮷\u{0}中·", [])] {
      buffer.read(text)
      let (features, sums) = (Features(tagger.pieces, buffer), scorer.score(buffer))
      for index in 0..<buffer.count {
        var wanted = WeightSum(model: tagger.model)
        features.add(at: index, to: &wanted)
        for label in 1..<NameModel.labelCount {
          #expect(sums[index][label] - sums[index][0] == wanted.sums[label] - wanted.sums[0], "\(text) at \(index)")
        }
      }
    }
  }

  /// `= text`, then a line a character, its features between tabs.
  private static func reference() throws -> [(text: String, rows: [[String]])] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Fixtures/features.txt")
    var sentences: [(text: String, rows: [[String]])] = []
    for line in try String(contentsOf: path, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("= ") {
        sentences.append((String(line.dropFirst(2)), []))
      } else {
        sentences[sentences.count - 1].rows.append(line.split(separator: "\t").map(String.init))
      }
    }
    return sentences
  }

  @Test func aPieceOfTwoStringsIsThePieceOfTheirSum() {
    #expect(Piece("薩爾").followed(by: Piece("基相")) == Piece("薩爾基相"))
    #expect(Piece("ab") != Piece("ba"))
  }
}
