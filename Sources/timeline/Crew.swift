import Dispatch
import Synchronization
import TimelineKit

/// When what a worker makes of a document is delivered.
enum Delivery: Sendable {
  /// On the same thread, before the worker gets the next one: it may leave what is left to do until then.
  case atOnce
  /// On another thread, after others.
  case later
}

/// The workers: what each of them makes of a document, with what it keeps for itself.
struct Crew<Value: Sendable>: @unchecked Sendable {
  typealias Worker = (Document, Delivery) -> Value

  // Unchecked: worker i is only ever used by the i-th of the threads that `outcomes` waits for.
  private let workers: [Worker]
  private let loader: DocumentLoader
  private let isStrict: Bool

  init(_ count: Int, loader: DocumentLoader, isStrict: Bool, makeWorker: () -> Worker) {
    workers = (0..<max(1, count)).map { _ in makeWorker() }
    self.loader = loader
    self.isStrict = isStrict
  }

  /// Hands over what the jobs give, in their order; a single worker's as soon as it is there.
  func work(on jobs: [Job], deliver: (Outcome<Value>) throws -> Void) rethrows {
    guard workers.count > 1, jobs.count > 1 else {
      for job in jobs { try deliver(outcome(of: job, by: workers[0], .atOnce)) }
      return
    }
    let results = Slots<Outcome<Value>>(jobs.count)
    let next = Counter()
    DispatchQueue.concurrentPerform(iterations: min(workers.count, jobs.count)) { worker in
      while case let index = next.take(), index < jobs.count {
        results.fill(index, outcome(of: jobs[index], by: workers[worker], .later))
      }
    }
    for outcome in results.all { try deliver(outcome) }
  }

  private func outcome(of job: Job, by worker: Worker, _ delivery: Delivery) -> Outcome<Value> {
    let work = { worker($0, delivery) }
    return outcome(of: job, work)
  }

  private func outcome(of job: Job, _ work: (Document) -> Value) -> Outcome<Value> {
    switch job {
    case .failed(let name, let failure): Outcome(name: name, result: .failure(failure), warnings: [])
    case .article(let name, let bytes):
      loaded(name, work) { () throws(LoadFailure) in try loader.document(bytes, name: name) }
    case .record(let name, let line, let bytes):
      loaded("\(name):\(line)", work) { () throws(LoadFailure) in
        try loader.document(record: bytes, line: line, name: name)
      }
    }
  }

  private func loaded(
    _ name: String, _ work: (Document) -> Value, _ load: () throws(LoadFailure) -> Document
  ) -> Outcome<Value> {
    do throws(LoadFailure) {
      let document = try load()
      if isStrict, let warning = document.warnings.first {
        return Outcome(name: name, result: .failure(.damaged(warning.wording)), warnings: [])
      }
      return Outcome(name: name, result: .success(work(document)), warnings: document.warnings.map(\.wording))
    } catch { return Outcome(name: name, result: .failure(InputFailure(error)), warnings: []) }
  }
}

extension Warning {
  fileprivate var wording: String { byte.map { "\(message) at byte \($0)" } ?? message }
}

extension InputFailure {
  fileprivate init(_ failure: LoadFailure) {
    switch failure {
    case .binary(let kind):
      self = .refused("this is binary data\(kind.map { " (\($0))" } ?? ""), not an article; nothing was read")
    case .converter(let encoding): self = .refused("the converter for \(encoding) does not work here")
    case .record(let id, let message): self = .badRecord(id: id, message)
    }
  }
}

/// Hands out 0, 1, 2 … to whoever asks first.
private final class Counter: Sendable {
  private let value = Atomic<Int>(0)
  func take() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
}

/// Results that arrive in any order.
private final class Slots<Value: Sendable>: Sendable {
  private let values: Mutex<[Value?]>

  init(_ count: Int) { values = Mutex(Array(repeating: nil, count: count)) }

  func fill(_ index: Int, _ value: Value) { values.withLock { $0[index] = value } }

  /// All of them, in order.
  var all: [Value] { values.withLock { $0.compactMap(\.self) } }
}
