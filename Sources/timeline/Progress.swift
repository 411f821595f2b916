import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A count of documents on a terminal, once the work has gone on for a second.
struct Progress {
  private let isShown: Bool
  private var count = 0
  private var next = ContinuousClock.now + .seconds(1)
  private var wasShown = false

  init(isShown: Bool) { self.isShown = isShown && isatty(STDERR_FILENO) == 1 }

  /// One document more.
  mutating func step() {
    count += 1
    guard isShown, ContinuousClock.now >= next else { return }
    next = ContinuousClock.now + .milliseconds(200)
    wasShown = true
    show("\r\(count) documents …")
  }

  /// Takes the count away again.
  func end() {
    if wasShown { show("\r\u{1B}[K") }
  }

  private func show(_ text: String) { _ = try? FileDescriptor.standardError.writeAll(text.utf8) }
}
