import Testing
import TimelineKit

/// Who does what a clause without a subject tells, and whom 他 means when the sentence before has no date.
@Suite struct UnsaidSubjectTests {
  /// The actors of each event, those not named with `!`.
  private func actors(_ text: String) throws -> [[String]] {
    try TimelineExtractor().timeline(of: Array(text.utf8), name: "a.txt").events.map {
      $0.actors.map { "\($0.name)\($0.isImplied ? "!" : "")" }
    }
  }

  @Test func theTopicOfTheSentenceBeforeGoesOn() throws {
    let found = try actors("1892年，张元济考中进士。1898年被捕，次年出任院长。")
    #expect(found.first == ["张元济"])
    #expect(found.dropFirst().allSatisfy { $0.contains("张元济!") } && found.count > 1)
  }

  @Test(arguments: [
    "李明2001年出道。2003年首次参赛。2007年，当选委员。", "李明是演员。2003年首次参赛。2007年，当选委员。",
    "李明1881年出生，1936年在上海逝世。", "李明是作家。1936年与李丽结婚。", "李明是演员。天气很好。2008年，他去世了。",
  ]) func whoGoesOnIsNotForgotten(text: String) throws {
    #expect(try actors(text).last?.contains("李明!") == true)
  }

  @Test(arguments: [
    "李明2001年出道。2003年爆发战争。2007年，当选委员。", "李明2001年出道。2003年王伟参赛。2007年，当选委员。",
    "李明1950年出生。1970年在上海发生地震，死伤惨重。", "李明1950年出生。1970年在上海王伟结婚。",
  ]) func whoeverElseIsSpokenOfIsNotHe(text: String) throws {
    #expect(try actors(text).last?.contains("李明!") == false)
  }

  @Test func aVerbWithASubjectOfItsOwnLacksNone() throws {
    let found = try actors("1892年，张元济考中进士。1898年，毕业于北京大学的王国华回到上海。")
    #expect(found.last?.contains("张元济!") == false)
  }

  @Test func aPronounMeansWhomTheUndatedSentenceNames() throws {
    let found = try actors("1892年，张元济考中进士。严复是福建侯官人。他于1921年病逝。")
    #expect(found.last == ["严复!"])
  }

  @Test func nobodyIsMadeUp() throws {
    #expect(try actors("1998年出任院长。") == [[]])
  }

  @Test func whomAClauseDoesSomethingToIsNotItsSubject() throws {
    let found = try actors("1921年，顾思谦回国。1933年，曾养甫邀请他任教。1940年，他勘测澜沧江。")
    #expect(found == [["顾思谦"], ["曾养甫", "顾思谦!"], ["顾思谦!"]])
  }

  @Test func whoOnlyTellsTakesNoPart() throws {
    #expect(try actors("据新华社报道，2019年5月3日，普京访问埃里温。").first?.contains("新华社") == false)
  }
}
