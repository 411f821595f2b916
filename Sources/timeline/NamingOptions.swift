import Actors
import ArgumentParser
import TimelineKit

/// What commands that look for names take.
struct NamingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Names of your own: name, kind (person, organization, polity, group, place) and canonical name, between tabs.",
      valueName: "file"),
    completion: .file())
  var names: String?

  /// The list, read; `nil` without `--names`.
  func list() throws -> NameList? {
    guard let names else { return nil }
    let text = String(decoding: try wholeFile(names), as: UTF8.self)
    do throws(NameList.Failure) { return try NameList(text) } catch {
      throw ValidationError("\(names):\(error.line): expected a name, a tab and a kind, found '\(visible(error.text))'")
    }
  }
}
