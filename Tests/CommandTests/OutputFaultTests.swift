import Foundation
import Testing
import TimelineKit

/// Outputs that cannot be written: status 74, a message, no half file.
@Suite struct OutputFaultTests {
  @Test(arguments: exporters.map(\.format))
  func fullDisk(format: String) throws {
    let run = try Command.shell(
      "exec \"$PROGRAM\" extract \"$1\" --format \"$2\" > /dev/full", [Command.article, format])
    #expect(run.status == 74)
    #expect(run.messages.contains("No space left on device"))
  }

  @Test func folderThatDoesNotExist() throws {
    let run = try Command.run(["extract", Command.article, "-o", "/no/such/folder/events.csv"])
    #expect(run.status == 74)
    #expect(run.messages.contains("/no/such/folder/events.csv"))
  }

  @Test func fullDeviceAsFile() throws {
    let run = try Command.run(["extract", Command.article, "-o", "/dev/full"])
    #expect(run.status == 74)
  }

  @Test(arguments: ["extract", "dates", "actors", "segment"])
  func anInputIsNotReplaced(command: String) throws {
    try Command.inFolder { folder in
      let article = folder.appendingPathComponent("article.md")
      try "1992年4月3日，兩國建交。".write(to: article, atomically: true, encoding: .utf8)
      for inputs in [[article.path], ["--recursive", folder.path]] {
        let run = try Command.run([command] + inputs + ["-o", article.path])
        #expect(run.status == 64 && run.messages.contains("is an input"))
      }
      #expect(try String(contentsOf: article, encoding: .utf8) == "1992年4月3日，兩國建交。")
    }
  }

  @Test func noPartialFileStaysBehind() throws {
    try Command.inFolder { folder in
      let target = folder.appendingPathComponent("events.csv")
      // A file may have at most one block of 512 bytes: writing fails in the middle.
      let run = try Command.shell(
        "ulimit -f 1; trap '' XFSZ; exec \"$PROGRAM\" extract \"$1\" \"$1\" \"$1\" -o \"$2\"",
        [Command.article, target.path])
      #expect(run.status == 74)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test func theEndingDecides() throws {
    try Command.inFolder { folder in
      for (ending, begin) in [("ics", "BEGIN:VCALENDAR"), ("json", "{"), ("csv", "start,end"), ("jsonl", "{\"id\":")] {
        let target = folder.appendingPathComponent("events." + ending)
        let run = try Command.run(["extract", Command.article, "-o", target.path])
        #expect(run.status == 0 && run.output.isEmpty)
        #expect(try String(contentsOf: target, encoding: .utf8).hasPrefix(begin))
      }
    }
  }

  @Test(arguments: ["extract", "dates"])
  func anEndingOfNoFormatIsRefused(command: String) throws {
    try Command.inFolder { folder in
      let run = try Command.run([command, Command.article, "-o", folder.appendingPathComponent("events.pdf").path])
      #expect(run.status == 64 && run.messages.contains("events.pdf") && run.messages.contains(".csv"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test func theEndingDecidesOfDatesToo() throws {
    try Command.inFolder { folder in
      for (ending, begin) in [
        ("csv", "document,start"), ("json", "{\"version\""), ("jsonl", "{"), ("txt", "1992-04-03"),
      ] {
        let target = folder.appendingPathComponent("dates." + ending)
        let run = try Command.run(["dates", Command.article, "-o", target.path])
        #expect(run.status == 0)
        #expect(try String(contentsOf: target, encoding: .utf8).hasPrefix(begin))
      }
    }
  }

  @Test func aSymbolicLinkStaysOne() throws {
    try Command.inFolder { folder in
      let (file, link) = (folder.appendingPathComponent("real.csv"), folder.appendingPathComponent("link.csv"))
      try Data("old".utf8).write(to: file)
      try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "real.csv")
      let run = try Command.run(["extract", Command.article, "-o", link.path])
      #expect(run.status == 0)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "real.csv")
      #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("start,end"))
    }
  }

  @Test func aSymbolicLinkMayWaitForItsFile() throws {
    try Command.inFolder { folder in
      let link = folder.appendingPathComponent("link.csv")
      try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "real.csv")
      #expect(try Command.run(["extract", Command.article, "-o", link.path]).status == 0)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "real.csv")
      let written = try String(contentsOf: folder.appendingPathComponent("real.csv"), encoding: .utf8)
      #expect(written.hasPrefix("start,end"))
    }
  }

  @Test func whoMayReadAFileStaysSo() throws {
    try Command.inFolder { folder in
      let file = folder.appendingPathComponent("a.csv")
      try Data("old".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
      #expect(try Command.run(["extract", Command.article, "-o", file.path]).status == 0)
      let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("start,end"))
    }
  }

  @Test func aNameMayBeAsLongAsNamesAre() throws {
    try Command.inFolder { folder in
      let file = folder.appendingPathComponent(String(repeating: "n", count: 246) + ".csv")
      let run = try Command.run(["extract", Command.article, "-o", file.path])
      #expect(run.status == 0)
      #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("start,end"))
    }
  }

  #if os(Linux)
    @Test func aTerminalIsSparedWhatIsNoText() throws {
      let run = try Command.shell("script -qec \"'$PROGRAM' extract '$1' --format xlsx\" /dev/null", [Command.article])
      #expect(run.status == 64 && run.text.contains("not for a terminal"))
    }
  #endif

  @Test func anInputIsNotOverwritten() throws {
    try Command.inFolder { folder in
      let article = folder.appendingPathComponent("article.md")
      try FileManager.default.copyItem(atPath: Command.article, toPath: article.path)
      let run = try Command.run(["extract", article.path, "-o", article.path])
      #expect(run.status == 64)
      #expect(try Data(contentsOf: article) == Data(contentsOf: URL(fileURLWithPath: Command.article)))
    }
  }

  @Test(arguments: ["", "trap '' PIPE; "])
  func closedPipeIsQuiet(prefix: String) throws {
    let many = Array(repeating: Command.article, count: 400)
    let run = try Command.shell(
      "(\(prefix)\"$PROGRAM\" extract --format jsonl \"$@\"; echo \"status $?\" >&2) | head -n 1", many)
    #expect(run.text.split(separator: "\n").count == 1)
    #expect(run.messages == "status 0\n" || run.messages == "status 141\n")
  }
}
