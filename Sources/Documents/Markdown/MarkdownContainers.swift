import CMarkdown

/// The quotes, lists and items around a place in Markdown.
struct MarkdownContainers {
  struct Item {
    /// In an ordered list.
    var number: Int?
    /// Blocks there were when it began.
    var firstBlock: Int
    /// The block of its own text.
    var block: Int?
  }

  private enum Container {
    case quote
    /// The number of its next item, in an ordered list.
    case list(next: Int?)
    case item(Item)
  }

  private var stack: [Container] = []

  mutating func enterQuote() { stack.append(.quote) }
  mutating func enterList(start: Int?) { stack.append(.list(next: start)) }
  mutating func leave() { _ = stack.popLast() }

  /// Whether the innermost list is in nothing else.
  var isTopList: Bool { stack.count == 1 }

  mutating func enterItem(firstBlock: Int) {
    var number: Int?
    if case .list(let next?) = stack.last {
      number = next
      stack[stack.count - 1] = .list(next: next + 1)
    }
    stack.append(.item(Item(number: number, firstBlock: firstBlock)))
  }

  mutating func leaveItem() -> Item? {
    guard case .item(let item) = stack.popLast() else { return nil }
    return item
  }

  /// The block of the innermost item that has text.
  var parent: Int? {
    for container in stack.reversed() {
      if case .item(let item) = container, let block = item.block { return block }
    }
    return nil
  }

  var role: Block.Role {
    switch stack.last {
    case .item: .listItem
    case .quote: .quote
    case .list, nil: .paragraph
    }
  }

  /// A block was closed here: an item's first one is its own text.
  mutating func closed(block: Int) {
    guard case .item(var item) = stack.last, item.block == nil else { return }
    item.block = block
    stack[stack.count - 1] = .item(item)
  }
}

/// The table around a place in Markdown.
struct MarkdownTable {
  private(set) var isOpen = false
  /// The block of the header row.
  private(set) var header: Int?
  /// Cells of this row that were left before the current one, those still to be written first.
  private var cells = 0
  private var pending = 0
  private var start: Int?

  mutating func enter() { self = MarkdownTable(isOpen: true) }
  mutating func leave() { self = MarkdownTable() }
  mutating func enterRow() { (cells, pending, start) = (0, 0, nil) }

  mutating func enterCell() {
    if cells > 0 { pending += 1 }
    cells += 1
    start = nil
  }

  /// Writes the tabs before the first text of a cell. Empty cells at the end of a row are never written: a parser may
  /// report as many as it likes.
  mutating func beginCellText(_ builder: inout DocumentBuilder, source: Int) {
    guard isOpen, start == nil else { return }
    let isFirst = cells - pending <= 1 && !builder.isOpen
    if isFirst, pending > 0 { builder.addCell(builder.start..<builder.start) }
    for index in 0..<pending {
      builder.append(UInt8(ascii: "\t"), source: source)
      if index + 1 < pending { builder.addCell(builder.utf8.count..<builder.utf8.count) }
    }
    pending = 0
    start = builder.utf8.count
  }

  mutating func leaveCell(_ builder: inout DocumentBuilder) {
    guard let start else { return }
    builder.addCell(start..<builder.utf8.count)
    self.start = nil
  }

  mutating func closed(row: Int) { if header == nil { header = row } }
}
