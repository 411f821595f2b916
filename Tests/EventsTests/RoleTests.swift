import Testing
import TimelineKit

/// Who does it, to whom, with whom, and who says it.
@Suite struct RoleTests {
  /// The actors of the last event as `name:role`, with `-` for none.
  private func roles(_ clause: String) throws -> [String] {
    let text = "2016年3月4日，\(clause)。"
    let events = try TimelineExtractor().timeline(of: Array(text.utf8), name: "a.txt").events
    return try #require(events.last).actors.map { "\($0.name):\($0.role?.rawValue ?? "-")" }
  }

  @Test(arguments: [
    ("普京会见了奥巴马", ["普京:agent", "奥巴马:patient"]), ("普京會見了奧巴馬", ["普京:agent", "奧巴馬:patient"]),
    ("德国入侵法国", ["德国:agent", "法国:patient"]), ("日军进攻宛平城", ["日军:agent"]),
    ("中国、美国、日本派代表出席会议", ["中国:agent", "美国:agent", "日本:agent"]),
    ("中国政府逮捕了张伟", ["中国:agent", "张伟:patient"]), ("美国制裁伊朗", ["美国:agent", "伊朗:patient"]),
    ("中國銀行收購了工商銀行", ["中國銀行:agent", "工商銀行:patient"]),
  ]) func whoDoesItToWhom(clause: String, wanted: [String]) throws {
    #expect(try roles(clause) == wanted)
  }

  @Test(arguments: [
    ("李克强被普京接见", ["李克强:patient", "普京:agent"]), ("李克強遭日軍逮捕", ["李克強:patient", "日軍:agent"]),
    ("李克强为日军所俘", ["李克强:patient", "日军:agent"]), ("日军将李克强逮捕", ["日军:agent", "李克强:patient"]),
    ("李克强次日被任命为总理", ["李克强:patient"]),
  ]) func whatIsDoneTurnsAround(clause: String, wanted: [String]) throws {
    #expect(try roles(clause) == wanted)
  }

  @Test(arguments: [
    ("普京在莫斯科与李克强签署协议", ["普京:agent", "李克强:counterpart"]), ("韩国对王毅表示感谢", ["韩国:speaker", "王毅:counterpart"]),
    ("普京在会后的记者会上表示反对", ["普京:speaker"]), ("张伟、李克强和普京宣布加入", ["张伟:speaker", "李克强:speaker", "普京:speaker"]),
  ]) func whatStandsBeforeTheNameGoesFirst(clause: String, wanted: [String]) throws {
    #expect(try roles(clause) == wanted)
  }

  @Test(arguments: [
    ("孙中山于南京就任临时大总统", ["孙中山:agent"]), ("郑和率船队访问爪哇", ["郑和:agent"]),
    ("日本向盟军投降", ["日本:agent"]), ("法院以受贿罪判处张伟死刑", ["法院:agent", "张伟:patient"]),
    ("诺贝尔委员会将和平奖授予张伟", ["诺贝尔委员会:agent", "张伟:patient"]),
    ("王芳接受新华社采访时表示满意", ["王芳:speaker", "新华社:agent"]), ("王芳在接受新华社专访时说", ["王芳:speaker", "新华社:agent"]),
    ("日方向中方提出交涉", ["日本:agent", "中国:counterpart"]), ("工商银行在上海和香港同时上市", ["工商银行:agent"]),
    ("英国将香港主权移交给中国", ["英国:agent", "中国:-"]),
    ("世界贸易组织接纳中国", ["世界贸易组织:agent", "中国:patient"]), ("红军渡过金沙江", ["红军:agent"]),
    ("汪精卫另立政府", ["汪精卫:agent"]), ("李明嫁给王伟", ["李明:agent", "王伟:-"]),
  ]) func phrasesMayStandBeforeTheVerb(clause: String, wanted: [String]) throws {
    #expect(try roles(clause) == wanted)
  }

  @Test(arguments: [
    ("蔡元培病逝", ["蔡元培:-"]), ("中国银行成立", ["中国银行:-"]), ("普京要求李克强道歉", ["普京:speaker", "李克强:-"]),
    ("黄素兰赴北京大学留学", ["黄素兰:agent", "北京大学:-"]),
  ]) func whatIsNotClearIsNotSaid(clause: String, wanted: [String]) throws {
    #expect(try roles(clause) == wanted)
  }
}
