/// Who reports, where no day is named: 〔記者王小明／高雄報導〕, 記者李四報道：, 本网滨州讯, 【大公報訊】, 据新华社电.
enum ReporterLine {
  /// In characters.
  private static let longest = 40

  /// Behind the words for who reports that a text begins with; `nil` where it begins otherwise.
  static func end(in text: String) -> String.Index? {
    let clause = text.prefix(longest).prefix { !"，。；：！？,\n：「“".contains($0) }
    guard let end = reportEnd(in: clause), isReport(clause[..<end], before: text[end...]) else { return nil }
    return end
  }

  /// Behind the last word for a report in a clause.
  private static func reportEnd(in clause: Substring) -> String.Index? {
    var at = clause.startIndex
    while at < clause.endIndex {
      for word in reports where clause[at...].hasPrefix(word) { return clause.index(at, offsetBy: word.count) }
      at = clause.index(after: at)
    }
    return nil
  }

  private static func isReport(_ head: Substring, before rest: Substring) -> Bool {
    let isSetOff = rest.first.map { " \u{3000}（(\n".contains($0) } ?? true
    let isColon = rest.first == "：" || rest.first == ":"
    if isPaper(head) || isWire(head) { return isSetOff || isColon || rest.first?.isNumber == true }
    guard let reporter = reporters.first(where: { head.prefix(14).contains($0) }) else { return false }
    if head.contains("／") || head.contains("/") { return isSetOff || isColon }
    // 記者李四5日在港報道，: the day of the report.
    let isDated = head.contains("日") && head.contains(where: \.isNumber) && rest.first == "，"
    return head.hasPrefix(reporter) && head.count < 30 && (isColon || isDated)
  }

  /// 本网滨州讯, 临江日报讯: a paper, with a place at most.
  private static func isPaper(_ head: Substring) -> Bool {
    guard head.count <= 12, head.last == "讯" || head.last == "訊", let before = head.dropLast().last else {
      return false
    }
    let isOwn = own.contains { head.hasPrefix($0) } && !"通资資电電快短".contains(before)
    return isOwn || "报報网網社台臺".contains(before)
  }

  /// 据新华社电, 路透社電.
  private static func isWire(_ head: Substring) -> Bool {
    guard head.count <= 10, head.last == "电" || head.last == "電", let before = head.dropLast().last else {
      return false
    }
    return "社网網".contains(before)
  }

  /// Whether this is what brackets hold that name who reports.
  static func isReporter(_ inside: Substring) -> Bool {
    guard inside.count <= 30, !inside.contains(where: { "，。；：！？".contains($0) }) else { return false }
    if isPaper(inside) { return true }
    let heads = inside.indices.prefix(12).map { inside[$0...] }
    guard let head = heads.first(where: { head in reporters.contains { head.hasPrefix($0) } }) else { return false }
    if reports.contains(where: { inside.hasSuffix($0) }) { return true }
    // 本报记者 李四, 環球網報導 記者 王五
    let paper = inside[..<head.startIndex]
    guard paper.isEmpty || paper.contains(where: { "报報网網社台臺刊".contains($0) }) else { return false }
    let name = head.dropFirst(reporters.first { head.hasPrefix($0) }?.count ?? 0).filter { !" \u{3000}".contains($0) }
    return (2...12).contains(name.count) && !"会會问問节節站团團".contains(name.first ?? "会")
  }

  private static let own = ["本报", "本報", "本网", "本網", "本刊", "本台", "本臺", "本站"]
  private static let reporters = ["记者", "記者", "编译", "編譯", "特派员", "特派員", "通讯员", "通訊員"]
  private static let reports = ["報導", "报道", "報道", "讯", "訊", "电", "電"]
}
