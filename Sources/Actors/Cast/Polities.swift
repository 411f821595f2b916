import Temporal

/// The polities last named, for 该国 and 兩國.
struct Polities: Sendable {
  /// The latest last, and how often each was named.
  private var named: [(mention: Mention, count: Int)] = []
  private static let kept = 4

  /// The one named last.
  var last: Mention? { named.last?.mention }

  mutating func remember(_ mention: Mention) {
    let known = named.firstIndex { $0.mention.name == mention.name }
    let count = known.map { named.remove(at: $0).count } ?? 0
    named.append((mention, count + 1))
    if named.count > Polities.kept { named.removeFirst() }
  }

  /// The two that the text speaks of most; of those named equally often the later.
  var pair: [Mention] {
    let ranked = named.enumerated().sorted { ($0.element.count, $0.offset) > ($1.element.count, $1.offset) }
    return ranked.count < 2 ? [] : ranked.prefix(2).sorted { $0.offset < $1.offset }.map(\.element.mention)
  }
}
