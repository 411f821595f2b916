import Temporal

/// A document as its reader understood it: clean text, and what stands where in it. All ranges are bytes of the clean text.
package struct Document: Sendable {
  package var info: DocumentInfo
  package var text: CleanText
  /// In the order of the text, not overlapping; text between blocks is only white space.
  package var blocks: [Block]
  /// In the order of the text.
  package var links: [Link]
  /// Footnote marks; the marks themselves are not part of the clean text.
  package var notes: [NoteMark]
  /// What the marks point at.
  package var references: [Reference]
  package var sourceMap: SourceMap
  /// What was damaged: invalid bytes, a wrong charset, nesting too deep.
  package var warnings: [Warning]

  package init(
    info: DocumentInfo, text: CleanText, blocks: [Block], links: [Link] = [], notes: [NoteMark] = [],
    references: [Reference] = [], sourceMap: SourceMap = SourceMap(), warnings: [Warning] = []
  ) {
    self.info = info
    self.text = text
    self.blocks = blocks
    self.links = links
    self.notes = notes
    self.references = references
    self.sourceMap = sourceMap
    self.warnings = warnings
  }
}

/// Something to tell the user about an input that was read all the same.
package struct Warning: Hashable, Sendable {
  /// Byte offset in the input, where it is known.
  package var byte: Int?
  package var message: String

  package init(byte: Int? = nil, message: String) {
    self.byte = byte
    self.message = message
  }
}

/// A stretch of clean text that belongs together: a paragraph, a heading, a list item, a table row.
package struct Block: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    case paragraph, quote, listItem, tableRow
    /// 1 (outermost) to 6.
    case heading(level: Int)
    /// The document's own title inside the text, a headline that the body repeats.
    case title
    /// Values in an infobox.
    case infobox
    case caption
    /// 新华社北京3月5日电 alone on a line, 来源… 2016-11-07 16:12, a byline, a stamp of publication or update.
    case byline
    /// The signature and date beneath a notice, an editor's mark.
    case signature
    case reference, seeAlso, navigation, category, code

    package var isHeading: Bool { if case .heading = self { true } else { false } }

    /// Whether its sentences may make events. Headings, titles and captions only date and name.
    package var tellsEvents: Bool {
      switch self {
      case .paragraph, .quote, .listItem, .tableRow: true
      case .heading, .title, .infobox, .caption, .byline, .signature, .reference, .seeAlso, .navigation, .category,
        .code:
        false
      }
    }
  }

  package var range: Range<Int>
  package var role: Role
  /// Index of the block whose date and name govern this one: the heading above, the list item around, a table's header
  /// row or heading; `nil` at the top.
  package var parent: Int? {
    get { Block.index(narrowParent) }
    set { narrowParent = Block.narrow(newValue) }
  }
  /// The cells of a table row, in columns; empty for other roles.
  package var cells: [Range<Int>]
  /// For a table row: the index of the header row among the blocks.
  package var header: Int? {
    get { Block.index(narrowHeader) }
    set { narrowHeader = Block.narrow(newValue) }
  }
  // A text has a block for every line or so: half as wide as they could be, and less than 0 for none.
  private var narrowParent: Int32
  private var narrowHeader: Int32

  private static func index(_ narrow: Int32) -> Int? { narrow < 0 ? nil : Int(narrow) }
  private static func narrow(_ index: Int?) -> Int32 { index.flatMap { Int32(exactly: $0) } ?? -1 }

  package init(range: Range<Int>, role: Role, parent: Int? = nil, cells: [Range<Int>] = [], header: Int? = nil) {
    self.range = range
    self.role = role
    self.cells = cells
    narrowParent = Block.narrow(parent)
    narrowHeader = Block.narrow(header)
  }
}

/// A link in the text.
package struct Link: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    /// A page of the same wiki: its title, decoded, without `_`, section and `.md`.
    case page(String)
    /// An absolute URL elsewhere.
    case url(String)
  }

  /// The linked words.
  package var range: Range<Int>
  package var target: Target
  /// The URL as written; for a wiki page what leads there, where the input says it.
  package var url: String?

  package init(range: Range<Int>, target: Target, url: String? = nil) {
    self.range = range
    self.target = target
    self.url = url
  }
}

/// A footnote mark: it stands before the byte at `offset` of the clean text.
package struct NoteMark: Hashable, Sendable {
  package var offset: Int
  /// As shown: `3`, `注1`.
  package var label: String
  /// Index into `Document.references`; `nil` where the text has no entry for it.
  package var reference: Int?

  package init(offset: Int, label: String, reference: Int?) {
    self.offset = offset
    self.label = label
    self.reference = reference
  }
}

/// An entry of a reference list. An empty entry has neither title nor URL.
package struct Reference: Hashable, Sendable {
  package var label: String
  package var title: String?
  package var url: String?
  /// EDTF.
  package var published: String?

  package init(label: String, title: String? = nil, url: String? = nil, published: String? = nil) {
    self.label = label
    self.title = title
    self.url = url
    self.published = published
  }
}
