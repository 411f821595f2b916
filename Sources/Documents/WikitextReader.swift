import Temporal

/// MediaWiki's wikitext.
package struct WikitextReader: Reader {
  package init() {}
  package var format: MarkupFormat { .wikitext }

  package func document(from source: SourceText) -> Document {
    PlainTextReader().document(from: source)
  }
}
