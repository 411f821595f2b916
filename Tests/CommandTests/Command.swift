import Foundation

/// What one run of the program did.
struct Run {
  let status: Int32
  let output: Data
  let messages: String

  var text: String { String(decoding: output, as: UTF8.self) }
}

/// Runs the program that was built with the tests.
enum Command {
  /// Beside the test bundle.
  static let program: URL = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = [
      bundle, bundle.deletingLastPathComponent(), bundle.deletingLastPathComponent().deletingLastPathComponent(),
    ]
    let candidates = beside.map { $0.appendingPathComponent("timeline") }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? candidates[0]
  }()

  /// The root of the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let article = root.appendingPathComponent("Examples/armenia-russia.md").path

  static func run(_ arguments: [String], input: Data = Data(), environment: [String: String] = [:]) throws -> Run {
    try shell("exec \"$PROGRAM\" \"$@\"", arguments, input: input, environment: environment)
  }

  /// Runs a shell line in which `$PROGRAM` is the program and `$@` are the arguments.
  static func shell(
    _ line: String, _ arguments: [String] = [], input: Data = Data(), environment: [String: String] = [:]
  ) throws -> Run {
    try inFolder { folder in
      let files = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
      try input.write(to: files[0])
      for file in files[1...] { try Data().write(to: file) }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = ["-c", line, "bash"] + arguments
      process.environment = ProcessInfo.processInfo.environment
        .merging(["PROGRAM": program.path, "LC_ALL": "C.UTF-8"]) { $1 }.merging(environment) { $1 }
      process.standardInput = try FileHandle(forReadingFrom: files[0])
      process.standardOutput = try FileHandle(forWritingTo: files[1])
      process.standardError = try FileHandle(forWritingTo: files[2])
      try process.run()
      process.waitUntilExit()
      return Run(
        status: process.terminationStatus, output: try Data(contentsOf: files[1]),
        messages: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }
  }

  /// A folder that is gone afterwards.
  static func inFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("timeline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
