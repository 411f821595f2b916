import TimelineKit

/// What a run tells of doubtful dates: those of the first few documents, and at its end how many more there were. Millions of
/// articles shall not drown their reader.
struct DateWarningTally {
  private var (told, untold) = (0, 0)
  private static let limit = 20

  mutating func tell(_ warnings: DateWarnings, _ console: Console, of input: String) {
    if told < DateWarningTally.limit {
      warnings.tell(console, of: input)
      told += warnings.count
    } else {
      untold += warnings.count
    }
  }

  /// To be called once all documents are told.
  func finish(_ console: Console) {
    if untold > 0 { console.warn("\(untold) more dates in further articles are impossible or at odds") }
  }
}

/// The first few doubtful dates of a document, and how many there are: a broken document shall not drown the others.
struct DateWarnings: Sendable {
  private var shown: [DateDiagnostic] = []
  private(set) var count = 0
  private static let limit = 10

  mutating func add(_ diagnostic: DateDiagnostic) {
    count += 1
    if shown.count < DateWarnings.limit { shown.append(diagnostic) }
  }

  /// Tells the user. `input` is as messages name it: the path, `-`, or `path:line` for a record.
  func tell(_ console: Console, of input: String) {
    for diagnostic in shown { console.warn(diagnostic.wording, at: input) }
    if count > shown.count {
      console.warn("and \(count - shown.count) more dates that are impossible or at odds", at: input)
    }
  }
}

extension DateWarnings {
  init(_ diagnostics: [DateDiagnostic]) {
    self.init()
    for diagnostic in diagnostics { add(diagnostic) }
  }
}

extension DateDiagnostic {
  /// What, where and what to do.
  fileprivate var wording: String {
    switch problem {
    case .impossible: "line \(line): no calendar has \(text), so it has no value; correct the date"
    case .disagreeing: "line \(line): \(text) names two different days; the Gregorian one stands, check the other"
    }
  }
}
