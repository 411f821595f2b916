import Actors
import ArgumentParser
import TimelineKit

/// `timeline actors`: the people, organizations, polities, groups and places that articles name.
struct ActorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actors",
    abstract: "Write who and where: the names in articles and their kinds.",
    discussion: """
      Every name is a line of JSON: document, text, name (canonical), start and end (Unicode scalars of the clean text),
      kind (person, organization, polity, group, place), url where a link leads to its page.

      EXAMPLE
        timeline actors article.md --names names.tsv
      """)

  /// How the names are written.
  enum Format: String, CaseIterable, ExpressibleByArgument { case jsonl }

  @OptionGroup var input: InputOptions

  @Option(help: "jsonl.")
  var format: Format = .jsonl

  @Option(name: .shortAndLong, help: ArgumentHelp("Where to write; else standard output.", valueName: "file"))
  var output: String?

  func run() throws {
    let file = try input.outputFile(output)
    var bytes: [UInt8] = []
    let status = try input.session({ jsonLines(of: $0.names(of: $1), in: $1) }) { outcome in
      switch outcome.result {
      case .success(let lines): bytes += lines
      case .failure(.badRecord(let id, let message)): bytes.appendLine(problem: message, of: id ?? outcome.name)
      case .failure: return
      }
      try file.write(&bytes)
    }
    try file.commit()
    if let status { throw status }
  }
}

/// A line of JSON for each name.
private func jsonLines(of mentions: [Mention], in document: Document) -> [UInt8] {
  var bytes: [UInt8] = []
  for mention in mentions {
    bytes.appendLine(
      name: mention.name, kind: mention.kind.word, text: document.text.string(mention.range),
      span: document.text.span(of: mention.range), url: mention.url, of: document.info.id)
  }
  return bytes
}

extension Mention.Kind {
  /// As the output says it.
  fileprivate var word: String {
    switch self {
    case .actor(let kind): kind.rawValue
    case .place: "place"
    }
  }
}
