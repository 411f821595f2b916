/// The words of a sentence that rules ask for, by place. Places are characters of the buffer.
package struct SentenceWords {
  package let lexicon: Lexicon
  package let buffer: CharacterBuffer

  package init(lexicon: Lexicon, buffer: CharacterBuffer) {
    self.lexicon = lexicon
    self.buffer = buffer
  }

  package var count: Int { buffer.count }

  @inline(__always)
  package func scalar(_ index: Int) -> UInt32 { buffer.cells[index].scalar }

  /// What the lexicon says about the characters of a range.
  package func entry(_ range: Range<Int>) -> WordEntry? {
    guard range.lowerBound >= 0, range.upperBound <= count else { return nil }
    var node = lexicon.root
    for index in range {
      guard let next = lexicon.step(node, buffer.cells[index].code) else { return nil }
      node = next
    }
    return node.entry == 0 ? nil : lexicon.entries[Int(node.entry)]
  }

  package func isWord(_ range: Range<Int>) -> Bool { (entry(range)?.word ?? 0) != 0 }
  package func isName(_ range: Range<Int>) -> Bool { (entry(range)?.name ?? 0) != 0 }
  package func classes(_ range: Range<Int>) -> WordClasses { entry(range)?.classes ?? [] }

  /// Length of the longest word of one of the classes that begins at a character; 0: none does.
  package func width(of classes: WordClasses, at index: Int, limit: Int = Lexicon.longest) -> Int {
    guard index >= 0, index < count, !buffer.cells[index].beginning.isDisjoint(with: classes) else { return 0 }
    var (node, width, found) = (lexicon.root, 0, 0)
    while width < limit, index + width < count,
      let next = lexicon.step(node, buffer.cells[index + width].code)
    {
      node = next
      width += 1
      if node.entry != 0, !lexicon.entries[Int(node.entry)].classes.isDisjoint(with: classes) { found = width }
    }
    return found
  }

  /// Length of the longest word of one of the classes that ends before a character; 0: none does.
  package func width(of classes: WordClasses, endingAt end: Int, limit: Int = 6) -> Int {
    for width in stride(from: min(limit, end), to: 0, by: -1)
    where !self.classes(end - width..<end).isDisjoint(with: classes) { return width }
    return 0
  }
}
