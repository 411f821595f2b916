/// Grammar files, read: names, rules and where they stand. See `Grammars/README.md` for the language.
package struct Grammar: Sendable {
  /// Numbers and word lists; a rule refers to them by index.
  package internal(set) var terms: [Term] = []
  package internal(set) var rules: [Rule] = []
  package internal(set) var numerals = Numerals()
  package internal(set) var folds = FoldTable()
  /// Words that no expression begins or ends within: 日本, 最后.
  var wholeWords: [[UInt32]] = []
  var signals: [Signal: [[UInt32]]] = [:]
  var termIndex: [String: Int] = [:]
  /// Parts of phrases that have a name of their own.
  var phrases: [String: Phrase] = [:]
  /// Where those parts are named.
  var phrasePlaces: [String: String] = [:]

  /// Where a name is defined; `nil` for one that is free.
  func place(of name: String) -> String? {
    if Meaning.nests[name] != nil { return "the language itself" }
    return termIndex[name].map { terms[$0].place } ?? phrasePlaces[name]
  }
}

/// A named slot for a number, or a named list of words.
package struct Term: Sendable {
  package let name: String
  let argument: RuleArgument
  let kind: Kind
  /// `zh/dates.grammar:4`.
  let place: String
  /// The characters of the shortest text that it matches.
  let shortest: Int
  /// What it states, unless that may be stated several times in one phrase.
  let stated: ArgumentSet

  init(name: String, argument: RuleArgument, kind: Kind, place: String) {
    (self.name, self.argument, self.kind, self.place) = (name, argument, kind, place)
    stated = argument.isCounted ? [] : ArgumentSet(argument)
    switch kind {
    case .number(let format): shortest = if case .digits(let count) = format.shape { count } else { 1 }
    case .words(let entries): shortest = entries.reduce(Phrase.longest) { min($0, $1.text.count) }
    }
  }

  enum Kind: Sendable {
    case number(NumberFormat)
    case words([(text: [UInt32], value: WordValue)])
  }
}

/// How a slot's number is written, and which values it may have.
struct NumberFormat: Sendable, Equatable {
  enum Shape: Sendable, Equatable {
    /// Exactly so many digits: 1992, 一九九二.
    case digits(Int)
    /// As a counted number: 12, 十二, 廿三.
    case cardinal
    /// A quantity, with decimals, separators and myriads: 2621.2, 35,000, 2000万.
    case quantity
  }
  var shape: Shape
  var range: ClosedRange<Int>
  var allowsArabic = true
  var allowsHanzi = true
  /// 两 is two.
  var allowsCounting = false
  /// 廿, 卅: without 日 behind them they mark a lunar day.
  var allowsJoined = true

  /// Whether its values are fewer than its digits could make.
  var isBounded: Bool {
    if case .digits(let count) = shape { range != NumberFormat.range(ofDigits: count) } else { true }
  }

  /// All values of so many digits, 1 to 9.
  static func range(ofDigits count: Int) -> ClosedRange<Int> {
    0...(0..<count).reduce(1) { power, _ in power * 10 } - 1
  }

  /// The values that it may have, for messages.
  var values: String { shape == .quantity ? "quantity" : "\(range.lowerBound)-\(range.upperBound)" }

  /// For messages.
  static let wanted =
    "slot: NAME and 1-12, 4 digits or quantity, then perhaps arabic, hanzi, counting, unjoined or a range of values"
}

/// Characters that a rule must not, or must, stand next to.
struct Guard: Sendable {
  enum Side: Sendable { case before, after }
  var side: Side
  /// `only before` instead of `not before`.
  var isRequired: Bool
  var texts: [[UInt32]]
}

/// One rule: a meaning and a phrase.
package struct Rule: Sendable {
  package let meaning: Meaning
  let phrase: Phrase
  /// The phrase as it is written.
  package let source: String
  var guards: [Guard]
  /// It is certain enough to end within a whole word: 4月5日本…
  var mayCut = false
  package let file: String
  package let line: Int
  /// `zh/dates.grammar:12`.
  package let place: String
  /// Lines with examples, not yet read.
  var exampleLines: [(line: Int, text: ArraySlice<UInt32>)]
}

/// The shape of a rule's phrase.
indirect enum Phrase: Sendable {
  case text([UInt32])
  case term(Int)
  case nested([Meaning], name: String)
  case space
  case sequence([Phrase])
  case choice([Phrase])
  case optional(Phrase)
}

/// Words that say what kind of text or clause a date stands in.
enum Signal: String, CaseIterable, Sendable {
  /// Marks of news: such texts lean on their publication date.
  case news
  /// The clause looks ahead.
  case future
  /// The clause looks back from what the text tells.
  case retrospect
  /// Somebody says, or decides, what the clause looks ahead to.
  case speech
  /// The clause denies the date.
  case negation
  /// The clause says under which condition: what stands in it need not have happened.
  case condition
  /// Somebody foretells what the next clause says.
  case forecast
  /// The expression is what something is compared with, or merely supposed.
  case comparison
  /// Behind a year: games or an office that are to be had then.
  case qualifying
  /// The expression is written on something that the text tells of.
  case inscription
  /// The text counts years from the founding of the Republic of China.
  case roc
  /// A place or an authority of Taiwan: in Traditional script such a text counts so too.
  case taiwan
  /// Characters that only Traditional script has.
  case traditional
  /// What stands in the clause ought to be done: a date before which is its last day.
  case duty
}

/// Digits, units and joined tens of a script's numerals.
package struct Numerals: Sendable {
  var digits: [UInt32: Int] = [:]
  /// Digits that only count: 两.
  var counting: [UInt32: Int] = [:]
  var units: [UInt32: Int] = [:]
  /// 万亿. The products of larger ones would not be counted any more.
  static let largestUnit = 1_000_000_000_000
  var joined: [UInt32: Int] = [:]
}

/// Characters that are read as others: traditional as simplified, full width as half width. One to one, so that places
/// in the text stay as they are.
package struct FoldTable: Sendable {
  private(set) var target: [UInt32: UInt32] = [:]
  /// The first character that folds to it, for writing an example in the other script.
  private(set) var source: [UInt32: UInt32] = [:]

  mutating func add(_ variant: UInt32, to character: UInt32) {
    target[variant] = character
    if source[character] == nil { source[character] = variant }
  }

  package func folded(_ scalar: UInt32) -> UInt32 {
    if 0xFF01...0xFF5E ~= scalar { return scalar - 0xFEE0 }
    return target[scalar] ?? scalar
  }

  /// The text with every variant replaced: in simplified script.
  package func simplified(_ text: String) -> String { replacing(text, target) }

  /// The text with every character that has a variant replaced: in traditional script.
  package func traditional(_ text: String) -> String { replacing(text, source) }

  private func replacing(_ text: String, _ table: [UInt32: UInt32]) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(table[scalar.value].flatMap(Unicode.Scalar.init) ?? scalar)
    }
    return String(result)
  }
}
