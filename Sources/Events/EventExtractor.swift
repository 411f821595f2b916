import Actors
import Dates
import Documents
import Temporal

/// Reads the events of documents. One a worker: it owns a scanner and an ICU iterator.
package final class EventExtractor {
  private var scanner: DateScanner
  // Dates alone need neither of the two.
  private(set) lazy var sentences = SentenceBreaker()
  private(set) lazy var names = makeNames()
  private let words: EventWords
  private let makeNames: () -> NameReader?

  /// Without `names`, events have neither actors nor places.
  package init(dates: DateReader, words: EventWords, names: @escaping () -> NameReader? = { nil }) {
    scanner = dates.makeScanner()
    self.words = words
    makeNames = names
  }

  /// Everything that the document says about when what happened.
  package func timeline(of document: Document) -> DocumentTimeline {
    var (timexes, events): ([Timex], [Event]) = ([], [])
    let diagnostics = read(document, dates: { timexes.append($0.timex) }, events: { events.append($0) })
    return DocumentTimeline(
      info: document.info, text: document.text, timexes: timexes, events: events, diagnostics: diagnostics)
  }

  /// Hands out the events alone, each as soon as its sentence is read: none waits in memory for the end of the document.
  ///
  /// - Returns: the dates that no calendar has, and those whose two reckonings disagree, in order.
  package func forEachEvent(of document: Document, _ body: (Event) throws -> Void) rethrows -> [DateDiagnostic] {
    try read(document, dates: { _ in }, events: body)
  }

  private func read(
    _ document: Document, dates: (DatedSpan) -> Void, events: (Event) throws -> Void
  ) rethrows -> [DateDiagnostic] {
    var pass = pass(through: document)
    pass.cast = names?.cast(of: document.linkEvidence, in: document.info.script)
    pass.introductions = pass.cast == nil ? nil : Introductions(in: document.text)
    if let title = document.subjectTitle { pass.cast?.beAbout(title, of: document.text) }
    for block in document.blocks.indices { try read(block, in: &pass, dates, events) }
    return pass.diagnostics
  }

  /// Hands out the date expressions alone, in order, as `timeline` finds them.
  package func forEachDate(of document: Document, _ body: (DatedSpan) -> Void) {
    scanner.looksForEvents = false
    defer { scanner.looksForEvents = true }
    var pass = pass(through: document)
    for block in document.blocks.indices {
      for date in dates(ofBlock: block, in: &pass) { body(date) }
    }
  }

  private func pass(through document: Document) -> DocumentPass {
    let focus = scanner.focus(for: document.text, reference: document.info.published)
    var pass = DocumentPass(document, focus: focus, words: words)
    if let title = document.info.title.map({ CleanText($0) }) {
      pass.yearly.ofDocument = scanner.subject(of: title.bytes, in: title, words)
    }
    return pass
  }

  private func read(
    _ index: Int, in pass: inout DocumentPass, _ take: (DatedSpan) -> Void, _ tell: (Event) throws -> Void
  ) rethrows {
    let block = pass.document.blocks[index]
    let dates = dates(ofBlock: index, in: &pass)
    for date in dates {
      take(date)
      if date.problem != nil, let diagnostic = pass.document.diagnostic(of: date) {
        pass.diagnostics.append(diagnostic)
      }
    }
    guard block.role.tellsEvents, !pass.headers.contains(index) else { return }
    let telling = TellingBlock(block, index: index, dates: dates, frame: pass.frames.above(index))
    let told = telling.sentences(using: sentences, in: pass.document.text)
    learn(from: block, told: told, in: &pass)
    for told in told {
      let mentions = pass.mentions(of: told)
      for event in pass.builder.events(of: told, in: block, naming: mentions) { try tell(event) }
    }
  }

  /// Hears whom the sentences introduce that tell no event.
  private func learn(from block: Block, told: [ToldSentence], in pass: inout DocumentPass) {
    guard pass.cast != nil else { return }
    let text = pass.document.text
    pass.cast?.noteLinks(in: block.range, butIn: told.map(\.range))
    guard let introductions = pass.introductions, introductions.stand(in: block.range) else { return }
    var waiting = told[...]
    for sentence in sentences.sentences(in: block.range, of: text) {
      waiting = waiting.drop { $0.range.upperBound <= sentence.lowerBound }
      let isTold = waiting.first.map { $0.range.overlaps(sentence) } ?? false
      if !isTold, introductions.stand(in: sentence) { pass.cast?.learn(from: sentence, of: text) }
    }
  }

  /// The dates of the block at an index, for what stands beneath and behind it too.
  private func dates(ofBlock index: Int, in pass: inout DocumentPass) -> [DatedSpan] {
    pass.enterFrame(above: index)
    pass.focus.opening = pass.yearly.opening(of: index)
    let dates = dates(of: index, in: &pass)
    pass.note(index, dates)
    noteDayOfYear(index, dates, in: &pass)
    return dates
  }

  /// Notes the day of the year that a block names for what stands beneath it, or that it dates that otherwise.
  private func noteDayOfYear(_ index: Int, _ dates: [DatedSpan], in pass: inout DocumentPass) {
    if pass.yearly.mayBeNamed(by: index, dates),
      let day = scanner.subject(of: pass.document.blocks[index].range, in: pass.document.text, words)
    {
      pass.yearly.note(day, at: index)
    } else if pass.frames.set(by: index) != nil {
      pass.yearly.end(at: index)
    }
  }

  /// The dates of a block; table cells are read one by one, so that no date runs across a column.
  private func dates(of index: Int, in pass: inout DocumentPass) -> [DatedSpan] {
    let block = pass.document.blocks[index]
    guard block.role != .byline else {
      // A stamp says when it was told, and is no day of the story.
      var focus = pass.focus
      return scanner.timexes(in: block.range, of: pass.document.text, focus: &focus)
    }
    if block.role.carriesStory { pass.focus.beginParagraph() }
    guard !block.cells.isEmpty else {
      guard let year = pass.bareYears[index] else { return dates(in: block.range, &pass) }
      return date(year.words, at: year.range, &pass) + dates(in: year.range.upperBound..<block.range.upperBound, &pass)
    }
    let stated = pass.dateColumns(of: block, words)?.date(in: block, of: pass.document.text)
    return block.cells.indices.flatMap { column in
      if let stated, stated.columns.contains(column) {
        return column == stated.columns.lowerBound ? date(stated.words, at: stated.range, &pass) : []
      }
      return pass.isNumbered(column, of: block) ? [] : dates(in: block.cells[column], &pass)
    }
  }

  private func date(_ words: String, at range: Range<Int>, _ pass: inout DocumentPass) -> [DatedSpan] {
    let text = pass.document.text
    return scanner.timex(of: words, at: range, of: text, focus: &pass.focus).map { [$0] } ?? []
  }

  private func dates(in range: Range<Int>, _ pass: inout DocumentPass) -> [DatedSpan] {
    let text = pass.document.text
    let dates = scanner.timexes(in: range, of: text, focus: &pass.focus)
    guard dates.contains(where: { Lifetime.mayBe($0.bounds) }) else { return dates }
    return dates.flatMap { lived(through: $0, in: range, of: text, focus: pass.focus) }
  }

  /// A birth and a death where the date is the length of a life; else the date.
  private func lived(through date: DatedSpan, in range: Range<Int>, of text: CleanText, focus: Focus) -> [DatedSpan] {
    var focus = focus
    return Lifetime.halves(of: date, after: range.lowerBound, in: text) {
      scanner.timexes(in: $0, of: text, focus: &focus)
    } ?? [date]
  }
}

extension DocumentPass {
  /// Whether a table cell is a number of something, 1号: digits and 号 alone, in a column that holds no days.
  fileprivate func isNumbered(_ column: Int, of row: Block) -> Bool {
    let text = document.text.string(row.cells[column])
    guard let last = text.last, last == "号" || last == "號" else { return false }
    return text.dropLast().allSatisfy { $0.isNumber } && !namesDays(column, of: row)
  }

  /// Whether the row that names the columns of a table says that one holds days.
  private func namesDays(_ column: Int, of row: Block) -> Bool {
    guard let header = row.header, column < document.blocks[header].cells.count else { return false }
    return document.text.string(document.blocks[header].cells[column]).contains("日")
  }
}

extension Block.Role {
  /// Whether its dates belong to the story, so that later ones lean on them.
  fileprivate var carriesStory: Bool { tellsEvents }
}

/// What is known while one document is read.
struct DocumentPass {
  let document: Document
  let builder: EventBuilder
  var frames: Frames
  var yearly: YearlyDays
  let bareYears: BareYears
  /// What the next block leans on.
  var focus: Focus
  /// What the text outside of frames leans on.
  private var story: Focus
  private var frameBlock: Int?
  /// Who was named so far.
  var cast: Cast?
  /// Where sentences without a date may introduce names; known where a cast listens.
  var introductions: Introductions?
  var diagnostics: [DateDiagnostic] = []
  /// By the row that names its columns, a table's columns of dates.
  var columns: [Int: DateColumns?] = [:]
  /// The rows that name the columns of tables.
  let headers: Set<Int>

  init(_ document: Document, focus: Focus, words: EventWords) {
    self.document = document
    builder = EventBuilder(document, words: words)
    self.focus = focus
    story = focus
    headers = Set(document.blocks.compactMap(\.header))
    frames = Frames(of: document, base: focus)
    yearly = YearlyDays(of: document)
    bareYears = BareYears(of: document)
  }

  /// Notes the dates of a block; one that is nothing but a date moves the story there.
  mutating func note(_ block: Int, _ dates: [DatedSpan]) {
    frames.note(block, dates)
    guard document.blocks[block].role.carriesStory, let frame = frames.set(by: block), frame.isWholeBlock else {
      return
    }
    focus.settle(on: frame.dated.timex)
  }

  /// Changes the focus where another heading or list line dates the block.
  mutating func enterFrame(above block: Int) {
    let frame = frames.above(block)
    guard frame?.block != frameBlock else { return }
    if frameBlock == nil { story = focus }
    frameBlock = frame?.block
    focus = frames.focus(under: frame, story: story)
  }

  /// The names of a sentence, and those whom it leaves unsaid.
  mutating func mentions(of told: ToldSentence) -> [Mention] {
    let dates = told.isFramed ? [] : told.dates.map(\.range)
    return cast?.mentions(in: told.range, of: document.text, dates: dates, unheard: told.untold) ?? []
  }
}

extension Document {
  /// The words of its title, where the text has one.
  fileprivate var subjectTitle: Range<Int>? {
    blocks.first {
      switch $0.role {
      case .title, .heading: true
      default: false
      }
    }.map { text.utf8.trimmed($0.range) }
  }
}
