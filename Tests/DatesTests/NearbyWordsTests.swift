import Testing

/// Words beside a date that look like others.
@Suite struct NearbyWordsTests {
  private func values(_ text: String, _ published: String? = nil) throws -> [String] {
    try Reading().spans(text, published: published).map { $0.timex.edtf ?? $0.timex.value }
  }

  @Test(
    "将 before what something was done to does not look ahead",
    arguments: [
      ("警方8月30日将嫌疑人抓获。", "2019-09-08", "2019-08-30"), ("俄军2月24日将部队开入乌克兰。", "2022-03-05", "2022-02-24"),
      ("会议将于1月5日举行。", "2020-12-28", "2021-01-05"), ("30日将嫌疑人抓获。", "2019-09-08", "2019-08-30"),
    ])
  func future(_ text: String, _ published: String, _ expected: String) throws {
    #expect(try values(text, published) == [expected])
  }

  @Test(
    "a date by itself before a comma takes the outlook of what follows, not of what is announced or comes later",
    arguments: [
      ("12月25日，他将出席。", "2020-01-03", "2020-12-25"), ("自1月5日起，新规将施行。", "2020-12-28", "2021-01-05/.."),
      ("3月5日，公司宣布将上市。", "2019-12-01", "2019-03-05"), ("3月5日，他出院，将复出。", "2019-12-01", "2019-03-05"),
      ("他出院于3月5日，将举行庆祝。", "2019-12-01", "2019-03-05"), ("3月5日。他将出席。", "2019-12-01", "2019-03-05"),
    ])
  func outlookBehindAComma(_ text: String, _ published: String, _ expected: String) throws {
    #expect(try values(text, published) == [expected])
  }

  @Test("前 ends the word before a year, or says before Christ")
  func before() throws {
    #expect(try values("此前2018年3月2日，开会。") == ["2018-03-02"])
    #expect(try values("回归前1996年，移民。") == ["1996"])
    #expect(try values("雅典前490年获胜。") == ["-0489"])
  }

  @Test("what is only supposed dates no event")
  func conditions() throws {
    let reading = try Reading()
    func datesEvents(_ text: String) -> [Bool] { reading.spans(text).map(\.datesEvents) }
    #expect(datesEvents("如果2019年3月29日无协议脱欧，英镑将大跌。") == [false])
    #expect(datesEvents("若2024年仍未扭亏，2025年退市。") == [false, true])
    #expect(datesEvents("他说，如果公司在2015年5月改制，就不会破产。") == [false])
    #expect(datesEvents("若干人2024年离开。他如果后悔，2025年回来。") == [true, true])
  }

  @Test("what compares stands right before the date")
  func comparison() throws {
    let reading = try Reading()
    #expect(reading.spans("足球比赛2018年3月2日在北京举行。").map(\.datesEvents) == [true])
    #expect(reading.spans("产量比2017年增长。").map(\.datesEvents) == [false])
  }

  @Test("numbers beyond every calendar still count years, and what lies between seasons happened then")
  func agesAndSeasons() throws {
    let reading = try Reading()
    #expect(reading.spans("恒星燃烧了46亿年。").map(\.timex.duration) == ["P4600000000Y"])
    #expect(reading.spans("2003年春夏之交，疫情蔓延。").map(\.datesEvents) == [true])
  }

  @Test("a comma parts two dates of two reckonings")
  func comma() throws {
    #expect(try values("生于同治元年，光绪二十六年病逝。") == ["1862", "1900"])
    #expect(try values("民國八十五年、民國八十九年兩度當選。") == ["1996", "2000"])
  }

  @Test("the last century is that before ours, wherever the story is")
  func centuries() throws {
    #expect(try values("他生于1935年，上世纪50年代入党，上世纪80年代退休，本世纪初去世。") == ["1935", "195X", "198X", "2001/2030"])
  }

  @Test(
    "numbers that share their last unit",
    arguments: [
      ("2019年7、8月，洪水泛滥。", ["2019-07", "2019-08"]), ("1950、1953和1957年，三次扩建。", ["1950", "1953", "1957"]),
      ("2019年9月10、11、12日，会议召开。", ["2019-09-10", "2019-09-11", "2019-09-12"]), ("头奖号码为03、08、12、27。", []),
      ("1950年六、七月，筹备。", ["1950-06", "1950-07"]),
    ])
  func lists(_ text: String, _ expected: [String]) throws { #expect(try values(text) == expected) }
}
