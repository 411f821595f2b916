import SystemPackage

/// Messages for people: standard error, never mixed with data.
struct Console: Sendable {
  let isQuiet: Bool

  init(quiet: Bool = false) { isQuiet = quiet }

  /// Always shown: something was not done.
  func error(_ message: String, at place: String? = nil) { write(message, place) }

  /// Shown unless `--quiet`: it was done, but look at it.
  func warn(_ message: String, at place: String? = nil) {
    if !isQuiet { write("warning: " + message, place) }
  }

  /// Shown unless `--quiet`.
  func note(_ message: String) {
    if !isQuiet { write(message, nil) }
  }

  private func write(_ message: String, _ place: String?) {
    let line = "timeline: " + (place.map { $0 + ": " } ?? "") + message
    // Standard error may be closed or full: there is nowhere left to complain.
    _ = try? FileDescriptor.standardError.writeAll((visible(line) + "\n").utf8)
  }
}

/// The text with control characters and bidirectional overrides shown, not obeyed (CWE-150).
func visible(_ text: String) -> String {
  var shown = ""
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: shown += "\\u{\(String(scalar.value, radix: 16))}"
    default: shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}
