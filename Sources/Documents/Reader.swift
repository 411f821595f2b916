import Temporal

/// How a document is marked up.
public enum MarkupFormat: String, CaseIterable, Sendable { case markdown, html, wikitext, text, jsonl }

/// One input, decoded to UTF-8, before it is read.
package struct SourceText: Sendable {
  package var utf8: [UInt8]
  /// What is known from outside: id, path, reference date, title, url, encoding.
  package var info: DocumentInfo
  package var warnings: [Warning]
  /// The line of a JSON Lines file that all of it was read from; `nil` for a file of its own.
  package var recordLine: Int?

  package init(utf8: [UInt8], info: DocumentInfo, warnings: [Warning] = [], recordLine: Int? = nil) {
    self.utf8 = utf8
    self.info = info
    self.warnings = warnings
    self.recordLine = recordLine
  }

  /// An empty map into this input.
  package var map: SourceMap {
    recordLine.map { SourceMap(firstLine: $0, columnsKnown: false) } ?? SourceMap(source: utf8)
  }
}

/// Turns one kind of mark-up into a document. Never fails: what is damaged is kept as text, with a warning.
package protocol Reader: Sendable {
  var format: MarkupFormat { get }
  func document(from source: SourceText) -> Document
}
