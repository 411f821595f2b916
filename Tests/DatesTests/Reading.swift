import Dates
import Testing
import TimelineKit

/// Reads texts with the embedded grammars, with one scanner.
final class Reading {
  private static let reader = Result { try TimelineExtractor().dates }
  private var scanner: DateScanner

  init() throws { scanner = try Self.reader.get().makeScanner() }

  /// With a grammar of the user's own beside them.
  init(grammar: String) throws {
    var options = ExtractionOptions()
    options.grammars = [(name: "my.grammar", text: Array(grammar.utf8))]
    scanner = try TimelineExtractor(options).dates.makeScanner()
  }

  /// The date expressions of a text that was published at a moment.
  func spans(_ text: String, published: String? = nil) -> [DatedSpan] {
    let clean = CleanText(text)
    var focus = scanner.focus(for: clean, reference: published.flatMap { CivilDateTime(iso: $0) })
    return scanner.timexes(in: clean.bytes, of: clean, focus: &focus)
  }

  /// Each expression as `words=value`.
  func values(_ text: String, published: String? = nil) -> [String] {
    spans(text, published: published).map { "\($0.timex.text)=\($0.timex.edtf ?? $0.timex.value)" }
  }
}
