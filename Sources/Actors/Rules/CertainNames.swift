/// Names of the lists that are sure wherever no name covers them and no word is cut: 國民政府, 西羅馬帝國, 普京.
struct CertainNames: SpanRule {
  let wordClass: WordClasses
  let kind: NameKind

  func apply(to spans: inout [NameSpan], in words: SentenceWords) {
    guard !words.classes.isDisjoint(with: wordClass) else { return }
    var index = 0
    while index < words.count {
      let width = words.width(of: wordClass, at: index)
      let range = index..<index + width
      guard width >= 2, words.isWhole(range) else {
        index += 1
        continue
      }
      let touching = spans.filter { $0.range.overlaps(range) }
      let inside = touching.allSatisfy {
        range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound
      }
      // 哈薩克 is the state, whoever else may be called so.
      let isWhole =
        touching.first?.range == range && (kind == .person ? width < 3 : touching.first?.kind != .person)
      if inside, !isWhole {
        spans.removeAll { $0.range.overlaps(range) }
        spans.append(NameSpan(range: range, kind: kind))
      }
      index = range.upperBound
    }
  }
}

extension SentenceWords {
  /// Whether no matched word reaches across an end of a range.
  func isWhole(_ range: Range<Int>) -> Bool {
    let (first, last) = (cells[range.lowerBound].word, cells[range.upperBound - 1].word)
    let begins = first == Marks.outside || Marks.parts(of: first).place == 0
    let ends = last == Marks.outside || Marks.parts(of: last).place == 2
    return begins && ends
  }

  /// Part of speech of the common word that begins at a character, and its length: `n`, `v`; `nil` for none.
  func commonWord(at index: Int) -> (letter: UInt8, width: Int)? {
    guard index < count, cells[index].word != Marks.outside else { return nil }
    let (place, tag) = Marks.parts(of: cells[index].word)
    guard place == 0, Int(tag) >= WordEntry.nameTagCount else { return nil }
    var end = index + 1
    while end < count, cells[end].word != Marks.outside, Marks.parts(of: cells[end].word).place != 0 { end += 1 }
    return (UInt8(ascii: "a") + tag - UInt8(WordEntry.nameTagCount), end - index)
  }
}
