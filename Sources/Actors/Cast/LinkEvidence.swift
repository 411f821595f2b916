/// A link to a page about somebody or something: its target's title names the entity.
package struct LinkEvidence: Hashable, Sendable {
  /// The linked words, in bytes of the clean text.
  package var range: Range<Int>
  /// The title of the page.
  package var title: String
  package var url: String?

  package init(range: Range<Int>, title: String, url: String? = nil) {
    self.range = range
    self.title = title
    self.url = url
  }

  /// The title without what only tells pages of one name apart: 馬其頓 (國家), 阿城（作家）.
  var name: String {
    let scalars = title.unicodeScalars
    guard let last = scalars.last, last == ")" || last == "）",
      let open = scalars.lastIndex(where: { $0 == "(" || $0 == "（" }), open > scalars.startIndex
    else { return title }
    var name = String(scalars[..<open])
    while name.last == " " || name.last == "_" { name.removeLast() }
    return name
  }
}

/// Finds a link's name in words that overrun it or fall short of it.
enum LinkAlignment {
  /// The longest piece that a name shares with the linked characters, the first of several: by rows of the widths of
  /// the pieces that end at a linked character, each made of the one before.
  static func longestPiece(of name: [UInt32], in linked: [UInt32]) -> Range<Int> {
    var best = 0..<0
    var widths = [Int](repeating: 0, count: name.count + 1)
    for end in linked.indices {
      for other in name.indices.reversed() {
        widths[other + 1] = linked[end] == name[other] ? widths[other] + 1 : 0
        if widths[other + 1] > best.count { best = end + 1 - widths[other + 1]..<end + 1 }
      }
    }
    return best
  }

  /// Whether a shared piece is the name without more ado: most of the name, or all that is linked.
  static func isName(_ piece: Range<Int>, of name: [UInt32], in linked: [UInt32]) -> Bool {
    piece.count >= min(2, name.count) && !piece.isEmpty
      && (piece.count * 2 >= name.count || piece.count == linked.count)
  }
}
