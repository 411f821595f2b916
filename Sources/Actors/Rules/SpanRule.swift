/// Puts right what the model alone gets wrong, in one way. Rules run in a fixed order.
protocol SpanRule {
  func apply(to spans: inout [NameSpan], in words: SentenceWords)
}

extension NameTagger {
  /// The names in the sentence that `scratch.buffer` has read, put right by rules, in the order of the text.
  package func ruledNames(in scratch: Scratch) -> [NameSpan] {
    var spans = names(in: scratch)
    let words = SentenceWords(lexicon: lexicon, buffer: scratch.buffer)
    Abbreviations().apply(to: &spans, in: words)
    Suffixes().apply(to: &spans, in: words)
    LocalBodies().apply(to: &spans, in: words)
    Boundaries().apply(to: &spans, in: words)
    Gazetteer().apply(to: &spans, in: words)
    CertainNames(wordClass: .country, kind: .place).apply(to: &spans, in: words)
    CertainNames(wordClass: .certainPerson, kind: .person).apply(to: &spans, in: words)
    TitledPersons().apply(to: &spans, in: words)
    PlaceSuffixes().apply(to: &spans, in: words)
    ReachedPlaces().apply(to: &spans, in: words)
    Armies().apply(to: &spans, in: words)
    Families().apply(to: &spans, in: words)
    QuotedNames().apply(to: &spans, in: words)
    Bodies().apply(to: &spans, in: words)
    return spans.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
