import ArgumentParser
import TimelineKit

/// `timeline grammar`: the rules by which dates are read.
struct GrammarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grammar", abstract: "Check, list and explain the rules by which dates are read.",
    subcommands: [Check.self, List.self, Explain.self])

  /// Runs the examples beneath the rules.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run the examples beneath the rules; with files, of those beside the built-in ones.")

    @Argument(help: ArgumentHelp("Grammar files.", valueName: "file"), completion: .file())
    var files: [String] = []

    func run() throws {
      let reader = try dateReader(files)
      let examples = try reader.recognizer.grammar.examples().filter { files.isEmpty || files.contains($0.file) }
      var scanner = reader.makeScanner()
      let failures = examples.compactMap { scanner.check($0) }
      let dead = scanner.deadRules(examples)
      let counts =
        "\(examples.count) examples, \(failures.count) failed" + (dead.isEmpty ? "" : ", \(dead.count) rules dead")
      try write((failures.map(\.description) + dead.map(\.description) + [counts, ""]).joined(separator: "\n"))
      if !failures.isEmpty || !dead.isEmpty { throw ExitCode(65) }
    }
  }

  /// Lists the rules.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the rules: place, meaning, phrase.")

    @Argument(help: ArgumentHelp("Grammar files beside the built-in ones.", valueName: "file"), completion: .file())
    var files: [String] = []

    func run() throws {
      let rules = try dateReader(files).recognizer.grammar.rules
      try write(rules.map { "\($0.place)\t\($0.meaning.rawValue)\t\($0.source)\n" }.joined())
    }
  }

  /// Shows which rule read what.
  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show which rule reads what in a text, and how its value comes about.")

    @Argument(help: "The text.")
    var text: String

    @Option(help: ArgumentHelp("Publication date: 2018-11-01.", valueName: "date"))
    var referenceDate: String?

    @Option(help: ArgumentHelp("More date rules.", valueName: "file"), completion: .file())
    var grammar: [String] = []

    func run() throws {
      let reference = try referenceDate.map { text in
        guard let moment = CivilDateTime(iso: text) else {
          throw ValidationError("--reference-date wants a day such as 2018-11-01, not '\(text)'.")
        }
        return moment
      }
      var scanner = try dateReader(grammar).makeScanner()
      let steps = scanner.explain(CleanText(text), reference: reference)
      try write(steps.isEmpty ? "no date\n" : steps.joined(separator: "\n") + "\n")
    }
  }
}

/// The built-in grammars and those in some files.
private func dateReader(_ files: [String]) throws -> DateReader {
  var options = ExtractionOptions()
  options.grammars = try files.map { ($0, try wholeFile($0)) }
  return try TimelineExtractor(options).dates
}

private func write(_ text: String) throws {
  let file = try OutputFile(path: nil)
  var bytes = Array(text.utf8)
  try file.write(&bytes)
  try file.commit()
}
