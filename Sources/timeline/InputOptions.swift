import ArgumentParser
import TimelineKit

/// What every command that reads articles takes.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Articles to read; - or none is standard input.", valueName: "file"), completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp("Mark-up: auto, \(formatNames).", valueName: "format"), completion: .list(["auto"] + formatList))
  var from: String = "auto"

  @Option(
    help: ArgumentHelp("Encoding: auto, utf-8, gb18030, big5, utf-16 or any other that ICU knows.", valueName: "name"))
  var encoding: String = "auto"

  @Option(
    help: ArgumentHelp(
      "Publication date, which yesterday, this year and a day alone lean on: 2018-11-01 or 2018-11-01T16:12.",
      valueName: "date"))
  var referenceDate: String?

  @Flag(name: [.short, .long], help: "Read the articles in folders, and in folders in them.")
  var recursive = false

  @Flag(help: "Refuse what is damaged (invalid bytes, bad records) instead of mending it: status 65.")
  var strict = false

  @Flag(name: [.short, .long], help: "No warnings and no progress.")
  var quiet = false

  @Option(name: [.short, .long], help: "Workers, 0 for one a core; the output does not depend on it.")
  var jobs: Int = 0

  @Option(
    help: ArgumentHelp("More date rules, see `timeline grammar`. May be given again.", valueName: "file"),
    completion: .file())
  var grammar: [String] = []

  @Option(
    help: ArgumentHelp("all, or gregorian: no lunar and reign dates.", valueName: "which"),
    completion: .list(["all", "gregorian"]))
  var calendar: String = "all"

  @OptionGroup var naming: NamingOptions

  var console: Console { Console(quiet: quiet) }

  func validate() throws {
    guard from == "auto" || MarkupFormat(rawValue: from) != nil else {
      throw ValidationError("--from takes auto, \(formatNames), not '\(from)'.")
    }
    guard encodingChoice != nil else {
      throw ValidationError("--encoding takes auto or the name of an encoding, such as gb18030, not '\(encoding)'.")
    }
    guard referenceDate == nil || reference != nil else {
      throw ValidationError("--reference-date wants a day such as 2018-11-01, not '\(referenceDate ?? "")'.")
    }
    guard ["all", "gregorian"].contains(calendar) else {
      throw ValidationError("--calendar takes all or gregorian, not '\(calendar)'.")
    }
    guard jobs >= 0 else { throw ValidationError("--jobs wants a number of workers, or 0 for one a core.") }
  }

  /// `--encoding`, read; `nil` where there is no such encoding.
  var encodingChoice: EncodingChoice? {
    encoding.lowercased() == "auto" ? .automatic : Encoding(named: encoding).map(EncodingChoice.named)
  }

  /// `--reference-date`, read.
  var reference: CivilDateTime? { referenceDate.flatMap { CivilDateTime(iso: $0) } }
}

private let formatList = MarkupFormat.allCases.map(\.rawValue)
private let formatNames = formatList.joined(separator: ", ")
