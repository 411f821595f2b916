import Documents
import SystemPackage
import Temporal

/// A document read from text in one kind of mark-up.
func read(_ text: String, as format: MarkupFormat) -> Document {
  let source = SourceText(utf8: Array(text.utf8), info: DocumentInfo(id: "test"))
  return format == .markdown ? MarkdownReader().document(from: source) : PlainTextReader().document(from: source)
}

func markdown(_ text: String) -> Document { read(text, as: .markdown) }
func plain(_ text: String) -> Document { read(text, as: .text) }

/// A file of the package, by its path from the root.
func contents(of path: String) throws -> [UInt8] {
  let root = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
  let file = try FileDescriptor.open(root.pushing(FilePath(path)), .readOnly)
  defer { try? file.close() }
  var bytes: [UInt8] = []
  while true {
    let piece = try [UInt8](unsafeUninitializedCapacity: 65_536) { space, count in
      count = try file.read(into: UnsafeMutableRawBufferPointer(space))
    }
    if piece.isEmpty { return bytes }
    bytes += piece
  }
}

extension Document {
  /// The blocks of a role, as strings.
  func texts(_ role: Block.Role) -> [String] { blocks.filter { $0.role == role }.map { text.string($0.range) } }

  /// What can tell events, as strings.
  var told: [String] { blocks.filter { $0.role.tellsEvents }.map { text.string($0.range) } }

  var clean: String { text.string(text.bytes) }

  /// The text of the parent of the first block that reads so.
  func parent(of wanted: String) -> String? {
    blocks.first { text.string($0.range) == wanted }?.parent.map { text.string(blocks[$0].range) }
  }

  func link(_ words: String) -> Link? { links.first { text.string($0.range) == words } }

  /// Labels of the marks in a block that begins so.
  func marks(in beginning: String) -> [String] {
    guard let block = blocks.first(where: { text.string($0.range).hasPrefix(beginning) }) else { return [] }
    return notes.filter { block.range.contains($0.offset) || block.range.upperBound == $0.offset }.map(\.label)
  }
}
