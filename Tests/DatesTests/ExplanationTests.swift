import Dates
import Testing
import TimelineKit

@Suite("What grammar explain says")
struct ExplanationTests {
  private func lines(_ text: String) throws -> [String] {
    var scanner = try TimelineExtractor().dates.makeScanner()
    return scanner.explain(CleanText(text), reference: nil)
  }

  @Test("the calendar step begins with what was written, and both days that disagree are named")
  func disagreement() throws {
    let lines = try lines("光緒二十四年四月二十三日（1898年6月12日）")
    #expect(lines.contains("  reign: year 1898, lunar month 4, day 23 → 1898-06-11"))
    #expect(lines.contains("  = 1898-06-12  timex 1898-06-12"))
    #expect(lines.last == "  problem: disagreeing: 1898-06-11 and 1898-06-12")
    #expect(try self.lines("永元年间（1189—1205年）").last == "  problem: disagreeing: 0089/0105 and 1189/1205")
  }

  @Test("what a date leans on is named")
  func antecedent() throws {
    #expect(
      try lines("1992年12月31日。次日。").contains("  leans on 1992-12-31, the date that the text has reached"))
    #expect(try lines("1992年12月31日。1993年。").filter { $0.contains("leans on") }.isEmpty)
  }

  @Test("a range shows the step of what it is made of, a whole reign that of no month")
  func parts() throws {
    let ends = try lines("2018年农历八月十五到2018年农历九月初九").filter { $0.contains("chinese: ") }
    #expect(
      ends == [
        "  chinese: year 2018, lunar month 8, day 15 → 2018-09-24",
        "  chinese: year 2018, lunar month 9, day 9 → 2018-10-17",
      ])
    #expect(try lines("乾隆年间").contains("  reign → 1736/1795"))
    #expect(try lines("1992年4月3日").filter { $0.contains("→") }.isEmpty)
  }
}
