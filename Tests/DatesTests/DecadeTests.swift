import Testing

/// Decades without a century.
@Suite struct DecadeTests {
  @Test(arguments: [
    ("2018年，他回憶。80年代流行過。", "80年代=198X"), ("2018年，他回忆。六七十年代流行过。", "六七十年代=1960/1979"),
    ("2018年，他回忆。60、70年代流行过。", "60、70年代=1960/1979"), ("2018年，他回忆。20年代流行过。", "20年代=202X"),
    ("1905年，他出生。60年代，他去世。", "60年代=196X"), ("19世纪，上海开埠。60年代，设局。", "60年代=186X"),
  ])
  func liesInTheCenturyOfTheTextButNotAhead(text: String, wanted: String) throws {
    #expect(try Reading().values(text).last == wanted)
  }

  @Test("no step back behind a year before 1900 where the text is one of our time")
  func ofTheTwentiethCenturyInATextOfOurTime() throws {
    let reading = try Reading()
    #expect(reading.values("1898年变法。60年代，他回国。").last == "60年代=186X")
    #expect(reading.values("1898年，建校。60年代，改名；1978年，恢复。")[1] == "60年代=196X")
    #expect(reading.values("1898年，建校。60年代，改名。", published: "2019-01-01").last == "60年代=196X")
    #expect(reading.values("1853年，建校。60年代，改名。", published: "2019-01-01").last == "60年代=186X")
    #expect(reading.values("1898年，建校。60年代，改名。", published: "1905-01-01").last == "60年代=186X")
  }
}
