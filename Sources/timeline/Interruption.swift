import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Interrupts end the program with 129, 130 or 143 and leave no half-written file behind.
enum Interruption {
  /// The temporary file as a C string, for the signal handler, which may not allocate. 0 is none.
  private static let temporary = Atomic<UInt>(0)

  /// Broken pipes become errors, interrupts clean up. Once, at the start.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    var numbers = sigset_t()
    sigemptyset(&numbers)
    for number in [SIGHUP, SIGINT, SIGTERM] where !isIgnored(number) {
      signal(number) { Interruption.end($0) }
      sigaddset(&numbers, number)
    }
    // Threads of other programs that start this one often block signals, and blocked they would stay.
    pthread_sigmask(SIG_UNBLOCK, &numbers, nil)
  }

  /// Whether who started the program wants it to outlive a signal, as nohup does.
  private static func isIgnored(_ number: CInt) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Darwin)
      return unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self) == 1
    #else
      return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
    #endif
  }

  static func removeOnSignal(_ path: String) {
    let copy = strdup(path)
    temporary.store(UInt(bitPattern: copy), ordering: .releasing)
  }

  static func forget() { temporary.store(0, ordering: .releasing) }

  private static func end(_ number: CInt) {
    if let path = UnsafePointer<CChar>(bitPattern: temporary.load(ordering: .acquiring)) { unlink(path) }
    _exit(128 + number)
  }
}
