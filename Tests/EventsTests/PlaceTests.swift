import Testing
import TimelineKit

/// Where it happened, and what only looks like it.
@Suite struct PlaceTests {
  private func event(_ clause: String) throws -> Event {
    try #require(try TimelineExtractor().timeline(of: Array("2016年3月4日，\(clause)。".utf8), name: "a.txt").events.last)
  }

  @Test(arguments: [
    ("施琅入臺灣受降", "臺灣"), ("林肯在华盛顿福特剧院遇刺", "华盛顿福特剧院"), ("贺龙在南昌起义", "南昌"), ("伯里克利主政雅典", "雅典"),
    ("警方抵达大南街十二号", "大南街"), ("許炳文病逝於臺南奇美醫院", "臺南奇美醫院"),
    ("里亚布科夫在维也纳同美国副国务卿舍曼会谈", "维也纳"), ("祖父由台山来港", "台山 港"),
  ]) func whereItHappened(clause: String, wanted: String) throws {
    #expect(try event(clause).places.map(\.name).joined(separator: " ") == wanted)
  }

  @Test(arguments: ["陈达毕业于北京医院", "神舟八号与天宫一号对接", "中国加入联合国", "驻德公使李克强辞职", "他参加了在南昌起义中牺牲者的葬礼"])
  func whatIsNoPlace(clause: String) throws {
    #expect(try event(clause).places.isEmpty)
  }

  @Test(arguments: [
    ("這條路由日本人開通", "日本人"), ("雅典軍擊退波斯人", "雅典軍 波斯人"), ("法国人杜业尔去世", "杜业尔"),
    ("外交部长约瑟夫计划访华", "约瑟夫"),
    ("波兰总统科莫罗夫斯基抵达，该国总理库比柳斯到机场迎接", "科莫罗夫斯基 库比柳斯"),
  ]) func aPeopleIsWhoAndItsLandIsNot(clause: String, wanted: String) throws {
    #expect(try event(clause).actors.map(\.name).joined(separator: " ") == wanted)
  }

  @Test(arguments: ["施琅入臺灣受降", "林肯在华盛顿福特剧院遇刺", "傅斯年來港"]) func whereIsNotWho(clause: String) throws {
    #expect(try event(clause).actors.map(\.kind) == [.person])
  }

  @Test(arguments: [
    ("张伟由日本抵达上海", ["张伟"], ["日本", "上海"]), ("青岛由日本占领", ["日本"], ["青岛"]),
    ("在美国帮助下，韩国取胜", ["美国", "韩国"], []), ("在长城脚下，红军取胜", ["红军"], ["长城"]),
    ("普京訪問亞美尼亞", ["普京", "亞美尼亞"], ["亞美尼亞"]), ("普京抵达法国", ["普京"], ["法国"]),
    ("以色列与巴勒斯坦的谈判破裂", ["以色列", "巴勒斯坦"], []), ("北京大学、清华大学的学生游行", [], []),
    ("法国、德国的军队进入科索沃", [], ["科索沃"]), ("普京与奥巴马的夫人会面", ["普京"], []),
  ]) func whoTakesPartAndWhere(clause: String, actors: [String], places: [String]) throws {
    let event = try event(clause)
    #expect(event.actors.map(\.name) == actors)
    #expect(event.places.map(\.name) == places)
  }
}
