import Actors
import ArgumentParser
import Documents
import Events
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
  @OptionGroup var naming: NamingOptions

  @Option(help: "jsonl.")
  var format: Format = .jsonl

  @Option(name: .shortAndLong, help: ArgumentHelp("Where to write; else standard output.", valueName: "file"))
  var output: String?

  func run() throws {
    let names = try naming.list()
    let file = try OutputFile(path: output)
    var bytes: [UInt8] = []
    let status = try input.session({ _, document in NamedMentions(document, names: names).jsonLines }) { outcome in
      guard case .success(let lines) = outcome.result else { return }
      bytes += lines
      try file.write(&bytes)
    }
    try file.commit()
    if let status { throw status }
  }
}

/// The names of one document.
private struct NamedMentions {
  private let document: Document
  private var mentions: [Mention] = []

  init(_ document: Document, names: NameList?) {
    self.document = document
    guard let tagger = NameTagger.embedded else { return }
    var cast = NameReader(tagger, names: names).cast(of: document.linkEvidence)
    let sentences = SentenceBreaker()
    for block in document.blocks where block.role.namesActors {
      for sentence in sentences.sentences(in: block.range, of: document.text) {
        // Pronouns are no names.
        mentions += cast.mentions(in: sentence, of: document.text).filter { !$0.isImplied }
      }
    }
  }

  var jsonLines: [UInt8] {
    var bytes: [UInt8] = []
    for mention in mentions {
      let span = document.text.span(of: mention.range)
      var json = JSONBytes()
      json.object { json in
        json.member("document", document.info.id)
        json.member("text", document.text.string(mention.range))
        json.member("name", mention.name)
        json.member("start", span.start)
        json.member("end", span.end)
        json.member("kind", mention.kind.word)
        if let url = mention.url { json.member("url", url) }
      }
      bytes += json.bytes
      bytes.append(0x0A)
    }
    return bytes
  }
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

extension Block.Role {
  /// Whether its text is the article's own.
  fileprivate var namesActors: Bool {
    switch self {
    case .paragraph, .quote, .listItem, .tableRow, .heading, .title, .infobox, .caption, .byline, .signature: true
    case .reference, .seeAlso, .navigation, .category, .code: false
    }
  }
}
