/// The words of a sentence that rules ask for, by place. Places are characters of the buffer.
package struct SentenceWords {
  package let lexicon: Lexicon
  /// Those of the buffer; it must not read another sentence as long as they are asked for.
  package let cells: UnsafePointer<Cell>
  package let count: Int
  private let byteCount: Int
  /// The classes of all words: rules whose classes are not among them have nothing to look for.
  package let classes: WordClasses

  /// Longer words are not looked for by their ends.
  static var longestEnding: Int { 6 }

  package init(lexicon: Lexicon, buffer: CharacterBuffer) {
    self.lexicon = lexicon
    (cells, count, byteCount) = (UnsafePointer(buffer.cells), buffer.count, buffer.byteCount)
    classes = buffer.classes
  }

  @inline(__always)
  package func scalar(_ index: Int) -> UInt32 { cells[index].scalar }

  /// Byte offset of a character from the beginning of the sentence; of `count`, the sentence's length.
  package func byteOffset(_ index: Int) -> Int { index < count ? Int(cells[index].byte) : byteCount }

  package func byteRange(_ range: Range<Int>) -> Range<Int> {
    byteOffset(range.lowerBound)..<byteOffset(range.upperBound)
  }

  /// The character whose first byte lies at or behind an offset; `count` behind the last.
  package func character(atByte offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(cells[middle].byte) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What the lexicon says about the characters of a range.
  package func entry(_ range: Range<Int>) -> WordEntry? {
    guard range.lowerBound >= 0, range.upperBound <= count else { return nil }
    var node = lexicon.root
    for index in range {
      guard let next = lexicon.step(node, cells[index].code) else { return nil }
      node = next
    }
    return node.entry == 0 ? nil : lexicon.entries[Int(node.entry)]
  }

  package func isWord(_ range: Range<Int>) -> Bool { (entry(range)?.word ?? 0) != 0 }
  package func isName(_ range: Range<Int>) -> Bool { (entry(range)?.name ?? 0) != 0 }
  /// Whether the lists know a place of this name.
  package func isPlace(_ range: Range<Int>) -> Bool { entry(range)?.name == 1 + WordEntry.placeTag }

  /// Whether the lists know a place or an organization of this name.
  package func isListed(_ range: Range<Int>) -> Bool {
    isPlace(range) || entry(range)?.name == 1 + WordEntry.organizationTag
  }

  package func classes(_ range: Range<Int>) -> WordClasses { entry(range)?.classes ?? [] }

  /// Length of the longest word of one of the classes that begins at a character; 0: none does.
  package func width(of classes: WordClasses, at index: Int, limit: Int = Lexicon.longest) -> Int {
    guard index >= 0, index < count, !cells[index].beginning.isDisjoint(with: classes) else { return 0 }
    var (node, width, found) = (lexicon.root, 0, 0)
    while width < limit, index + width < count,
      let next = lexicon.step(node, cells[index + width].code)
    {
      node = next
      width += 1
      if node.entry != 0, !lexicon.entries[Int(node.entry)].classes.isDisjoint(with: classes) { found = width }
    }
    return found
  }

  /// Length of the longest word of one of the classes that ends before a character; 0: none does.
  package func width(of classes: WordClasses, endingAt end: Int) -> Int {
    guard end > 0, end <= count, !cells[end - 1].ending.isDisjoint(with: classes) else { return 0 }
    var width = min(SentenceWords.longestEnding, end)
    while width > 0, self.classes(end - width..<end).isDisjoint(with: classes) { width -= 1 }
    return width
  }
}
