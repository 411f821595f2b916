/// The stretches of a sentence inside 《》: titles of works, laws and treaties, where nobody acts.
enum TitleMarks {
  private static let (open, close): (UInt32, UInt32) = (0x300A, 0x300B)

  static func ranges(in words: SentenceWords) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for index in 0..<words.count {
      switch words.scalar(index) {
      case open: start = start ?? index
      case close:
        if let from = start { ranges.append(from..<index + 1) }
        start = nil
      default: break
      }
    }
    return ranges
  }
}
