import CMarkdown
import Temporal

/// Markdown: CommonMark with tables, footnotes and front matter, and the damaged kind that converters of wiki pages leave.
package struct MarkdownReader: Reader {
  package init() {}
  package var format: MarkupFormat { .markdown }

  package func document(from source: SourceText) -> Document {
    // md4c counts in 32 bits.
    guard source.utf8.count < Int(Int32.max) else { return PlainTextReader().document(from: source) }
    let frontMatter = FrontMatter(source.utf8)
    let repair = MarkdownRepair(source.utf8, from: frontMatter.length)
    var assembly = MarkdownAssembly(source: source, body: frontMatter.length, isRepaired: repair.isNeeded)
    if !parse(repair.utf8, from: frontMatter.length, into: &assembly) {
      assembly.warn("the Markdown parser ran out of memory; the text ends where it stopped")
    }
    return assembly.document(frontMatter)
  }

  private func parse(_ utf8: [UInt8], from start: Int, into assembly: inout MarkdownAssembly) -> Bool {
    var parser = MarkdownReader.parser
    return utf8.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, start < bytes.count else { return true }
      assembly.parsed = base
      let text = (base + start).assumingMemoryBound(to: CChar.self)
      return withUnsafeMutablePointer(to: &assembly) { md_parse(text, UInt32(bytes.count - start), &parser, $0) == 0 }
    }
  }

  private static var parser: MD_PARSER {
    var parser = MD_PARSER()
    // Chinese writers indent paragraphs, and leave out the space after #.
    let flags = [
      MD_FLAG_TABLES, MD_FLAG_STRIKETHROUGH, MD_FLAG_PERMISSIVEATXHEADERS, MD_FLAG_NOINDENTEDCODEBLOCKS,
      MD_FLAG_WIKILINKS,
    ]
    parser.flags = UInt32(flags.reduce(0, |))
    parser.enter_block = { type, detail, context in
      assembly(context)?.pointee.enter(block: type, detail)
      return 0
    }
    parser.leave_block = { type, _, context in
      assembly(context)?.pointee.leave(block: type)
      return 0
    }
    parser.enter_span = { type, _, context in
      assembly(context)?.pointee.enter(span: type)
      return 0
    }
    parser.leave_span = { type, detail, context in
      assembly(context)?.pointee.leave(span: type, detail)
      return 0
    }
    parser.text = { type, text, size, context in
      if let text { assembly(context)?.pointee.text(type, UnsafeRawBufferPointer(start: text, count: Int(size))) }
      return 0
    }
    return parser
  }
}

private func assembly(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<MarkdownAssembly>? {
  context?.assumingMemoryBound(to: MarkdownAssembly.self)
}
