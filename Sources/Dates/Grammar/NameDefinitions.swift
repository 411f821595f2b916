import Calendars

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

  /// `slot month 1-12, day 1-31`.
  mutating func readSlots(_ source: inout LineScanner) throws(GrammarError) {
    statement = .none
    repeat {
      source.skipSpaces()
      let place = source
      let name = source.word()
      guard let format = source.numberFormat() else { throw error(source, .malformed(NumberFormat.wanted)) }
      try define(name, .number(format), at: place)
      let argument = grammar.terms[grammar.terms.count - 1].argument
      if let wanted = argument.complaint(about: format) {
        throw error(place, .unknownValue(format.values, argument: argument.rawValue, wanted: wanted))
      }
    } while source.take(",")
  }

  /// `word part.month 初=START`. A list of an earlier file goes on: a user's own words join it.
  mutating func readWord(_ source: inout LineScanner) throws(GrammarError) {
    source.skipSpaces()
    let place = source
    let name = source.word()
    if let known = listOfAnotherFile(name) {
      statement = .words(known)
      return try readEntries(&source, into: known)
    }
    try define(name, .words([]), at: place)
    statement = .words(grammar.terms.count - 1)
    try readEntries(&source, into: grammar.terms.count - 1)
  }

  private func listOfAnotherFile(_ name: String) -> Int? {
    guard let known = grammar.termIndex[name], case .words = grammar.terms[known].kind,
      !grammar.terms[known].place.hasPrefix(file + ":")
    else { return nil }
    return known
  }

  /// The words of a list, on its first line or a later one.
  mutating func readEntries(_ source: inout LineScanner, into index: Int) throws(GrammarError) {
    guard case .words(var entries) = grammar.terms[index].kind else { return }
    while source.skipSpaces() >= 0, !source.isAtEnd {
      let place = source
      let (text, value) = source.entry()
      guard !text.isEmpty else { throw error(source, .malformed("entry")) }
      guard text.count <= Phrase.longest else { throw error(place, .tooLong) }
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

  /// `whole 日本 最后`.
  mutating func readWhole(_ source: inout LineScanner) throws(GrammarError) {
    statement = .whole
    for word in try words(&source) { grammar.wholeWords.append(word.map(grammar.folds.folded)) }
  }

  /// The words of the rest of a line, none of them longer than what is looked at around an expression.
  func words(_ source: inout LineScanner) throws(GrammarError) -> [[UInt32]] {
    var words: [[UInt32]] = []
    while source.skipSpaces() >= 0, !source.isAtEnd {
      let place = source
      let word = source.entry().text
      guard word.count <= Phrase.longest else { throw error(place, .tooLong) }
      words.append(word)
    }
    return words
  }

  /// `signal news 记者`.
  mutating func readSignal(_ source: inout LineScanner) throws(GrammarError) {
    statement = .none
    source.skipSpaces()
    let place = source
    let name = source.word()
    guard let signal = Signal(rawValue: name) else {
      throw error(place, .unknownName(name, like: name.nearest(in: Signal.allCases.map(\.rawValue))))
    }
    grammar.signals[signal, default: []] += try words(&source)
  }
}
