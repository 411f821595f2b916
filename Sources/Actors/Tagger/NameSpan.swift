/// A name in a sentence, in characters of its buffer.
package struct NameSpan: Hashable, Sendable {
  package var range: Range<Int>
  package var kind: NameKind

  package init(range: Range<Int>, kind: NameKind) {
    self.range = range
    self.kind = kind
  }

  /// The spans of a sequence of labels.
  package static func spans(of labels: [NameLabel]) -> [NameSpan] {
    var spans: [NameSpan] = []
    for (index, label) in labels.enumerated() {
      guard let kind = label.kind else { continue }
      if !label.begins, let last = spans.indices.last, spans[last].range.upperBound == index, spans[last].kind == kind {
        spans[last].range = spans[last].range.lowerBound..<index + 1
      } else {
        spans.append(NameSpan(range: index..<index + 1, kind: kind))
      }
    }
    return spans
  }
}
