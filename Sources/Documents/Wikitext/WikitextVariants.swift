// -{zh-hans:…;zh-hant:…}-
extension WikitextInline {
  mutating func renderVariant(_ inner: Range<Int>) {
    let parts = parts(of: inner)
    var rules = inner
    if parts.count > 1 {
      let flags = bytes.string(parts[0]).filter { $0 != " " && $0 != ";" }
      if flags.contains(where: { "HTDN-".contains($0) }), !flags.contains("A") { return }
      rules = parts[1].lowerBound..<inner.upperBound
    }
    render(bytes.trimmed(chosen(from: rules) ?? rules))
  }

  /// The words of the variant that the text is written in; `nil` where there are no variants.
  private func chosen(from rules: Range<Int>) -> Range<Int>? {
    var best: (rank: Int, range: Range<Int>)?
    for rule in split(rules, at: UInt8(ascii: ";")) {
      guard let colon = bytes[rule].firstIndex(of: UInt8(ascii: ":")) else { continue }
      guard let rank = rank(of: bytes.string(bytes.trimmed(rule.lowerBound..<colon))) else { continue }
      if best.map({ rank < $0.rank }) ?? true { best = (rank, colon + 1..<rule.upperBound) }
    }
    return best?.range
  }

  private func rank(of variant: String) -> Int? {
    let hant = ["zh-hant", "zh-tw", "zh-hk", "zh-mo", "zh"]
    let hans = ["zh-hans", "zh-cn", "zh-sg", "zh-my", "zh"]
    let name = variant.lowercased()
    let order = isTraditional ? hant + hans : hans + hant
    return order.firstIndex(of: name)
  }

  private func split(_ range: Range<Int>, at mark: UInt8) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    forEachPlain(in: range) { at in
      if bytes[at] == mark {
        parts.append(start..<at)
        start = at + 1
      }
      return true
    }
    return parts + [start..<range.upperBound]
  }
}
