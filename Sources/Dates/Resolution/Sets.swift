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
    var (weekdays, months) = (0, 0)
    for captured in reading.arguments {
      if captured.argument == .to { return true }
      if captured.argument == .weekday { weekdays += 1 }
      if captured.argument == .month { months += 1 }
    }
    return weekdays > 1 || months > 1
  }
}
