import Temporal

/// How a mention stands in its sentence: what tells a participant from a bystander.
package struct MentionSetting: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Belongs to what follows: 土耳其 in 土耳其總理埃尔多安, 俄羅斯 in 俄羅斯主導的.
  package static let modifier = MentionSetting(rawValue: 1 << 0)
  /// After 在, 于, 赴, 抵達: where it happened, from or to.
  package static let located = MentionSetting(rawValue: 1 << 1)
  /// After 與, 同, 和, 跟.
  package static let counterpart = MentionSetting(rawValue: 1 << 2)
  /// After 被, 遭, 由: does what another suffers.
  package static let passiveAgent = MentionSetting(rawValue: 1 << 3)
  /// Before 說, 簽署, 加入: does what only somebody can do.
  package static let doer = MentionSetting(rawValue: 1 << 4)
  /// After a verb or 把, 將, 對.
  package static let object = MentionSetting(rawValue: 1 << 5)
  /// A state behind 访问, 进攻: it is done to, and it happened there.
  package static let doneTo = MentionSetting(rawValue: 1 << 6)
  /// Its own kind is that of a place that may act: a state.
  package static let mayAct = MentionSetting(rawValue: 1 << 7)
  /// Ends as places on the map do: 省, 县, 路.
  package static let administrative = MentionSetting(rawValue: 1 << 8)
  /// Only reports: （记者 周若兰）.
  package static let reporter = MentionSetting(rawValue: 1 << 9)
  /// Inside 《》: part of the title of a work, a law, a treaty.
  package static let titled = MentionSetting(rawValue: 1 << 10)
  /// Before a title: 高雄 in 高雄市長, 雲 and 貴 in 雲貴總督.
  package static let office = MentionSetting(rawValue: 1 << 12)
  /// A common noun for a body that acts: 警方.
  package static let common = MentionSetting(rawValue: 1 << 14)
  /// A part of the name, as a surname, that stands for the whole.
  package static let partial = MentionSetting(rawValue: 1 << 15)
  /// 波斯 of 波斯人 who do something.
  package static let folk = MentionSetting(rawValue: 1 << 16)
  /// Its kind is the user's word.
  package static let given = MentionSetting(rawValue: 1 << 13)
}

/// A name found in a text, in bytes of the clean text.
package struct Mention: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case actor(ActorKind)
    case place
  }

  package var range: Range<Int>
  package var kind: Kind
  /// Canonical.
  package var name: String
  package var url: String?
  package var isImplied: Bool
  /// The title beside the name.
  package var title: String?
  /// What it does in its clause, where that is clear.
  package var role: Role?
  package var setting: MentionSetting

  package init(
    range: Range<Int>, kind: Kind, name: String, url: String? = nil, isImplied: Bool = false, title: String? = nil,
    setting: MentionSetting = []
  ) {
    self.range = range
    self.kind = kind
    self.name = name
    self.url = url
    self.isImplied = isImplied
    self.title = title
    self.setting = setting
  }
}
