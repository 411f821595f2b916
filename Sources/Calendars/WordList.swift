/// The words of the tables as a grammar takes them in: `word reign @reigns`. Every start of the program reads them, so they
/// are taken from the bytes of the tables without reading the rest of a line.
package enum WordList: String, CaseIterable, Sendable {
  /// Reign titles that are nothing else, 光绪; and those that are words or places too, 和平.
  case reigns, ordinaryReigns
  /// Dynasties and states, 西汉 or 汉.
  case dynasties
  /// Emperors by the names that stand before a title: 汉武帝建元.
  case emperors
  /// Names of holidays that are nothing else, 国庆节; and those that are words or names too, 国庆.
  case holidays, ordinaryHolidays
  /// The 24 solar terms.
  case solarTerms
  /// 甲子 to 癸亥.
  case cycle

  /// In Simplified characters; some words come more than once.
  package var words: [String] {
    switch self {
    case .reigns: titles.filter { !$0.isOrdinary }.map(\.text)
    case .ordinaryReigns: titles.filter(\.isOrdinary).map(\.text)
    case .dynasties: dynasties
    case .emperors: emperors
    case .holidays: holidays.filter { !$0.isOrdinary }.map(\.text)
    case .ordinaryHolidays: holidays.filter(\.isOrdinary).map(\.text)
    case .solarTerms: SolarTerm.allCases.map(\.name)
    case .cycle: (0..<60).map { Sexagenary(year: 1984 + $0).name }
    }
  }

  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>
  private typealias Word = (text: String, isOrdinary: Bool)

  /// The names of a first field, `清明节|清明*`, where a star marks the one name before it.
  private func names(_ line: Bytes) -> [Word] {
    line.prefix { $0 != UInt8(ascii: "\t") }.split(separator: UInt8(ascii: "|")).map { name in
      let isOrdinary = name.last == UInt8(ascii: "*")
      return (String(decoding: isOrdinary ? name.dropLast() : name, as: UTF8.self), isOrdinary)
    }
  }

  private var holidays: [Word] { Table(named: "zh/holidays.tsv").lines.flatMap(names) }

  /// A star behind a title, `太兴|大兴*`, is for all its spellings.
  private var titles: [Word] {
    reignLines.flatMap { line -> [Word] in
      let names = names(line)
      let isOrdinary = names.contains(where: \.isOrdinary)
      return names.map { ($0.text, isOrdinary) }
    }
  }

  private var reignLines: [Bytes] { Table(named: "zh/reigns.tsv").lines.filter { !isHeading($0) } }

  private func isHeading(_ line: Bytes) -> Bool { line.first == UInt8(ascii: "=") || line.first == UInt8(ascii: "-") }

  private var dynasties: [String] {
    Table(named: "zh/reigns.tsv").lines.filter(isHeading).flatMap { line in
      line.split(separator: UInt8(ascii: " ")).dropFirst().dropLast().map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private var emperors: [String] {
    Table(named: "zh/reigns.tsv").lines.flatMap { line -> [String] in
      let fields = line.split(separator: UInt8(ascii: "\t"))
      guard fields.count > 3 else { return [] }
      return fields[3].split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
