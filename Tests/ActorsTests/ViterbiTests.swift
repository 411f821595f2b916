import Testing

@testable import Actors

@Suite struct ViterbiTests {
  private func path(_ emissions: [LabelSums]) -> [NameLabel] {
    let transitions = [Int16](repeating: 0, count: 64)
    return transitions.withUnsafeBufferPointer { table in
      guard let base = table.baseAddress else { return [] }
      let viterbi = Viterbi(transitions: base)
      viterbi.begin(emissions.count)
      for emission in emissions { viterbi.advance(emission) }
      viterbi.finish()
      return viterbi.path
    }
  }

  private func weight(_ label: NameLabel, _ value: UInt64) -> LabelSums {
    var sums = LabelSums()
    sums.add(value << UInt64(8 * label.rawValue))
    return sums
  }

  @Test func insideFollowsItsOwnKindOnly() {
    #expect(path([weight(.insidePerson, 50)]) == [.outside])
    #expect(path([weight(.beginPlace, 9), weight(.insidePerson, 8)]) == [.beginPlace, .outside])
    #expect(path([weight(.beginPerson, 3), weight(.insidePerson, 8)]) == [.beginPerson, .insidePerson])
  }

  @Test func aLaterCharacterMakesAnEarlierOneBegin() {
    #expect(path([weight(.outside, 5), weight(.insideOrganization, 9)]) == [.beginOrganization, .insideOrganization])
  }

  @Test func negativeWeightsCount() {
    var sums = LabelSums()
    sums.add(UInt64(UInt8(bitPattern: -1)))
    #expect(sums[0] == sums[1] - 1)
    #expect(path([sums]) == [.beginPerson])
  }

  @Test func nothingIsNothing() { #expect(path([]) == []) }
}
