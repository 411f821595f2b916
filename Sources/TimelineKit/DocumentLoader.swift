import Documents
import Temporal

/// Why the bytes of an input are no document.
public enum LoadFailure: Error, Equatable, Sendable {
  /// What it looks like, where that is known.
  case binary(kind: String?)
  /// ICU could not open its converter.
  case converter(encoding: String)
  /// A line of JSON Lines that is no article; its `id` where it has one.
  case record(id: String?, message: String)
}

/// Turns the bytes of an input into a document: encoding, kind of mark-up, reader.
package struct DocumentLoader: Sendable {
  /// `nil`: by the name, then by the content.
  package var format: MarkupFormat?
  package var encoding: EncodingChoice
  /// What relative dates lean on, over what the document says of itself.
  package var reference: CivilDateTime?

  package init(format: MarkupFormat? = nil, encoding: EncodingChoice = .automatic, reference: CivilDateTime? = nil) {
    self.format = format
    self.encoding = encoding
    self.reference = reference
  }

  /// Whether an input is JSON Lines, so that it is read line by line.
  package func isJSONLines(name: String, head: ArraySlice<UInt8>) -> Bool {
    format.map { $0 == .jsonl } ?? MarkupFormat.isJSONLines(name: name, head: head)
  }

  /// Reads a whole article.
  package func document(_ bytes: [UInt8], name: String) throws(LoadFailure) -> Document {
    let decoded = try decoded(bytes, as: encoding)
    var info = DocumentInfo(id: name, path: name == "-" ? nil : name, published: reference)
    info.encoding = decoded.encoding.name
    let source = SourceText(utf8: decoded.utf8, info: info, warnings: decoded.warnings)
    return reader(format ?? MarkupFormat.of(name: name, content: decoded.utf8)).document(from: source)
  }

  /// Reads one line of JSON Lines.
  package func document(record bytes: [UInt8], line: Int, name: String) throws(LoadFailure) -> Document {
    // JSON is UTF-8 (RFC 8259 §8.1), and a line is too little to guess from.
    let decoded = try decoded(bytes, as: encoding == .automatic ? .named(.utf8) : encoding)
    do throws(RecordFailure) {
      var record = try JSONLinesReader.record(decoded.utf8, line: line, name: name)
      record.source.warnings = decoded.warnings + record.source.warnings
      record.source.info.published = reference ?? record.source.info.published
      return reader(record.format).document(from: record.source)
    } catch {
      throw .record(id: error.id, message: error.byte.map { "\(error.message) at byte \($0)" } ?? error.message)
    }
  }

  private func decoded(_ bytes: [UInt8], as encoding: EncodingChoice) throws(LoadFailure) -> DecodedText {
    do throws(DecodingError) { return try decode(bytes, as: encoding) } catch {
      switch error {
      case .binary(let kind): throw .binary(kind: kind)
      case .converterFailed(let encoding): throw .converter(encoding: encoding.name)
      }
    }
  }

  private func reader(_ format: MarkupFormat) -> any Reader {
    switch format {
    case .markdown: MarkdownReader()
    case .html: HTMLReader()
    case .wikitext: WikitextReader()
    case .text, .jsonl: PlainTextReader()
    }
  }
}
