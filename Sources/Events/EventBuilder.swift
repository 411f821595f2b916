import Actors
import Dates
import Documents
import Temporal

/// Makes events of the sentences of a document and their dates.
struct EventBuilder {
  private let document: Document
  private let words: EventWords
  private let citations: Citations
  private let text: CleanText
  /// Of what identifies the document: its events' ids go on from there.
  private let identity: StableHash

  init(_ document: Document, words: EventWords) {
    (self.document, self.words) = (document, words)
    (citations, text) = (Citations(document), document.text)
    var identity = StableHash()
    identity.combine(document.info.id)
    self.identity = identity
  }

  /// One event for each date that makes one.
  ///
  /// - Parameter mentions: the names of the sentence.
  func events(of told: ToldSentence, in block: Block, naming mentions: [Mention]) -> [Event] {
    let (dates, frames) =
      told.isFramed
      ? (told.dates, [])
      : framed(saidOnce(told.dates).filter { !isNegated($0) && !isCited($0) && !isAlone($0, in: told.range) })
    let ranges = dates.map(\.range)
    let clauses =
      told.isFramed
      ? [GovernedClause(range: told.range, dates: [])]
      : Clauses(of: told.range, in: text).governed(by: ranges).map { $0.without(frames) }
    let sources = citations.sources(in: told.range)
    let named = Participants.named(in: mentions, of: text)
    return zip(dates, clauses).map { date, clause in
      event(
        date,
        Telling(
          sentence: told.range, clause: clause, dates: told.isFramed ? [] : ranges, sources: sources, named: named),
        in: block, naming: mentions)
    }
  }

  private func event(_ date: DatedSpan, _ telling: Telling, in block: Block, naming mentions: [Mention]) -> Event {
    let timex = date.timex
    let life = LifeEvent(date.range, dates: telling.dates, sentence: telling.sentence, words: words, in: text)
    let participants = Participants(
      of: telling.clause.range, dates: [date.range] + telling.dates,
      mentions: life.map { Participants.named(in: $0.own(of: mentions, in: text), of: text) } ?? telling.named,
      in: text)
    return Event(
      id: identifier(timex, date.range, telling.sentence), document: document.info.id, date: timex,
      summary: life?.line(naming: mentions, in: text)
        ?? Summary(words: words).line(of: telling.clause, in: telling.sentence, of: text),
      text: text.string(telling.sentence), span: text.span(of: telling.sentence), actors: participants.actors,
      places: participants.places, sources: telling.sources, section: section(of: block),
      provenance: Provenance(
        path: document.info.path ?? document.info.id,
        line: document.sourceMap.position(ofClean: date.range.lowerBound).line, rule: timex.rule))
  }

  /// Without what only says the date before it again: 2月14日情人節, 10月1日国庆节当天.
  private func saidOnce(_ dates: [DatedSpan]) -> [DatedSpan] {
    dates.indices.filter { $0 == 0 || !repeats(dates[$0], dates[$0 - 1]) }.map { dates[$0] }
  }

  /// The dates, and apart from them the years that only lend themselves to a finer date of their part: 2018年春运于2月1日开始,
  /// 【2018年大事记】1月5日.
  private func framed(_ dates: [DatedSpan]) -> (dates: [DatedSpan], frames: [Range<Int>]) {
    let isFrame = dates.indices.map { $0 + 1 < dates.count && frames(dates[$0], dates[$0 + 1]) }
    guard isFrame.contains(true) else { return (dates, []) }
    return (
      zip(dates, isFrame).filter { !$1 }.map(\.0), zip(dates, isFrame).filter { $1 }.map(\.0.range)
    )
  }

  private func frames(_ year: DatedSpan, _ date: DatedSpan) -> Bool {
    guard year.timex.precision == .year, date.timex.anchor == .previous, date.timex.precision > .year,
      year.bounds.overlaps(date.bounds), year.range.upperBound <= date.range.lowerBound
    else { return false }
    let mark = Punctuation.end(ofPart: year.range.upperBound, before: date.range.lowerBound, in: text.utf8)
    if mark == date.range.lowerBound || text.utf8[mark..<date.range.lowerBound].elementsEqual("】".utf8) { return true }
    // 2018年，他3月结婚.
    return mark == year.range.upperBound
      && Punctuation.end(
        ofPart: mark + Punctuation.length(at: mark, in: text.utf8), before: date.range.lowerBound, in: text.utf8)
        == date.range.lowerBound
  }

  private func repeats(_ date: DatedSpan, _ former: DatedSpan) -> Bool {
    guard date.bounds == former.bounds, former.range.upperBound <= date.range.lowerBound else {
      return false
    }
    let part = Punctuation.end(ofPart: former.range.upperBound, before: date.range.lowerBound, in: text.utf8)
    return part == date.range.lowerBound && date.range.lowerBound - former.range.upperBound <= 30
  }

  /// Said not to be the day: 不是三月二日, 未于三月二日到场; but 未在三月二日前付款 tells what was due then.
  private func isNegated(_ date: DatedSpan) -> Bool {
    let before = text.utf8[max(0, date.range.lowerBound - 12)..<date.range.lowerBound]
    return words.suffix(.negation, of: before) > 0
      || (words.suffix(.undone, of: before) > 0 && words.suffix(.deadline, of: text.utf8[date.range]) == 0)
  }

  /// 去年同期为4亿元, 根据2015年修订的《公司法》: the date says which is meant, and what the clause tells happened on another.
  private func isCited(_ date: DatedSpan) -> Bool {
    let behind = text.utf8[date.range.upperBound...].prefix(24)
    if words.prefix(.compared, of: behind) + words.prefix(.reported, of: behind) > 0 || isSought(date) { return true }
    return words.suffix(.citing, of: text.utf8[max(0, date.range.lowerBound - 12)..<date.range.lowerBound]) > 0
      && words.prefix(.cited, of: text.utf8[date.range.upperBound...].prefix(15)) > 0
  }

  /// 申办2008年奥运会, 2008年奥运会主办权: what is striven for bears the year in which it will be held.
  private func isSought(_ date: DatedSpan) -> Bool {
    guard date.timex.precision == .year else { return false }
    if words.suffix(.seeking, of: text.utf8[max(0, date.range.lowerBound - 12)..<date.range.lowerBound]) > 0 {
      return true
    }
    let end = Punctuation.end(
      ofPart: date.range.upperBound, before: min(text.utf8.count, date.range.upperBound + 45), in: text.utf8)
    return words.occurs(.sought, in: text.utf8[date.range.upperBound..<end])
  }

  /// A line that is nothing but its date dates others and tells nothing itself.
  private func isAlone(_ date: DatedSpan, in sentence: Range<Int>) -> Bool {
    // A rule of a user's own may read beyond the sentence.
    let (start, end) = (
      max(sentence.lowerBound, date.range.lowerBound), min(sentence.upperBound, date.range.upperBound)
    )
    return !hasWords(sentence.lowerBound..<start) && !hasWords(end..<sentence.upperBound)
  }

  /// Letters or numbers; bytes that begin most Chinese characters are told without decoding.
  private func hasWords(_ range: Range<Int>) -> Bool {
    text.utf8[range].contains { (0xE5...0xE9).contains($0) }
      || text.string(range).unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
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

  private func identifier(_ timex: Timex, _ range: Range<Int>, _ sentence: Range<Int>) -> String {
    var hash = identity
    hash.combine(sentence.lowerBound)
    hash.combine(range.lowerBound)
    hash.combine(range.upperBound)
    hash.combine(timex.value)
    return hash.hexadecimal
  }
}

/// What one event is made of, in bytes of the clean text.
private struct Telling {
  let sentence: Range<Int>
  let clause: GovernedClause
  /// All dates of the sentence that make events.
  let dates: [Range<Int>]
  let sources: [Source]
  /// The names of the sentence as they take part.
  let named: [Mention]
}
