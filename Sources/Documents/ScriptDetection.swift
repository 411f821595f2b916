import Temporal

extension Script {
  /// Bytes that are looked at.
  private static let sampleSize = 65_536

  /// The script of a text, by the characters that only one of the two has; `nil` where there are none.
  package init?(of utf8: [UInt8]) {
    var (simplified, traditional) = (0, 0)
    for scalar in String(decoding: utf8.prefix(Script.sampleSize), as: UTF8.self).unicodeScalars
    where scalar.value > 0x4DFF {
      if Script.onlySimplified.contains(scalar) { simplified += 1 }
      if Script.onlyTraditional.contains(scalar) { traditional += 1 }
    }
    if simplified == traditional { return nil }
    self = simplified > traditional ? .simplified : .traditional
  }

  private static let onlySimplified = Set(
    """
    国这来时会个们为说发学对经动进过还当将电业产员关开问题长东车书见观规计认记议论证识语读调谈请让设许访评试话该详误级红约纪纳线组织终结给统绝继续维\
    华卫厂历县双变号叶团园围图圣场块坚备复头夺实宝审写军农冲决准减击创办务劳势区医单卖压参义乌乐习乡买乱争亲亿仅从仓众优传伤体债儿党兰兴养内冯刘则刚
    """.unicodeScalars)
  private static let onlyTraditional = Set(
    """
    國這來時會個們為說發學對經動進過還當將電業產員關開問題長東車書見觀規計認記議論證識語讀調談請讓設許訪評試話該詳誤級紅約紀納線組織終結給統絕繼續維\
    華衛廠歷縣雙變號葉團園圍圖聖場塊堅備復頭奪實寶審寫軍農衝決準減擊創辦務勞勢區醫單賣壓參義烏樂習鄉買亂爭親億僅從倉眾優傳傷體債兒黨蘭興養內馮劉則剛
    """.unicodeScalars)
}
