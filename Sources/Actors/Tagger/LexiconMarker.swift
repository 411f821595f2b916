/// Annotates the cells of a sentence: words of the lists, transliterated runs, suffixes ahead. Linear in the sentence.
struct LexiconMarker {
  let lexicon: Lexicon
  let cells: UnsafeMutablePointer<Cell>
  let count: Int

  /// The longest words of each sort that begin at a character.
  private struct Longest {
    var name = 0
    var nameTag: UInt8 = 0
    var word = 0
    var wordTag: UInt8 = 0
    var cover = SIMD8<UInt8>(repeating: 0)
    var title = 0
  }

  /// Forward maximum matching over names and over words, cover by kind, titles. Returns all classes of the words.
  func markWords() -> WordClasses {
    var classes: WordClasses = []
    var (nextName, nextWord) = (0, 0)
    var covered = SIMD8<Int32>(repeating: 0)
    for index in 0..<count {
      let found = longest(at: index)
      classes.formUnion(cells[index].beginning)
      if index == nextName { nextName = mark(\.name, found.nameTag, index, found.name) }
      if index == nextWord { nextWord = mark(\.word, found.wordTag, index, found.word) }
      if found.cover != SIMD8<UInt8>(repeating: 0) { cover(index, found.cover, &covered) }
      if found.title > 0 {
        cells[index].startsTitle = true
        cells[index + found.title - 1].endsTitle = true
      }
    }
    return classes
  }

  /// One walk of the trie from a character; notes the suffixes that end on the way.
  @inline(__always)
  private func longest(at index: Int) -> Longest {
    var found = Longest()
    var node = lexicon.root
    let limit = min(Lexicon.longest, count - index)
    var width = 0
    while width < limit, let next = lexicon.step(node, cells[index + width].code) {
      node = next
      width += 1
      if node.entry != 0 { note(lexicon.entries[Int(node.entry)], index, width, &found) }
    }
    return found
  }

  @inline(__always)
  private func note(_ entry: WordEntry, _ index: Int, _ width: Int, _ found: inout Longest) {
    if width >= 2 {
      if entry.name != 0 { (found.name, found.nameTag) = (width, entry.name &- 1) }
      if entry.word != 0 { (found.word, found.wordTag) = (width, entry.word &- 1) }
      if entry.cover != 0 {
        for kind in 0..<6 where entry.cover & (1 << kind) != 0 { found.cover[kind] = UInt8(width) }
      }
    }
    cells[index].beginning.formUnion(entry.classes)
    guard !entry.classes.isEmpty, width <= SentenceWords.longestEnding else { return }
    cells[index + width - 1].ending.formUnion(entry.classes)
    guard width <= 4 else { return }
    if entry.classes.contains(.title), width >= 2 { found.title = width }
    let last = index + width - 1
    if entry.classes.contains(.organizationSuffix) {
      cells[last].endingOrganization = max(cells[last].endingOrganization, UInt8(width))
    }
    if entry.classes.contains(.placeSuffix) { cells[last].endingPlace = max(cells[last].endingPlace, UInt8(width)) }
  }

  /// Writes a matched word's tags and returns where matching goes on.
  @inline(__always)
  private func mark(_ path: WritableKeyPath<Cell, UInt8>, _ tag: UInt8, _ index: Int, _ width: Int) -> Int {
    guard width > 0 else { return index + 1 }
    for offset in 0..<width { cells[index + offset][keyPath: path] = Marks.tag(Position.of(offset, width: width), tag) }
    return index + width
  }

  /// First come stays: only characters behind what earlier words cover are marked.
  @inline(__always)
  private func cover(_ index: Int, _ widths: SIMD8<UInt8>, _ covered: inout SIMD8<Int32>) {
    for kind in 0..<6 where widths[kind] != 0 {
      let width = Int(widths[kind])
      for at in max(index, Int(covered[kind]))..<max(index + width, Int(covered[kind])) {
        cells[at].cover[kind] = 1 &+ Position.of(at - index, width: width) &+ (width > 2 ? 3 : 0)
      }
      covered[kind] = max(covered[kind], Int32(index + width))
    }
  }

  /// Runs of transliteration characters with · between them; a dot begins none at the start of the sentence.
  func markRuns() {
    var index = 0
    while index < count {
      let traits = cells[index].traits
      guard traits.contains(.transliteration) || (traits.contains(.dot) && index > 0) else {
        index += 1
        continue
      }
      var (end, hasDot) = (index, false)
      while end < count, !cells[end].traits.isDisjoint(with: [.transliteration, .dot]) {
        hasDot = hasDot || cells[end].traits.contains(.dot)
        end += 1
      }
      for at in index..<end {
        cells[at].run = 1 + Position.of(at - index, width: end - index)
        cells[at].runWidth = UInt8(min(end - index, 5))
        cells[at].runHasDot = hasDot
      }
      index = end
    }
  }

  /// For each character the distance to the end of the next suffix on its right, none across punctuation or a stop character.
  func markSuffixes() {
    var organization: (at: Int, width: UInt8) = (-1, 0)
    var place: (at: Int, width: UInt8) = (-1, 0)
    for index in stride(from: count - 1, through: 0, by: -1) {
      let cell = cells + index
      if cell.pointee.shape == .punctuation || cell.pointee.traits.contains(.stop) {
        (organization, place) = ((-1, 0), (-1, 0))
      }
      let (organizationEnd, placeEnd) = (cell.pointee.endingOrganization, cell.pointee.endingPlace)
      if organizationEnd > 1 || (organizationEnd == 1 && organization.width <= 1) {
        organization = (index, organizationEnd)
      }
      if placeEnd > 1 || (placeEnd == 1 && place.width <= 1) { place = (index, placeEnd) }
      if organization.width > 0, organization.at - index <= 12 {
        cell.pointee.organizationDistance = UInt8(organization.at - index)
        cell.pointee.organizationSuffix = organization.width
      }
      if place.width > 0, place.at - index <= 6 {
        cell.pointee.placeDistance = UInt8(place.at - index)
        cell.pointee.placeSuffix = place.width
      }
    }
  }
}
