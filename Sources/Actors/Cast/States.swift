/// The states that a text has named, for letters that stand for them: 中 in 中方, 俄 in 俄军.
struct States: Sendable {
  /// By the first character: the name and its characters; no name where two states begin alike.
  private var named: [UInt32: (name: String?, scalars: [UInt32])] = [:]
  private static let state: UInt32 = 0x56FD
  /// 华 of 访华 is 中国.
  private static let (china, middle): (UInt32, UInt32) = (0x534E, 0x4E2D)

  /// The state that a letter stands for; `nil` where the text has named none or several.
  func state(_ letter: UInt32) -> String? { named[letter == States.china ? States.middle : letter]?.name }

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
