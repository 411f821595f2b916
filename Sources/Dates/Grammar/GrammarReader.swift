import Calendars

/// Reads grammar files, line by line, into one `Grammar`. Names defined in one file hold in those after it.
struct GrammarReader {
  /// What has been read.
  var grammar = Grammar()
  /// The file that is being read, its line, and the statement that an indented line continues.
  var file = ""
  var line = 0
  var statement = Statement.none

  /// What an indented line continues.
  enum Statement { case none, words(Int), whole, rule(Int) }

  /// Reads one file; `name` is what messages and provenance call it.
  mutating func read(_ text: [UInt8], named name: String) throws(GrammarError) {
    (file, line, statement) = (name, 0, .none)
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.map(\.value)
    // Some editors put a byte order mark first.
    var start = scalars.first == 0xFEFF ? 1 : 0
    while start < scalars.count {
      let end = scalars[start...].firstIndex { $0 == "\n" } ?? scalars.count
      line += 1
      try read(LineScanner(scalars, start..<end))
      start = end + 1
    }
    try finishRule()
  }

  private mutating func read(_ source: LineScanner) throws(GrammarError) {
    var source = source
    let isIndented = source.skipSpaces() > 0
    if source.isAtEnd || source.peek == "#" { return }
    if isIndented { return try readContinuation(&source) }
    try finishRule()
    let keyword = source.word()
    switch keyword {
    case "fold": try source.pairs(file, line) { grammar.folds.add($0, to: $1) }
    case "digit": try source.values(0...9, file, line) { grammar.numerals.digits[$0] = $1 }
    case "counting": try source.values(0...9, file, line) { grammar.numerals.counting[$0] = $1 }
    case "unit": try source.values(1...Numerals.largestUnit, file, line) { grammar.numerals.units[$0] = $1 }
    case "joined": try source.values(1...99, file, line) { grammar.numerals.joined[$0] = $1 }
    case "slot": try readSlots(&source)
    case "word": try readWord(&source)
    case "let": try readPart(&source)
    case "signal": try readSignal(&source)
    case "whole": try readWhole(&source)
    default: try readRule(keyword, &source)
    }
  }

  private mutating func readContinuation(_ source: inout LineScanner) throws(GrammarError) {
    switch statement {
    case .none: throw error(source, .malformed("line: it continues nothing"))
    case .words(let index): try readEntries(&source, into: index)
    case .whole: try readWhole(&source)
    case .rule(let index):
      if source.takeAll("may cut") {
        grammar.rules[index].mayCut = true
      } else if let found = try readGuard(&source) {
        grammar.rules[index].guards.append(found)
      } else {
        grammar.rules[index].exampleLines.append((line, source.restOfScalars))
      }
    }
  }

  /// A mistake at the place of a scanner.
  func error(_ source: LineScanner, _ mistake: GrammarError.Mistake) -> GrammarError {
    GrammarError(file: file, line: line, column: source.column, mistake: mistake)
  }

  private func finishRule() throws(GrammarError) {
    guard case .rule(let index) = statement, grammar.rules[index].exampleLines.isEmpty else { return }
    throw GrammarError(file: file, line: grammar.rules[index].line, column: 1, mistake: .ruleWithoutExample)
  }
}

// Rules.
extension GrammarReader {
  private mutating func readPart(_ source: inout LineScanner) throws(GrammarError) {
    statement = .none
    source.skipSpaces()
    let place = source
    let name = source.word()
    if let defined = grammar.place(of: name) { throw error(place, .redefined(name, at: defined)) }
    source.skipSpaces()
    var reader = PhraseReader(source: source, grammar: grammar, file: file, line: line)
    grammar.phrases[name] = try reader.part()
    grammar.phrasePlaces[name] = "\(file):\(line)"
  }

  private mutating func readRule(_ keyword: String, _ source: inout LineScanner) throws(GrammarError) {
    guard let meaning = Meaning(rawValue: keyword) else { throw error(source.atStart, .unknownMeaning(keyword)) }
    source.skipSpaces()
    let written = source.rest
    var reader = PhraseReader(source: source, grammar: grammar, file: file, line: line)
    let phrase = try reader.phrase(of: meaning)
    statement = .rule(grammar.rules.count)
    grammar.rules.append(
      Rule(
        meaning: meaning, phrase: phrase, source: written, guards: [], file: file, line: line,
        place: "\(file):\(line)", exampleLines: []))
  }

  /// `not before 版 级`, `only after 第`; `nil` for any other line.
  private func readGuard(_ source: inout LineScanner) throws(GrammarError) -> Guard? {
    // Few continuations are guards: most need no word made.
    guard source.peek == "n" || source.peek == "o" else { return nil }
    let start = source
    let mode = source.word()
    source.skipSpaces()
    let place = source.word()
    guard mode == "not" || mode == "only", place == "before" || place == "after" else {
      if mode == "not" || mode == "only", !start.rest.contains(" = ") {
        throw error(start, .guardWithoutSide(start.rest))
      }
      source = start
      return nil
    }
    let texts = try words(&source).map(neighbour)
    return Guard(side: place == "before" ? .before : .after, isRequired: mode == "only", texts: texts)
  }
}

extension GrammarReader {
  /// What may stand beside an expression, without its backslash: `\)` is a bracket, `\s` stays as it is.
  private func neighbour(_ text: [UInt32]) -> [UInt32] {
    let isEscaped = text.count == 2 && text[0] == "\\" && text[1] != "s"
    return (isEscaped ? [text[1]] : text).map(grammar.folds.folded)
  }
}

extension String {
  /// The text of some scalars.
  init(scalars: some Sequence<UInt32>) {
    var utf8: [UInt8] = []
    for scalar in scalars {
      if scalar < 0x80 {
        utf8.append(UInt8(scalar))
      } else {
        utf8 += UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? .encodedReplacementCharacter
      }
    }
    self.init(decoding: utf8, as: UTF8.self)
  }
}
