/// Where an assembly has come to in the lists of a page, each in the order of its text.
struct HTMLCursor {
  private var run = 0
  private var link = 0
  private var note = 0
  /// The byte of the page that was copied last.
  private(set) var source = 0
  /// The block of each row that was added.
  var rowBlocks: [Int: Int] = [:]

  /// Calls `body` with the parts of a range of the text and the byte of the page where each was read.
  mutating func forEachRun(of runs: [SourceMap.Run], in range: Range<Int>, _ body: (Range<Int>, Int) -> Void) {
    seek(runs, to: range.lowerBound)
    var start = range.lowerBound
    while start < range.upperBound {
      let next = run + 1 < runs.count ? runs[run + 1].clean : Int.max
      let end = min(next, range.upperBound)
      source = runs[run].source + start - runs[run].clean
      if end > start { body(start..<end, source) }
      start = max(end, start)
      if next <= range.upperBound, run + 1 < runs.count { run += 1 } else { break }
    }
  }

  /// To the last run that begins at or before `offset`; a repeated cell lies behind, all else ahead.
  private mutating func seek(_ runs: [SourceMap.Run], to offset: Int) {
    if run >= runs.count || runs[run].clean > offset { run = HTMLCursor.lastRun(of: runs, to: offset) }
    while run + 1 < runs.count, runs[run + 1].clean <= offset { run += 1 }
  }

  private static func lastRun(of runs: [SourceMap.Run], to offset: Int) -> Int {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].clean <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }

  mutating func links(of page: HTMLPage, in range: Range<Int>) -> ArraySlice<HTMLPage.PageLink> {
    while link < page.links.count, page.links[link].range.lowerBound < range.lowerBound { link += 1 }
    let first = link
    while link < page.links.count, page.links[link].range.upperBound <= range.upperBound { link += 1 }
    return page.links[first..<link]
  }

  mutating func notes(of page: HTMLPage, in range: Range<Int>) -> ArraySlice<HTMLPage.PageNote> {
    while note < page.notes.count, page.notes[note].offset < range.lowerBound { note += 1 }
    let first = note
    while note < page.notes.count, page.notes[note].offset <= range.upperBound { note += 1 }
    return page.notes[first..<note]
  }
}
