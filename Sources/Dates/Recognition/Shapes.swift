/// What a parse asked of the Arabic digits of an expression: the rest of it goes the same way whatever the digits are.
enum DigitQuestion {
  enum Unit { case rule, term }

  /// Whether a number that reaches to a character has a value.
  case value(TermCall, end: Int, allowsImpossible: Bool, Bool)
  /// Where the character at a place leads from an instruction.
  case target(of: Int32, at: Int, Int32?)
  /// Whether a unit begins with the character at a place.
  case begins(Int32, Unit, at: Int, Bool)
  /// What the guards of a rule say that name digits.
  case guards(Int32, Guard.Side, at: Int, Bool)

  /// Whether no word is cut at a place, where words have digits.
  case words(Guard.Side, at: Int, areWhole: Bool)

  /// Whether the answer is the same for another expression.
  fileprivate func isAnsweredAlike(by input: Characters, _ recognizer: Recognizer) -> Bool {
    switch self {
    case .value(let call, let end, let allowsImpossible, let has):
      // What a word list has does not matter: only numbers are asked about.
      return (recognizer.value(of: call, entry: 0, to: end, input, allowsImpossible) != nil) == has
    case .target(let instruction, let place, let target):
      return recognizer.program.step(instruction, on: input.classes[place]) == target
    case .begins(let index, let unit, let place, let begins):
      return recognizer.program.firsts(of: index, unit).contains(input.classes[place]) == begins
    case .guards(let rule, let side, let place, let allowed):
      var sight = Sight()
      return recognizer.allows(rule, side, input.text, at: input.offset(place), &sight) == allowed
    case .words(let side, let place, let areWhole):
      var sight = Sight()
      return recognizer.cutsWord(side, input.text, at: input.offset(place), &sight) != areWhole
    }
  }
}

/// What the automaton says of an expression before it is taken apart.
struct Attempt {
  /// In bytes of the text.
  let range: Range<Int>
  /// Where the automaton could stop, in bytes from the start, with its states.
  let stops: [Matcher.Stop]
  /// For each character the rules that may be nested there: digits may rule some of them out.
  let candidates: [[Int32]]
}

/// All that reading an expression found out.
final class Study {
  private let stops: [Matcher.Stop]
  private let candidates: [[Int32]]
  var trial: Trial
  private var questions: [DigitQuestion] = []
  private var trail = Trail()

  init(_ attempt: Attempt) {
    (trial, stops, candidates) = (Trial(attempt.range), attempt.stops, attempt.candidates)
  }

  /// Notes what became of one attempt.
  func note(_ capture: borrowing Capture) {
    trial.note(capture.views)
    questions += capture.questions
    trail = capture.trail
  }

  /// The same for other digits; `nil` where they, or what surrounds the expression, may be read otherwise.
  fileprivate func trial(of input: Characters, _ attempt: Attempt, _ recognizer: Recognizer) -> Trial? {
    var sight = Sight()
    let range = attempt.range
    guard attempt.stops == stops, attempt.candidates == candidates,
      trial.standsAlike(in: input.text, range.lowerBound, recognizer, &sight),
      questions.allSatisfy({ $0.isAnsweredAlike(by: input, recognizer) })
    else { return nil }
    guard let finding = trial.finding else { return trial.of(range, nil) }
    guard let reading = trail.reading(of: input, recognizer) else { return nil }
    return trial.of(range, Finding(reading: reading, isImpossible: finding.isImpossible))
  }
}

/// How expressions were read, whatever their Arabic digits: 5月3日 is read as 6月4日 was, if nothing was asked of the digits that
/// these answer otherwise. Texts that never repeat a date repeat its shape.
struct Shapes {
  /// By the bytes with all digits made one.
  private var studies: [[UInt8]: [Study]] = [:]
  /// More shapes, and more studies of one, are better forgotten than kept.
  private static let limit = 1 << 11
  private static let studyLimit = 4

  private static func shape(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var shape = Array(bytes[range])
    for index in shape.indices {
      if 0x30...0x39 ~= shape[index] { shape[index] = 0x30 }
      // The wide ones: EF BC 90 to EF BC 99.
      if 0x90...0x99 ~= shape[index], index > 1, shape[index - 1] == 0xBC, shape[index - 2] == 0xEF {
        shape[index] = 0x90
      }
    }
    return shape
  }

  /// The reading of an expression after that of one of the same shape.
  func trial(of input: Characters, _ attempt: Attempt, _ recognizer: Recognizer) -> Trial? {
    for study in studies[Shapes.shape(of: attempt.range, in: input.text), default: []] {
      if let trial = study.trial(of: input, attempt, recognizer) { return trial }
    }
    return nil
  }

  /// Remembers how an expression was read.
  mutating func keep(_ study: Study, in bytes: UnsafeBufferPointer<UInt8>) {
    if studies.count == Shapes.limit { studies = [:] }
    var alike = studies[Shapes.shape(of: study.trial.range, in: bytes), default: []]
    if alike.count == Shapes.studyLimit { alike.removeLast() }
    alike.insert(study, at: 0)
    studies[Shapes.shape(of: study.trial.range, in: bytes)] = alike
  }
}
