import Dates
import Documents
import Temporal

/// A date that a heading, a list line or a table cell sets for what stands beneath it.
struct Frame {
  let dated: DatedSpan
  /// The block that sets it.
  let block: Int
  /// Whether the block is nothing but the date, so that undated lines beneath it happened then.
  let isWholeBlock: Bool
}

/// The frame of every block of a document, worked out in the order of the text.
struct Frames {
  private var frames: [Frame] = []
  /// For each block the index of its frame; -1 for none. Most blocks have none, or that of the block before.
  private var frameOfBlock: [Int32] = []
  private let document: Document
  private let base: Focus

  init(of document: Document, base: Focus) {
    self.document = document
    self.base = base
    frameOfBlock.reserveCapacity(document.blocks.count)
  }

  /// What dates the block from above; blocks must be asked for in order, after those before them were `note`d.
  func above(_ block: Int) -> Frame? {
    let frame = index(above: block)
    return frame < 0 ? nil : frames[Int(frame)]
  }

  private func index(above block: Int) -> Int32 {
    guard let parent = document.blocks[block].parent, parent < frameOfBlock.count else { return -1 }
    return frameOfBlock[parent]
  }

  /// The frame that a block itself sets; `nil` for one that does not, or was not `note`d.
  func set(by block: Int) -> Frame? {
    guard block < frameOfBlock.count, frameOfBlock[block] >= 0 else { return nil }
    let frame = frames[Int(frameOfBlock[block])]
    return frame.block == block ? frame : nil
  }

  /// The focus with which the block is read: that of its frame, or the story's.
  func focus(under frame: Frame?, story: Focus) -> Focus {
    guard let frame else { return story }
    var focus = story
    focus.enter(frame: frame.dated.timex)
    return focus
  }

  /// Notes which dates stand in the block, so that what stands beneath it is dated.
  mutating func note(_ block: Int, _ dates: [DatedSpan]) {
    assert(block == frameOfBlock.count)
    guard let own = own(block, dates) else { return frameOfBlock.append(index(above: block)) }
    frameOfBlock.append(Int32(frames.count))
    frames.append(own)
  }

  /// The date with which a heading or list line begins, where it is one that can date others.
  private func own(_ index: Int, _ dates: [DatedSpan]) -> Frame? {
    guard let first = dates.indices.first(where: { dates[$0].canFrame }) else { return nil }
    let (range, date) = (document.blocks[index].range, dates[first].range)
    guard leads(date, in: range) else { return nil }
    switch document.blocks[index].role {
    case .heading, .listItem, .tableRow, .paragraph, .quote:
      let rest = document.text.utf8[date.upperBound..<range.upperBound]
      return Frame(dated: dates[first], block: index, isWholeBlock: rest.allSatisfy(isBlank) || onlyMarks(rest))
    case .title, .infobox, .caption, .byline, .signature, .reference, .seeAlso, .navigation, .category, .code:
      return nil
    }
  }

  /// Only marks and white space stand before the date.
  private func leads(_ date: Range<Int>, in block: Range<Int>) -> Bool {
    onlyMarks(document.text.utf8[block.lowerBound..<date.lowerBound])
  }

  private func onlyMarks(_ bytes: ArraySlice<UInt8>) -> Bool { Punctuation.isAll(of: bytes) }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}

extension DatedSpan {
  /// A definite year, month or day (or a stretch of them), not an open side and not a clock time alone.
  fileprivate var canFrame: Bool {
    guard type == .date || type == .time, bounds.earliest != nil, bounds.latest != nil else { return false }
    switch precision {
    case .year, .season, .half, .quarter, .month, .week, .day, .hour, .minute, .second: return true
    case .century, .decade: return false
    }
  }
}
