/// Classes of words that rules speak of; each is a kind in the word lists (`Grammars/zh/names/*.txt`).
package struct WordClasses: OptionSet, Hashable, Sendable, BitwiseCopyable {
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(_ bit: Int) { rawValue = 1 << UInt64(bit) }

  /// 總統, 教授.
  package static let title = WordClasses(0)
  /// 公司, 委员会: ends the name of an organization, as a feature.
  package static let organizationSuffix = WordClasses(1)
  package static let placeSuffix = WordClasses(2)
  /// Joins a place and up to six characters into an organization, as a rule.
  package static let joiningSuffix = WordClasses(3)
  /// 两国, 关系: what follows 中美.
  package static let pairRelation = WordClasses(4)
  /// 中西, 日中: two country characters that are none.
  package static let pairBlock = WordClasses(5)
  /// 美方, 俄军: the first character is a country.
  package static let side = WordClasses(6)
  /// 访, 驻, 赴, 抵 before one character.
  package static let towardsCountry = WordClasses(7)
  /// 来, 对, 在, 旅, 援 before 华 or 美.
  package static let withCountry = WordClasses(8)
  /// 中, 美, 俄: may be a country in a chain.
  package static let chainCountry = WordClasses(9)
  /// May stand alone after 访, 驻.
  package static let loneCountry = WordClasses(10)
  /// Names of states and territories.
  package static let country = WordClasses(12)
  /// 湘軍, 叛軍: ends the name of a group.
  package static let groupSuffix = WordClasses(13)
  /// 国, 帝国, 王朝, 政府: ends the name of a polity.
  package static let politySuffix = WordClasses(14)
  /// 在, 于, 赴, 抵达: a place follows.
  package static let placePreposition = WordClasses(15)
  /// 说, 签署, 加入: its subject is somebody who does it.
  package static let saying = WordClasses(16)
  /// 与, 同, 和: a counterpart follows.
  package static let counterpart = WordClasses(17)
  /// 被, 遭: the agent follows, the subject is done to.
  package static let passive = WordClasses(18)
  /// 该国, 兩國, 他.
  package static let standInPerson = WordClasses(19)
  package static let standInOrganization = WordClasses(20)
  package static let standInPolity = WordClasses(21)
  package static let standInPair = WordClasses(22)
  /// 以下简称, 简称.
  package static let abbreviationMark = WordClasses(23)
  /// 逮捕, 入侵: its subject does it, what follows is done to.
  package static let transitive = WordClasses(11)
  /// 抵达, 当选, 签约: its subject does it.
  package static let deed = WordClasses(25)
  /// 去世, 爆发, 成为: befalls its subject.
  package static let befalling = WordClasses(26)
  /// 次日, 亲自, 终于: between a subject and its verb, where only roles are asked for.
  package static let manner = WordClasses(32)
  /// 条约, 战争, 奥运会: ends the name of something that is no actor.
  package static let eventSuffix = WordClasses(24)
  /// 王, 欧阳.
  package static let surname = WordClasses(27)
  package static let countryAbbreviation = WordClasses(28)
  package static let provinceAbbreviation = WordClasses(29)
  package static let transliteration = WordClasses(30)
  /// 签署, 会见, 攻占: what follows is done to.
  package static let acting = WordClasses(31)
  package static let stop = WordClasses(33)
  /// 员, 长, 生: behind an organization's suffix a person.
  package static let holderSuffix = WordClasses(34)
  /// 华, 美 in 来华, 对美.
  package static let guestCountry = WordClasses(35)
  /// 帝国, 共和国: ends the name of a state that acts.
  package static let stateSuffix = WordClasses(36)
  /// 的, 主导的, 境内, 籍: what stands before belongs to what follows.
  package static let modifierTail = WordClasses(37)
  /// 、, 和, 及.
  package static let coordination = WordClasses(38)
  /// 昨天, 随后, 也: between a subject and its verb.
  package static let adverb = WordClasses(39)
  /// 年, 月, 日.
  package static let timeUnit = WordClasses(40)
  /// 手上, 方面: 從波斯手上 takes from somebody, not from a place.
  package static let hand = WordClasses(41)
  /// 的, 主持: 在普京主持下 is no place.
  package static let notAPlace = WordClasses(42)
  /// 记者, 编辑: who only reports.
  package static let reporter = WordClasses(43)
  /// 抵達, 前往: only a place follows.
  package static let strictPreposition = WordClasses(45)
  /// 同盟, 唱片: ends the title of a page about an organization.
  package static let linkedSuffix = WordClasses(46)
  /// People so well known that their names need no other evidence.
  package static let certainPerson = WordClasses(47)
  /// 境内, 海域, 附近: what stands before is where it happened.
  package static let region = WordClasses(48)
  /// 毕业于, 出任: behind a date, without a subject, the person done this whom the text speaks of.
  package static let personVerb = WordClasses(49)
  /// 更名, 推出: the same of an organization.
  package static let organizationVerb = WordClasses(50)
  /// 说, 表示, 宣布: its subject speaks.
  package static let speech = WordClasses(51)

  /// 两人, 二人.
  package static let standInPeople = WordClasses(44)
  /// 女士, 妻子, 母亲 beside a name: a woman's.
  package static let woman = WordClasses(52)
  /// 先生, 丈夫, 儿子.
  package static let man = WordClasses(53)
  /// 芳, 娟: ends given names that hardly a man bears.
  package static let womansCharacter = WordClasses(54)
  /// 从, 援引 before who tells it, where 获悉, 报道 stands behind.
  package static let hearsay = WordClasses(55)
  /// 获悉, 报道.
  package static let learned = WordClasses(56)

  /// 警方, 检察机关: acts without a name of its own.
  package static let actingBody = WordClasses(57)
  /// 关注组, 乐队: a name in quotation marks follows.
  package static let quotedBody = WordClasses(58)
  /// 医院, 剧院: ends the name of a house in which things happen.
  package static let venue = WordClasses(59)

  /// 收购, 企业: a company follows.
  package static let beforeCompany = WordClasses(60)

  /// 调查, 监督: a verb that stands in names, 调查委员会.
  package static let nominalVerb = WordClasses(61)

  /// 抵达, 前往, 乘: whoever does it leaves a place for another.
  package static let motion = WordClasses(62)

  /// 上映, 发售: its subject, where it has no object, is a work or a product.
  package static let workVerb = WordClasses(63)

  /// The kinds of the lists, by name.
  package static let named: [String: WordClasses] = [
    "title": .title, "organization-suffix": .organizationSuffix, "place-suffix": .placeSuffix,
    "joining-suffix": .joiningSuffix, "pair-relation": .pairRelation, "pair-block": .pairBlock, "side": .side,
    "towards-country": .towardsCountry, "with-country": .withCountry, "chain-country": .chainCountry,
    "lone-country": .loneCountry, "country": .country, "group-suffix": .groupSuffix,
    "polity-suffix": .politySuffix, "place-preposition": .placePreposition, "saying": .saying, "speech": .speech,
    "counterpart": .counterpart, "passive": .passive, "stand-in-person": .standInPerson,
    "stand-in-organization": .standInOrganization, "stand-in-polity": .standInPolity, "stand-in-pair": .standInPair,
    "stand-in-people": .standInPeople, "woman": .woman, "hearsay": .hearsay, "learned": .learned, "man": .man,
    "womans-character": .womansCharacter,
    "abbreviation-mark": .abbreviationMark, "event-suffix": .eventSuffix,
    "surname": .surname, "country-abbreviation": .countryAbbreviation,
    "province-abbreviation": .provinceAbbreviation, "transliteration": .transliteration, "acting": .acting,
    "stop": .stop,
    "state-suffix": .stateSuffix, "modifier-tail": .modifierTail, "coordination": .coordination, "adverb": .adverb,
    "region": .region, "certain-person": .certainPerson, "strict-preposition": .strictPreposition,
    "linked-suffix": .linkedSuffix,
    "hand": .hand, "not-a-place": .notAPlace, "reporter": .reporter, "time-unit": .timeUnit,
    "person-verb": .personVerb, "organization-verb": .organizationVerb, "holder-suffix": .holderSuffix,
    "guest-country": .guestCountry, "acting-body": .actingBody, "quoted-body": .quotedBody, "venue": .venue,
    "before-company": .beforeCompany, "nominal-verb": .nominalVerb, "motion": .motion, "work-verb": .workVerb,
    "transitive": .transitive, "deed": .deed, "befalling": .befalling, "manner": .manner,
  ]
}
