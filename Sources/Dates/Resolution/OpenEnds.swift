import Temporal

// Open ranges and vagueness.
extension Interpreter {
  func open(_ reading: Reading) -> Interpreted {
    guard let stated = reading.bound else { return .unresolved }
    var result =
      stated == .ago
      ? interpretation(of: shift(reading, by: -1)) : reading.nested.first.map { span($0, stated) } ?? .unresolved
    guard result.bounds != .unknown, !merelyBegins(reading) else { return result }
    if stated == .until, let length = amounts(reading).first { return lasting(length, upTo: result) }
    let (bound, bounds) = (meant(stated, result), result.bounds)
    switch bound {
    case .before: (result.bounds, result.mod) = (Bounds(earliest: nil, latest: bounds.earliest), .before)
    case .until, .ago: (result.bounds, result.mod) = (Bounds(earliest: nil, latest: bounds.latest), .onOrBefore)
    case .after: (result.bounds, result.mod) = (Bounds(earliest: bounds.latest, latest: nil), .after)
    case .since: (result.bounds, result.mod) = (Bounds(earliest: bounds.earliest, latest: nil), .onOrAfter)
    case .within: break
    case .past, .recent, .next, .following, .then: return .unresolved
    }
    result.edtf = openEDTF(result, bound)
    return result
  }

  /// 截至9月30日止九个月: so long, with that day as the last.
  private func lasting(_ length: (amount: String, unit: Unit), upTo end: Interpreted) -> Interpreted {
    let count = length.amount.isEmpty ? 1 : length.amount.wholeAndHalf?.count ?? 0
    guard let last = end.bounds.lastDay, (1..<1000).contains(count),
      let start = last.adding(days: 1).flatMap({ length.unit.adding(-count, to: $0) })
    else { return .unresolved }
    var result = end
    (result.bounds, result.mod) = (Bounds(earliest: CivilDateTime(startOf: start), latest: end.bounds.latest), nil)
    result.edtf = "\(start)/\(last)"
    return result
  }

  /// What is open. What came after a holiday came after one that has been, unless the clause looks ahead.
  private func span(_ reading: Reading, _ bound: Bound) -> Interpreted {
    var context = context
    if bound == .after, grammar.rules[reading.rule].meaning == .holiday { context.hasBeen = !context.looksAhead }
    return Interpreter(grammar: grammar, context: context).interpret(reading)
  }

  /// 从2016-2018: both ends are said, 从 opens neither.
  private func merelyBegins(_ reading: Reading) -> Bool {
    guard let nested = reading.nested.first, nested.range.upperBound == reading.range.upperBound else { return false }
    return nested.range.lowerBound > reading.range.lowerBound && reading.bound == .since
      && grammar.rules[nested.rule].meaning == .interval
  }

  /// 年底前, and a day before which something ought to be done, hold the deadline; 20世纪80年代以后 begins with the decade.
  private func meant(_ bound: Bound, _ result: Interpreted) -> Bound {
    switch bound {
    case .before where result.mod == .end || context.inquiry.looksAhead || context.isDuty: .until
    case .after where result.precision < .year && result.mod == nil: .since
    case .before, .after, .since, .until, .within, .ago, .past, .recent, .next, .following, .then: bound
    }
  }

  /// `../2014-12-31`, `1949/..`.
  private func openEDTF(_ result: Interpreted, _ bound: Bound) -> String? {
    guard let edtf = result.edtf else { return nil }
    let ends = edtf.contains("X") ? [] : edtf.split(separator: "/")
    switch bound {
    case .before: return result.bounds.lastDay.map { "../\($0)" }
    case .until, .ago: return ends.last.map { "../\($0)" } ?? result.bounds.lastDay.map { "../\($0)" }
    case .after: return result.bounds.firstDay.map { "\($0)/.." }
    case .since where result.precision < .year: return result.bounds.firstDay.map { "\(isoYear($0.year))/.." }
    case .since: return ends.first.map { "\($0)/.." } ?? result.bounds.firstDay.map { "\($0)/.." }
    case .within, .past, .recent, .next, .following, .then: return edtf
    }
  }

  /// 约, 前后, 左右: marks the value, does not widen it.
  func approximate(_ reading: Reading) -> Interpreted {
    guard let nested = reading.nested.first else { return .unresolved }
    var result = interpret(nested)
    result.isApproximate = true
    if result.mod == nil { result.mod = .approximate }
    if let edtf = result.edtf, !edtf.contains("X") {
      result.edtf = edtf.split(separator: "/").map { $0 == ".." ? "\($0)" : "\($0)~" }.joined(separator: "/")
    }
    return result
  }
}
