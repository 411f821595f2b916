import Foundation
import Testing

/// Impossible dates and those whose two reckonings disagree are told on standard error and nowhere else.
@Suite struct DateWarningTests {
  private static let impossible = "第一行。\n\n1992年2月30日，兩國建交。\n"
  private static let disagreeing = "光緒二十四年四月二十三日（1899年6月11日），皇帝下詔變法。\n"

  @Test(arguments: ["dates", "extract"])
  func anImpossibleDateIsNamedWithItsLine(command: String) throws {
    let run = try Command.run([command, "--strict"], input: Data(Self.impossible.utf8))
    #expect(run.status == 0)
    #expect(
      run.messages
        == "timeline: -: warning: line 3: no calendar has 1992年2月30日, so it has no value; correct the date\n")
  }

  @Test(arguments: ["dates", "extract"])
  func reckoningsAtOddsAreNamedAndTheGregorianOneStands(command: String) throws {
    let run = try Command.run([command, "--format", "jsonl"], input: Data(Self.disagreeing.utf8))
    #expect(run.text.contains(#""edtf":"1899-06-11""#))
    #expect(run.messages.contains("line 1: 光緒二十四年四月二十三日（1899年6月11日） names two different days"))
  }

  @Test(arguments: ["dates", "extract"])
  func soundDatesAndQuietRunsSayNothing(command: String) throws {
    #expect(try Command.run([command], input: Data("1992年2月29日，兩國建交。".utf8)).messages.isEmpty)
    #expect(try Command.run([command, "--quiet"], input: Data(Self.impossible.utf8)).messages.isEmpty)
  }

  @Test(arguments: ["dates", "extract"])
  func manyArticlesDoNotDrownTheirReader(command: String) throws {
    let record = #"{"id":"a","text":"1992年2月30日，兩國建交。"}"# + "\n"
    let input = Data(String(repeating: record, count: 50).utf8)
    let lines = try Command.run([command, "--from", "jsonl"], input: input).messages.split(separator: "\n")
    #expect(lines.count == 21)
    #expect(lines.last == "timeline: warning: 30 more dates in further articles are impossible or at odds")
  }

  @Test(arguments: ["dates", "extract"])
  func tenAreShownAndTheRestCounted(command: String) throws {
    let many = String(repeating: "1992年2月30日，兩國建交。\n\n", count: 25)
    let lines = try Command.run([command], input: Data(many.utf8)).messages.split(separator: "\n")
    #expect(lines.count == 11)
    #expect(lines.last?.hasSuffix("and 15 more dates that are impossible or at odds") == true)
  }
}
