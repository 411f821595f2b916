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

  /// `grammars` are the texts of grammar files with the names that messages and provenance use: `zh/dates.grammar`.
  package init(grammars: [(name: String, text: [UInt8])], options: DateOptions = DateOptions()) throws(GrammarError) {
    self.options = options
  }

  package func makeScanner() -> DateScanner { DateScanner(reader: self) }
}

/// A mistake in a grammar file.
package struct GrammarError: Error, Sendable, Equatable {
  package var file: String
  /// 1-based.
  package var line: Int
  /// 1-based, in Unicode scalars.
  package var column: Int
  package var message: String
}
