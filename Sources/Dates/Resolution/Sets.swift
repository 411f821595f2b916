import Temporal

// What recurs.
extension Interpreter {
  /// 每周一, 每年8月8日, 每天.
  func set(_ reading: Reading) -> Interpreted {
    var result = Interpreted(mayDateEvents: false)
    result.type = .set
    // 周二至周日, 周三、五, 3月、9月: TIMEX3 has no value for several.
    guard !statesSeveral(reading) else { return result }
    let stated = stated(reading)
    if case .number(let month) = stated.month {
      let day = if case .number(let number) = stated.day { "-" + padded(number) } else { "" }
      result.value = "XXXX-\(padded(month))\(day)"
    } else if let weekday = stated.weekday {
      result.value = "XXXX-WXX-\(weekday)"
    } else if case .number(let day) = stated.day {
      result.value = "XXXX-XX-\(padded(day))"
    } else if let unit = amounts(reading).first {
      result.value = isoDuration([(unit.amount.isEmpty ? "1" : unit.amount, unit.unit)])
    }
    return result
  }

  private func statesSeveral(_ reading: Reading) -> Bool {
    let arguments = reading.arguments.map(\.argument)
    func isDoubled(_ argument: RuleArgument) -> Bool { arguments.count { $0 == argument } > 1 }
    return arguments.contains(.to) || isDoubled(.weekday) || isDoubled(.month) || isDoubled(.day)
  }
}
