import SystemPackage
import Testing

@testable import TimelineKit
@testable import train_names

/// That what is shipped was made from what lies beside it.
@Suite struct LexiconAgreementTests {
  private static let grammars = FilePath(#filePath).removingLastComponent().removingLastComponent()
    .removingLastComponent().appending("Grammars/zh")

  @Test func theListsGiveTheLexiconThatIsShipped() throws {
    let folder = LexiconAgreementTests.grammars.appending("names")
    let names = try TextFile.lines(of: folder.appending("lists.txt")).map(String.init)
    var builder = LexiconBuilder(try WordLists(folder: folder, names: names))
    let made = builder.bytes()
    let shipped = try TextFile.bytes(of: LexiconAgreementTests.grammars.appending("names.lexicon"))
    #expect(made == shipped, "make names.lexicon again: train-names --lexicon-only")
    #expect(shipped.elementsEqual(EmbeddedText.view("zh/names.lexicon")), "touch Grammars/grammars.c, and build again")
  }

  @Test func aFileThatIsMissingIsNamed() {
    let failure = #expect(throws: TextFile.Failure.self) { try TextFile.lines(of: "no-such-folder/lists.txt") }
    #expect(failure?.description.hasPrefix("no-such-folder/lists.txt: ") == true)
  }
}
