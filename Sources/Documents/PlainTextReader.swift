import Temporal

/// Plain text: every line is a block.
package struct PlainTextReader: Reader {
  package init() {}
  package var format: MarkupFormat { .text }

  package func document(from source: SourceText) -> Document {
    var blocks: [Block] = []
    var start = 0
    for (offset, byte) in source.utf8.enumerated() where byte == UInt8(ascii: "\n") {
      if offset > start { blocks.append(Block(range: start..<offset, role: .paragraph)) }
      start = offset + 1
    }
    if start < source.utf8.count { blocks.append(Block(range: start..<source.utf8.count, role: .paragraph)) }
    return Document(info: source.info, text: CleanText(source.utf8), blocks: blocks, warnings: source.warnings)
  }
}
