import Foundation
import Testing

/// Wrong words on the command line: status 64 and what would be right.
@Suite struct UsageTests {
  @Test(arguments: [
    ["extract", "--no-such-option"], ["extract", "--format", "docx"], ["extract", "--from", "word"],
    ["no-such-command"],
    ["extract", "--reference-date", "yesterday"], ["extract", "--since", "soon"], ["extract", "--columns", "colour"],
    ["extract", "--dialect", "excel", "--format", "json"],
  ])
  func wrongWords(arguments: [String]) throws {
    let run = try Command.run(arguments)
    #expect(run.status == 64)
    #expect(!run.messages.isEmpty)
    #expect(run.output.isEmpty)
  }

  @Test func helpAndVersion() throws {
    let help = try Command.run(["--help"])
    #expect(help.status == 0 && help.text.contains("extract") && help.messages.isEmpty)
    let version = try Command.run(["--version"])
    #expect(version.status == 0 && version.text.split(separator: ".").count == 3)
  }

  @Test func aYearBeforeChristAsAChoice() throws {
    let run = try Command.run(
      ["extract", "--columns", "edtf", "--since", "-0210"], input: Data("前221年，秦統一。前206年，秦亡。".utf8))
    #expect(run.status == 0 && run.text == "edtf\r\n-0205\r\n")
  }

  @Test func aFileNamedLikeAnOption() throws {
    try Command.inFolder { folder in
      try Data("1992年4月3日，两国建交。".utf8).write(to: folder.appendingPathComponent("-f"))
      let run = try Command.shell("cd \"$1\" && exec \"$PROGRAM\" extract --format jsonl -- -f", [folder.path])
      #expect(run.status == 0)
      #expect(run.text.contains("1992-04-03"))
    }
  }
}
