// Which values an argument takes, in one place: what a slot or a word list may give it. What lies beyond is a mistake of the
// grammar, so that no later step meets it.
extension RuleArgument {
  /// The numbers that it may be; `nil` where it takes names only.
  var numbers: ClosedRange<Int>? {
    switch self {
    case .year: -9999...9999
    case .decade: 0...9999
    case .century, .millennium, .lastDigit: 0...99
    case .shortYear, .eraYear, .nextYear: 0...999
    case .month, .lunarMonth: 1...12
    case .day: 1...31
    case .lunarDay: 1...30
    case .weekday: 1...7
    case .week: 1...53
    case .season, .quarter: 1...4
    case .half, .halfMonth: 1...2
    case .third: 1...5
    case .cycle, .dayCycle: 1...60
    case .bc, .roc, .leap, .lunarMark, .framed, .halfHour, .to, .more: 0...99_999
    case .nowCentury, .nowDecade, .nowYear, .nowHalf, .nowQuarter, .nowMonth, .nowWeek, .nowDay: -9999...9999
    case .thenYear, .thenMonth, .thenDay: -9999...9999
    case .hour: 0...24
    case .minute: 0...59
    case .second: 0...60
    case .quarterHour: 1...3
    case .count, .nth, .first, .last: 0...999_999
    case .amount: 0...Int.max
    case .direction: -1...1
    case .part, .dynasty, .emperor, .reign, .term, .holiday, .dayPart, .unit, .plusHalf, .bound: nil
    }
  }

  /// The names that it may be; `nil` for any.
  private var names: [String]? {
    switch self {
    case .part: Part.allCases.map(\.rawValue)
    case .dayPart: DayPart.allCases.map(\.rawValue)
    case .unit: Unit.allCases.map(\.rawValue)
    case .plusHalf: Unit.allCases.map(\.rawValue) + ["half"]
    case .bound: Bound.allCases.map(\.rawValue)
    case .direction: [Direction.event]
    case .dynasty, .emperor, .reign, .term, .holiday, .cycle, .dayCycle, .lunarMark, .roc, .leap: nil
    default: []
    }
  }

  /// Whether a word may stand for two of its numbers: 七八=7-8.
  private var takesPairs: Bool {
    switch self {
    case .count, .month, .hour, .quarter: true
    default: false
    }
  }

  /// What a word that fills the argument may stand for, in words; `nil` where the value is one of those.
  func complaint(about value: WordValue) -> String? {
    switch value {
    case .number(let number): numbers?.contains(number) == true || plusHalfInNumber ? nil : wanted
    case .name(let name): names?.contains(name) ?? true || isPair(name) ? nil : wanted
    case .none: nil
    }
  }

  /// The same for the numbers of a slot.
  func complaint(about slot: NumberFormat) -> String? {
    if slot.shape == .quantity { return self == .amount ? nil : wanted }
    // What so many digits make beyond that is an impossible date.
    if !slot.isBounded { return numbers == nil ? wanted : nil }
    guard let numbers, numbers.contains(slot.range.lowerBound), numbers.contains(slot.range.upperBound) else {
      return wanted
    }
    return nil
  }

  /// 半=1 is as good as 半=half.
  private var plusHalfInNumber: Bool { self == .plusHalf }

  private func isPair(_ name: String) -> Bool {
    guard takesPairs, let numbers, let (first, last) = name.bothNumbers else { return false }
    return first < last && numbers.contains(first) && numbers.contains(last)
  }

  private var wanted: String {
    var kinds: [String] = []
    if let numbers { kinds.append("a number from \(numbers.lowerBound) to \(numbers.upperBound)") }
    if takesPairs { kinds.append("two such numbers, the smaller first: 5-6") }
    if let names, !names.isEmpty { kinds.append("one of " + names.joined(separator: ", ")) }
    return kinds.isEmpty ? "a name" : kinds.joined(separator: ", or ")
  }
}
