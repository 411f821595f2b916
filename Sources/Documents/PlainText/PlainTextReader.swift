import Temporal

/// Plain text: every line is a block, unless lines were broken at a fixed width. Title, headings, dates that stand alone,
/// datelines, bylines, signatures and notes are told by how they look. The text itself is never changed.
package struct PlainTextReader: Reader {
  package init() {}
  package var format: MarkupFormat { .text }

  package func document(from source: SourceText) -> Document {
    var page = PlainPage(source.utf8)
    page.read()
    var map = source.map
    map.append(clean: 0, source: 0)
    var info = source.info
    info.title = info.title ?? page.title
    info.published = info.published ?? page.published
    info.script = info.script ?? Script(of: source.utf8)
    return Document(
      info: info, text: CleanText(source.utf8), blocks: page.blocks, notes: page.notes, references: page.references,
      sourceMap: map, warnings: source.warnings)
  }
}
