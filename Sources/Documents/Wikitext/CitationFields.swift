/// What a citation template says, under whichever names.
struct CitationFields {
  enum Field { case title, address, date, year, author, publisher }

  /// A field, and how telling the name is under which its value stands: the lowest rank wins.
  struct Name {
    let field: Field
    let rank: Int

    /// `nil` for a name that tells nothing of these.
    init?(_ key: UnsafeBufferPointer<UInt8>) {
      let folded = key.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0.lowercasedASCII }
      guard let name = CitationFields.names[String(decoding: folded, as: UTF8.self)] else { return nil }
      self = name
    }

    fileprivate init(field: Field, rank: Int) { (self.field, self.rank) = (field, rank) }
  }

  private(set) var title: Range<Int>?
  private(set) var address: Range<Int>?
  private(set) var date: Range<Int>?
  private(set) var year: Range<Int>?
  private(set) var author: Range<Int>?
  private(set) var publisher: Range<Int>?
  /// Ranks of the values so far, by field.
  private var ranks = (
    title: Int.max, address: Int.max, date: Int.max, year: Int.max, author: Int.max, publisher: Int.max
  )

  mutating func add(_ value: Range<Int>, under name: Name) {
    switch name.field {
    case .title: CitationFields.keep(value, name.rank, &title, &ranks.title)
    case .address: CitationFields.keep(value, name.rank, &address, &ranks.address)
    case .date: CitationFields.keep(value, name.rank, &date, &ranks.date)
    case .year: CitationFields.keep(value, name.rank, &year, &ranks.year)
    case .author: CitationFields.keep(value, name.rank, &author, &ranks.author)
    case .publisher: CitationFields.keep(value, name.rank, &publisher, &ranks.publisher)
    }
  }

  private static func keep(_ value: Range<Int>, _ rank: Int, _ kept: inout Range<Int>?, _ best: inout Int) {
    if rank < best { (kept, best) = (value, rank) }
  }

  private static let names: [String: Name] = {
    var names: [String: Name] = [:]
    for (field, written) in groups {
      for (rank, name) in written.split(separator: " ").enumerated() {
        names[String(name)] = Name(field: field, rank: rank)
      }
    }
    return names
  }()

  private static let groups: [(Field, String)] = [
    (.title, "title script-title 标题 標題 题名 題名 篇名 书名 書名 trans-title chapter contribution"),
    (.address, "url 网址 網址 链接 連結 chapter-url contribution-url archive-url archiveurl 存档网址 存檔網址"),
    (.date, "date 日期 publication-date 出版日期 发表日期 發表日期 时间 時間"), (.year, "year 年份 年"),
    (.author, "author last author1 last1 作者 authors"),
    (.publisher, "publisher 出版社 journal newspaper work website agency magazine 出版者 期刊 报纸 報紙"),
  ]
}

extension WikitextInline {
  /// The fields of a citation template.
  mutating func fields(of template: WikitextTemplate) -> CitationFields {
    var fields = CitationFields()
    for (key, value) in template.named where !value.isEmpty {
      let name = UnsafeBufferPointer(rebasing: bytes[key])
      if let name = memory.fields.value(of: name, orMake: CitationFields.Name.init) { fields.add(value, under: name) }
    }
    return fields
  }
}
