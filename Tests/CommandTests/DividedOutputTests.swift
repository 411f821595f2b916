import Foundation
import Testing
import TimelineKit

/// `--split` and `--part-size`: several files instead of one.
@Suite struct DividedOutputTests {
  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func aFileForEachEventInAFolderThatIsMade() throws {
    try Command.inFolder { folder in
      let target = folder.appendingPathComponent("calendar")
      let run = try Command.run(["extract", Command.article, "--split", target.path])
      #expect(run.status == 0 && run.output.isEmpty)
      let lines = try Command.run(["extract", Command.article, "--format", "jsonl"]).text.split(separator: "\n")
      let names = try names(in: target)
      #expect(names.count == lines.count)
      #expect(names.allSatisfy { $0.hasSuffix("@timeline.ics") })
    }
  }

  @Test func partsBesideTheOutput() throws {
    try Command.inFolder { folder in
      let target = folder.appendingPathComponent("feed.ics")
      let run = try Command.run(["extract", Command.article, "--part-size", "2000", "-o", target.path])
      #expect(run.status == 0)
      let names = try names(in: folder)
      #expect(names.first == "feed-1.ics" && names.count > 1)
    }
  }

  @Test func aFolderThatCannotBeMade() throws {
    let run = try Command.run(["extract", Command.article, "--split", "/no/such/folder"])
    #expect(run.status == 74 && run.messages.contains("/no/such/folder"))
  }

  @Test func onlyCalendarsAreDivided() throws {
    let run = try Command.run(["extract", Command.article, "--split", "/no/such/folder", "--format", "csv"])
    #expect(run.status == 64)
  }
}
