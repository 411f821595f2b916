import Testing

/// Dates that lean on others.
@Suite struct StoryTests {
  @Test func yearsAndDaysComeFromTheStory() throws {
    let reading = try Reading()
    #expect(
      reading.values("1992年4月3日建交。同年11月开馆，次年1月4日到任。5月撤回。三天后，公报发表。")
        == ["1992年4月3日=1992-04-03", "同年11月=1992-11", "次年1月4日=1993-01-04", "5月=1993-05", "三天后="])
  }

  @Test func aLookBackDoesNotLoseTheThread() throws {
    let reading = try Reading()
    #expect(
      reading.values("1982年4月2日，阿根廷军队登陆。英国自1833年1月起占有该岛。同年6月14日，守军投降。").last == "同年6月14日=1982-06-14")
    #expect(reading.values("1912年1月，蔡元培（1868年1月11日生）任总长；同年7月辞职。").last == "同年7月=1912-07")
  }

  @Test("what 曾, 此前 or 前身 tell of before the story does not take its place")
  func aClauseThatSaysThatItLooksBack() throws {
    let reading = try Reading()
    #expect(reading.values("1982年5月，公司成立。此前在1980年3月，他已离开工厂。同年10月，公司上市。").last == "同年10月=1982-10")
    #expect(reading.values("1972年2月，尼克松访华。1971年7月，基辛格曾秘密访华。同年9月，田中访华。").last == "同年9月=1972-09")
    #expect(reading.values("学校创办于1902年，其前身是1866年设立的义塾。次年改名。").last == "次年=1903")
    // Its own sentence goes on with it; and 曾 begins names too.
    #expect(reading.values("1972年2月，尼克松访华。1971年7月，基辛格曾秘密访华，同年10月再访。").last == "同年10月=1971-10")
    #expect(reading.values("1864年，城破。1853年，曾国藩办团练。次年出师。").last == "次年=1854")
  }

  @Test func daysCountedOnKeepTheLunarMonths() throws {
    let reading = try Reading()
    #expect(reading.values("光绪六年正月初三日，甲到任。七日后，乙到任。四月十八日，丙到任。").last == "四月十八日=1880-05-26")
    #expect(reading.values("光绪七年正月二十六日，签约。三周之后，甲去世。同年七月二十五日，换约。").last == "同年七月二十五日=1881-08-19")
  }

  @Test func aYearThatOnlyNamesIsNoneOfTheStory() throws {
    let reading = try Reading()
    #expect(reading.values("1969年6月，关系紧张。1970年世界杯预选赛于6月8日举行。").last == "6月8日=1969-06-08")
    #expect(reading.values("2009年10月，出口较2008年下降。11月，停产。").last == "11月=2009-11")
    #expect(reading.values("2022年9月初，俱乐部签下2003年出生的丁一。11月1日，联赛开始。").last == "11月1日=2022-11-01")
  }

  @Test func aYearIsCountedUp() throws {
    let reading = try Reading()
    #expect(reading.values("2018年10月，价格上涨。1—10月，产量增加。").last == "1—10月=2018-01/2018-10")
    #expect(reading.values("2018年12月30日，开幕。1月2日至5日，休会。").last == "1月2日至5日=2019-01-02/2019-01-05")
  }

  @Test(
    "a feast or a lunar month lies where a month of ours would behind the day that the story has reached",
    arguments: [
      ("2018年11月20日，他出院。冬至，他回家。", "冬至=2018-12-22"), ("2018年12月20日，他出院。除夕，他回家。", "除夕=2019-02-04"),
      ("2018年11月20日，他出院。腊月廿三，他回家。", "腊月廿三=2019-01-28"),
      ("2019年1月10日，他出院。腊月廿三，他回家。", "腊月廿三=2019-01-28"),
      ("光绪二十四年十二月初五日，甲到任。正月初三日，乙到任。", "正月初三日=1899-02-12"),
    ])
  func feastsFollowTheStory(text: String, wanted: String) throws {
    #expect(try Reading().values(text).last == wanted)
  }

  @Test("what is to come follows the days of the story, not a year that it has looked back to")
  func plansDoNotFollowALookBack() throws {
    let reading = try Reading()
    let story = "2023年5月18日12时，搜救结束。2008年地震时，当地震感强烈。"
    #expect(reading.values(story + "学校计划于6月1日前复课。").last == "6月1日前=../2023-06-01")
    #expect(reading.values(story + "6月1日，学校复课。").last == "6月1日=2008-06-01")
  }

  @Test func hoursThatMakeDaysMoveTheDay() throws {
    let reading = try Reading()
    #expect(reading.values("2024年11月6日，暗条出现。48小时后失稳。").last == "48小时后=2024-11-08")
    #expect(reading.values("2024年11月6日，暗条出现。两小时后失稳。").last == "两小时后=2024-11-06")
  }

  @Test("a day that the month guessed does not have is that of the last that has it")
  func aDayOfAnEarlierMonth() throws {
    let reading = try Reading()
    #expect(reading.values("接待游客，其中30日最多。", published: "2019-03-05") == ["30日=2019-01-30"])
    #expect(reading.values("记者获悉，31日停电。", published: "2018-07-05") == ["31日=2018-05-31"])
  }

  @Test func theStoryMayTurnBack() throws {
    let reading = try Reading()
    #expect(
      reading.values("大桥2015年建成。1988年5月3日立项。同年6月动工。次年完工。")
        == ["2015年=2015", "1988年5月3日=1988-05-03", "同年6月=1988-06", "次年=1989"])
  }

  @Test func whatIsSaidInPassingDoesNotCarryOn() throws {
    let reading = try Reading()
    #expect(reading.values("2016年3月5日，公司宣布将于同年6月1日上市。三天后，他辞职。").last == "三天后=2016-03-08")
    #expect(reading.values("2024年3月8日地震。截至9日20时，7人遇难。3时10分，道路中断。").last == "3时10分=2024-03-08")
    #expect(reading.values("2004年9月1日10时，释放今年6月被捕的人。12时，他们回家。", published: "2004-11-05").last == "12时=2004-09-01")
    #expect(reading.values("11月7日，他翻過山。道路2019年改線。隔天出發。", published: "2019-12-08").last == "隔天=2019-11-08")
  }

  @Test func newsLeansOnItsPublication() throws {
    let reading = try Reading()
    #expect(
      reading.values("记者获悉，昨日大桥合龙。工程于2013年12月20日动工，去年6月完成桩基。本月12日起铺装。5日验收。", published: "2016-11-07")
        == ["昨日=2016-11-06", "2013年12月20日=2013-12-20", "去年6月=2015-06", "本月12日起=2016-11-12/..", "5日=2016-11-05"])
    #expect(reading.values("记者获悉，将自12日起停业。", published: "2021-07-09") == ["自12日起=2021-07-12/.."])
  }

  @Test func withoutAPublicationDateNothingIsGuessed() throws {
    let reading = try Reading()
    for span in reading.spans("昨天的会改到了下周三，5月4日再说。") {
      #expect(span.timex.bounds == .unknown && span.timex.value.isEmpty && !span.datesEvents, "\(span.timex.text)")
    }
  }

  @Test func shortYearsFollowTheContext() throws {
    let reading = try Reading()
    #expect(reading.values("98年4月3日") == ["98年4月3日=1998-04-03"])
    #expect(reading.values("臺灣高鐵預計105年6月完工") == ["105年6月=2016-06"])
    #expect(reading.values("公元64年7月，羅馬大火。79年8月24日，火山爆發。").last == "79年8月24日=0079-08-24")
  }

  @Test func endsShareTheirParts() throws {
    let reading = try Reading()
    #expect(reading.values("2013年9月7日至10日") == ["2013年9月7日至10日=2013-09-07/2013-09-10"])
    #expect(reading.values("2007年和2012年") == ["2007年=2007", "2012年=2012"])
    #expect(reading.values("2007年与2009年之间") == ["2007年与2009年之间=2007/2009"])
    #expect(reading.values("1990年9月10日、11日、12日") == ["1990年9月10日=1990-09-10", "11日=1990-09-11", "12日=1990-09-12"])
  }

  @Test("a ? in one text leaves ？ the end of a sentence in the next")
  func marksOfBothWidths() throws {
    let (reading, text) = (try Reading(), "2029年1月1日？1981年。八月")
    let expected = reading.values(text)
    _ = reading.values("?(!)")
    #expect(reading.values(text) == expected && expected.last == "八月=1981-08")
  }

  @Test func theSecondReckoningIsTheSameDate() throws {
    let reading = try Reading()
    let spans = reading.spans("光緒二十四年四月二十三日（1898年6月11日），詔定國是。")
    #expect(spans.count == 1)
    #expect(spans.first?.timex.edtf == "1898-06-11")
    #expect(reading.spans("民國17年（1929年）").first?.problem == .disagreeing)
    #expect(reading.spans("民國17年（1929年）").first?.timex.edtf == "1929")
  }
}
