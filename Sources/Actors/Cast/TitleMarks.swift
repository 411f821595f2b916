/// The stretches of a sentence inside 《》 or 〈〉: titles of works, laws and treaties, where nobody acts.
enum TitleMarks {
  /// By the opening mark the closing one.
  private static func closing(_ mark: UInt32) -> UInt32? {
    switch mark {
    case 0x300A: 0x300B
    case 0x3008: 0x3009
    default: nil
    }
  }

  static func ranges(in words: SentenceWords) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: (start: Int, close: UInt32)?
    for index in 0..<words.count {
      let mark = words.scalar(index)
      guard (0x3008...0x300B).contains(mark) else { continue }
      if let title = open {
        guard mark == title.close else { continue }
        ranges.append(title.start..<index + 1)
        open = nil
      } else {
        open = closing(mark).map { (index, $0) }
      }
    }
    return ranges
  }
}
