import TimelineKit

/// What reading one document, or failing to, gave.
struct Outcome<Value: Sendable>: Sendable {
  /// As messages name the input: the path, `-`, or `path:line` for a record.
  let name: String
  let result: Result<Value, InputFailure>
  let warnings: [String]
}

/// Something to read, in its place among the inputs.
enum Job: Sendable {
  case article(name: String, bytes: [UInt8])
  case record(name: String, line: Int, bytes: [UInt8])
  case failed(name: String, InputFailure)

  var size: Int {
    switch self {
    case .article(_, let bytes), .record(_, _, let bytes): bytes.count
    case .failed: 0
    }
  }
}

/// Reads the inputs of the command line and has every document worked on, several at a time, in the order of the inputs.
struct Feed<Value: Sendable> {
  let options: InputOptions
  let loader: DocumentLoader
  let crew: Crew<Value>
  /// Called on the caller's thread, once a document or failure.
  let deliver: (Outcome<Value>) throws -> Void

  func run() throws {
    var batch = Batch()
    for input in inputs(options.files, recursive: options.recursive) {
      do { try read(input, &batch) } catch let failure as InputFailure {
        try add(.failed(name: input.name, failure), to: &batch)
      }
    }
    try flush(&batch)
  }

  private func read(_ input: Input, _ batch: inout Batch) throws {
    var bytes = try InputBytes(input)
    guard loader.isJSONLines(name: input.name, head: try bytes.peek()) else {
      return try add(.article(name: input.name, bytes: try bytes.rest()), to: &batch)
    }
    var number = 0
    while let line = try bytes.line() {
      number += 1
      guard line.contains(where: { $0 > 32 }) else { continue }
      try add(.record(name: input.name, line: number, bytes: line), to: &batch)
    }
  }

  private func add(_ job: Job, to batch: inout Batch) throws {
    batch.add(job)
    if batch.isFull { try flush(&batch) }
  }

  private func flush(_ batch: inout Batch) throws {
    try crew.work(on: batch.jobs, deliver: deliver)
    batch = Batch()
  }
}

/// As many jobs as are worked on before their results are written: enough to keep the workers busy, few enough to fit
/// into memory.
private struct Batch {
  private(set) var jobs: [Job] = []
  private var size = 0

  mutating func add(_ job: Job) {
    jobs.append(job)
    size += job.size
  }

  var isFull: Bool { size > 1 << 20 || jobs.count >= 512 }
}
