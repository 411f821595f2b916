import Temporal
import Testing

@testable import Exports

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Every exporter writes the hard timeline exactly as the file of its name in `Golden/` has it. To accept a change that you
/// have looked at, run the tests with `UPDATE_GOLDEN=1` and read the difference that git shows.
@Suite struct GoldenTests {
  @Test(arguments: exporters.filter { !$0.isBinary }.map(\.format))
  func textFormat(_ format: String) throws {
    let exporter = try #require(exporters.first { $0.format == format })
    let bytes = try exporter.bytes(of: HardTimeline.documents)
    let name = exporter.endings.first ?? "\(format).json"
    try compare(format == "html" ? withoutStyleAndScript(bytes) : bytes, with: "hard.\(name)")
  }

  @Test(arguments: [CSVDialect.excel, .googleCalendar])
  func dialect(_ dialect: CSVDialect) throws {
    var options = ExportOptions()
    options.dialect = dialect
    try compare(try CSV().bytes(of: HardTimeline.documents, options: options), with: "hard.\(dialect.rawValue).csv")
  }

  /// Files for `Scripts/check-clients`, which hands them to the programs that they are meant for.
  @Test(.enabled(if: folder != nil)) func filesForOtherPrograms() throws {
    let folder = try #require(Self.folder)
    func write(_ bytes: [UInt8], _ name: String) throws {
      try Data(bytes).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    for exporter in exporters {
      let name = exporter.endings.first ?? "\(exporter.format).json"
      try write(try exporter.bytes(of: HardTimeline.documents), "hard.\(name)")
    }
    for dialect in [CSVDialect.excel, .googleCalendar] {
      var options = ExportOptions()
      options.dialect = dialect
      try write(try CSV().bytes(of: HardTimeline.documents, options: options), "hard.\(dialect.rawValue).csv")
    }
    try write(try HTMLPage().bytes(of: [HardTimeline.long]), "long.html")
    var options = ExportOptions()
    options.division = .events
    var output: [UInt8] = []
    var export = try Export(ICalendar(), options: options)
    for document in HardTimeline.documents { try export.add(document, to: &output) }
    try export.finish(to: &output)
    try FileManager.default.createDirectory(atPath: "\(folder)/split", withIntermediateDirectories: true)
    for file in export.files { try write(file.bytes, "split/\(file.name)") }
  }

  private static let folder = ProcessInfo.processInfo.environment["EXPORTS_FOLDER"]

  @Test func sameInputGivesTheSameBytes() throws {
    for exporter in exporters {
      let first = try exporter.bytes(of: HardTimeline.documents)
      #expect(try exporter.bytes(of: HardTimeline.documents) == first, "\(exporter.format)")
    }
  }

  @Test func nothingIsStillAWholeFile() throws {
    for exporter in exporters where !["jsonl", "timeml"].contains(exporter.format) {
      #expect(try !exporter.bytes(of: []).isEmpty, "\(exporter.format)")
    }
  }

  /// A page from its title on, without its script: the files in `Templates/` are no output of ours.
  private func withoutStyleAndScript(_ page: [UInt8]) -> [UInt8] {
    let text = String(decoding: page, as: UTF8.self)
    guard let start = text.firstRange(of: "<body>"), let end = text.firstRange(of: "<script>\"use strict\"") else {
      return page
    }
    return Array(text[start.lowerBound..<end.lowerBound].utf8)
  }

  private func compare(_ bytes: [UInt8], with name: String) throws {
    let path = "\(#filePath.dropLast("GoldenTests.swift".count))Golden/\(name)"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try Data(bytes).write(to: URL(filePath: path))
    }
    let golden = try [UInt8](Data(contentsOf: URL(filePath: path)))
    #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: golden, as: UTF8.self))
    #expect(bytes == golden)
  }
}
