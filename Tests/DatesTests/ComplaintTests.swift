import Temporal
import Testing

/// What users of other taggers complained of.
@Suite struct ComplaintTests {
  @Test(
    arguments: [
      ("移动4/5G套餐", []),
      ("是一个十一点的事", []),
      ("我今年18周岁", []),
      ("10/1-11/2/2017", []),
      ("付了2000元", []),
      ("一二三四五六七二二三四五六七", []),
      ("GPS 23.45, 114.07", []),
      ("五角大楼宣布了作战计划", []),
      ("服务器地址192.168.10.12，系统升到10.12.2", []),
      ("云南12日游", []),
      ("20日均线、60日线", []),
      ("3月装连体衣", []),
      ("1992年版《现代汉语小词典》", []),
      ("2015级学生", []),
      ("电话010-6512-1949", []),
      ("《2012》与〈1975〉", []),
      ("身份证号140302197706220124。", []),
    ] as [(String, [String])])
  func noDate(_ text: String, _ expected: [String]) throws {
    let reading = try Reading()
    let dated = reading.spans(text, published: "2017-03-22").filter(\.datesEvents)
    #expect(dated.map { "\($0.timex.text)=\($0.timex.edtf ?? "")" } == expected)
  }

  @Test(arguments: [
    ("2020-05-01", "2020-05-01"), ("2019年5月", "2019-05"), ("2018年10月", "2018-10"), ("二〇一七年三月二十四日", "2017-03-24"),
    ("十一月十日", "2017-11-10"), ("神龙元年十一月", "0705-11-21/0705-12-20"), ("1789-01-29", "1789-01-29"), ("去年上半年", "2016-40"),
  ])
  func value(_ text: String, _ edtf: String) throws {
    let reading = try Reading()
    let found = reading.spans(text, published: "2017-12-01").first?.timex
    #expect(found?.text == text)
    #expect(found?.edtf == edtf)
  }

  @Test func twentyDaysAgoIsNotTen() throws {
    let reading = try Reading()
    #expect(reading.values("二十天前", published: "2017-03-22") == ["二十天前=2017-03-02"])
    #expect(reading.values("1小时前", published: "2017-03-22T10:30") == ["1小时前=2017-03-22"])
    #expect(reading.values("2015年04月08日10:05").first == "2015年04月08日10:05=2015-04-08")
  }

  @Test(arguments: ["2月30日", "2013年13月", "2019年2月29日", "雍正十六年", "6月31日"])
  func impossible(_ text: String) throws {
    let reading = try Reading()
    let span = try #require(reading.spans(text, published: "2020-03-22").first)
    #expect(span.problem == .impossible)
    #expect(span.timex.bounds == .unknown && span.timex.edtf == nil && !span.datesEvents)
  }

  @Test(arguments: [
    ("雍正十六年", Precision.year, CalendarSystem.reign, Anchor.explicit),
    ("民国200年2月30日", .day, .roc, .explicit), ("2013年13月", .month, .gregorian, .explicit),
    ("2019年第53周", .year, .gregorian, .explicit), ("农历五月三十二日", .day, .chinese, .reference),
    ("次日", .day, .gregorian, .previous), ("去年", .year, .gregorian, .reference),
    ("昨天下午3点", .hour, .gregorian, .reference),
    ("同年4月", .month, .gregorian, .previous),
  ])
  func withoutAValueItIsStillWhatItIs(
    _ text: String, _ precision: Precision, _ calendar: CalendarSystem, _ anchor: Anchor
  ) throws {
    let timex = try #require(try Reading().spans(text).first).timex
    #expect(timex.text == text && timex.bounds == .unknown)
    #expect((timex.precision, timex.calendar, timex.anchor) == (precision, calendar, anchor))
  }

  @Test func durationsAndSetsDateNothing() throws {
    let reading = try Reading()
    for text in ["租期99年", "在三週內完成", "每年8月8日是节日", "每天8:30开门", "服刑20年", "半个月", "三年半"] {
      #expect(reading.spans(text).allSatisfy { !$0.datesEvents }, "\(text)")
    }
    #expect(reading.spans("每年8月8日").map(\.timex.type) == [.set])
    #expect(reading.spans("三年半").map(\.timex.duration) == ["P3.5Y"])
  }

  @Test func bothEndsAreSaid() throws {
    let reading = try Reading()
    #expect(reading.values("他从2016-2018任职。") == ["从2016-2018=2016/2018"])
    #expect(reading.values("2006-07赛季至今。").last == "2006-07赛季至今=2006/..")
  }

  @Test func yearsThatShareTheirUnit() throws {
    let reading = try Reading()
    #expect(reading.values("1987和89年他两度到访。") == ["1987=1987", "89年=1989"])
    #expect(reading.values("2007及2012年的两届大会。") == ["2007=2007", "2012年=2012"])
    #expect(reading.values("招收1987和89人。").isEmpty)
  }
}
