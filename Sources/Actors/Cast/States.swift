/// The states that a text has named, for letters that stand for them: 中 in 中方, 俄 in 俄军; where it has named none that
/// begins so, the one that everybody means by the letter.
struct States: Sendable {
  /// Whether names are written in Traditional characters.
  let isTraditional: Bool
  /// By the first character: the name and its characters; no name where two states begin alike.
  private var named: [UInt32: (name: String?, scalars: [UInt32])] = [:]
  private static let state: UInt32 = 0x56FD
  /// 华 of 访华 is 中国.
  private static let (china, middle): (UInt32, UInt32) = (0x534E, 0x4E2D)

  init(isTraditional: Bool) { self.isTraditional = isTraditional }

  /// The state that a letter, folded, stands for; `nil` where the text has named none or several.
  func state(_ letter: UInt32) -> String? { named[letter == States.china ? States.middle : letter]?.name }

  /// The state that everybody means by a letter; `nil` where the text has named several, and for 印 and 巴, which may be
  /// several.
  func usual(_ letter: UInt32) -> String? {
    let letter = letter == States.china ? States.middle : letter
    guard named[letter] == nil else { return nil }
    return States.usual[letter].map { isTraditional ? $0.traditional : $0.simplified }
  }

  /// By letter: the name in either script.
  private static let usual: [UInt32: (simplified: String, traditional: String)] = [
    ("中国", "中國"), ("美国", "美國"), ("英国", "英國"), ("法国", "法國"), ("德国", "德國"), ("日本", "日本"), ("韩国", "韓國"),
    ("俄罗斯", "俄羅斯"), ("苏联", "蘇聯"), ("朝鲜", "朝鮮"), ("越南", "越南"), ("意大利", "義大利"), ("奥地利", "奧地利"),
    ("澳大利亚", "澳大利亞"), ("加拿大", "加拿大"), ("蒙古", "蒙古"), ("泰国", "泰國"), ("缅甸", "緬甸"), ("柬埔寨", "柬埔寨"),
    ("菲律宾", "菲律賓"), ("葡萄牙", "葡萄牙"), ("荷兰", "荷蘭"), ("以色列", "以色列"),
  ].reduce(into: [:]) { table, names in
    if let letter = names.0.unicodeScalars.first { table[letter.value] = (names.0, names.1) }
  }

  /// Of two names that begin alike the shorter stays, where they may be one state's (中国 and 中华人民共和国) or the
  /// longer goes on from it (印度 and 印度尼西亚); 巴西 and 巴基斯坦 share no letter.
  mutating func note(_ name: String, _ scalars: [UInt32]) {
    guard scalars.count > 1 else { return }
    guard let known = named[scalars[0]] else {
      named[scalars[0]] = (name, scalars)
      return
    }
    guard known.name != name, known.scalars != scalars else { return }
    let (short, long) = scalars.count < known.scalars.count ? (scalars, known.scalars) : (known.scalars, scalars)
    if short == [short[0], States.state] || long.starts(with: short) {
      if short == scalars { named[scalars[0]] = (name, scalars) }
    } else {
      named[scalars[0]] = (nil, known.scalars)
    }
  }
}
