import Calendars
import Temporal

/// How dates are to be read.
package struct DateOptions: Sendable {
  /// Whether lunar months and reign years are read as such; `--calendar gregorian` switches this off.
  package var readsChineseCalendar: Bool

  package init(readsChineseCalendar: Bool = true) { self.readsChineseCalendar = readsChineseCalendar }
}

/// Reads date expressions with the rules of grammars. Immutable: one serves any number of workers, each with a scanner.
package struct DateReader: Sendable {
  package let options: DateOptions
  package let recognizer: Recognizer

  /// `grammars` are the texts of grammar files with the names that messages and provenance use: `zh/dates.grammar`.
  /// Names that one file defines hold in those after it.
  package init(grammars: [(name: String, text: [UInt8])], options: DateOptions = DateOptions()) throws(GrammarError) {
    var reader = GrammarReader()
    for file in grammars { try reader.read(file.text, named: file.name) }
    self.options = options
    recognizer = try Recognizer(reader.grammar)
  }

  package func makeScanner() -> DateScanner { DateScanner(reader: self) }
}
