import Actors
import Temporal

/// A birth or a death that only brackets behind a name tell: 顾思谦（1896年3月7日－1971年11月19日）, 薄伽丘（1375年12月21日逝世）.
struct LifeEvent {
  private enum End: String {
    case birth = "出生"
    case death = "逝世"
  }

  private let end: End
  /// Where the brackets open.
  private let bracket: Int
  private let sentence: Range<Int>
  private let dates: [Range<Int>]
  /// Whether the brackets name the ends of the life, so that they stand right behind the name.
  private let isLifetime: Bool
  /// Whether they name one end alone, （1931年－）, as those of an office do: only a person's are a life's.
  private let isHalf: Bool

  /// `nil` for a date that is no end of a life in brackets.
  init?(_ date: Range<Int>, dates: [Range<Int>], sentence: Range<Int>, words: EventWords, in text: CleanText) {
    guard let bracket = LifeEvent.bracket(around: date, in: sentence, text.utf8) else { return nil }
    let lifetime = LifeEvent.half(date, of: dates, text.utf8)
    let alone = LifeEvent.single(date, from: bracket, text.utf8)
    guard let end = lifetime ?? alone ?? LifeEvent.word(beside: date, sentence, words, text.utf8) else { return nil }
    (self.end, self.bracket, self.sentence, self.dates) = (end, bracket, sentence, dates)
    isLifetime = lifetime != nil || alone != nil
    isHalf = lifetime == nil && alone != nil
  }

  /// 顾思谦出生; `nil` where nobody is named.
  func line(naming mentions: [Mention], in text: CleanText) -> String? {
    let person = named(by: mentions)?.name
    guard person != nil || !isHalf else { return nil }
    let name = person ?? text.string(isLifetime ? behindLastMark(text) : behindDates(text))
    let subject = name.split { $0.isWhitespace }.joined(separator: " ")
    guard subject.contains(where: \.isLetter), subject.count <= 40 else { return nil }
    return subject + end.rawValue
  }

  /// Who was born or died, and the places that the brackets name: whoever else the clause names did something else.
  func own(of mentions: [Mention], in text: CleanText) -> [Mention] {
    guard let person = named(by: mentions) else { return mentions }
    var end = bracket
    while end < sentence.upperBound, !LifeEvent.closes(end, text.utf8) { end += 1 }
    return mentions.filter { $0 == person || ($0.kind == .place && (bracket..<end).contains($0.range.lowerBound)) }
  }

  private static func closes(_ offset: Int, _ utf8: [UInt8]) -> Bool {
    utf8[offset] == UInt8(ascii: ")") || utf8[offset...].starts(with: "）".utf8)
  }

  /// The person before the brackets: directly for the years of a life, else the last in the sentence.
  private func named(by mentions: [Mention]) -> Mention? {
    mentions.last {
      $0.kind == .actor(.person) && (!$0.isImplied || $0.setting.contains(.partial))
        && (isLifetime ? $0.range.upperBound == bracket : $0.range.upperBound <= bracket)
    }
  }

  private func behindLastMark(_ text: CleanText) -> Range<Int> {
    Punctuation.start(ofPart: bracket, after: sentence.lowerBound, in: text.utf8)..<bracket
  }

  /// The words up to the first mark behind the dates before the brackets: 1313年：薄伽丘，意大利作家（….
  private func behindDates(_ text: CleanText) -> Range<Int> {
    var start = dates.last { $0.upperBound <= bracket }?.upperBound ?? sentence.lowerBound
    while start < bracket, Punctuation.length(at: start, in: text.utf8) > 0 {
      start += Punctuation.length(at: start, in: text.utf8)
    }
    return start..<Punctuation.end(ofPart: start, before: bracket, in: text.utf8)
  }

  /// The opening bracket that is not closed before the date.
  private static func bracket(around date: Range<Int>, in sentence: Range<Int>, _ utf8: [UInt8]) -> Int? {
    guard sentence.lowerBound < date.lowerBound, opens(sentence.lowerBound..<date.lowerBound, utf8) else { return nil }
    var open: [Int] = []
    utf8.withUnsafeBufferPointer { bytes in
      for offset in sentence.lowerBound..<date.lowerBound {
        switch bytes[offset] {
        case UInt8(ascii: "("): open.append(offset)
        case UInt8(ascii: ")"): _ = open.popLast()
        // （ is EF BC 88, ） EF BC 89.
        case 0xEF where offset + 2 < date.lowerBound && bytes[offset + 1] == 0xBC:
          if bytes[offset + 2] == 0x88 { open.append(offset) }
          if bytes[offset + 2] == 0x89 { _ = open.popLast() }
        default: break
        }
      }
    }
    return open.last
  }

  /// Whether brackets may open in a range: most dates stand in none, and every date is asked.
  private static func opens(_ range: Range<Int>, _ utf8: [UInt8]) -> Bool {
    utf8.withUnsafeBufferPointer { bytes in
      range.contains { bytes[$0] == UInt8(ascii: "(") || (bytes[$0] == 0x88 && $0 > 1 && bytes[$0 - 1] == 0xBC) }
    }
  }

  /// Which half of a lifetime the date is: nothing but a dash stands between it and the other one.
  private static func half(_ date: Range<Int>, of dates: [Range<Int>], _ utf8: [UInt8]) -> End? {
    guard let index = dates.firstIndex(of: date) else { return nil }
    if index + 1 < dates.count, isDash(utf8[date.upperBound..<max(date.upperBound, dates[index + 1].lowerBound)]) {
      return .birth
    }
    if index > 0, isDash(utf8[min(dates[index - 1].upperBound, date.lowerBound)..<date.lowerBound]) { return .death }
    return nil
  }

  /// （1931年－） and （？－1918年）: the one end that the brackets name.
  private static func single(_ date: Range<Int>, from bracket: Int, _ utf8: [UInt8]) -> End? {
    let opening = bracket + (utf8[bracket] == UInt8(ascii: "(") ? 1 : 3)
    let close = (date.upperBound..<min(utf8.count, date.upperBound + 24)).first { closes($0, utf8) }
    let behind = utf8[date.upperBound..<(close ?? date.upperBound)]
    if opening == date.lowerBound { return isDash(behind.filter { $0 != UInt8(ascii: " ") }[...]) ? .birth : nil }
    guard opening < date.lowerBound, behind.isEmpty, date.lowerBound - opening <= 12 else { return nil }
    let before = utf8[opening..<date.lowerBound].filter { $0 != UInt8(ascii: " ") }
    return ["？", "?"].contains { before.starts(with: $0.utf8) && isDash(before[$0.utf8.count...]) } ? .death : nil
  }

  private static func isDash(_ bytes: ArraySlice<UInt8>) -> Bool {
    ["－", "—", "–", "～", "~", "-", "至"].contains { bytes.elementsEqual($0.utf8) }
  }

  /// What the single word beside the date says: （1375年12月21日逝世）, （生於1912年）.
  private static func word(
    beside date: Range<Int>, _ sentence: Range<Int>, _ words: EventWords, _ utf8: [UInt8]
  ) -> End? {
    let before = utf8[
      Punctuation.start(ofPart: date.lowerBound, after: sentence.lowerBound, in: utf8)..<date.lowerBound]
    let end = Punctuation.end(ofPart: date.upperBound, before: sentence.upperBound, in: utf8)
    let word = before.dropLast(words.suffix(.beforeDate, of: before)) + utf8[date.upperBound..<end]
    guard !word.isEmpty else { return nil }
    if words.prefix(.birth, of: word) == word.count { return .birth }
    return words.prefix(.death, of: word) == word.count ? .death : nil
  }
}
