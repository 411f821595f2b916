/// What a citation template says, under whichever names.
struct CitationFields {
  enum Field { case title, address, date, year, author, publisher }

  private var found: [(field: Field, rank: Int, range: Range<Int>)] = []

  init(_ template: WikitextTemplate, _ bytes: UnsafeBufferPointer<UInt8>) {
    for (key, value) in template.named where !value.isEmpty {
      guard let (field, rank) = CitationFields.fields[CitationFields.name(bytes, key)] else { continue }
      found.append((field, rank, value))
    }
  }

  private static func name(_ bytes: UnsafeBufferPointer<UInt8>, _ key: Range<Int>) -> String {
    String(decoding: bytes[key].map { $0 == UInt8(ascii: "_") ? 0x2D : $0.lowercasedASCII }, as: UTF8.self)
  }

  /// The value under the most telling name.
  subscript(field: Field) -> Range<Int>? {
    found.filter { $0.field == field }.min { $0.rank < $1.rank }?.range
  }

  private static let fields: [String: (Field, rank: Int)] = {
    var fields: [String: (Field, rank: Int)] = [:]
    for (field, names) in groups {
      for (rank, name) in names.split(separator: " ").enumerated() { fields[String(name)] = (field, rank) }
    }
    return fields
  }()

  private static let groups: [(Field, String)] = [
    (.title, "title script-title 标题 標題 题名 題名 篇名 书名 書名 trans-title chapter contribution"),
    (.address, "url 网址 網址 链接 連結 chapter-url contribution-url archive-url archiveurl 存档网址 存檔網址"),
    (.date, "date 日期 publication-date 出版日期 发表日期 發表日期 时间 時間"), (.year, "year 年份 年"),
    (.author, "author last author1 last1 作者 authors"),
    (.publisher, "publisher 出版社 journal newspaper work website agency magazine 出版者 期刊 报纸 報紙"),
  ]
}
