import Foundation
import Testing

/// The commands beside `extract`, as a shell runs them.
@Suite struct OtherCommandTests {
  private let article = Data("1992年4月3日，普京抵達埃里溫。".utf8)

  @Test(arguments: [
    (["dates"], #""edtf":"1992-04-03""#), (["dates", "--format", "csv"], "1992-04-03"),
    (["actors"], #""name":"普京""#), (["segment"], "1992年4月3日，普京抵達埃里溫。"),
    (["schema"], "$defs"), (["grammar", "list"], "zh/dates.grammar"),
    (["grammar", "explain", "1992年4月3日"], "= 1992-04-03"),
  ])
  func writesItsData(arguments: [String], wanted: String) throws {
    let run = try Command.run(arguments, input: article)
    #expect(run.status == 0 && run.text.contains(wanted), "\(run.messages)")
  }

  @Test(arguments: ["dates", "actors", "extract --format jsonl"])
  func aRecordThatIsNoArticleIsSaidInItsPlace(command: String) throws {
    let lines = Data("{\"id\": \"a\", \"text\": 3}\n{\"text\": \"1992年4月3日，普京抵達埃里溫。\"}\n".utf8)
    let run = try Command.run(command.split(separator: " ").map(String.init) + ["--from", "jsonl"], input: lines)
    #expect(run.status == 0)
    #expect(run.text.hasPrefix(#"{"document":"a","error":"#))
    #expect(run.text.contains("普京") || run.text.contains("1992-04-03"))
  }

  @Test(arguments: ["亞美尼亞", "亚美尼亚"])
  func actorsAreChosenInEitherScript(name: String) throws {
    let run = try Command.run(["extract", Command.article, "--actor", name, "--format", "jsonl"])
    #expect(run.text.split(separator: "\n").count == 4)
  }

  @Test func aGrammarAndNamesOfTheUsersOwn() throws {
    try Command.inFolder { folder in
      let (grammar, names) = (folder.appendingPathComponent("my.grammar"), folder.appendingPathComponent("n.tsv"))
      try Data("\u{FEFF}date 公曆{year}\r\n     公曆1992 = 1992\r\n".utf8).write(to: grammar)
      try Data("埃里溫\torganization\t埃里溫隊\r\n".utf8).write(to: names)
      #expect(try Command.run(["grammar", "check", grammar.path]).status == 0)
      let dates = try Command.run(["dates", "--grammar", grammar.path], input: Data("公曆1992建交。".utf8))
      #expect(dates.text.contains(#""edtf":"1992""#))
      let actors = try Command.run(["actors", "--names", names.path], input: article)
      #expect(actors.text.contains("埃里溫隊"))
    }
  }

  @Test func statesThatActArePolitiesAndTheirSeatsPlaces() throws {
    let text = "1992年4月3日，亞美尼亞與俄羅斯建交，美國總統訪問莫斯科。望城區政府決定建館。"
    let run = try Command.run(["actors"], input: Data(text.utf8))
    for line in [
      #""name":"亞美尼亞","start":10,"end":14,"kind":"polity""#, #""name":"俄羅斯","start":15,"end":18,"kind":"polity""#,
      #""name":"美國","start":21,"end":23,"kind":"place""#, #""name":"莫斯科","start":27,"end":30,"kind":"place""#,
      #""name":"望城區政府","start":31,"end":36,"kind":"organization""#,
    ] { #expect(run.text.contains(line), "\(run.text)") }
  }

  @Test func aMistakeInAListOfNamesIsTold() throws {
    try Command.inFolder { folder in
      let names = folder.appendingPathComponent("n.tsv")
      try Data("# 名單\n王明\tPerson\n".utf8).write(to: names)
      let run = try Command.run(["actors", "--names", names.path], input: article)
      #expect(run.status == 65)
      #expect(run.messages.contains("n.tsv:2: there is no kind 'Person'; kinds are person, organization"))
    }
  }

  @Test(arguments: ["--names", "--grammar"]) func aFolderIsNoList(option: String) throws {
    try Command.inFolder { folder in
      let run = try Command.run(["extract", option, folder.path], input: article)
      #expect(run.status == 66 && run.messages.contains("this is a folder; give a file"))
    }
  }

  @Test func aFileOfAnySizeIsNamed() throws {
    try Command.inFolder { folder in
      let huge = folder.appendingPathComponent("huge.txt").path
      let run = try Command.shell("truncate -s 900G \"$1\" && \"$PROGRAM\" extract \"$1\"", [huge])
      #expect(run.status == 66 && run.messages.contains("split it"), "\(run.messages)")
    }
  }

  @Test func aPlaceOfTheUsersOwnStaysAPlace() throws {
    try Command.inFolder { folder in
      let names = folder.appendingPathComponent("n.tsv")
      try Data("美国\tplace\n".utf8).write(to: names)
      let text = Data("1992年4月3日，美国宣布支持。".utf8)
      let run = try Command.run(["extract", "--format", "jsonl", "--names", names.path], input: text)
      #expect(run.text.contains(#""actors":[]"#), "\(run.text)")
    }
  }

  @Test func nobodyIsNoActor() throws {
    let run = try Command.run(["extract", Command.article, "--actor", "", "--format", "jsonl"])
    #expect(run.status == 64 && run.messages.contains("--actor and --place want a name"))
  }

  @Test(arguments: [("INT", 130), ("TERM", 143)] as [(String, Int32)])
  func anInterruptLeavesNothingBehind(signal: String, status: Int32) throws {
    try Command.inFolder { folder in
      // It waits for input that never comes, its output begun.
      let run = try Command.shell(
        "set -m; \"$PROGRAM\" extract - -o \"$1/all.csv\" < <(sleep 5) & sleep 1; kill -\"$2\" $!; wait $!; exit $?",
        [folder.path, signal])
      #expect(run.status == status, "\(run.messages)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }
}
