import Foundation
import Testing

/// The same input gives the same bytes.
@Suite struct DeterminismTests {
  @Test(arguments: ["csv", "ics", "jsonl", "json"])
  func environmentAndWorkersDoNotMatter(format: String) throws {
    let arguments = ["extract", "--format", format] + Array(repeating: Command.article, count: 40)
    let plain = try Command.run(arguments + ["--jobs", "1"])
    let other = try Command.run(
      arguments + ["--jobs", "3"], environment: ["TZ": "Asia/Shanghai", "LC_ALL": "de_DE.UTF-8", "LANG": "zh_CN.UTF-8"])
    #expect(plain.status == 0 && !plain.output.isEmpty)
    #expect(plain.output == other.output)
  }
}
