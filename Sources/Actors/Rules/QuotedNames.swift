/// 關注組「大南人」, 乐团“声音玩具”: what stands in quotation marks behind a word for a body is its name.
struct QuotedNames: SpanRule {
  private static let marks: [UInt32: UInt32] = [0x300C: 0x300D, 0x201C: 0x201D, 0x300E: 0x300F]
  private static let longest = 12

  func apply(to spans: inout [NameSpan], in words: SentenceWords) {
    guard words.classes.contains(.quotedBody) else { return }
    for index in 1..<max(1, words.count) where words.width(of: .quotedBody, endingAt: index) > 0 {
      guard let name = QuotedNames.content(from: index, words) else { continue }
      // 民间组织 before the name only says what it is.
      spans.removeAll { $0.range.overlaps(name) || ($0.range.upperBound == index && $0.range.count <= 4) }
      spans.append(NameSpan(range: name, kind: .organization))
    }
  }

  /// What stands between the marks; `nil` where none opens, or a sentence stands in them.
  private static func content(from start: Int, _ words: SentenceWords) -> Range<Int>? {
    guard start < words.count, let closing = marks[words.scalar(start)] else { return nil }
    for end in start + 1..<min(words.count, start + 2 + longest) where words.cells[end].shape == .punctuation {
      return words.scalar(end) == closing && end > start + 2 ? start + 1..<end : nil
    }
    return nil
  }
}

/// 黃氏家族: a family that acts.
struct Families: SpanRule {
  /// 氏.
  private static let clan: UInt32 = 0x6C0F

  func apply(to spans: inout [NameSpan], in words: SentenceWords) {
    guard words.classes.contains(.groupSuffix) else { return }
    for index in 1..<max(1, words.count) where words.scalar(index) == Families.clan {
      guard words.cells[index - 1].traits.contains(.surname),
        case let width = words.width(of: .groupSuffix, at: index + 1), width > 1
      else { continue }
      let family = index - 1..<index + 1 + width
      spans.removeAll { $0.range.overlaps(family) }
      spans.append(NameSpan(range: family, kind: .organization))
    }
  }
}
