import Testing

/// Annals, lines of hours, and what is foretold or only supposed.
@Suite struct AnnalTests {
  @Test("a bracket with our day does not take the story out of the lunar calendar")
  func theStoryStaysLunar() throws {
    let reading = try Reading()
    #expect(reading.values("咸丰四年三月十二日（1854年4月9日），水师启程。十九日，水师抵达。").last == "十九日=1854-04-16")
    #expect(reading.values("咸丰四年三月十二日（1854年4月9日），水师启程。19日，水师抵达。").last == "19日=1854-04-19")
    #expect(
      reading.values("光绪三十一年八月，大水。同月末，水退。翌月，知府巡视。翌月十五日，开仓。", published: "2023-05-06").dropFirst()
        == ["同月末=1905-09-19/1905-09-28", "翌月=1905-09-29/1905-10-27", "翌月十五日=1905-11-11"])
  }

  @Test func twoDigitsOfAntiquityAreAYear() throws {
    #expect(try Reading().values("東漢永元十年（98年），班固之弟病逝。") == ["東漢永元十年（98年）=0098"])
  }

  @Test func hoursAddUpToDays() throws {
    let reading = try Reading()
    #expect(reading.values("2003年2月14日，大使被逐。48小时后，两国断交。").last == "48小时后=2003-02-16")
    #expect(reading.values("2003年2月14日，大使被逐。三小时后，两国断交。").last == "三小时后=2003-02-14")
  }

  @Test func aThirdOfTheMonthThatIsTold() throws {
    let reading = try Reading()
    #expect(reading.values("1963年5月，修桥。下旬，旧币停止流通。").last == "下旬=1963-05-21/1963-05-31")
    #expect(reading.values("1963年5月，修桥，下旬的事。") == ["1963年5月=1963-05"])
  }

  @Test func linesOfHours() throws {
    let reading = try Reading()
    #expect(reading.values("1991年8月19日\n1:15　部队进城。\n9:05 广播中断。").dropFirst() == ["1:15=1991-08-19", "9:05=1991-08-19"])
    #expect(reading.values("1991年8月19日，以1:15 落败。") == ["1991年8月19日=1991-08-19"])
  }

  @Test func whatIsForetoldIsToCome() throws {
    let reading = try Reading()
    #expect(reading.values("气象部门预计，14日夜间有雨。", published: "2024-08-13") == ["14日夜间=2024-08-14"])
    #expect(reading.values("气象部门介绍，14日夜间有雨。", published: "2024-08-13") == ["14日夜间=2024-07-14"])
  }

  @Test func yesterdayInHongKong() throws {
    let reading = try Reading()
    #expect(reading.values("案件昨由區域法院裁決。", published: "2019-11-28") == ["昨=2019-11-27"])
    #expect(reading.values("今由區域法院裁決。", published: "2019-11-28") == [])
  }

  @Test func untilThenIsWhen() throws {
    let reading = try Reading()
    #expect(reading.values("直到1962年2月才获准返回。") == ["1962年2月=1962-02"])
    #expect(reading.values("直到1962年2月，他都住在那里。") == ["直到1962年2月=../1962-02"])
  }

  @Test(arguments: ["如果4月3日前没有结果，工会将停工。", "倘若1992年4月3日开庭，他会出席。", "若2024年仍未盈利，公司退市。", "他本应于1992年4月3日到任。"])
  func whatIsSupposedIsNoEvent(text: String) throws {
    let spans = try Reading().spans(text, published: "2024-03-18")
    #expect(!spans.isEmpty && spans.allSatisfy { !$0.datesEvents })
  }

  @Test(arguments: ["1992年4月3日，他说如果下雨就不去。", "假如真相大白，1992年4月3日，法院开庭。"])
  func otherWordsSupposeNothing(text: String) throws {
    #expect(try Reading().spans(text, published: "1992-04-10").contains { $0.datesEvents })
  }
}
