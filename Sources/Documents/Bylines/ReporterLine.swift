/// Who reports, where no day is named: 〔記者王小明／高雄報導〕, 記者李四報道：, 本网滨州讯, 【大公報訊】, 据新华社电.
enum ReporterLine {
  /// In characters.
  private static let longest = 40

  /// The bytes up to behind the words for who reports that a text begins with; `nil` where it begins otherwise.
  static func end(in head: ArraySlice<UInt8>) -> Int? {
    guard let end = reportEnd(in: head), mayFollow(head[end...], head[..<end]), mayReport(head[..<end]) else {
      return nil
    }
    let report = Substring(decoding: head[..<end], as: UTF8.self)
    return isReport(report, before: Substring(decoding: head[end...].whole, as: UTF8.self))
      ? end - head.startIndex : nil
  }

  /// Behind the first word for a report, in the clause that the text begins with.
  private static func reportEnd(in head: ArraySlice<UInt8>) -> Int? {
    var at = head.startIndex
    for _ in 0..<longest where at < head.endIndex {
      let first = head[at]
      if first >= 0xE5, first <= 0xE9 {
        // Ideographs: no ends of clauses among them.
        if Dateline.isReport(head, at), let word = reportBytes.first(where: head[at...].starts) {
          return at + word.count
        }
      } else if clauseEnds.contains(where: head[at...].starts) {
        return nil
      }
      at += head.characterLength(at: at)
    }
    return nil
  }

  /// Whether what stands behind a report may set it off: cheap, since most words for a report are in the midst of a sentence.
  private static func mayFollow(_ rest: ArraySlice<UInt8>, _ report: ArraySlice<UInt8>) -> Bool {
    guard let next = rest.first else { return true }
    // A comma only follows the day of the report.
    if rest.starts(with: "，".utf8) { return report.containsAny(of: [Array("日".utf8)]) }
    return next < 0x80 || next == 0xE3 || next == 0xEF || numerals.contains(where: rest.starts)
  }

  /// Whether the words end as those of a paper or a wire do, or name a reporter.
  private static func mayReport(_ report: ArraySlice<UInt8>) -> Bool {
    endings.contains { report.suffix($0.count).elementsEqual($0) } || report.containsAny(of: reporterBytes)
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
  private static let reportBytes = reports.map { Array($0.utf8) }
  private static let endings = "讯訊电電".map { Array(String($0).utf8) }
  private static let reporterBytes = reporters.map { Array($0.utf8) }
  private static let clauseEnds = "，。；：！？,\n「“".map { Array(String($0).utf8) }
  private static let numerals = "〇零一二三四五六七八九十廿卅百千两兩".map { Array(String($0).utf8) }
  private static let reports = ["報導", "报道", "報道", "讯", "訊", "电", "電"]
}
