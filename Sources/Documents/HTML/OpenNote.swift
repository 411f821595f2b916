/// A footnote mark while it is being read: the text of a `<sup>` or of a link to a note.
struct OpenNote {
  /// Open elements when it began.
  let depth: Int
  /// The `id` that it points at.
  var target: String?
  /// Whether it stands above the line.
  var isRaised = false
  /// Whether the page calls it a reference.
  var isReference = false
  private(set) var text: [UInt8] = []
  private(set) var source = 0

  init(depth: Int) { self.depth = depth }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, at source: Int) {
    if text.isEmpty { self.source = source }
    text.append(contentsOf: bytes)
  }

  /// Whether it is no more than the bracket left over from a mark.
  var isBracket: Bool { !text.isEmpty && bare.isEmpty }

  /// What the mark shows without its brackets; `nil` where this is no mark: an exponent, a long text.
  var label: String? {
    let bare = bare
    guard !bare.isEmpty, bare.utf8.count <= 24 else { return nil }
    let isBracketed = bare.utf8.count < text.count
    if target != nil { return isBracketed || isReference || bare.utf8.count <= 6 ? bare : nil }
    return isReference || (isBracketed && OpenNote.areNumbers(bare)) ? bare : nil
  }

  /// 3, 2-4, 2,5
  private static func areNumbers(_ label: String) -> Bool {
    label.utf8.first?.isASCIIDigit == true && label.utf8.allSatisfy { $0.isASCIIDigit || $0 == 0x2D || $0 == 0x2C }
  }

  /// [2-4] marks the notes 2, 3 and 4.
  static func single(_ label: String) -> [String] {
    guard areNumbers(label) else { return [label] }
    return label.split(separator: ",").flatMap { part in
      let ends = part.split(separator: "-").compactMap { Int($0) }
      guard ends.count == 2, ends[0] < ends[1], ends[1] - ends[0] < 20 else { return [String(part)] }
      return (ends[0]...ends[1]).map(String.init)
    }
  }

  private var bare: String { String(decoding: text, as: UTF8.self).filter { !OpenNote.brackets.contains($0) } }

  private static let brackets: Set<Character> = [
    "[", "]", "［", "］", "〔", "〕", "(", ")", "（", "）", "【", "】", " ", "\n", "\u{A0}",
  ]
}

extension HTMLPage {
  /// The note that a link within the page points at: `#cite_note-3`, `#fn:1`, `#_ftn2`.
  static func noteTarget(_ href: String) -> String? {
    guard let mark = href.utf8.firstIndex(of: UInt8(ascii: "#")), !isBackLink(href) else { return nil }
    let fragment = href[href.index(after: mark)...]
    guard mark == href.startIndex || fragment.hasPrefix("cite_note") else { return nil }
    let name = fragment.lowercased().drop { $0 == "_" || $0 == "-" }
    let isNote = noteNames.contains { name.hasPrefix($0) } || fragment.utf8.allSatisfy(\.isASCIIDigit)
    return isNote && !fragment.isEmpty ? percentDecoded(fragment) : nil
  }

  /// A link from a note back to its mark: `#cite_ref-3`, `#fnref:1`.
  static func isBackLink(_ href: String) -> Bool {
    guard let mark = href.utf8.firstIndex(of: UInt8(ascii: "#")) else { return false }
    let fragment = href[href.index(after: mark)...].lowercased()
    return ["cite_ref", "fnref", "_ftnref", "ftnref", "_ednref", "footnote-ref", "footnoteref", "noteref"]
      .contains { fragment.hasPrefix($0) }
  }

  private static let noteNames = [
    "cite_note", "fn", "ftn", "edn", "footnote", "endnote", "note", "ref", "zhu", "注", "cite-",
  ]

  /// The address of a wiki's article, where a link asks the wiki's program for it: a page that is yet to be written.
  static func article(_ href: String) -> String {
    guard href.hasPrefix("/"), let start = href.range(ofASCII: "index.php?title=") else { return href }
    return "/wiki/" + href[start...].prefix { $0 != "&" && $0 != "#" }
  }

  /// `rowspan` and `colspan`: 1 to 1,000 (HTML Living Standard §4.9.11).
  static func span(_ value: String?) -> Int { min(max(value.flatMap { Int($0) } ?? 1, 1), 1000) }
}

extension String {
  /// Where the text behind the first `needle` begins.
  fileprivate func range(ofASCII needle: StaticString) -> Index? {
    var text = self
    let offset = text.withUTF8 { $0.firstOffset(of: needle, in: 0..<$0.count) }
    return offset.map { utf8.index(utf8.startIndex, offsetBy: $0 + needle.utf8CodeUnitCount) }
  }
}
