import Documents
import Temporal
import Testing

@Suite("Sentences") struct SentenceTests {
  private func sentences(_ text: String) -> [String] {
    let clean = CleanText(text)
    return SentenceBreaker().sentences(in: clean.bytes, of: clean).map(clean.string)
  }

  @Test func marksThatEndASentence() {
    #expect(sentences("甲。乙！丙？丁……戊；己，庚。") == ["甲。", "乙！", "丙？", "丁……戊；己，庚。"])
    #expect(sentences("他走了。」她說。") == ["他走了。」", "她說。"])
    #expect(sentences("沒有句號") == ["沒有句號"])
    #expect(sentences("  ").isEmpty)
  }

  @Test func bracketsAndQuotationsStayWhole() {
    #expect(sentences("他說：「甲。乙。」丙。") == ["他說：「甲。乙。」", "丙。"])
    #expect(sentences("「甲。」他說，乙。丙。") == ["「甲。」他說，乙。", "丙。"])
    #expect(sentences("「甲。」\u{3000}乙來了。") == ["「甲。」", "乙來了。"])
    #expect(sentences("甲（乙。丙！丁）戊。己。") == ["甲（乙。丙！丁）戊。", "己。"])
    #expect(sentences("“甲。乙？”") == ["“甲。乙？”"])
  }

  @Test func whatIsNeverClosedHoldsNothingTogether() {
    #expect(sentences("「甲。乙。丙。") == ["「甲。", "乙。", "丙。"])
    #expect(sentences("甲）乙。（丙。") == ["甲）乙。", "（丙。"])
  }

  @Test func openingMarksBelongToWhatTheyOpen() {
    #expect(sentences("甲。「乙。」丙。") == ["甲。", "「乙。」", "丙。"])
    #expect(sentences("甲。（編輯：乙）1100709") == ["甲。", "（編輯：乙）1100709"])
    #expect(sentences("甲。\u{3000}《乙》丙。") == ["甲。", "《乙》丙。"])
  }

  @Test func numbersAreNotTakenApart() {
    #expect(sentences("資金於2017. 11. 22到賬。完。") == ["資金於2017. 11. 22到賬。", "完。"])
    #expect(sentences("1. 2019-03-06，簽約。") == ["1. 2019-03-06，簽約。"])
    #expect(sentences("2. 公司購買。") == ["2. 公司購買。"])
    #expect(sentences("No. 5 is here. It works.") == ["No. 5 is here.", "It works."])
  }

  @Test func aLineEndWithinASentenceEndsNothing() {
    #expect(sentences("建立於1992年\n4月3日。\n後來") == ["建立於1992年\n4月3日。", "後來"])
  }

  @Test func whatNeverEndsIsPartedBehindAMark() {
    let long = sentences(String(repeating: "1992年4月3日，", count: 2_000))
    #expect(long.allSatisfy { $0.hasSuffix("3日，") && $0.utf8.count <= LongSentence.limit })
    #expect(long.joined().utf8.count == 36_000)
    let mixed = sentences(String(repeating: "甲，", count: 600) + "乙；" + String(repeating: "丙，", count: 600))
    #expect(mixed.first?.hasSuffix("乙；") == true)
    let markless = sentences(String(repeating: "𠮷", count: 3_000))
    #expect(markless.map(\.unicodeScalars.count) == [1024, 1024, 952])
  }

  @Test func onlyTheRangeIsRead() {
    let clean = CleanText("甲。乙。丙。")
    let found = SentenceBreaker().sentences(in: 6..<12, of: clean)
    #expect(found.map(clean.string) == ["乙。"])
  }

  @Test func wholeTextIsCovered() {
    let text = "𠮷野家1992年4月3日開店。「好！」他說。(see p. 5) ok？ 👨‍👩‍👧完……"
    let clean = CleanText(text)
    let found = SentenceBreaker().sentences(in: clean.bytes, of: clean)
    var at = 0
    for sentence in found {
      #expect(clean.string(at..<sentence.lowerBound).allSatisfy { $0.isWhitespace })
      at = sentence.upperBound
    }
    #expect(at == clean.utf8.count)
  }

  @Test func longBlocksAreReadInPieces() {
    let sentence = "兩國於1992年建交。"
    let clean = CleanText(String(repeating: sentence, count: 40_000))
    let found = SentenceBreaker().sentences(in: clean.bytes, of: clean)
    #expect(found.count == 40_000)
    #expect(found.allSatisfy { $0.count == sentence.utf8.count })
  }

  @Test func words() {
    let clean = CleanText("普京抵達亞美尼亞，訪問。")
    #expect(WordBreaker().words(in: clean.bytes, of: clean.utf8).map(clean.string).joined() == "普京抵達亞美尼亞訪問")
  }
}
