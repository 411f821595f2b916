import Temporal
import Testing
import TimelineKit

@testable import Actors

@Suite struct CastTests {
  /// The mentions of each sentence as `name/kind`, implied ones with `!`.
  private func names(
    _ sentences: [String], links: [(text: String, title: String)] = [], list: String? = nil
  ) throws -> [[String]] {
    let text = CleanText(sentences.joined())
    let evidence = links.compactMap { link in
      text.range(of: link.text).map { LinkEvidence(range: $0, title: link.title) }
    }
    let reader = NameReader(try #require(NameTagger.embedded), names: try list.map { try NameList($0) })
    var cast = reader.cast(of: evidence)
    var start = 0
    return sentences.map { sentence in
      let range = start..<start + sentence.utf8.count
      start = range.upperBound
      return cast.mentions(in: range, of: text).map { "\($0.name)/\($0.kind.word)\($0.isImplied ? "!" : "")" }
    }
  }

  @Test(arguments: [
    ("习近平在北京会见了普京。", ["习近平/person", "北京/place", "普京/person"]),
    ("習近平在北京會見了普京。", ["習近平/person", "北京/place", "普京/person"]),
    ("今天天气不错。", []),
    ("市民热烈庆祝，取得重大胜利。", []),
    ("香港回归祖国。", ["香港/place"]),
    ("会议要求依法治国、科教兴国，努力提高产量。", []),
  ]) func namesOfBothScripts(sentence: String, wanted: [String]) throws {
    #expect(try names([sentence]) == [wanted])
  }

  @Test(arguments: [
    ("和信地产向市规划委员会提交申请。", ["和信地产/organization", "市规划委员会/organization"]),
    ("衢江区检察院已向法院发出建议。", ["衢江区检察院/organization"]),
    ("铁山集团从沪江联队租借了球员。", ["铁山集团/organization", "沪江联队/organization"]),
    ("海澜市政府划归港务集团管理。", ["海澜市政府/polity"]),
    ("中国银行投资管理公司成立。", ["中国银行投资管理公司/organization"]),
    ("中国足球协会调查委员会成立。", ["中国足球协会调查委员会/organization"]),
    ("北京大学出版社成立。", ["北京大学出版社/organization"]),
    ("红星队vs白云队，主场获胜。", ["红星队/organization", "白云队/organization"]),
    ("希望黄埔同学会努力。", ["黄埔同学会/organization"]),
    ("中国人民对外友好协会成立。", ["中国人民对外友好协会/organization"]),
  ]) func namesEndBeforePrepositions(sentence: String, wanted: [String]) throws {
    #expect(try names([sentence]) == [wanted])
  }

  @Test(arguments: [
    ("中国政府没收外国银行。", ["中国/place"]), ("广州兴建中山图书馆。", ["广州/place", "中山图书馆/organization"]),
    ("古巴釋放記者協會成員。", ["古巴/place"]), ("广东叫停民办学校。", ["广东/place"]),
    ("上海成立证券交易所。", ["上海/place"]), ("美国制裁伊朗银行。", ["美国/place", "伊朗银行/organization"]),
    ("上海投资公司开业。", ["上海投资公司/organization"]), ("中国建设银行上市。", ["中国建设银行/organization"]),
    ("广东发展委员会开会。", ["广东发展委员会/organization"]), ("香港公开大学开学。", ["香港公开大学/organization"]),
    ("北京大学研究生院成立。", ["北京大学研究生院/organization"]),
  ]) func whatIsDoneEndsAName(sentence: String, wanted: [String]) throws {
    #expect(try names([sentence]) == [wanted])
  }

  @Test(arguments: [
    ("關注組「海旁人」到立法會請願。", "海旁人/organization"), ("民间组织“绿风”发表声明。", "绿风/organization"),
    ("林氏家族捐出祖屋。", "林氏家族/group"), ("秦将白起攻陷城池。", "白起/person"),
    ("记者王雷鸣报道。", "王雷鸣/person"), ("英军封锁港口。", "英军/group"),
    ("楚军攻入城池。", "楚军/group"), ("国民党军撤退。", "国民党军/group"),
    ("省公安厅发布通告。", "省公安厅/organization"), ("县供销合作社改组。", "县供销合作社/organization"),
    ("梅龙沟爆发泥石流。", "梅龙沟/place"), ("公司收购了费拉罗。", "费拉罗/organization"),
    ("公安机关立案侦查。", "公安机关/organization"), ("临江公学开学。", "临江公学/organization"),
    ("维苏威火山爆发。", "维苏威火山/place"),
    ("警方將嫌疑人抓獲。", "警方/organization"), ("随后，检察机关批准逮捕嫌疑人。", "检察机关/organization"),
  ]) func actorsWithoutAProperName(sentence: String, wanted: String) throws {
    #expect(try names([sentence])[0].first == wanted)
  }

  @Test(arguments: ["县里刚刚组织过演练。", "该县医院停电。", "據警方通報，兩人受傷。", "警方发言人说明了情况。", "公司“创新”项目启动。"]) func commonNounsThatDoNotAct(
    sentence: String
  ) throws {
    #expect(try names([sentence]) == [[]])
  }

  @Test(arguments: [("崇祯帝死于煤山。", "煤山/place"), ("1月3日，他到达郢城。", "郢城/place")])
  func placesThatAreReached(sentence: String, wanted: String) throws {
    #expect(try names([sentence])[0].last == wanted)
  }

  @Test(arguments: ["他们在高山上扎营。", "队伍来到县城。", "他在那座桥上。"]) func wordsThatNameNoPlace(sentence: String) throws {
    #expect(try names([sentence]) == [[]])
  }

  @Test func whoIsGivenSomethingActs() throws {
    #expect(try names(["叶敏将线索移送公安机关。"]) == [["叶敏/person", "公安机关/organization"]])
  }

  @Test func aTeamIsNamedWithoutItsTown() throws {
    let found = try names(["江城铁狮在主场获胜。", "6月17日，铁狮战平对手。"])
    #expect(found[1].first == "江城铁狮/organization")
    #expect(try names(["北京大学建校。", "大学生活开始。"])[1] == [])
  }

  @Test func aSurnameAloneIsWhoeverBearsIt() throws {
    let found = try names(["黃國樑在法院受審。", "黃於2018年承認控罪。", "黃色暴雨警告生效。"])
    #expect(found[1].first == "黃國樑/person!" && found[2] == [])
  }

  @Test func anOverrunningLinkNamesItsPage() throws {
    let found = try names(["2013年12月2日，普京抵達亞美尼亞進行正式訪問。"], links: [("普京抵達亞美尼亞進行正式訪問", "普京")])
    #expect(found == [["普京/person", "亞美尼亞/place"]])
  }

  @Test func aShortLinkTakesItsPagesName() throws {
    #expect(try names(["解放军进入市区。"], links: [("解放军进入市区", "中国人民解放军")])[0].first?.hasPrefix("中国人民解放军/") == true)
  }

  @Test func aPageAboutAnEventNamesNoPlace() throws {
    let found = try names(["武汉失守两天后，他抵达贵阳。"], links: [("武汉失守", "武汉会战")])
    #expect(found[0].first == "武汉/place")
  }

  @Test(arguments: [
    ("小布什下令出兵。", "小布什", "乔治·沃克·布什", ["乔治·沃克·布什/person"]), ("周董发行专辑。", "周董", "周杰伦", ["周杰伦/person"]),
    ("火箭取胜。", "火箭", "休斯敦火箭队", ["休斯敦火箭队/organization"]), ("蘋果发布手机。", "蘋果", "蘋果公司", ["蘋果公司/organization"]),
    ("邓小平视察深圳。", "邓小平视察", "邓小平南方谈话", ["邓小平/person", "深圳/place"]),
    ("斯洛博丹·米洛塞维奇受审。", "斯洛博丹·米洛塞维奇", "斯洛博丹·米洛舍维奇", ["斯洛博丹·米洛舍维奇/person"]),
    ("球队取胜。", "球队", "休斯敦火箭队", []), ("长江上的江水。", "江", "长江", ["长江/place"]),
  ]) func aPagesTitleSaysWhoItIs(sentence: String, text: String, title: String, wanted: [String]) throws {
    #expect(try names([sentence], links: [(text, title)]) == [wanted])
  }

  @Test func aLinkedOrganizationIsOneName() throws {
    let found = try names(["他们发起中国民权保障同盟。"], links: [("中国民权保障同盟", "中国民权保障同盟")])
    #expect(found == [["中国民权保障同盟/organization"]])
  }

  @Test func aSurnameIsTheFullName() throws {
    let found = try names(["谢尔盖·绍伊古在莫斯科发表讲话。", "绍伊古说，演习将继续。"])
    #expect(found[1] == ["谢尔盖·绍伊古/person!"])
  }

  @Test func pronounsStandForThoseNamedBefore() throws {
    let found = try names(["俄罗斯与亚美尼亚签署了协议。", "两国将继续合作。"])
    #expect(found[1] == ["俄罗斯/polity!", "亚美尼亚/polity!"])
  }

  @Test func aListMayComeFromAnySystem() throws {
    let list = try NameList("\u{FEFF}五月天\torganization\r\n# 註\r\n\r\n甲\tplace\t乙\r\n")
    #expect(list.entries.map(\.name) == ["五月天", "甲"] && list.entries.map(\.canonical) == ["五月天", "乙"])
  }

  @Test func theUsersListWins() throws {
    let found = try names(["五月天在臺北演出。"], list: "五月天\torganization\t五月天 (樂團)\n")
    #expect(found[0].first == "五月天 (樂團)/organization")
  }

  @Test(arguments: [
    ("五月天", NameList.Failure.Problem.incomplete), ("五月天\tband", .unknownKind("band")), ("\tperson", .incomplete),
    ("甲\tgroup", .doubled(line: 1)),
  ])
  func aMalformedListIsTold(line: String, problem: NameList.Failure.Problem) {
    #expect(throws: NameList.Failure(line: 2, text: line, problem: problem)) { try NameList("甲\tperson\n" + line) }
  }

  @Test func spacesAroundFieldsMeanNothing() throws {
    let list = try NameList(" 王明 \tperson\t 王明（院士） \n   \n")
    #expect(list.entries.map(\.name) == ["王明"] && list.entries.map(\.canonical) == ["王明（院士）"])
  }

  @Test func theUsersNamesAreNoPartsOfLongerOnes() throws {
    let found = try names(
      ["清华附中昨天宣布开学，清华表示祝贺。", "王明会见了昆明市长，说明了来意。"], list: "清华\torganization\t清华大学\n明\tperson\t明某\n")
    #expect(found[0] == ["清华附中/organization", "清华大学/organization"])
    #expect(!found[1].contains("明某/person"))
  }

  @Test func bracketsThatTellPagesApartAreNoName() {
    #expect(LinkEvidence(range: 0..<0, title: "馬其頓 (國家)").name == "馬其頓")
    #expect(LinkEvidence(range: 0..<0, title: "阿城（作家）").name == "阿城")
    #expect(LinkEvidence(range: 0..<0, title: "（空）").name == "（空）")
  }
}

extension Mention.Kind {
  fileprivate var word: String {
    switch self {
    case .actor(let kind): kind.rawValue
    case .place: "place"
    }
  }
}

extension CleanText {
  /// The first place of some words.
  fileprivate func range(of words: String) -> Range<Int>? {
    let wanted = Array(words.utf8)
    return utf8.indices.first { utf8[$0...].starts(with: wanted) }.map { $0..<$0 + wanted.count }
  }
}
