import ArgumentParser
import TimelineKit

/// `timeline segment`: the clean text as sentences and words.
struct SegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Write the clean text of articles as sentences and words.",
    discussion: """
      As text every sentence is a line, with a blank line between blocks and a note of what each block is. As JSON Lines
      every sentence is an object: document, text, start and end (Unicode scalars of the clean text), role of its block,
      words.
      """)

  /// How the sentences are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, jsonl
  }

  @OptionGroup var input: InputOptions

  @Option(help: "text or jsonl.")
  var format: Format = .text

  @Option(name: .shortAndLong, help: ArgumentHelp("Where to write; else standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Only count the blocks and characters of each article.")
  var count = false

  func run() throws {
    let file = try input.outputFile(output)
    let (format, count) = (format, count)
    var bytes: [UInt8] = []
    let status = try input.session(makeWorker: {
      { count ? Segmentation.counted($0) : Segmentation($0).written(as: format) }
    }) { (outcome: Outcome<[UInt8]>) in
      guard case .success(let written) = outcome.result else { return }
      bytes += written
      try file.write(&bytes)
    }
    try file.commit()
    if let status { throw status }
  }
}

/// A document taken apart.
private struct Segmentation {
  private let document: Document
  private let sentences = SentenceBreaker()
  private let words = WordBreaker()

  init(_ document: Document) { self.document = document }

  static func counted(_ document: Document) -> [UInt8] {
    let characters = document.text.scalarOffset(ofByte: document.text.utf8.count)
    return Array("\(document.info.id): \(document.blocks.count) blocks, \(characters) characters\n".utf8)
  }

  func written(as format: SegmentCommand.Format) -> [UInt8] {
    var bytes: [UInt8] = []
    for block in document.blocks {
      switch format {
      case .text: write(block, to: &bytes)
      case .jsonl: writeLines(block, to: &bytes)
      }
    }
    return bytes
  }

  private func write(_ block: Block, to bytes: inout [UInt8]) {
    bytes += Array("[\(block.role.name)]\n".utf8)
    for sentence in sentences.sentences(in: block.range, of: document.text) {
      let line = document.text.string(sentence)
      bytes += line.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
      bytes.append(0x0A)
    }
    bytes.append(0x0A)
  }

  private func writeLines(_ block: Block, to bytes: inout [UInt8]) {
    for sentence in sentences.sentences(in: block.range, of: document.text) {
      let span = document.text.span(of: sentence)
      var json = JSONBytes()
      json.object { json in
        json.member("document", document.info.id)
        json.member("text", document.text.string(sentence))
        json.member("start", span.start)
        json.member("end", span.end)
        json.member("role", block.role.name)
        json.member("words", words.words(in: sentence, of: document.text.utf8).map(document.text.string))
      }
      bytes += json.bytes
      bytes.append(0x0A)
    }
  }
}

extension Block.Role {
  /// As users see it.
  fileprivate var name: String {
    switch self {
    case .paragraph: "paragraph"
    case .quote: "quote"
    case .listItem: "list item"
    case .tableRow: "table row"
    case .heading(let level): "heading \(level)"
    case .title: "title"
    case .infobox: "infobox"
    case .caption: "caption"
    case .byline: "byline"
    case .signature: "signature"
    case .reference: "reference"
    case .seeAlso: "see also"
    case .navigation: "navigation"
    case .category: "category"
    case .code: "code"
    }
  }
}
