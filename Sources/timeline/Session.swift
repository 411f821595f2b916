import ArgumentParser
import SystemPackage
import TimelineKit

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension InputOptions {
  /// Reads every input, tells the user what went wrong, and hands over what `work` made of each document, in order.
  ///
  /// - Returns: what the command should end with when all else went well; `nil` for success.
  func session<Value: Sendable>(
    _ work: @escaping @Sendable (EventExtractor, Document) -> Value, deliver: (Outcome<Value>) throws -> Void
  ) throws -> ExitCode? {
    let extractor = try extractor()
    return try session(
      makeWorker: {
        let worker = keptToTheEnd(extractor.makeWorker())
        return { work(worker, $0) }
      }, deliver: deliver)
  }

  /// The same for work that needs no dates, so that no grammar is loaded.
  func session<Value: Sendable>(
    makeWorker: () -> (Document) -> Value, deliver: (Outcome<Value>) throws -> Void
  ) throws -> ExitCode? {
    try session(
      makeDeliveringWorker: {
        let worker = makeWorker()
        return { document, _ in worker(document) }
      }, deliver: deliver)
  }

  /// The same for work that asks when it is delivered.
  func session<Value: Sendable>(
    makeDeliveringWorker: () -> Crew<Value>.Worker, deliver: (Outcome<Value>) throws -> Void
  ) throws -> ExitCode? {
    let crew = Crew(workerCount, loader: loader, isStrict: strict, makeWorker: makeDeliveringWorker)
    var (status, progress) = (ExitCode?.none, Progress(isShown: !quiet))
    try withoutActuallyEscaping(deliver) { deliver in
      try Feed(options: self, loader: loader, crew: crew) { outcome in
        status = report(outcome) ?? status
        progress.step()
        try deliver(outcome)
      }.run()
    }
    progress.end()
    return status
  }

  private func report<Value>(_ outcome: Outcome<Value>) -> ExitCode? {
    for warning in outcome.warnings { console.warn(warning, at: outcome.name) }
    guard case .failure(let failure) = outcome.result else { return nil }
    console.error(failure.message, at: outcome.name)
    return failure.status(strict: strict)
  }

  /// The same object, which the end of the process frees with all else: to take apart what a worker has learnt would take as long
  /// as to read a megabyte.
  func keptToTheEnd<Object: AnyObject>(_ object: Object) -> Object {
    Unmanaged.passRetained(object).takeUnretainedValue()
  }

  func extractor() throws -> TimelineExtractor {
    var options = ExtractionOptions()
    options.grammars = try grammar.map { ($0, try wholeFile($0)) }
    options.names = try naming.list()
    options.readsChineseCalendar = calendar != "gregorian"
    return try TimelineExtractor(options)
  }

  var loader: DocumentLoader {
    DocumentLoader(format: MarkupFormat(rawValue: from), encoding: encodingChoice ?? .automatic, reference: reference)
  }

  /// Far more workers than processors would only take memory.
  private var workerCount: Int {
    let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    return jobs > 0 ? min(jobs, max(16, processors)) : min(16, processors)
  }

  /// What calendars give as the moment of writing: never the clock, so that the bytes stay the same.
  var timestamp: CivilDateTime? {
    guard let text = getenv("SOURCE_DATE_EPOCH"), let seconds = Int(String(cString: text)),
      let epoch = CivilDate(year: 1970, month: 1, day: 1)
    else { return reference }
    return CivilDateTime(epoch, second: seconds)
  }
}

/// A small file that the command cannot do without.
func wholeFile(_ path: String) throws -> [UInt8] {
  do throws(InputFailure) {
    var bytes = try InputBytes(.file(path))
    return try bytes.rest()
  } catch {
    let isFolder = error == .folder
    throw NeededFile(path: path, failure: isFolder ? .system("this is a folder; give a file") : error)
  }
}

/// A grammar or list on the command line that cannot be read: status 66.
struct NeededFile: Error {
  let path: String
  let failure: InputFailure
}
