import Temporal

/// （以下简称“公司”）: the short name that a text announces for the name before it.
struct ShortNames {
  let words: SentenceWords
  let mentions: [Mention]

  /// Opening and closing marks around the short name.
  private static let quotes: Characters = "“”「」『』\"'‘’《》"
  private static let ends: Characters = "）)，,。；;、”」』\"’"

  /// Short names, folded, with the mention each stands for.
  func announced(in sentence: Range<Int>) -> [(scalars: [UInt32], mention: Mention)] {
    guard words.classes.contains(.abbreviationMark) else { return [] }
    var found: [(scalars: [UInt32], mention: Mention)] = []
    var index = 0
    while index < words.count {
      let width = words.width(of: .abbreviationMark, at: index)
      guard width > 0 else {
        index += 1
        continue
      }
      let offset = sentence.lowerBound + words.byteOffset(index)
      let name = shortName(from: index + width)
      if let mention = mentions.last(where: { $0.range.upperBound <= offset && !$0.isImplied }),
        (1...8).contains(name.count)
      {
        found.append((name, mention))
      }
      index += width + name.count
    }
    return found
  }

  private func shortName(from start: Int) -> [UInt32] {
    var start = start
    while start < words.count, ShortNames.quotes.contains(words.scalar(start)) || words.scalar(start) == 0x4E3A {
      start += 1
    }
    var end = start
    while end < words.count, !ShortNames.ends.contains(words.scalar(end)) { end += 1 }
    return (start..<end).map(words.scalar)
  }
}
