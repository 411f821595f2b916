import Testing

@testable import Actors

@Suite struct ViterbiTests {
  private func path(_ emissions: [SIMD8<Int16>]) -> [NameLabel] {
    let transitions = [Int16](repeating: 0, count: 64)
    return transitions.withUnsafeBufferPointer { table in
      guard let base = table.baseAddress else { return [] }
      var viterbi = Viterbi(transitions: base)
      viterbi.begin()
      for emission in emissions { viterbi.advance(emission) }
      viterbi.finish()
      return viterbi.path
    }
  }

  private func weight(_ label: NameLabel, _ value: Int16) -> SIMD8<Int16> {
    var lanes = SIMD8<Int16>(repeating: 0)
    lanes[label.rawValue] = value
    return lanes
  }

  @Test func insideFollowsItsOwnKindOnly() {
    #expect(path([weight(.insidePerson, 50)]) == [.outside])
    #expect(path([weight(.beginPlace, 9), weight(.insidePerson, 8)]) == [.beginPlace, .outside])
    #expect(path([weight(.beginPerson, 3), weight(.insidePerson, 8)]) == [.beginPerson, .insidePerson])
  }

  @Test func aLaterCharacterMakesAnEarlierOneBegin() {
    #expect(path([weight(.outside, 5), weight(.insideOrganization, 9)]) == [.beginOrganization, .insideOrganization])
  }

  @Test func nothingIsNothing() { #expect(path([]) == []) }
}
