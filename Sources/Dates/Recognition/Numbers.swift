// Values of numerals. Sources: GB/T 15835-2011 (use of numerals), and common usage for 廿 and 两.
extension Characters {
  private func numeral(_ index: Int, _ numerals: [Alphabet.Numeral]) -> Alphabet.Numeral {
    classes[index] < Alphabet.firstPlain ? numerals[Int(classes[index])] : .none
  }

  /// The number written in a range of characters; `nil` where they do not make one. Decimals are given as they stand.
  func value(_ range: Range<Int>, _ format: NumberFormat, _ numerals: [Alphabet.Numeral]) -> WordValue? {
    if format.shape != .quantity, let number = arabic(range) {
      let countsNothing = format.shape == .cardinal && format.range.upperBound > 99 && range.count > 1
      return countsNothing && classes[range.lowerBound] == Alphabet.arabic ? nil : .number(number)
    }
    let parts = range.map { numeral($0, numerals) }
    if !format.allowsJoined, parts.contains(where: \.isJoined) { return nil }
    switch format.shape {
    case .digits: return positional(parts).map(WordValue.number)
    case .cardinal:
      // 07 counts nothing.
      if format.range.upperBound > 99, parts.count > 1, parts[0] == .digit(0) { return nil }
      return number(parts, isArabic: isArabic(range.lowerBound)).map(WordValue.number)
    case .quantity:
      if isArabic(range.lowerBound) { return quantity(range, parts) }
      return cardinal(parts).map(WordValue.number)
    }
  }

  /// The number of nine digits at most, as most are; `nil` for others.
  private func arabic(_ range: Range<Int>) -> Int? {
    guard (1...9).contains(range.count) else { return nil }
    var number = 0
    for index in range {
      guard isArabic(index) else { return nil }
      number = number * 10 + Int(classes[index] - Alphabet.arabic)
    }
    return number
  }

  /// Enough for the age of the world, 138亿年, and no product of units and days of it leaves 64 bits.
  private static let largest = 999_999_999_999

  /// `nil` beyond the largest number.
  private static func product(_ number: Int, _ unit: Int) -> Int? {
    let (product, overflows) = number.multipliedReportingOverflow(by: unit)
    return overflows || product > largest ? nil : product
  }

  func isArabic(_ index: Int) -> Bool {
    (Alphabet.arabic..<Alphabet.arabic + 10).contains(classes[index])
  }

  func hasArabic(_ range: Range<Int>) -> Bool { range.contains(where: isArabic) }

  private func number(_ parts: [Alphabet.Numeral], isArabic: Bool) -> Int? {
    isArabic ? positional(parts) : cardinal(parts)
  }

  /// 1992, 一九九二.
  private func positional(_ parts: [Alphabet.Numeral]) -> Int? {
    var total = 0
    for part in parts {
      guard case .digit(let digit) = part, total < 1_000_000_000 else { return nil }
      total = total * 10 + digit
    }
    return total
  }

  /// 二十三, 廿三, 一百零五, 两千; a run of plain digits is positional, and 二〇 too.
  private func cardinal(_ parts: [Alphabet.Numeral]) -> Int? {
    if parts.count > 1, let plain = positional(parts) { return plain }
    var total = 0
    var section = 0
    var pending: Int?
    var lastUnit = Int.max
    for part in parts {
      switch part {
      case .digit(0):
        if pending != nil { return nil }
        if parts.count == 1 { return 0 }
      case .digit(let value), .counting(let value):
        guard pending == nil else { return nil }
        pending = value
      case .joined(let value):
        guard pending == nil, lastUnit > 10 else { return nil }
        section += value
        lastUnit = 10
      case .unit(let unit) where unit >= 10_000:
        guard total < unit * 10_000, section + (pending ?? 0) > 0 else { return nil }
        guard let myriads = Characters.product(total + section + (pending ?? 0), unit) else { return nil }
        total = myriads
        (section, pending, lastUnit) = (0, nil, Int.max)
      case .unit(let unit):
        guard unit < lastUnit, pending != nil || unit == 10 else { return nil }
        section += (pending ?? 1) * unit
        (pending, lastUnit) = (nil, unit)
      case .none: return nil
      }
    }
    return total + section + (pending ?? 0)
  }

  /// 2621.2, 35,000, 2000万.
  private func quantity(_ range: Range<Int>, _ parts: [Alphabet.Numeral]) -> WordValue? {
    var (whole, fraction, unit) = (0, "", 1)
    var inFraction = false
    for (index, part) in zip(range, parts) {
      switch part {
      case .digit(let digit) where inFraction: fraction += String(digit)
      case .digit(let digit):
        guard whole < 1_000_000_000 else { return nil }
        whole = whole * 10 + digit
      case .unit(let value): unit = value
      case .none: inFraction = inFraction || isPoint(index)
      case .counting, .joined: return nil
      }
    }
    if parts.first == .digit(0), fraction.isEmpty, parts.count > 1 { return nil }
    guard !fraction.isEmpty else { return Characters.product(whole, unit).map(WordValue.number) }
    return unit == 1 ? .name("\(whole).\(fraction)") : nil
  }
}
