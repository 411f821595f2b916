import Documents
import Temporal

/// Why the bytes of an input are no document.
package enum LoadFailure: Error, Equatable, Sendable {
  /// No text; what it looks like, where that is known.
  case binary(kind: String?)
  case unknownEncoding(String)
  /// A line of JSON Lines that is no article.
  case record(id: String?, message: String)
}

/// Turns the bytes of an input into a document: encoding, kind of mark-up, reader.
package struct DocumentLoader: Sendable {
  /// `nil`: by the name, then by the content.
  package var format: MarkupFormat?
  /// A name of an encoding, or `auto`.
  package var encoding: String
  /// What relative dates lean on, over what the document says of itself.
  package var reference: CivilDateTime?

  package init(format: MarkupFormat? = nil, encoding: String = "auto", reference: CivilDateTime? = nil) {
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
    let decoded = try decoded(bytes)
    var info = DocumentInfo(id: name, path: name == "-" ? nil : name, published: reference)
    info.encoding = decoded.encoding.name
    let source = SourceText(utf8: decoded.utf8, info: info, warnings: decoded.warnings)
    return reader(format ?? MarkupFormat.of(name: name, content: decoded.utf8)).document(from: source)
  }

  /// Reads one line of JSON Lines.
  package func document(record bytes: [UInt8], line: Int, name: String) throws(LoadFailure) -> Document {
    // JSON is UTF-8 (RFC 8259 §8.1); a line is too little to guess from.
    let decoded = try decoded(bytes, unless: .utf8)
    var record: JSONLinesReader.Record
    do throws(RecordFailure) { record = try JSONLinesReader.record(decoded.utf8, line: line, name: name) } catch {
      throw .record(id: error.id, message: error.byte.map { "\(error.message) (byte \($0))" } ?? error.message)
    }
    record.source.warnings = decoded.warnings
    if let reference { record.source.info.published = reference }
    return reader(record.format).document(from: record.source)
  }

  private func decoded(_ bytes: [UInt8], unless standard: Encoding? = nil) throws(LoadFailure) -> DecodedText {
    let choice = try choice ?? standard.map { .named($0) } ?? .automatic
    do throws(DecodingError) { return try decode(bytes, as: choice) } catch {
      switch error {
      case .binary(let kind): throw .binary(kind: kind)
      case .converterFailed(let encoding): throw .unknownEncoding(encoding.name)
      }
    }
  }

  /// What the user says the encoding is; `nil` for `auto`.
  private var choice: EncodingChoice? {
    get throws(LoadFailure) {
      if encoding == "auto" { return nil }
      guard let named = Encoding(named: encoding) else { throw .unknownEncoding(encoding) }
      return .named(named)
    }
  }

  private func reader(_ format: MarkupFormat) -> any Reader {
    switch format {
    case .markdown: MarkdownReader()
    case .html, .wikitext, .text, .jsonl: PlainTextReader()
    }
  }
}
