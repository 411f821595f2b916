import ArgumentParser

/// Exit statuses, as the README lists them (sysexits.h where it has them).
enum Status {
  static let badData = ExitCode(65)
  static let noInput = ExitCode(66)
}

/// Why an input, or a record of one, could not be read.
enum InputFailure: Error, Equatable {
  case missing
  case folder
  case notPermitted
  /// What is refused although it could be read: a binary file, a device.
  case refused(String)
  /// Damaged, under `--strict`.
  case damaged(String)
  /// A line of JSON Lines that is no article; `id` where it has one.
  case badRecord(id: String?, String)
  case system(String)

  /// What went wrong and what to do about it.
  var message: String {
    switch self {
    case .missing: "there is no such file"
    case .folder: "this is a folder; add --recursive to read the articles in it"
    case .notPermitted: "no permission to read it"
    case .damaged(let what): what + "; refused under --strict"
    case .refused(let what), .badRecord(_, let what), .system(let what): what
    }
  }

  /// What the run ends with because of it; `nil` where a bad record is reported and no more.
  func status(strict: Bool) -> ExitCode? {
    switch self {
    case .missing, .folder, .notPermitted, .refused, .system: Status.noInput
    case .damaged: Status.badData
    case .badRecord: strict ? Status.badData : nil
    }
  }
}

/// The output could not be written: status 74.
struct OutputFailure: Error {
  let path: String
  let reason: String
}
