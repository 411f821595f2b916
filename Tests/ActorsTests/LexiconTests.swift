import Testing
import TimelineKit

@testable import Actors

@Suite struct LexiconTests {
  @Test func bothScriptsFoldToOne() throws {
    let lexicon = try #require(NameTagger.embedded).lexicon
    #expect(lexicon.folded("亞美尼亞總統") == "亚美尼亚总统")
    #expect(lexicon.folded("𠮷x1") == "𠮷x1")
  }

  @Test func theTagsOfNamesAreCounted() { #expect(WordEntry.nameTags.count == WordEntry.nameTagCount) }

  @Test func wordsAreFoundWithTheirClasses() throws {
    let lexicon = try #require(NameTagger.embedded).lexicon
    #expect(lexicon.entry(of: "总统".unicodeScalars)?.classes.contains(.title) == true)
    #expect(lexicon.entry(of: "亚美尼亚".unicodeScalars)?.classes.contains(.country) == true)
    #expect(lexicon.entry(of: "总".unicodeScalars)?.classes.contains(.title) != true)
    #expect(lexicon.entry(of: "总统总统".unicodeScalars) == nil)
  }

  @Test(arguments: [0, 7, 32, 5000]) func whatIsNoLexiconIsRefused(count: Int) {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 64)
    defer { bytes.deallocate() }
    bytes.initializeMemory(as: UInt8.self, repeating: 0)
    #expect(Lexicon(UnsafeRawBufferPointer(bytes)) == nil)
    #expect(NameModel(UnsafeRawBufferPointer(bytes)) == nil)
  }
}
