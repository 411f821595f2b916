import Temporal

/// Every hard case in one fixed timeline: what all exporters are measured with.
enum HardTimeline {
  static let documents = [traditional, simplified, broken]
  static let events = documents.flatMap(\.events)

  /// Dates of every kind.
  static let traditional = document(
    DocumentInfo(
      id: "hard.md", title: "難題、\"引號\"; 與, 逗號", path: "Examples/hard.md", url: "https://example.org/難題?a=1&b=\"2\"",
      published: CivilDateTime(iso: "2018-11-01T08:00:00"), script: .traditional),
    [
      Case("1828年", .year, "1828", from: "1828-01-01", to: "1829-01-01", "1828年，俄羅斯帝國在戰爭中戰勝波斯，取得亞美尼亞。"),
      Case("2013年9月", .month, "2013-09", from: "2013-09-01", to: "2013-10-01", "2013年9月，亞美尼亞宣布加入關稅同盟。"),
      Case("2013年第三季度", .quarter, "2013-35", from: "2013-07-01", to: "2013-10-01", "2013年第三季度，兩國貿易額增長。"),
      Case(
        "1937年7月7日至1945年9月2日", .day, "1937-07-07/1945-09-02", from: "1937-07-07", to: "1945-09-03",
        "1937年7月7日至1945年9月2日，抗日戰爭。"),
      Case("1949年以來", .year, "1949/..", from: "1949-01-01", to: nil, mod: .after, "1949年以來，兩國往來不斷。"),
      Case("2015年以前", .year, "../2014", from: nil, to: "2015-01-01", mod: .before, "2015年以前，已有三個基地。"),
      Case("公元前221年", .year, "-0220", from: "-0220-01-01", to: "-0219-01-01", "公元前221年，秦始皇統一六國。"),
      Case("公元前1年", .year, "0000", from: "0000-01-01", to: "0001-01-01", "公元前1年，漢哀帝去世。"),
      Case("公元1年", .year, "0001", from: "0001-01-01", to: "0002-01-01", "公元1年，王莽為安漢公。"),
      Case("1582年10月10日", .day, "1582-10-10", from: "1582-10-10", to: "1582-10-11", "1582年10月10日，在羅馬沒有這一天。"),
      Case("19世紀初", .century, "1801/1830", from: "1801-01-01", to: "1831-01-01", mod: .start, "19世紀初，俄國人來到高加索。"),
      Case("1950年前後", .year, "1950~", from: "1950-01-01", to: "1951-01-01", mod: .approximate, "1950年前後，工廠建成。"),
      Case("9999年12月31日", .day, "9999-12-31", from: "9999-12-31", to: "10000-01-01", "9999年12月31日，曆法的最後一天。"),
    ])

  /// Clock times, and words that were written to do harm.
  static let simplified = document(
    DocumentInfo(id: "../../escape", title: "<b>标题</b></title>", script: .simplified, encoding: "GB18030"),
    [
      Case(
        "2013年9月7日14时30分", .minute, "2013-09-07", value: "2013-09-07T14:30", from: "2013-09-07T14:30:00",
        to: "2013-09-07T14:31:00", "2013年9月7日14时30分，会议开始。"),
      Case(
        "2013年9月7日下午", .hour, "2013-09-07", value: "2013-09-07TAF", from: "2013-09-07T12:00:00",
        to: "2013-09-07T18:00:00", "2013年9月7日下午，会议结束。"),
      Case("2013年第36周", .week, nil, value: "2013-W36", from: "2013-09-02", to: "2013-09-09", "2013年第36周，休会。"),
      Case("那时", .year, nil, value: "PAST_REF", from: nil, to: nil, "那时还没有日期。"),
      Case(
        "2014年1月1日", .day, "2014-01-01", from: "2014-01-01", to: "2014-01-02",
        "=HYPERLINK(\"http://evil.example\",\"点我\") 2014年1月1日"),
      Case(
        "2014年1月2日", .day, "2014-01-02", from: "2014-01-02", to: "2014-01-03", "@SUM(1+1)*cmd|' /C calc'!A0，2014年1月2日"),
      Case(
        "2014年1月3日", .day, "2014-01-03", from: "2014-01-03", to: "2014-01-04",
        "2014年1月3日</script><script>document.title='pwned'</script><img src=x onerror=\"document.title='pwned'\">"),
      Case(
        "2014年1月4日", .day, "2014-01-04", from: "2014-01-04", to: "2014-01-05",
        "2014年1月4日\r\nATTENDEE:mailto:a@evil.example\r\nBEGIN:VALARM\r\nACTION:DISPLAY\rEND:VALARM"),
      Case(
        "2014年1月5日", .day, "2014-01-05", from: "2014-01-05", to: "2014-01-06",
        "2014年1月5日，空\0字符、响铃\u{7}、换页\u{C}、\u{1}\u{1B}[31m红\u{85}新行\u{2028}行\u{2029}段\u{FFFE}完。"),
      Case(
        "2014年1月6日", .day, "2014-01-06", from: "2014-01-06", to: "2014-01-07",
        "2014年1月6日，\u{202E}字文向反\u{202C}与\u{2066}隔离\u{2069}。"),
      Case(
        "2014年1月7日", .day, "2014-01-07", from: "2014-01-07", to: "2014-01-08",
        "2014年1月7日，𠮷野家👩‍👩‍👧‍👦🇨🇳开业；逗号,分号;反斜杠\\,\"引号\"、'); DROP TABLE events;--"),
      Case(
        "2014年1月8日", .day, "2014-01-08", from: "2014-01-08", to: "2014-01-09",
        "2014年1月8日，" + String(repeating: "很长的一句话没有完", count: 33) + "。"),
      Case(
        "2014年1月9日", .day, "2014-01-09", from: "2014-01-09", to: "2014-01-10",
        "-2+3*cmd 2014年1月9日| 管道 `代码` [链接](http://evil.example) *强调*"),
    ])

  /// A record that could not be read.
  static let broken = DocumentTimeline(info: DocumentInfo(id: "7"), problem: "line 7: not a JSON object")

  /// 5,000 events over 200 years, for the speed of a page.
  static let long: DocumentTimeline = {
    var long = simplified
    long.events = (0..<5_000).compactMap { index in
      var event = traditional.events[index % 4]
      guard let day = CivilDate(dayNumber: index * 15 - 55_000) else { return nil }
      event.id = "long\(index)"
      event.document = simplified.info.id
      event.date.bounds = Bounds(first: day, last: day)
      event.date.precision = .day
      event.text += "（第\(index + 1)件）"
      return event
    }
    return long
  }()

  struct Case {
    let words: String
    let precision: Precision
    let edtf: String?
    let value: String
    let bounds: Bounds
    let mod: TimexMod?
    let sentence: String

    init(
      _ words: String, _ precision: Precision, _ edtf: String?, value: String? = nil, from: String?, to: String?,
      mod: TimexMod? = nil, _ sentence: String
    ) {
      self.words = words
      self.precision = precision
      self.edtf = edtf
      self.value = value ?? edtf ?? ""
      bounds = Bounds(earliest: from.flatMap(CivilDateTime.init(iso:)), latest: to.flatMap(CivilDateTime.init(iso:)))
      self.mod = mod
      self.sentence = sentence
    }
  }
}

extension HardTimeline {
  private static func document(_ info: DocumentInfo, _ cases: [Case]) -> DocumentTimeline {
    let text = CleanText(cases.map(\.sentence).joined(separator: "\n"))
    var start = 0
    var events: [Event] = []
    for (index, hard) in cases.enumerated() {
      events.append(event(hard, index, start: start, info))
      start += hard.sentence.unicodeScalars.count + 1
    }
    return DocumentTimeline(info: info, text: text, timexes: events.map(\.date), events: events)
  }

  private static func event(_ hard: Case, _ index: Int, start: Int, _ info: DocumentInfo) -> Event {
    func span(of words: String) -> Span? {
      let scalars = Array(hard.sentence.unicodeScalars)
      let wanted = Array(words.unicodeScalars)
      guard scalars.count >= wanted.count else { return nil }
      for offset in 0...scalars.count - wanted.count where Array(scalars[offset..<offset + wanted.count]) == wanted {
        return Span(start: start + offset, end: start + offset + wanted.count)
      }
      return nil
    }
    let date = Timex(
      text: hard.words, span: span(of: hard.words) ?? Span(start: start, end: start),
      type: hard.precision > .day ? .time : .date,
      edtf: hard.edtf, value: hard.value, mod: hard.mod, bounds: hard.bounds, precision: hard.precision,
      isApproximate: hard.mod == .approximate, rule: "zh/dates.grammar:\(index + 1)")
    let actors = knownActors.compactMap { name, kind in
      span(of: name).map { Actor(name: name, kind: kind, text: name, span: $0, role: index == 0 ? .agent : nil) }
    }
    let places = ["高加索", "羅馬"].compactMap { name in
      span(of: name).map { Place(name: name, text: name, span: $0, url: "https://zh.wikipedia.org/wiki/\(name)") }
    }
    return Event(
      id: index == 3 ? "\(info.id)#\(index)" : "\(info.id.utf8.count)e\(index)", document: info.id, date: date,
      summary: hard.sentence.split(separator: hard.words).joined(), text: hard.sentence,
      span: Span(start: start, end: start + hard.sentence.unicodeScalars.count), actors: actors, places: places,
      sources: sources(index), section: index.isMultiple(of: 2) ? ["歷史", "經濟, 貿易; 其他"] : [],
      provenance: Provenance(path: info.path ?? "-", line: index + 1, rule: date.rule))
  }

  private static let knownActors: [(String, ActorKind)] = [
    ("俄羅斯帝國", .polity), ("波斯", .polity), ("亞美尼亞", .polity), ("秦始皇", .person), ("俄國人", .group), ("𠮷野家", .organization),
    ("<script>", .person),
  ]

  private static func sources(_ index: Int) -> [Source] {
    switch index {
    case 0:
      [
        Source(
          kind: .citation, label: "3", title: "\"引用\", 其一", url: "https://example.org/a b?q=中文&x=1#f",
          published: "2013-09-03"),
        Source(kind: .citation, label: "7"),
      ]
    case 6:
      [
        Source(kind: .link, title: "惡意", url: "javascript:alert(1)"),
        Source(kind: .link, url: "HTTP://EXAMPLE.org/\"><b>"),
      ]
    default: []
    }
  }
}
