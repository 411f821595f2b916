import Temporal

extension Script {
  /// Bytes that are looked at.
  private static let sampleSize = 65_536

  /// The script of a text, by the characters that only one of the two has; `nil` where there are none.
  package init?(of utf8: [UInt8]) {
    let (simplified, traditional) = Script.evidence(in: utf8)
    if simplified == traditional { return nil }
    self = simplified > traditional ? .simplified : .traditional
  }

  private static func evidence(in utf8: [UInt8]) -> (simplified: Int, traditional: Int) {
    var (simplified, traditional) = (0, 0)
    utf8.withUnsafeBufferPointer { bytes in
      evidenceOf.withUnsafeBufferPointer { evidenceOf in
        var at = 0
        let end = min(bytes.count, sampleSize) - 2
        while at < end {
          // Ideographs from U+4E00 on are E4 B8 80…E9 BF BF.
          guard (0xE4...0xE9).contains(bytes[at]) else {
            at += 1
            continue
          }
          let scalar = Int(bytes[at] & 0xF) << 12 | Int(bytes[at + 1] & 0x3F) << 6 | Int(bytes[at + 2] & 0x3F)
          let found = scalar >= firstIdeograph ? evidenceOf[scalar - firstIdeograph] : 0
          simplified += Int(found & 1)
          traditional += Int(found >> 1)
          at += 3
        }
      }
    }
    return (simplified, traditional)
  }

  private static let firstIdeograph = 0x4E00

  /// For each ideograph: 1 for one that only simplified text has, 2 for one that only traditional text has.
  private static let evidenceOf: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0xA000 - firstIdeograph)
    for (bit, ideographs) in [(1 as UInt8, onlySimplified), (2, onlyTraditional)] {
      for scalar in ideographs.unicodeScalars {
        let index = Int(scalar.value) - firstIdeograph
        if table.indices.contains(index) { table[index] |= bit }
      }
    }
    return table
  }()

  private static let onlySimplified =
    """
    国这来时会个们为说发学对经动进过还当将电业产员关开问题长东车书见观规计认记议论证识语读调谈请让设许访评试话该详误级红约纪纳线组织终结给统绝继续维\
    华卫厂历县双变号叶团园围图圣场块坚备复头夺实宝审写军农冲决准减击创办务劳势区医单卖压参义乌乐习乡买乱争亲亿仅从仓众优传伤体债儿党兰兴养内冯刘则刚
    """
  private static let onlyTraditional =
    """
    國這來時會個們為說發學對經動進過還當將電業產員關開問題長東車書見觀規計認記議論證識語讀調談請讓設許訪評試話該詳誤級紅約紀納線組織終結給統絕繼續維\
    華衛廠歷縣雙變號葉團園圍圖聖場塊堅備復頭奪實寶審寫軍農衝決準減擊創辦務勞勢區醫單賣壓參義烏樂習鄉買亂爭親億僅從倉眾優傳傷體債兒黨蘭興養內馮劉則剛
    """
}
