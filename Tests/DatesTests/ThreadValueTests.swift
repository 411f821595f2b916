import Testing

/// What later dates take from earlier ones, beyond the day.
@Suite struct ThreadValueTests {
  private func timexes(_ text: String, published: String? = nil) throws -> [String] {
    let reading = try Reading()
    return reading.spans(text, published: published).map { $0.timex.value }
  }

  @Test func hoursCountFromTheLastClockTime() throws {
    #expect(
      try timexes("6月5日15时57分，发生地震，3分钟后，煤矿塌方。", published: "2018-06-06")
        == ["2018-06-05T15:57", "2018-06-05T16:00"])
    #expect(try timexes("2008年5月12日14时28分，地震。两小时后，部队出发。").last == "2008-05-12T16")
    #expect(try timexes("2008年5月12日23时40分，地震。半小时后，停电。").last == "2008-05-13T00:10")
    #expect(try timexes("24日清晨，他讲话。一小时后，传出爆炸声。", published: "2022-02-25").last == "2022-02-24")
  }

  @Test func winterIsOfTheYearItBeginsIn() throws {
    let reading = try Reading()
    #expect(
      reading.values("1940年冬，他负伤。同年，获勋章。次年春，他回国。三年后，去世。")
        == ["1940年冬=1940-24", "同年=1940", "次年春=1941-21", "三年后=1944"])
  }

  @Test func aCenturyGivesNoYear() throws {
    let reading = try Reading()
    #expect(reading.values("面向二十一世纪的合作。本报吉隆坡12月16日电").last == "12月16日=")
    #expect(reading.values("20世纪80年代，他下海。3月5日，开业。", published: "2018-11-05").last == "3月5日=2018-03-05")
    #expect(reading.values("1992年4月3日签约。20世纪80年代以来，贸易增长。5月，批准。").last == "5月=1992-05")
    #expect(reading.values("19世纪末，国势日衰。90年代，变法。").last == "90年代=189X")
  }

  @Test func centuriesCountFromTheText() throws {
    let reading = try Reading()
    #expect(reading.values("1997年的工作：到本世纪末完成。").last?.hasSuffix("=1971/2000") == true)
    #expect(reading.values("面向下世纪的合作。") == ["下世纪="])
    #expect(reading.values("上世纪末，互联网进入中国。") == ["上世纪末=1971/2000"])
  }

  @Test func thatYearNeedsOne() throws {
    let reading = try Reading()
    #expect(reading.values("那年冬天特别冷。", published: "2018-11-05") == ["那年冬天="])
    #expect(reading.values("1989年，墙倒。其后两年，联盟解体。").last == "其后两年=1990/1991")
    #expect(reading.values("此后三年，他杳无音信。", published: "2018-11-05") == ["此后三年="])
  }

  @Test func aDeadlineHoldsItsUnit() throws {
    let reading = try Reading()
    #expect(reading.values("工程将在今年年底前完工。", published: "2023-06-21") == ["今年年底前=../2023-12"])
    #expect(reading.values("报告须在本月15日前提交。", published: "2023-06-21") == ["本月15日前=../2023-06-15"])
    #expect(reading.values("二期2026年6月底前建成。") == ["2026年6月底前=../2026-06-30"])
    #expect(reading.values("2015年前，他在北京。") == ["2015年前=../2014-12-31"])
  }

  @Test func theDayInBracketsIsSaid() throws {
    let reading = try Reading()
    #expect(reading.values("该局昨（30）日公布。", published: "2018-11-07") == ["昨（30）日=2018-10-30"])
  }
}
