import Actors

/// How many names a tagger finds, in per cent F1: the same span and kind, or any character in common.
struct Evaluation {
  private struct Count {
    var (hits, guessed, wanted) = (0, 0, 0)
    var f1: Double { guessed + wanted == 0 ? 0 : 200 * Double(hits) / Double(guessed + wanted) }
  }

  private var strict = Count()
  private var overlap = Count()
  private var kinds: [NameKind: Count] = [:]

  init(_ sentences: [AnnotatedSentence], names: (AnnotatedSentence) -> [NameSpan]) {
    for sentence in sentences { add(Set(sentence.names), Set(names(sentence))) }
  }

  private mutating func add(_ wanted: Set<NameSpan>, _ guessed: Set<NameSpan>) {
    let hits = wanted.intersection(guessed)
    Evaluation.count(&strict, hits.count, guessed.count, wanted.count)
    Evaluation.count(&overlap, Evaluation.overlaps(wanted, guessed), guessed.count, wanted.count)
    for kind in NameKind.allCases {
      func number(_ spans: Set<NameSpan>) -> Int { spans.count { $0.kind == kind } }
      Evaluation.count(&kinds[kind, default: Count()], number(hits), number(guessed), number(wanted))
    }
  }

  private static func count(_ count: inout Count, _ hits: Int, _ guessed: Int, _ wanted: Int) {
    count.hits += hits
    count.guessed += guessed
    count.wanted += wanted
  }

  /// Each wanted name is used once, left to right.
  private static func overlaps(_ wanted: Set<NameSpan>, _ guessed: Set<NameSpan>) -> Int {
    var free = wanted.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var hits = 0
    for guess in guessed.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard let at = free.firstIndex(where: { $0.range.overlaps(guess.range) }) else { continue }
      free.remove(at: at)
      hits += 1
    }
    return hits
  }

  var description: String {
    let parts =
      [("strict", strict.f1), ("overlap", overlap.f1)] + NameKind.allCases.map { ($0.rawValue, kinds[$0]?.f1 ?? 0) }
    return parts.map { "\($0.0) \(Double(Int($0.1 * 10 + 0.5)) / 10)" }.joined(separator: "  ")
  }
}
