import Documents
import Temporal

/// Why the bytes of an input are no document.
package enum LoadFailure: Error, Equatable, Sendable {
  case binary
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
    format.map { $0 == .jsonl } ?? (name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson"))
  }

  /// Reads a whole article.
  package func document(_ bytes: [UInt8], name: String) throws(LoadFailure) -> Document {
    let info = DocumentInfo(id: name, path: name == "-" ? nil : name, published: reference)
    return PlainTextReader().document(from: SourceText(utf8: bytes, info: info))
  }

  /// Reads one line of JSON Lines.
  package func document(record bytes: [UInt8], line: Int, name: String) throws(LoadFailure) -> Document {
    throw .record(id: nil, message: "not read yet")
  }
}
