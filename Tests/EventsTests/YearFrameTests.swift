import Testing
import TimelineKit

/// Years that only lend themselves to finer dates, years of lives, lines that begin with days.
@Suite struct YearFrameTests {
  private func events(_ text: String, _ name: String = "a.txt") throws -> [String] {
    try TimelineExtractor().timeline(of: Array(text.utf8), name: name).events
      .map { "\($0.date.edtf ?? "") \($0.summary)" }
  }

  @Test func aYearBesideItsMonthIsNoEvent() throws {
    #expect(try events("2012年他在3月和5月两次访华。") == ["2012-03 他两次访华", "2012-05 他两次访华"])
    #expect(try events("2018年，他3月结婚，5月离婚。") == ["2018-03 他结婚", "2018-05 离婚"])
  }

  @Test func aYearWithAClauseOfItsOwnIsOne() throws {
    #expect(try events("2018年他结婚，5月离婚。") == ["2018 他结婚", "2018-05 离婚"])
  }

  @Test(arguments: [
    ("王蒙（1934－），作家。", "1934 王蒙出生"), ("王蒙（1934年10月15日－），作家。", "1934-10-15 王蒙出生"),
    ("黄道婆（？－1330），松江人。", "1330 黄道婆逝世"), ("黄道婆（?—1330年），松江人。", "1330 黄道婆逝世"),
  ]) func oneEndOfALifeInBrackets(text: String, wanted: String) throws { #expect(try events(text) == [wanted]) }

  @Test func anOfficeIsNoLife() throws {
    #expect(try events("总理（2013年3月－），任职至今。") == ["2013-03 总理，任职至今"])
  }

  @Test(arguments: ["a.txt", "a.md"]) func shortLinesThatBeginWithDaysAreNoBylines(name: String) throws {
    let lines = ["2015.03.01 公司成立", "2016.07.02 获得投资", "2018.11.02 在香港上市"]
    let wanted = ["2015-03-01 公司成立", "2016-07-02 获得投资", "2018-11-02 在香港上市"]
    #expect(try events(lines.joined(separator: "\n\n"), name) == wanted)
    #expect(try events("公司历程\n\n" + lines.joined(separator: "\n\n"), name) == wanted)
  }

  @Test func aStampIsOne() throws {
    #expect(try events("公司上市\n\n2018-11-02 新华网\n\n公司今天在香港上市。") == ["2018-11-02 公司在香港上市"])
  }

  @Test func daysAmongMonthsGoOn() throws {
    #expect(try events("2015.03 公司成立\n2016.07 获得投资\n2018.11.02 在香港上市\n2019.05 更名").count == 4)
  }

  @Test func daysThatFollowNoDayAreNoEvents() throws {
    let text = "2018-03-22 新华网\n\n会议为期三天，第一天讨论预算，第二天投票，第三天闭幕。"
    #expect(try events("会议召开\n\n" + text).isEmpty)
    #expect(try events("3月5日，会议开幕，第二天投票。", "a.txt").count == 0)
    #expect(try events("2018年3月5日，会议开幕，第二天投票。") == ["2018-03-05 会议开幕", "2018-03-06 投票"])
  }
}
