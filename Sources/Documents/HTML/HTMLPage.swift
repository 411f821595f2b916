/// A page as it was written: blocks of text in a tree of containers, before anything is left out of it.
struct HTMLPage {
  /// An element that holds blocks. The first is the page itself; parents come before their children.
  struct Container {
    var parent: Int
    var purpose: ContainerPurpose
    /// Whether an article can be inside it, rather than it inside an article: not for lists, quotes, tables.
    var mayHoldArticle = true
  }

  /// A stretch of text that nothing interrupts: a paragraph, a heading, one paragraph of a table cell.
  struct Piece {
    /// In `HTMLPage.text`.
    var range: Range<Int>
    var role: Block.Role
    var container: Int
    /// Bytes of it that are links, and that are bold.
    var linked = 0
    var bold = 0
    /// Index into `cells`, where it stands in a table.
    var cell: Int?
    /// Index into `items`, where it is part of a list item.
    var item: Int?
    /// `id` of its element, where a note may point at it.
    var anchor: String?

    /// Of a heading.
    var level: Int? {
      guard case .heading(let level) = role else { return nil }
      return level
    }
  }

  struct Table {
    var parentCell: Int?
    var purpose = Purpose.unknown
    var container: Int
    enum Purpose { case unknown, data, layout, infobox }
  }
  struct Row {
    var table: Int
    var isHead: Bool
  }
  struct Cell {
    var row: Int
    var isHeader: Bool
    var rows = 1
    var columns = 1
  }

  struct PageLink {
    var range: Range<Int>
    var href: String
  }
  struct PageNote {
    var offset: Int
    var label: String
    /// The `id` that it points at.
    var target: String?
  }

  var text: [UInt8] = []
  /// Where the text was read.
  var runs: [SourceMap.Run] = []
  var containers: [Container] = [Container(parent: 0, purpose: .neutral)]
  var pieces: [Piece] = []
  var tables: [Table] = []
  var rows: [Row] = []
  var cells: [Cell] = []
  /// List items; each knows the item around it, a definition its term.
  var items: [Int?] = []
  var links: [PageLink] = []
  var notes: [PageNote] = []
  var metadata = HTMLMetadata()
  /// Whether MediaWiki made it: its lists are links and yet its article.
  var isWiki = false
}
