import ArgumentParser
import TimelineKit

/// `timeline schema`: what the JSON formats hold.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of an event.",
    discussion: """
      It describes a line of `timeline extract --format jsonl`; under $defs also --format json (timeline), a line of
      `timeline dates` (dateLine) and one of `timeline actors` (actorLine).
      """)

  @Option(name: [.short, .long], help: "The file to write; without it standard output.", completion: .file())
  var output: String?

  func run() throws {
    let file = try OutputFile(path: output)
    var bytes = Array(eventSchema.utf8)
    try file.write(&bytes)
    try file.commit()
  }
}
