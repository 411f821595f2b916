import Testing

/// Phrases whose value depends on what stands around them.
@Suite struct PhraseTests {
  @Test func partsOfTheDayFollowTheStory() throws {
    let reading = try Reading()
    #expect(
      reading.spans("1937年7月7日，部队驻扎。入夜，枪声大作。次日拂晓，进攻开始。午后，援军赶到。").map(\.timex.value)
        == ["1937-07-07", "1937-07-07TNI", "1937-07-08TMO", "1937-07-08TAF"])
    #expect(reading.values("黎明在演唱会上唱了三首歌。午后红茶上市。") == [])
  }

  @Test func anEventThatNothingDatesGivesNoValue() throws {
    let reading = try Reading()
    #expect(reading.values("台儿庄于1938年4月7日收复。武汉失守两天后，长沙大火。").last == "两天后=")
    #expect(reading.values("1938年10月25日武汉失守两天后，他到了长沙。").last == "两天后=1938-10-27")
    #expect(reading.values("1938年10月25日武汉失守。三天后，他到了长沙。").last == "三天后=1938-10-28")
  }

  @Test func aDotMakesADateOnlyBeneathAYear() throws {
    let reading = try Reading()
    #expect(reading.values("7.28 公布结果").isEmpty)
    #expect(reading.values("增长7.28个百分点").isEmpty)
  }

  @Test func neighbouringNumbersAreNotOne() throws {
    let reading = try Reading()
    let published = "2018-11-05"
    #expect(reading.values("五六年前，他下岗。", published: published) == ["五六年前=2012/2013"])
    #expect(reading.values("三四十年前，这里是海。", published: published) == ["三四十年前=1978/1988"])
    #expect(reading.values("2018年七八月间", published: published) == ["2018年七八月间=2018-07/2018-08"])
    #expect(reading.spans("会开了五六分钟").map(\.timex.duration) == ["PT5M"])
    let hours = try #require(reading.spans("昨天下午三四时", published: published).first?.timex.bounds)
    #expect(hours.earliest?.description == "2018-11-04T15:00:00" && hours.latest?.description == "2018-11-04T17:00:00")
  }

  @Test func daysOfTheCycleLieInTheirMonth() throws {
    let reading = try Reading()
    #expect(
      reading.values("贞观二年三月己酉，少卿卒。四月己卯，下诏。").map { String($0.suffix(10)) }
        == ["0628-04-11", "0628-05-11"])
    #expect(reading.values("光緒二十四年八月甲子，某日。") == ["光緒二十四年八月甲子=1898-09-16/1898-10-14"])
    #expect(reading.values("八月丁亥，上还宫。") == ["八月丁亥="])
  }

  @Test func officeHoursAreASet() throws {
    let reading = try Reading()
    for text in ["周一至周五9:00—17:00", "周二至周日上午9时至下午5时", "周六、周日10:00-16:00"] {
      #expect(reading.spans(text, published: "2018-11-05").map(\.timex.type) == [.set], "\(text)")
    }
  }

  @Test func rangesEndWhereTheyShould() throws {
    let reading = try Reading()
    #expect(reading.values("即日起至年底", published: "2018-11-05") == ["即日起至年底=2018-11-05/2018-12-31"])
    #expect(reading.values("上世纪六七十年代") == ["上世纪六七十年代=1960/1979"])
    #expect(reading.values("奥古斯都（前27年—14年）在位") == ["前27年—14年=-0026/0014"])
    #expect(reading.values("（公元前264-146年）") == ["公元前264-146年=-0263/-0145"])
    #expect(reading.values("2018/11/29-2018/12/3") == ["2018/11/29-2018/12/3=2018-11-29/2018-12-03"])
  }

  @Test func lengthsInTwoUnitsAreCountedTogether() throws {
    let reading = try Reading()
    #expect(reading.values("1964年10月16日爆炸。两年零八个月后，又炸。").last == "两年零八个月后=1967-06")
  }

  @Test func afterAHolidayIsAfterOneThatHasBeen() throws {
    let reading = try Reading()
    #expect(reading.values("春节后开工的项目已完成七成。", published: "2018-11-05") == ["春节后=2018-02-17/.."])
    #expect(reading.values("项目将在春节后开工。", published: "2018-11-05") == ["春节后=2019-02-06/.."])
  }

  @Test(arguments: ["一日，太祖微行。", "二八年华的少女", "二十一世纪不动产公司", "三天打鱼，两天晒网", "有一年，他没有回家。", "半衰期为5730年", "十年树木，百年树人"])
  func isNoDate(_ text: String) throws {
    let reading = try Reading()
    #expect(reading.spans(text, published: "2018-11-05").allSatisfy { !$0.datesEvents }, "\(text)")
  }
}
