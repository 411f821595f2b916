import Documents
import Temporal

/// Years without 年 with which the lines of a chronicle begin: 1994：公司更名, or 1992.6 as a heading or a term. A number alone
/// is no year; several that stand one beneath the other in order are.
struct BareYears {
  /// By block: what the number says, and where it stands.
  private var stated: [Int: Stated] = [:]

  struct Stated {
    /// With its units: 1992年6月.
    let words: String
    let range: Range<Int>
  }

  /// Years that are told of so.
  private static let years = 1500...2100
  /// Lines that make a chronicle; of those that are nothing but the year, two.
  private static let least = 3

  init(of document: Document) {
    let lines = document.blocks.indices.compactMap { index in
      Line(document.blocks[index], in: document.text.utf8)?.of(index)
    }
    guard lines.contains(where: \.isBare) else { return }
    let chronicles = Dictionary(grouping: lines) { Level(document.blocks[$0.block]) }
    for lines in chronicles.values where BareYears.areInOrder(lines) {
      for line in lines where line.isBare { stated[line.block] = line.stated(in: document.text) }
    }
  }

  subscript(block: Int) -> Stated? { stated.isEmpty ? nil : stated[block] }

  /// Whether the lines go on, or back, through the years.
  private static func areInOrder(_ lines: [Line]) -> Bool {
    guard lines.contains(where: \.isBare), lines.count >= (lines.allSatisfy(\.isWhole) ? least - 1 : least) else {
      return false
    }
    let steps = zip(lines, lines.dropFirst())
    return lines[0].year != lines[lines.count - 1].year
      && (steps.allSatisfy { $0.year <= $1.year } || steps.allSatisfy { $0.year >= $1.year })
  }

  /// What stands side by side.
  private struct Level: Hashable {
    let parent: Int?
    let role: Block.Role

    init(_ block: Block) { (parent, role) = (block.parent, block.role) }
  }

  /// A line that begins with a year.
  private struct Line {
    var block = 0
    let year: Int
    private let month: Int?
    /// Without 年.
    let isBare: Bool
    /// The year is all there is.
    let isWhole: Bool
    private let range: Range<Int>

    init?(_ block: Block, in utf8: [UInt8]) {
      switch block.role {
      case .heading, .listItem, .paragraph: break
      default: return nil
      }
      guard let start = utf8.firstDigit(ofLine: block.range) else { return nil }
      var rest = utf8[start..<block.range.upperBound]
      guard let year = rest.takeNumber(ofDigits: 4...4), BareYears.years.contains(year),
        Punctuation.isAll(of: utf8[block.range.lowerBound..<start])
      else { return nil }
      let hasDay = rest.takeMonthAndDay()
      month = rest.takeMonth()
      range = start..<rest.startIndex
      self.year = year
      isBare = !hasDay && !rest.drop { $0 == UInt8(ascii: " ") }.starts(with: "年".utf8)
      isWhole = rest.isEmpty
      guard !isBare || rest.isEmpty || rest.beginsApart && rest.tells && !rest.beginsWithUnit else { return nil }
    }

    func of(_ block: Int) -> Line {
      var line = self
      line.block = block
      return line
    }

    func stated(in text: CleanText) -> Stated {
      Stated(words: "\(year)年" + (month.map { "\($0)月" } ?? ""), range: range)
    }
  }
}

extension [UInt8] {
  /// The first digit of a line that begins with it, but for marks: few lines do, and it is asked of all.
  fileprivate func firstDigit(ofLine range: Range<Int>) -> Int? {
    for offset in range.prefix(24) {
      switch self[offset] {
      case 0x30...0x39: return offset
      // Letters; E4 to E9 begin ideographs.
      case 0x41...0x5A, 0x61...0x7A, 0xE4...0xE9: return nil
      default: break
      }
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Takes a number of as many ASCII digits as may be; `nil` where there are others.
  fileprivate mutating func takeNumber(ofDigits counts: ClosedRange<Int>) -> Int? {
    let digits = prefix(while: \.isASCIIDigit)
    guard counts.contains(digits.count) else { return nil }
    self = self[digits.endIndex...]
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Takes `.11.02`: the line is dated by itself.
  fileprivate mutating func takeMonthAndDay() -> Bool {
    var rest = self
    for _ in 0..<2 {
      guard let mark = rest.popFirst(), ".-/".utf8.contains(mark), rest.takeNumber(ofDigits: 1...2) != nil else {
        return false
      }
    }
    self = rest
    return true
  }

  /// Takes `.6` or `-06` where nothing finer follows.
  fileprivate mutating func takeMonth() -> Int? {
    var rest = self
    guard let mark = rest.popFirst(), ".-/".utf8.contains(mark), let month = rest.takeNumber(ofDigits: 1...2),
      1...12 ~= month, rest.isEmpty || rest.beginsApart
    else { return nil }
    self = rest
    return month
  }

  /// Whether it begins with what sets a year off: a space, a colon, a comma, a dash that leads to no other number.
  fileprivate var beginsApart: Bool {
    guard let first, first != UInt8(ascii: "."), first != UInt8(ascii: "/"), first != UInt8(ascii: "%") else {
      return false
    }
    let mark = prefix { $0 & 0xC0 == 0x80 || $0 == first }
    guard Punctuation.isAll(of: mark) else { return false }
    return !(self[mark.endIndex...].first?.isASCIIDigit ?? false)
  }

  /// 2001 路公交车: the number counts, or is one of a series.
  fileprivate var beginsWithUnit: Bool {
    let rest = drop { $0 == UInt8(ascii: " ") }
    return rest.count >= 3 && Self.units.contains(String(decoding: rest.prefix(3), as: UTF8.self))
  }

  private static let units = Set("路号號元名人米个個件份吨噸万萬亿億种種户戶位次条條项項页頁级級届屆型款版室房".map(String.init))

  /// Whether there are words enough behind it to tell something: two ideographs (E4 to E9) at least.
  fileprivate var tells: Bool { lazy.filter { 0xE4...0xE9 ~= $0 }.prefix(2).count == 2 }
}
