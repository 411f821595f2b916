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
    do throws(NameList.Failure) { return try NameList(text) } catch { throw BadList(path: names, failure: error) }
  }
}

/// A list of names that is malformed: status 65.
struct BadList: Error {
  let path: String
  let failure: NameList.Failure

  var place: String { "\(path):\(failure.line)" }

  /// What is wrong and what to do about it.
  var message: String {
    switch failure.problem {
    case .incomplete: "expected a name, a tab and a kind, found '\(visible(failure.text))'"
    case .unknownKind(let word):
      "there is no kind '\(visible(word))'; kinds are \(NameList.kinds.joined(separator: ", "))"
    case .doubled(let line): "the name stands in line \(line) already; remove one of the two"
    }
  }
}
