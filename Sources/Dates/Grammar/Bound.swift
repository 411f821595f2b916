/// What a word says of the side on which a span is open, or from where it is counted: the values of `bound`.
enum Bound: String, CaseIterable {
  /// Up to its beginning, and from its end on: 2015年前, 2015年后.
  case before = "BEFORE"
  case after = "AFTER"
  /// With itself: 2015年起, 截至2015年.
  case since = "SINCE"
  case until = "UNTIL"
  case within = "WITHIN"
  /// So and so long before now: 三年以前.
  case ago = "AGO"
  /// The whole units before the running one, 过去三年, or exactly so long until now: 最近三年.
  case past = "PAST"
  case recent = "RECENT"
  /// From now on, 未来三年, or from tomorrow on: 往后三年.
  case next = "NEXT"
  case following = "FOLLOWING"
  /// Behind the date that the story has reached: 此后三年.
  case then = "THEN"
}

/// Which way something is counted: the values of `direction`.
enum Direction: Equatable {
  case back
  case on
  /// On from something that the words before it name: 武汉失守两天后.
  case fromEvent

  /// The name by which grammars call that.
  static let event = "EVENT"

  init?(_ value: WordValue) {
    switch value {
    case .number(-1): self = .back
    case .number(1): self = .on
    case .name(Direction.event): self = .fromEvent
    case .number, .name, .none: return nil
    }
  }
}

extension Reading {
  /// The first bound that its words state.
  var bound: Bound? {
    arguments.first { $0.argument == .bound }?.value.name.flatMap(Bound.init)
  }

  var direction: Direction? {
    arguments.first { $0.argument == .direction }.flatMap { Direction($0.value) }
  }
}
