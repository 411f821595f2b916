/// What a template is, as far as its name tells, and what it writes into the text around it.
enum TemplateKind: Equatable {
  case citation, infobox, referenceList
  /// An infobox if it has many named values.
  case box
  /// {{efn|…}}: a note whose text is its parameter.
  case note
  /// {{r|name}}: a reference by its name.
  case namedReference
  /// {{sfn|author|year}}
  case shortReference
  case words(String)
  case polity(FlagTemplate)
  /// Year, month and day are its parameters.
  case date
  /// Birth year and day, death year and day.
  case lifetime
  /// A link to a page that another language has: the numbers of the page's title and of the words shown.
  case foreignLink(page: Int, shown: Int)
  /// The number of the parameter that is its text.
  case parameter(Int)
  /// It writes nothing that belongs to a sentence.
  case silent
  case unknown

  /// `name` in small letters.
  init(_ name: String) {
    if let known = TemplateKind.names[name] {
      self = known
    } else if let polity = FlagTemplate(name) {
      self = .polity(polity)
    } else if let (_, kind) = TemplateKind.beginnings.first(where: { name.hasPrefix($0.0) }) {
      self = kind
    } else if TemplateKind.boxes.contains(where: { name.contains($0) }) {
      self = .infobox
    } else if name.hasSuffix("box") {
      self = .box
    } else {
      self = name.hasPrefix("#") || name.contains(":") ? .silent : .unknown
    }
  }

  private static let boxes = ["infobox", "信息框", "資訊框", "资讯框", "taxobox", "chembox"]

  private static let beginnings: [(String, TemplateKind)] = [
    ("cite", .citation), ("citation needed", .silent), ("citation", .citation), ("引用", .citation), ("引文", .citation),
    ("vcite", .citation), ("lang-", .parameter(1)), ("formatnum", .parameter(1)),
    ("link-", .foreignLink(page: 1, shown: 3)),
    ("internal link helper", .foreignLink(page: 1, shown: 3)), ("start date", .date), ("end date", .date),
    ("birth date", .date),
    ("death date", .date), ("birth-date", .date), ("death-date", .date), ("birth year", .date), ("開始日期", .date),
    ("出生日期", .date), ("死亡日期", .date), ("navbox", .silent), ("flagicon", .silent),
  ]

  private static let names: [String: TemplateKind] = {
    var kinds: [String: TemplateKind] = [:]
    for (kind, names) in groups {
      for name in names.split(separator: " ") { kinds[String(name.map { $0 == "_" ? " " : $0 })] = kind }
    }
    for (name, words) in signs { kinds[name] = .words(words) }
    return kinds
  }()

  /// Names of templates, `_` for the spaces in them.
  private static let groups: [(TemplateKind, String)] = [
    (.citation, "webarchive literatur"), (.note, "efn efn-ua notetag refn note 註 注 備註 备注"),
    (.namedReference, "r ref_name"), (.shortReference, "sfn sfnp harvnb harv sfn0"),
    (.referenceList, "reflist references notelist refs notefoot 參考資料 参考资料"),
    (.date, "date dts dtsh bda start film_date 日期 生年月日"), (.lifetime, "bd 生卒"),
    (.foreignLink(page: 1, shown: 3), "le lj lk ld lf ilh 仮リンク"), (.foreignLink(page: 1, shown: 9), "illm ill"),
    (.foreignLink(page: 3, shown: 4), "tsl translink"),
    (
      .parameter(1),
      "nowrap nobr kai 楷体 楷體 標楷體 small smaller big larger strong em ruby 注音 vertical sc u b i hant hans zh zh-hans zh-hant quote "
        + "quotation cquote blockquote 引言 flag flagu flagcountry flaglist fontsize nihongo jpn angbr 僻字 缺字 tooltip abbr red green blue"
    ), (.parameter(2), "lang resize color fontcolor font 字體 legend0"), (.parameter(3), "transl transliteration"),
    (
      .silent,
      "fact cn 來源請求 来源请求 rp age portal commons commonscat isbn issn doi main see see_also wayback dead_link en_icon clarify who "
        + "when which refimprove anchor coord notea notet wikt defaultsort authority_control tl audio ipa update fr en ja de ru es ko "
        + "zh_icon ja_icon link_style gallery 需要引用 可信度 原創研究 何时 何時 谁 誰 noteta"
    ),
  ]

  private static let signs: [String: String] = [
    "!": "|", "=": "=", "·": "·", "•": "•", "dot": "·", "bullet": "•", "nbsp": " ", "spaces": " ", "space": " ",
    "ndash": "–", "–": "–",
    "mdash": "—", "—": "——", "snd": " – ", "spaced ndash": " – ", "'": "'", "(": "(", ")": ")", "pi": "π",
  ]
}
