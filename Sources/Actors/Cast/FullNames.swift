import Temporal

extension KnownNames {
  private static let dots: Set<UInt32> = [0xB7, 0x2022, 0x30FB, 0x2027]

  /// The name that a shorter one stands for: 紹伊古 for 謝爾蓋·紹伊古, 江 for 江澤民, 工行 for 工商銀行.
  func fullName(of scalars: [UInt32], kind: Mention.Kind) -> Name? {
    switch kind {
    case .actor(.person): names.last { $0.kind == kind && KnownNames.isPart(scalars, ofPerson: $0.scalars) }
    case .actor(.organization), .actor(.group):
      names.last { $0.kind == kind && KnownNames.isShort(scalars, ofOrganization: $0.scalars) }
    case .actor(.polity), .place: nil
    }
  }

  /// A part between dots; a surname, or the given name, of a Chinese name.
  private static func isPart(_ short: [UInt32], ofPerson full: [UInt32]) -> Bool {
    guard short.count < full.count else { return false }
    let parts = full.split { dots.contains($0) }
    if parts.count > 1 { return parts.contains { Array($0) == short } }
    guard full.count <= 4 else { return false }
    return short.count <= 2 && full.starts(with: short) && short.count == full.count - 2
      || (short.count == 2 && Array(full.suffix(2)) == short)
  }

  /// Some of the full name's characters in their order, the first among its first four.
  private static func isShort(_ short: [UInt32], ofOrganization full: [UInt32]) -> Bool {
    guard short.count >= 2, short.count <= 4, full.count >= short.count + 2, full.prefix(4).contains(short[0]) else {
      return false
    }
    var rest = short[...]
    for scalar in full where scalar == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
