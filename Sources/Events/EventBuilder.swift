import Actors
import Dates
import Documents
import Temporal

/// Makes events of a sentence and its dates.
struct EventBuilder {
  let document: Document
  let words: EventWords
  /// The names of the sentence.
  let mentions: [Mention]

  private var text: CleanText { document.text }

  /// One event for each date that makes one.
  func events(of told: ToldSentence, in block: Block) -> [Event] {
    let dates = told.isFramed ? told.dates : told.dates.filter { !isNegated($0) && !isAlone($0, in: told.range) }
    let clauses = told.isFramed ? [told.range] : Clauses(of: told.range, in: text).governed(by: dates.map(\.range))
    let sources = Citations(document).sources(in: told.range)
    return zip(dates, clauses).map { date, clause in
      let inside = told.isFramed ? [] : dates.map(\.range)
      return event(date, Telling(sentence: told.range, clause: clause, dates: inside, sources: sources), in: block)
    }
  }

  private func event(_ date: DatedSpan, _ telling: Telling, in block: Block) -> Event {
    let participants = Participants(
      of: telling.clause, dates: [date.range] + telling.dates, mentions: mentions, in: text)
    return Event(
      id: identifier(date, telling.sentence), document: document.info.id, date: date.timex,
      summary: Summary(words: words).line(of: telling.clause, without: telling.dates, in: text),
      text: text.string(telling.sentence), span: text.span(of: telling.sentence), actors: participants.actors,
      places: participants.places, sources: telling.sources, section: section(of: block),
      provenance: Provenance(
        path: document.info.path ?? document.info.id,
        line: document.sourceMap.position(ofClean: date.range.lowerBound).line, rule: date.timex.rule))
  }

  /// Said not to be the day: 不是三月二日.
  private func isNegated(_ date: DatedSpan) -> Bool {
    words.suffix("negation", of: text.utf8[max(0, date.range.lowerBound - 12)..<date.range.lowerBound]) > 0
  }

  /// A line that is nothing but its date dates others and tells nothing itself.
  private func isAlone(_ date: DatedSpan, in sentence: Range<Int>) -> Bool {
    let around =
      text.string(sentence.lowerBound..<date.range.lowerBound)
      + text.string(date.range.upperBound..<sentence.upperBound)
    return !around.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// The headings above, outermost first.
  private func section(of block: Block) -> [String] {
    var names: [String] = []
    var parent = block.parent
    while let index = parent {
      let above = document.blocks[index]
      if case .heading = above.role { names.append(text.string(above.range)) }
      parent = above.parent
    }
    return names.reversed()
  }

  private func identifier(_ date: DatedSpan, _ sentence: Range<Int>) -> String {
    var hash = StableHash()
    hash.combine(document.info.id)
    for number in [sentence.lowerBound, date.range.lowerBound, date.range.upperBound] { hash.combine(String(number)) }
    hash.combine(date.timex.value)
    return hash.hexadecimal
  }
}

/// What one event is made of, in bytes of the clean text.
private struct Telling {
  let sentence: Range<Int>
  let clause: Range<Int>
  /// The date words to leave out of the summary.
  let dates: [Range<Int>]
  let sources: [Source]
}
