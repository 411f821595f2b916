import Temporal

/// The wire's words before and behind the story: 新华社雅加达11月1日电, （中央社記者陳宜芳東京9日專電）, （编辑：…）.
package enum Dateline {
  /// A dateline is not longer, in bytes.
  private static let longest = 240

  /// The bytes of the dateline that a paragraph begins with, with what sets it off; `nil` without one.
  package static func prefix(of paragraph: Range<Int>, in utf8: [UInt8]) -> Range<Int>? {
    let head = utf8[paragraph.lowerBound..<min(paragraph.upperBound, paragraph.lowerBound + longest)]
    guard mayHold(head), let end = end(of: head.whole) else { return nil }
    return paragraph.lowerBound..<afterReporters(head.whole, paragraph.lowerBound + end)
  }

  /// Behind the dateline that a text begins with: who reports in brackets, without brackets, or first one, then the other.
  /// In bytes: few paragraphs come so far that characters are worth their while.
  private static func end(of head: ArraySlice<UInt8>) -> Int? {
    guard let bracket = bracketed(head) else { return unbracketed(head) }
    return unbracketed(head.dropFirst(bracket)).map { bracket + $0 } ?? bracket
  }

  private static func unbracketed(_ head: ArraySlice<UInt8>) -> Int? { open(head) ?? ReporterLine.end(in: head) }

  /// Whether an agency is named within the first characters, or a bracket opens there, and 日 and a report stand behind, or
  /// the paper is this one (本报讯). Cheap: every paragraph is asked.
  private static func mayHold(_ head: ArraySlice<UInt8>) -> Bool {
    // A report without a bracket stands behind its agency; 记者 alone may say anything.
    let opens = opensBracket(head)
    guard holdsCharacter(head.prefix(opens ? 60 : 36), isAgency) else { return false }
    if opens || holdsCharacter(head.prefix(60), isReport) { return true }
    let head = head.prefix(150)
    // 日 (E6 97 A5)
    let isReported = head.indices.contains { at in
      head[at] == 0xE6 && head.triple(at: at) == 0xE697A5 && holdsCharacter(head[at...].prefix(18), isReport)
    }
    if isReported { return true }
    // 本 (E6 9C AC)
    return head.prefix(6).contains(0x9C) && holdsCharacter(head.prefix(24), isReport)
  }

  /// ( or [, or the first byte of （【〔.
  private static func opensBracket(_ head: ArraySlice<UInt8>) -> Bool {
    head.first.map { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") || $0 == 0xEF || $0 == 0xE3 } ?? false
  }

  /// Whether one of the characters is as wanted: by their three bytes, see `triple(at:)`.
  private static func holdsCharacter(_ bytes: ArraySlice<UInt8>, _ isWanted: (UInt32) -> Bool) -> Bool {
    var at = bytes.startIndex
    while at < bytes.endIndex {
      if bytes[at] >= 0xE5, isWanted(bytes.triple(at: at)) { return true }
      at += bytes[at] < 0xE0 ? 1 : 3
    }
    return false
  }

  /// 社 网 網 报 報 台 臺 讯 訊 记 記 央 通 编 編 透
  private static func isAgency(_ character: UInt32) -> Bool {
    switch character {
    case 0xE7A4BE, 0xE7BD91, 0xE7B6B2, 0xE68AA5, 0xE5A0B1, 0xE58FB0, 0xE887BA, 0xE8AEAF: true
    case 0xE8A88A, 0xE8AEB0, 0xE8A898, 0xE5A4AE, 0xE9809A, 0xE7BC96, 0xE7B7A8, 0xE9808F: true
    default: false
    }
  }

  /// 电 電 讯 訊 息 道 導
  private static func isReport(_ character: UInt32) -> Bool {
    switch character {
    case 0xE794B5, 0xE99BBB, 0xE8AEAF, 0xE8A88A, 0xE681AF, 0xE98193, 0xE5B08E: true
    default: false
    }
  }

  /// Whether a word for a report may begin here: 电 電 讯 訊, 报 報, 消.
  static func isReport(_ bytes: ArraySlice<UInt8>, _ at: Int) -> Bool {
    switch bytes.triple(at: at) {
    case 0xE68AA5, 0xE5A0B1, 0xE6B688: true
    case let character: isReport(character)
    }
  }

  private static let reports = words("电 電 讯 訊 報導 报道 消息")
  private static let closingReports = words("电 電 讯 訊 消息")
  private static let agencies = words("社 网 網 报 報 台 臺 记者 記者 讯 訊 央视 央視 通讯员 路透")
  private static let reportsOfDay = words("日电 日電 日專電 日专电 日讯 日訊 日綜合 日综合 日消息 日報導 日报道 日外電 日外电")
  private static let reportsOfPaper = words("本报讯 本報訊 本网讯 本網訊 本台消息 本刊讯")

  static func words(_ list: String) -> [[UInt8]] { list.split(separator: " ").map { Array($0.utf8) } }

  /// （中央社記者陳宜芳東京9日專電）, 【新华社北京3月5日电】: up to the closing bracket.
  private static func bracketed(_ head: ArraySlice<UInt8>) -> Int? {
    guard opensBracket(head) else { return nil }
    let text = String(decoding: head, as: UTF8.self)
    guard let closing = text.first.flatMap(closing), let end = text.firstIndex(of: closing) else { return nil }
    let inside = text[..<end]
    guard inside.count <= 50, isWire(Array(inside.utf8)[...]) || ReporterLine.isReporter(inside.dropFirst()) else {
      return nil
    }
    return text[...end].utf8.count
  }

  private static func closing(_ opening: Character) -> Character? {
    switch opening {
    case "（": "）"
    case "(": ")"
    case "【": "】"
    case "[": "]"
    case "〔": "〕"
    default: nil
    }
  }

  /// 新华社雅加达11月1日电, 本报讯, 中新网3月5日电: the bytes up to behind the word for a report.
  private static func open(_ head: ArraySlice<UInt8>) -> Int? {
    // Who reports comes first, at most behind 据 or a closing quotation mark.
    let start = head.startIndex
    guard head[..<head.offset(ofCharacter: 10)].containsAny(of: agencies) else { return nil }
    let limit = head.offset(ofCharacter: 34)
    var end = start
    while end < limit {
      if isReport(head, end), let report = closingReports.first(where: head[end...].starts) {
        let after = end + report.count
        if isWire(head[..<after]), !goesOn(head[after...]) { return after - start }
      }
      if endsClause(head, end) { return nil }
      end += head.characterLength(at: end)
    }
    return nil
  }

  /// The comma, or 。 ！ ， ： ； ？
  private static func endsClause(_ bytes: ArraySlice<UInt8>, _ at: Int) -> Bool {
    switch bytes.triple(at: at) {
    case 0xE38082, 0xEFBC81, 0xEFBC8C, 0xEFBC9A, 0xEFBC9B, 0xEFBC9F: true
    default: bytes[at] == UInt8(ascii: ",")
    }
  }

  /// An agency, a paper or a reporter, then the word for a report behind 日, or directly behind the paper (本报讯).
  private static func isWire(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.containsAny(of: agencies), text.containsAny(of: reports) else { return false }
    if text.containsAny(of: reportsOfDay) { return true }
    let rest = text[text.offset(ofCharacter: 1)...]
    return reportsOfPaper.contains { text.starts(with: $0) || rest.starts(with: $0) }
  }

  /// Whether the word for a report is but the beginning of a longer one: 电子, 电视台, 讯息.
  private static func goesOn(_ rest: ArraySlice<UInt8>) -> Bool { continuations.contains(where: rest.starts) }

  /// Also takes （记者 李明）, 题：, and the spaces and marks that set it off.
  private static func afterReporters(_ head: ArraySlice<UInt8>, _ start: Int) -> Int {
    var end = skip(spaces, in: head, from: start)
    if openings.contains(where: head[end...].starts), let close = head[end...].first(of: closings),
      head[..<close].count(ofCharactersFrom: end) < 40,
      head[end..<close].containsAny(of: reporters)
    {
      end = close + head.characterLength(at: close)
    }
    return skip(marks, in: head, from: end)
  }

  private static func skip(_ marks: [[UInt8]], in head: ArraySlice<UInt8>, from start: Int) -> Int {
    var end = start
    while let mark = marks.first(where: head[end...].starts) { end += mark.count }
    return end
  }

  private static let continuations = characters("子话話视視力影台臺脑腦报報")
  private static let spaces = characters(" \u{3000}")
  private static let openings = characters("（(")
  private static let closings = characters("）)")
  private static let marks = characters(" \u{3000}：:—，,-–")
  private static let reporters = words("记者 記者 通讯员 编 編 实习")

  private static func characters(_ list: String) -> [[UInt8]] { list.map { Array(String($0).utf8) } }
}
