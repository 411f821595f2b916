import SystemPackage
import Testing

@testable import Actors
@testable import train_names

/// Sentences whose names are marked, and what is wrong with some.
@Suite struct SentenceTests {
  @Test func marksBecomeNames() throws {
    let sentence = try AnnotatedSentence(marked: "[[person:普京]]抵达[[place:埃里温]]。", set: "own")
    #expect(sentence.string == "普京抵达埃里温。")
    #expect(
      sentence.labels == [
        .beginPerson, .insidePerson, .outside, .outside, .beginPlace, .insidePlace, .insidePlace, .outside,
      ])
  }

  @Test(arguments: ["[[persn:普京]]抵达", "[[person:普京]抵达", "[[person:]]抵达", "[[普京]]抵达", "[[person:普京"])
  func aMistakenMarkIsTold(line: String) {
    #expect(throws: AnnotatedSentence.Fault.mark) { try AnnotatedSentence(marked: line[...], set: "own") }
  }

  @Test func entitiesBecomeNames() throws {
    let line = #"{"set":"a","text":"普京抵达","entities":[{"start":0,"end":2,"kind":"person"}]}"#
    let sentence = try AnnotatedSentence(json: line[...])
    #expect(sentence.names == [NameSpan(range: 0..<2, kind: .person)])
    #expect(sentence.set == "a")
  }

  @Test(arguments: [
    (#"{"start":0,"end":9,"kind":"person"}"#, AnnotatedSentence.Fault.entity),
    (#"{"start":-1,"end":2,"kind":"person"}"#, .entity), (#"{"start":0,"end":2,"kind":"ship"}"#, .entity),
    (#"{"start":2,"end":2,"kind":"person"}"#, .entity), ("", .object),
  ]) func aMistakenEntityIsTold(entity: String, fault: AnnotatedSentence.Fault) {
    let line = entity.isEmpty ? "{" : "{\"text\":\"普京抵达\",\"entities\":[\(entity)]}"
    #expect(throws: fault) { try AnnotatedSentence(json: line[...]) }
  }
}
