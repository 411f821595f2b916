import Temporal

// Ranges and open ends.
extension Interpreter {
  func interval(_ reading: Reading) -> Interpreted {
    let (start, end) = ends(of: reading)
    guard let start, let end else { return .unresolved }
    if let both = datelessClocks(start, end) { return both }
    var result = join(start, end)
    // 去冬今春 names a season of work or of illness rather than a time of something.
    let isNamedAfterNow = reading.arguments.contains { $0.argument == .nowYear }
    if isNamedAfterNow, reading.arguments.contains(where: { $0.argument == .season }) { result.mayDateEvents = false }
    return result
  }

  /// The two ends as they are stated.
  private func ends(of reading: Reading) -> (End?, End?) {
    if reading.nested.count >= 2 { return (.nested(reading.nested[0], []), .nested(reading.nested[1], [])) }
    guard let split = reading.arguments.firstIndex(where: { $0.argument == .to }) else { return pair(reading) }
    let (before, after) = (reading.arguments[..<split], reading.arguments[(split + 1)...])
    guard let nested = reading.nested.first else { return (.stated(settled(before)), .stated(settled(after))) }
    return nested.range.lowerBound < reading.arguments[split].range.lowerBound
      ? (.nested(nested, before), .stated(settled(after))) : (.stated(settled(before)), .nested(nested, after))
  }

  /// 今明两年: without a word between them the second end begins where an argument comes again.
  private func pair(_ reading: Reading) -> (End?, End?) {
    let arguments = reading.arguments
    guard
      let split = arguments.indices.first(where: { index in
        arguments[..<index].contains { $0.argument == arguments[index].argument }
      })
    else { return (nil, nil) }
    return (.stated(settled(arguments[..<split])), .stated(settled(arguments[split...])))
  }

  private enum End {
    /// With what stands behind it: 4月30日0 in 4月30日0—24时.
    case nested(Reading, ArraySlice<Reading.Captured>)
    case stated(Stated)
  }

  private func settled(_ arguments: ArraySlice<Reading.Captured>) -> Stated {
    var stated = Stated()
    for captured in arguments { stated.take(captured) }
    stated.settle()
    return stated
  }

  private func stated(_ end: End) -> Stated? {
    switch end {
    case .stated(let stated): stated
    case .nested(let reading, let further): isSimple(reading) ? completed(stated(reading), with: further) : nil
    }
  }

  private func completed(_ stated: Stated, with further: ArraySlice<Reading.Captured>) -> Stated {
    guard !further.isEmpty else { return stated }
    var completed = stated
    for captured in further { completed.take(captured) }
    completed.settle()
    return completed
  }

  private func isSimple(_ reading: Reading) -> Bool {
    switch grammar.rules[reading.rule].meaning {
    case .shift, .ordinal, .dual, .dualInterval: false
    case .date, .lunar, .reign, .sexagenary, .solarTerm, .holiday, .japaneseEra, .time, .interval, .stretch, .open,
      .approximate, .duration, .set, .vague, .never:
      true
    }
  }

  private func join(_ start: End, _ end: End) -> Interpreted {
    var (first, last) = (stated(start), stated(end))
    first?.inherit(from: last, canFindMonth: context.month(ofDay: 1) != nil)
    var outer = context
    if case .number(let month)? = last?.month { outer.endMonth = month }
    let opening = first.map { Resolver(context: outer).resolve($0) } ?? resolve(start)
    guard case .resolved(let from) = opening else { return interpretation(of: opening) }
    let antecedent = from.antecedent
    last?.inheritCalendar(from: first)
    if last?.hasDate == false, first?.clock.isEmpty == true, first?.hasDate == true {
      return interpretation(of: opening)
    }
    last?.clock.inheritPart(from: first?.clock)
    var inner = context
    inner.given = antecedent
    let closing =
      last.map { Resolver(context: inner).resolve($0) } ?? Interpreter(grammar: grammar, context: inner).resolve(end)
    guard case .resolved(let to) = closing else { return interpretation(of: closing) }
    return join(from, later(to, than: from, last))
  }

  private func resolve(_ end: End) -> Resolution {
    switch end {
    case .stated(let stated): Resolver(context: context).resolve(stated)
    case .nested(let reading, _): moment(reading)
    }
  }

  /// An end that took its year, or its day, from the start lies after it: 12月28日至1月3日, 晚8点至凌晨2点.
  private func later(_ end: Resolved, than start: Resolved, _ stated: Stated?) -> Resolved {
    guard let stated, let a = start.bounds.earliest, let b = end.bounds.latest, b <= a else { return end }
    if !stated.hasDate { return end.moved(days: 1) }
    if stated.weekday != nil, stated.day == nil { return end.moved(days: 7) }
    return stated.year == nil ? end.movedYear() : end
  }

  private func join(_ start: Resolved, _ end: Resolved) -> Interpreted {
    var result = Interpreted(end)
    result.bounds = Bounds(earliest: start.bounds.earliest, latest: end.bounds.latest)
    guard let earliest = start.bounds.earliest, let latest = end.bounds.latest, earliest < latest else {
      return .impossible
    }
    if start.seconds != nil || end.seconds != nil { result.type = .time }
    result.edtf = edtf(start.period, end.period)
    result.value = "\(start.value)/\(end.value)"
    result.mod = nil
    result.precision = max(start.precision, end.precision)
    result.anchor = start.anchor == .explicit ? start.anchor : start.anchor.farther(end.anchor)
    if start.calendar != .gregorian { result.calendar = start.calendar }
    return result
  }

  private func edtf(_ start: Period, _ end: Period) -> String? {
    guard let first = start.edtf, let last = end.edtf else { return nil }
    // Of a part that is itself a range the outer end, 1949-11 of 1949年底; beside another precision its day.
    let isEven = start.precision == end.precision
    let outerFirst = isEven ? String(first.prefix { $0 != "/" }) : first.contains("/") ? "\(start.first)" : first
    let outerLast = isEven ? String(last[last.afterSlash...]) : last.contains("/") ? "\(end.last)" : last
    let from = start.precision < .year ? isoYear(start.first.year) : outerFirst
    let to = end.precision < .year ? isoYear(end.last.year) : outerLast
    return from == to ? from : "\(from)/\(to)"
  }

  /// Two clock times without any date and nothing to put them on.
  private func datelessClocks(_ start: End, _ end: End) -> Interpreted? {
    guard let first = stated(start), let last = stated(end), !first.hasDate, !last.hasDate else { return nil }
    guard context.antecedent?.date == nil, context.reference == nil else { return nil }
    var result = Interpreted.unresolved
    result.type = .time
    return result
  }
}

extension Resolved {
  func moved(days: Int) -> Resolved {
    guard let date = period.first.adding(days: days), let day = Period.day(date) else { return self }
    var result = self
    result.period = day
    return result
  }

  /// The same days a year later.
  func movedYear() -> Resolved {
    var result = self
    switch period.precision {
    case .day where period.first == period.last:
      result.period = period.first.adding(months: 12).flatMap(Period.day) ?? period
    case .day:
      // 下旬 of a month.
      let (first, last) = (period.first.adding(months: 12), period.last.adding(months: 12))
      let moved = Period.days(first, last, value: period.value.inNextYear, period.precision, mod: period.mod)
      result.period = moved ?? period
    case .month: result.period = Period.month(period.first.year + 1, period.first.month) ?? period
    case .century, .decade, .year, .season, .half, .quarter, .week, .hour, .minute, .second: break
    }
    return result
  }
}

extension String {
  /// Behind the slash of a range, else the beginning.
  fileprivate var afterSlash: Index { lastIndex(of: "/").map { index(after: $0) } ?? startIndex }

  /// An ISO value that begins with a year of four digits, a year later.
  fileprivate var inNextYear: String { Int(prefix(4)).map { isoYear($0 + 1) + dropFirst(4) } ?? self }
}

extension Anchor {
  /// The one of two that lies farther from the expression itself.
  func farther(_ other: Anchor) -> Anchor { distance < other.distance ? other : self }

  private var distance: Int {
    switch self {
    case .explicit: 0
    case .heading: 1
    case .previous: 2
    case .reference: 3
    }
  }
}
