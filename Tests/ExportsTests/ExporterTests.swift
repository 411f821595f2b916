import Temporal
import Testing

@testable import Exports

@Suite struct ExporterTests {
  @Test(arguments: [0, 7, 10, 99, 100, 1_234_567_890, -1, .max, .min])
  func numbersAreWrittenDigitByDigit(_ number: Int) {
    var bytes: [UInt8] = []
    bytes.append(decimal: number)
    #expect(String(decoding: bytes, as: UTF8.self) == String(number))
  }

  @Test func namesAndEndingsBelongToOneFormat() {
    let names =
      exporters.map(\.format) + exporters.flatMap { exporter in exporter.endings.filter { $0 != exporter.format } }
    #expect(Set(names).count == names.count)
    for exporter in exporters { #expect(!exporter.summary.isEmpty && exporter.summary.count < 90) }
  }

  @Test func formatsAreFoundByNameAndEnding() {
    #expect(exporter(for: "jsonl")?.format == "jsonl")
    #expect(exporter(for: "a.b/事件.ICS")?.format == "ics")
    #expect(exporter(for: "notes.md")?.format == "markdown")
    #expect(exporter(for: "timeline") == nil && exporter(for: "x.") == nil)
  }

  @Test func choicesThatAFormatLacksAreRefused() {
    var options = ExportOptions()
    options.division = .events
    for exporter in exporters where exporter.format != "ics" {
      #expect(throws: ExportError.notAvailable(.division, format: exporter.format)) {
        try exporter.bytes(of: [], options: options)
      }
    }
  }

  @Test func binaryFormatsBeginAsTheirFilesDo() throws {
    #expect(try XLSX().bytes(of: HardTimeline.documents).prefix(4) == [0x50, 0x4B, 0x03, 0x04])
    #expect(try SQLite().bytes(of: HardTimeline.documents).starts(with: Array("SQLite format 3\0".utf8)))
  }

  @Test func addressesThatAreSafeToFollow() {
    #expect(WebAddress("javascript:alert(1)") == nil)
    #expect(WebAddress("data:text/html,x") == nil)
    #expect(WebAddress("//example.org") == nil && WebAddress("https://") == nil && WebAddress(nil) == nil)
    #expect(
      WebAddress(" HTTPS://例子.org/a b\"<\n>?q=1&r='2'")?.text
        == "https://%E4%BE%8B%E5%AD%90.org/a%20b%22%3C%3E?q=1&r='2'")
  }
}
