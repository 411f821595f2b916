import Documents
import Testing

@Suite("Encodings") struct EncodingTests {
  static let sentence = "1992年4月3日，中国与亚美尼亚建立外交关系。他们在这里发表了联合声明。"
  static let traditional = "1992年4月3日，兩國建立外交關係。他們在這裡發表了聯合聲明。"
  /// 1992年4月3日，中国。
  static let gb: [UInt8] =
    Array("1992".utf8) + [
      0xC4, 0xEA, 0x34, 0xD4, 0xC2, 0x33, 0xC8, 0xD5, 0xA3, 0xAC, 0xD6, 0xD0, 0xB9, 0xFA, 0xA1, 0xA3,
    ]
  /// 1992年4月3日，中國。
  static let big5: [UInt8] =
    Array("1992".utf8) + [
      0xA6, 0x7E, 0x34, 0xA4, 0xEB, 0x33, 0xA4, 0xE9, 0xA1, 0x41, 0xA4, 0xA4, 0xB0, 0xEA, 0xA1, 0x43,
    ]

  private func text(_ bytes: [UInt8], _ choice: EncodingChoice = .automatic) throws -> String {
    String(decoding: try decode(bytes, as: choice).utf8, as: UTF8.self)
  }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
  }

  @Test func aByteOrderMarkIsNoText() throws {
    #expect(try text([0xEF, 0xBB, 0xBF] + Array("文".utf8)) == "文")
    #expect(try text([0xFF, 0xFE] + utf16(Self.sentence, bigEndian: false)) == Self.sentence)
    #expect(try text([0xFE, 0xFF] + utf16(Self.sentence, bigEndian: true)) == Self.sentence)
    #expect(try text([0xFF, 0xFE, 0, 0, 0x87, 0x65, 0, 0]) == "文")
    #expect(try text([0, 0, 0xFE, 0xFF, 0, 0, 0x65, 0x87]) == "文")
  }

  @Test func wideEncodingsAreToldWithoutAMark() throws {
    #expect(try text(utf16(Self.sentence + "\n", bigEndian: false)) == Self.sentence + "\n")
    #expect(try text(utf16(Self.sentence + "\n", bigEndian: true)) == Self.sentence + "\n")
  }

  @Test func chineseEncodingsAreDetected() throws {
    #expect(try text(Self.gb) == "1992年4月3日，中国。")
    #expect(try decode(Self.gb).encoding == .gb18030)
    #expect(try text(Self.big5) == "1992年4月3日，中國。")
    #expect(try decode(Self.big5).encoding == .big5)
  }

  @Test func namesOfOneFamilyAreOneEncoding() throws {
    for name in ["gb2312", "GBK", "gb18030", "cp936"] { #expect(Encoding(named: name) == .gb18030, "\(name)") }
    for name in ["big5", "Big5-HKSCS", "cp950"] { #expect(Encoding(named: name) == .big5, "\(name)") }
    #expect(Encoding(named: "no-such-encoding") == nil)
    #expect(Encoding(named: "") == nil)
    #expect(try text(Self.gb, .named(.gb18030)) == "1992年4月3日，中国。")
  }

  @Test func theHongKongSupplementIsRead() throws {
    // 啲 (U+5572) stands in the supplement alone.
    #expect(try text([0x9D, 0x75] + Self.big5, .named(.big5)).hasSuffix("1992年4月3日，中國。"))
    #expect(try decode([0x9D, 0x75], as: .named(.big5)).warnings.isEmpty)
  }

  @Test func aDeclarationIsBelievedUnlessTheTextIsUTF8() throws {
    let head = Array("<meta charset=\"big5\"><p>".utf8)
    #expect(try text(head + Self.big5).contains("中國。"))
    #expect(try text(head + Array(Self.traditional.utf8)).contains("兩國"))
    let xml = Array("<?xml version=\"1.0\" encoding='gb2312'?><p>".utf8)
    #expect(try text(xml + Self.gb).contains("中国。"))
  }

  @Test func invalidBytesAreReplacedAndReported() throws {
    let decoded = try decode(Array("2013年".utf8) + [0xFF, 0xFE] + Array("9月7日".utf8))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "2013年\u{FFFD}\u{FFFD}9月7日")
    #expect(decoded.warnings.map(\.byte) == [7])
    #expect(decoded.encoding == .utf8)
    // Lone surrogates (CESU-8), overlong forms, a sequence cut off at the end.
    #expect(try text(Array("年月日".utf8) + [0xED, 0xA0, 0x80]) == "年月日\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(try text(Array("年月日".utf8) + [0xC0, 0xAF]) == "年月日\u{FFFD}\u{FFFD}")
    #expect(try text(Array("年月日".utf8) + [0xE5, 0xB9]) == "年月日\u{FFFD}")
  }

  @Test func controlCharactersBecomeSpaces() throws {
    let decoded = try decode(Array("a\0 2013年\u{1B}[31m\u{7F}\u{0C}b\t\r\n".utf8))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "a  2013年 [31m \nb\t\r\n")
    #expect(decoded.warnings.map(\.byte) == [1])
  }

  @Test func binaryFilesAreRefused() throws {
    #expect(throws: DecodingError.binary(kind: "PDF")) { try decode(Array("%PDF-1.7\n".utf8)) }
    #expect(throws: DecodingError.self) { try decode([0x50, 0x4B, 3, 4, 0, 0]) }
    #expect(throws: DecodingError.binary(kind: nil)) {
      try decode((0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
    }
    #expect(try decode([]).utf8.isEmpty)
  }

  @Test func theSameArticleGivesTheSameTextInEveryEncoding() throws {
    let utf8 = try contents(of: "Tests/EventsTests/Gold/14-tokyo-olympics.txt")
    let original = String(decoding: utf8, as: UTF8.self)
    for bigEndian in [true, false] { #expect(try text(utf16(original, bigEndian: bigEndian)) == original) }
  }
}
