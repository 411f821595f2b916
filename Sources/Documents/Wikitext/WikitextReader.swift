import Temporal

/// MediaWiki's wikitext: paragraphs, headings, lists, tables, links, references, and the few templates that give text.
package struct WikitextReader: Reader {
  package init() {}
  package var format: MarkupFormat { .wikitext }

  package func document(from source: SourceText) -> Document {
    var info = source.info
    if info.script == nil { info.script = Script(of: source.utf8) }
    let builder = DocumentBuilder(map: SourceMap(source: source.utf8), capacity: source.utf8.count)
    return source.utf8.withUnsafeBufferPointer { bytes in
      var blocks = WikitextBlocks(WikitextInline(bytes, script: info.script, builder: builder))
      blocks.read()
      return blocks.document(info: info, warnings: source.warnings)
    }
  }
}
