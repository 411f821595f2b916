import Temporal

/// Plain text: every line is a block, unless lines were broken at a fixed width. Title, headings, dates that stand alone,
/// datelines, bylines, signatures and notes are told by how they look. Of the text only the marks of notes are left out, and
/// of a record's text nothing.
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
    var document = Document(
      info: info, text: CleanText(source.utf8), blocks: page.blocks, sourceMap: map, warnings: source.warnings)
    // Who reads records counts in their own text.
    document.readWrittenNotes(keepsText: source.recordLine != nil)
    return document
  }
}
