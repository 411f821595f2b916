import ArgumentParser

/// Exit statuses, as the README lists them (sysexits.h where there is one).
enum Status {
  static let badData = ExitCode(65)
  static let noInput = ExitCode(66)
  static let cannotWrite = ExitCode(74)
}

/// Why an input could not be read. `Console` makes the wording.
enum InputFailure: Error, Equatable {
  case missing
  case folder
  case notPermitted
  case binary
  case invalidEncoding(byte: Int)
  case unknownEncoding(String)
  case system(String)
}

extension InputFailure {
  /// What went wrong and what to do about it.
  var message: String {
    switch self {
    case .missing: "there is no such file"
    case .folder: "this is a folder; add --recursive to read the articles in it"
    case .notPermitted: "no permission to read it"
    case .binary: "this looks like a binary file, not an article; nothing was read"
    case .invalidEncoding(let byte): "invalid bytes at byte \(byte), refused under --strict; say --encoding if it is not UTF-8"
    case .unknownEncoding(let name): "no converter for the encoding \(name)"
    case .system(let reason): reason
    }
  }
}

/// The output could not be written: status 74.
struct OutputFailure: Error {
  let path: String
  let reason: String
}
