import Temporal
import Testing

@testable import Exports

@Suite struct ICalendarTests {
  /// The lines of a calendar, unfolded (RFC 5545 §3.1).
  static func lines(_ bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.split(separator: "\r\n").reduce(into: []) { lines, line in
      if line.first == " " { lines[lines.count - 1] += line.dropFirst() } else { lines.append(String(line)) }
    }
  }

  private func hard(_ options: ExportOptions = ExportOptions()) throws -> [UInt8] {
    try ICalendar().bytes(of: HardTimeline.documents, options: options)
  }

  @Test func physicalLinesAreShortAndWholeCharacters() throws {
    let bytes = try hard()
    #expect(bytes.suffix(2) == [0x0D, 0x0A])
    for line in bytes.split(separator: 0x0A) {
      #expect(line.last == 0x0D && line.count <= 76)
      #expect(!line.dropLast().contains { $0 < 0x20 })
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
  }

  @Test func nothingIsInjected() throws {
    let names = Set(Self.lines(try hard()).map { $0.prefix { $0 != ":" && $0 != ";" } })
    #expect(names.isDisjoint(with: ["ATTENDEE", "ACTION", "TRIGGER", "ORGANIZER"]))
    #expect(!Self.lines(try hard()).contains("BEGIN:VALARM"))
  }

  @Test func whatACalendarCannotHoldIsCounted() throws {
    var output: [UInt8] = []
    var export = try Export(ICalendar())
    for document in HardTimeline.documents { try export.add(document, to: &output) }
    try export.add(HardTimeline.simplified, to: &output)
    try export.finish(to: &output)
    #expect(export.omissions == [.beforeYearOne: 2, .afterYear9999: 1, .undated: 2, .repeated: 12])
  }

  @Test func partialDates() throws {
    func days(_ partialDates: PartialDates, maxSpan: Int = 366) throws -> [String] {
      var options = ExportOptions()
      options.partialDates = partialDates
      options.maxSpan = maxSpan
      return Self.lines(try hard(options)).filter {
        $0.hasPrefix("DTSTART;VALUE=DATE:2013") || $0.hasPrefix("DTEND;VALUE=DATE:2013")
      }
      .map { String($0.suffix(8)) }
    }
    #expect(
      try days(.span) == [
        "20130901", "20131001", "20130701", "20131001", "20130907", "20130908", "20130902", "20130909",
      ])
    #expect(try days(.span, maxSpan: 31).prefix(4) == ["20130901", "20131001", "20130701", "20130702"])
    #expect(try days(.first).prefix(4) == ["20130901", "20130902", "20130701", "20130702"])
    #expect(try days(.omit) == ["20130907", "20130908"])
  }

  @Test func aFileForEachEventStaysInItsDirectory() throws {
    var options = ExportOptions()
    options.division = .events
    var output: [UInt8] = []
    var export = try Export(ICalendar(), options: options)
    for document in HardTimeline.documents { try export.add(document, to: &output) }
    try export.finish(to: &output)
    #expect(output.isEmpty)
    #expect(export.files.count == HardTimeline.events.count - 4)
    #expect(Set(export.files.map(\.name)).count == export.files.count)
    for file in export.files {
      #expect(!file.name.contains("/") && file.name.first != "." && file.name.hasSuffix(".ics"))
      #expect(Self.lines(file.bytes).filter { $0 == "BEGIN:VEVENT" }.count == 1)
    }
    #expect(fileName("../../escape").allSatisfy { $0.isHexDigit })
  }

  @Test(arguments: [1, 2_000, 1_000_000])
  func partsAreNoLargerThanAsked(_ maxBytes: Int) throws {
    var options = ExportOptions()
    options.division = .parts(maxBytes: maxBytes, stem: "年表/..")
    var output: [UInt8] = []
    var export = try Export(ICalendar(), options: options)
    for document in HardTimeline.documents { try export.add(document, to: &output) }
    try export.finish(to: &output)
    #expect(export.files.first?.name == "年表-..-1.ics")
    let events = export.files.map { file in Self.lines(file.bytes).filter { $0 == "BEGIN:VEVENT" }.count }
    #expect(events.reduce(0, +) == HardTimeline.events.count - 4)
    for (file, count) in zip(export.files, events) { #expect(file.bytes.count <= maxBytes || count == 1) }
  }

  @Test func theTimestampIsNeverTheClock() throws {
    var options = ExportOptions()
    options.timestamp = CivilDateTime(iso: "2020-02-02T20:20:20")
    #expect(Set(Self.lines(try hard(options)).filter { $0.hasPrefix("DTSTAMP") }) == ["DTSTAMP:20200202T202020Z"])
  }

  @Test func digest() {
    func hex(_ text: String) -> String {
      SHA256.digest(of: Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    #expect(hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  }
}
