import Temporal

/// HTML: the article of a page, without its skin.
package struct HTMLReader: Reader {
  package init() {}
  package var format: MarkupFormat { .html }

  package func document(from source: SourceText) -> Document {
    var builder = HTMLPageBuilder(capacity: source.utf8.count)
    source.utf8.withUnsafeBufferPointer { utf8 in
      var tokenizer = HTMLTokenizer(utf8)
      tokenizer.run(&builder)
    }
    let page = builder.finish()
    var warnings = source.warnings
    if builder.tooDeep {
      warnings.append(Warning(message: "elements are nested too deep; what lies deepest is read as one"))
    }
    var assembly = HTMLAssembly(page, tables: HTMLTables(page), map: SourceMap(source: source.utf8))
    return assembly.document(info: source.info, warnings: warnings)
  }
}
