import Foundation
import Testing

/// Inputs that cannot be read, or not as they are: a message, a status, and the others go on.
@Suite struct InputFaultTests {
  @Test func missingFileAmongGoodOnes() throws {
    let run = try Command.run(["extract", Command.article, "no-such-file.md", Command.article, "--format", "jsonl"])
    #expect(run.status == 66)
    #expect(run.messages == "timeline: no-such-file.md: there is no such file\n")
    let events = run.text.split(separator: "\n").count
    #expect(events > 0 && events.isMultiple(of: 2))
  }

  @Test func folderWithoutRecursive() throws {
    let run = try Command.run(["extract", Command.root.path])
    #expect(run.status == 66)
    #expect(run.messages.contains("--recursive"))
  }

  @Test func unreadableFile() throws {
    try Command.inFolder { folder in
      let secret = folder.appendingPathComponent("secret.md")
      try Data("1992年4月3日，两国建交。".utf8).write(to: secret)
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: secret.path)
      // Root may read everything: drop to nobody where that is possible.
      let line =
        getuid() == 0
        ? "cp \"$PROGRAM\" \"$2\"; chmod 755 \"$2\"; exec setpriv --reuid=65534 --clear-groups \"$2\" extract \"$1\""
        : "exec \"$PROGRAM\" extract \"$1\""
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
      let run = try Command.shell(line, [secret.path, folder.appendingPathComponent("timeline").path])
      #expect(run.status == 66)
      #expect(run.messages.contains("no permission"))
    }
  }

  @Test(arguments: ["", " \n\n", "\u{FEFF}"])
  func emptyInput(text: String) throws {
    let run = try Command.run(["extract", "-"], input: Data(text.utf8))
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("start,end,date,") && run.text.split(separator: "\r\n").count == 1)
    #expect(run.messages.isEmpty)
  }

  @Test func invalidBytesAreMendedAndNamed() throws {
    let bytes = Data("开会。2013年".utf8) + Data([0xFF, 0xFE]) + Data("，2013年9月7日开会。".utf8)
    let mended = try Command.run(["extract", "--format", "jsonl", "--encoding", "utf-8"], input: bytes)
    #expect(mended.status == 0)
    #expect(mended.text.contains("\"edtf\":\"2013-09-07\""))
    #expect(mended.text.contains("\u{FFFD}"))
    #expect(mended.messages.contains("byte 16"))
    let refused = try Command.run(["extract", "--strict", "--encoding", "utf-8"], input: bytes)
    #expect(refused.status == 65)
    #expect(refused.messages.contains("--strict"))
  }

  @Test func binaryFile() throws {
    let run = try Command.run(["extract", Command.program.path])
    #expect(run.status == 66)
    #expect(run.messages.contains("binary"))
  }

  @Test func badRecordsOfJSONLines() throws {
    let lines = #"{"id":"a","text":"2013年9月7日开会。"}"# + "\nno json\n" + #"{"id":"b"}"# + "\n"
    let run = try Command.run(["extract", "--from", "jsonl", "--format", "jsonl"], input: Data(lines.utf8))
    #expect(run.status == 0)
    let rows = run.text.split(separator: "\n")
    #expect(rows.count == 3)
    #expect(
      rows.count == 3 && rows[1].hasPrefix(#"{"document":"-:2","error":"#)
        && rows[2].hasPrefix(#"{"document":"b","error":"#))
    #expect(run.messages.contains("-:2"))
    let strict = try Command.run(["extract", "--from", "jsonl", "--strict"], input: Data(lines.utf8))
    #expect(strict.status == 65)
  }

  @Test func controlCharactersInNamesDoNotReachTheTerminal() throws {
    let run = try Command.run(["extract", "a\u{1B}[31m.txt"])
    #expect(run.status == 66)
    #expect(!run.messages.contains("\u{1B}"))
  }
}
