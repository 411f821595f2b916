import Testing

@testable import Documents

/// A page saved under Fixtures, and what a reader makes of a text.
enum Page {
  static func fixture(_ name: String) throws -> String {
    String(decoding: try contents(of: "Tests/DocumentsTests/Fixtures/\(name)"), as: UTF8.self)
  }

  static func html(_ text: String) -> Document { read(text, HTMLReader()) }
  static func wikitext(_ text: String) -> Document { read(text, WikitextReader()) }

  private static func read(_ text: String, _ reader: some Reader) -> Document {
    let document = reader.document(from: SourceText(utf8: Array(text.utf8), info: .init(id: "page")))
    checkShape(document)
    return document
  }

  /// What holds for every document, whatever it was made from.
  static func checkShape(_ document: Document) {
    #expect(zip(document.blocks, document.blocks.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
    let isSound = document.blocks.enumerated().allSatisfy { index, block in
      let isInside = !block.range.isEmpty && block.range.upperBound <= document.text.utf8.count
      let holdsCells = block.cells.allSatisfy {
        block.range.lowerBound <= $0.lowerBound && $0.upperBound <= block.range.upperBound
      }
      return isInside && holdsCells && (block.parent ?? -1) < index && (block.header ?? -1) < index
    }
    #expect(isSound)
    #expect(document.links.allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= document.text.utf8.count })
    #expect(document.notes.allSatisfy { $0.offset <= document.text.utf8.count })
    #expect(document.notes.allSatisfy { ($0.reference ?? 0) < max(document.references.count, 1) })
    #expect(String(validating: document.text.utf8, as: UTF8.self) != nil)
  }
}

extension Document {
  /// Titles of the references that are marked within the block that begins so.
  func sources(of beginning: String) -> [String] {
    guard let block = blocks.first(where: { text.string($0.range).hasPrefix(beginning) }) else { return [] }
    let marks = notes.filter { block.range.lowerBound <= $0.offset && $0.offset <= block.range.upperBound }
    return marks.compactMap(\.reference).map { references[$0].title ?? references[$0].url ?? "" }
  }
}
