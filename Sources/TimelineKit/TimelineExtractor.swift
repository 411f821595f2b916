import Actors
import Calendars
import Dates
import Documents
import Events
import Temporal

/// What a user may choose about how articles are read.
public struct ExtractionOptions: Sendable {
  /// Grammar files beside the embedded ones: a name for messages, and the text.
  public var grammars: [(name: String, text: [UInt8])] = []
  /// Names that the user vouches for; they win over what is read.
  public var names: NameList?
  /// Whether lunar months and reign years are read as such.
  public var readsChineseCalendar = true

  public init() {}
}

/// Reads dated events out of articles. Immutable: one serves any number of threads.
public struct TimelineExtractor: Sendable {
  package let dates: DateReader
  private let words: EventWords
  private let names: NameList?

  /// Throws `GrammarError` for a mistake in one of the grammars.
  public init(_ options: ExtractionOptions = ExtractionOptions()) throws {
    let embedded = EmbeddedText.named(".grammar").map { (name: $0, text: EmbeddedText.bytes($0)) }
    dates = try DateReader(
      grammars: embedded + options.grammars, options: DateOptions(readsChineseCalendar: options.readsChineseCalendar))
    names = options.names
    words = EventWords(String(decoding: EmbeddedText.view("zh/events.words"), as: UTF8.self))
  }

  /// What one worker uses for document after document.
  package func makeWorker() -> EventExtractor {
    EventExtractor(dates: dates, words: words) { [names] in NameTagger.embedded.map { NameReader($0, names: names) } }
  }
}
