import Temporal

// Durations, and dates that are counted from others.
extension Interpreter {
  /// Amounts with their units, in the order of the text.
  func amounts(_ reading: Reading) -> [(amount: String, unit: Unit)] {
    var result: [(amount: String, unit: Unit)] = []
    var amount: String?
    for captured in reading.arguments {
      switch captured.argument {
      case .count, .amount: amount = captured.value.number.map(String.init) ?? captured.value.name?.lowerNumber
      case .unit:
        guard let unit = captured.value.name.flatMap(Unit.init) else { continue }
        result.append((amount ?? "", unit))
        amount = nil
      case .plusHalf where amount != nil: amount = amount.map { $0 + ".5" }
      case .plusHalf: addHalf(&result, captured.value.name.flatMap(Unit.init))
      default: continue
      }
    }
    return result
  }

  /// 三年半 is 3.5 years, 半年 half of one.
  private func addHalf(_ amounts: inout [(amount: String, unit: Unit)], _ unit: Unit?) {
    if let unit { return amounts.append(("0.5", unit)) }
    guard let last = amounts.indices.last else { return }
    let whole = amounts[last].amount
    amounts[last].amount = whole.isEmpty ? "0.5" : "\(whole).5"
  }

  /// Whether the amount is no single one: 三年多, 五六分钟.
  func isVague(_ reading: Reading) -> Bool {
    reading.arguments.contains { $0.argument == .more || $0.argument == .count && $0.value.name != nil }
  }

  func duration(_ reading: Reading) -> Interpreted {
    var result = Interpreted(mayDateEvents: false)
    result.type = .duration
    result.anchor = .explicit
    let amounts = amounts(reading)
    result.precision = amounts.last?.unit.precision ?? .day
    guard !reading.arguments.contains(where: { $0.argument == .to }) else { return result }
    guard !amounts.isEmpty, amounts.allSatisfy({ !$0.amount.isEmpty }) else { return result }
    let text = isoDuration(amounts)
    (result.duration, result.value) = (text, text)
    if isVague(reading) {
      (result.isApproximate, result.mod) = (true, .approximate)
    }
    return result
  }

  /// A duration of one unit.
  func duration(_ text: String, _ precision: Precision) -> Interpreted {
    var result = Interpreted(mayDateEvents: false)
    (result.type, result.duration, result.value, result.precision) = (.duration, text, text, precision)
    return result
  }

  /// ISO 8601 §5.5.2: coarse units first.
  func isoDuration(_ amounts: [(amount: String, unit: Unit)]) -> String {
    let sorted = amounts.sorted { $0.unit.rank < $1.unit.rank }
    let days = sorted.filter { $0.unit.rank < Unit.hour.rank }.map { $0.unit.iso($0.amount) }.joined()
    let clock = sorted.filter { $0.unit.rank >= Unit.hour.rank }.map { $0.unit.iso($0.amount) }.joined()
    return "P" + days + (clock.isEmpty ? "" : "T" + clock)
  }
}
