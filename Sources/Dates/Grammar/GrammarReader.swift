import Calendars

/// Reads grammar files, line by line, into one `Grammar`. Names defined in one file hold in those after it.
struct GrammarReader {
  private(set) var grammar = Grammar()
  private var file = ""
  private var line = 0
  private var statement = Statement.none

  /// What an indented line continues.
  private enum Statement { case none, words(Int), whole, rule(Int) }

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
    case "digit": try source.values(file, line) { grammar.numerals.digits[$0] = $1 }
    case "counting": try source.values(file, line) { grammar.numerals.counting[$0] = $1 }
    case "unit": try source.values(file, line) { grammar.numerals.units[$0] = $1 }
    case "joined": try source.values(file, line) { grammar.numerals.joined[$0] = $1 }
    case "slot": try readSlots(&source)
    case "word": try readWord(&source)
    case "let": try readPart(&source)
    case "signal": try readSignal(&source)
    case "whole": readWhole(&source)
    default: try readRule(keyword, &source)
    }
  }

  private mutating func readContinuation(_ source: inout LineScanner) throws(GrammarError) {
    switch statement {
    case .none: throw error(source, .malformed("line: it continues nothing"))
    case .words(let index): try readEntries(&source, into: index)
    case .whole: readWhole(&source)
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

  private func error(_ source: LineScanner, _ mistake: GrammarError.Mistake) -> GrammarError {
    GrammarError(file: file, line: line, column: source.column, mistake: mistake)
  }

  private func finishRule() throws(GrammarError) {
    guard case .rule(let index) = statement, grammar.rules[index].exampleLines.isEmpty else { return }
    throw GrammarError(file: file, line: grammar.rules[index].line, column: 1, mistake: .ruleWithoutExample)
  }
}

// Names.
extension GrammarReader {
  private mutating func define(_ name: String, _ kind: Term.Kind, at source: LineScanner) throws(GrammarError) {
    guard let argument = RuleArgument(rawValue: String(name.prefix { $0 != "." })) else {
      throw error(source, .unknownArgument(name))
    }
    if let place = grammar.place(of: name) { throw error(source, .redefined(name, at: place)) }
    grammar.termIndex[name] = grammar.terms.count
    grammar.terms.append(Term(name: name, argument: argument, kind: kind, place: "\(file):\(line)"))
  }

  private mutating func readSlots(_ source: inout LineScanner) throws(GrammarError) {
    statement = .none
    repeat {
      source.skipSpaces()
      let place = source
      let name = source.word()
      guard let format = source.numberFormat() else { throw error(source, .malformed(NumberFormat.wanted)) }
      try define(name, .number(format), at: place)
    } while source.take(",")
  }

  private mutating func readWord(_ source: inout LineScanner) throws(GrammarError) {
    source.skipSpaces()
    let place = source
    try define(source.word(), .words([]), at: place)
    statement = .words(grammar.terms.count - 1)
    try readEntries(&source, into: grammar.terms.count - 1)
  }

  private mutating func readEntries(_ source: inout LineScanner, into index: Int) throws(GrammarError) {
    guard case .words(var entries) = grammar.terms[index].kind else { return }
    while source.skipSpaces() >= 0, !source.isAtEnd {
      let place = source
      let (text, value) = source.entry()
      guard !text.isEmpty else { throw error(source, .malformed("entry")) }
      if text[0] == "@" {
        entries += try listed(String(scalars: Array(text.dropFirst())), at: place)
        continue
      }
      let folded = text.map(grammar.folds.folded)
      let stated = value == .none ? .name(String(scalars: folded)) : value
      try check(stated, of: grammar.terms[index].argument, at: place)
      entries.append((folded, stated))
    }
    let term = grammar.terms[index]
    grammar.terms[index] = Term(name: term.name, argument: term.argument, kind: .words(entries), place: term.place)
  }

  private func check(_ value: WordValue, of argument: RuleArgument, at place: LineScanner) throws(GrammarError) {
    guard let wanted = argument.complaint(about: value) else { return }
    throw error(place, .unknownValue(value.description, argument: argument.rawValue, wanted: wanted))
  }

  /// The words of a table of the calendars, `@reigns`.
  private func listed(_ name: String, at place: LineScanner) throws(GrammarError) -> [(
    text: [UInt32], value: WordValue
  )] {
    guard let list = WordList(rawValue: name) else {
      throw error(
        place, .unknownName("@" + name, like: name.nearest(in: WordList.allCases.map(\.rawValue)).map { "@" + $0 }))
    }
    return list.words.map { word in
      let folded = word.unicodeScalars.map { grammar.folds.folded($0.value) }
      return (folded, .name(word))
    }
  }

  private mutating func readWhole(_ source: inout LineScanner) {
    statement = .whole
    while source.skipSpaces() >= 0, !source.isAtEnd {
      grammar.wholeWords.append(source.entry().text.map(grammar.folds.folded))
    }
  }

  private mutating func readSignal(_ source: inout LineScanner) throws(GrammarError) {
    statement = .none
    source.skipSpaces()
    let place = source
    let name = source.word()
    guard let signal = Signal(rawValue: name) else {
      throw error(place, .unknownName(name, like: name.nearest(in: Signal.allCases.map(\.rawValue))))
    }
    while source.skipSpaces() >= 0, !source.isAtEnd {
      grammar.signals[signal, default: []].append(source.entry().text)
    }
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
    let phrase = try reader.phrase()
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
    var texts: [[UInt32]] = []
    while source.skipSpaces() >= 0, !source.isAtEnd { texts.append(neighbour(source.entry().text)) }
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
