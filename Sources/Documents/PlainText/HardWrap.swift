/// Whether the lines of a group were broken at a fixed width, so that they belong together.
enum HardWrap {
  /// Columns; narrower lines are verse, lists and tables.
  private static let narrowest = 50
  private static let widest = 160
  /// Lines of one width differ by so much: the word or the number that did not fit any more.
  private static let spread = 12

  /// `lines` follow each other without a blank line.
  static func isWrapped(_ lines: ArraySlice<TextLine>, in utf8: [UInt8]) -> Bool {
    // No character has more than four bytes, and those have two columns: most texts are seen not to be by this alone.
    guard lines.count >= 3, lines.dropLast().allSatisfy({ $0.range.count <= HardWrap.widest * 2 }) else { return false }
    let full = lines.dropLast().map { (width: $0.indent + $0.width(in: utf8), ends: $0.endsSentence(in: utf8)) }
    guard let widest = full.map(\.width).max(), widest >= narrowest, widest <= HardWrap.widest else { return false }
    let even = full.count { $0.width >= widest - spread }
    let open = full.count { !$0.ends }
    return even * 4 >= full.count * 3 && open * 2 > full.count
  }
}
