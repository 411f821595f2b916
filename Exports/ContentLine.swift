/// Lines of an iCalendar object (RFC 5545 §3.1): CRLF, folded at 75 octets between characters as a reader sees them.
extension [UInt8] {
  /// A line whose value is plain or was escaped before.
  mutating func appendContentLine(_ name: String, _ value: String) {
    let line = name + ":" + value
    guard line.utf8.count > 75 else { return append(line + "\r\n") }
    var length = 0
    for character in line {
      let size = character.utf8.count
      // A pile of combining marks may be longer than a line: only then it is cut between scalars.
      if size <= 74 {
        fold(before: size, &length)
        append(contentsOf: character.utf8)
      } else {
        for scalar in character.unicodeScalars {
          fold(before: UTF8.width(scalar), &length)
          append(String(scalar))
        }
      }
    }
    append("\r\n")
  }

  /// A TEXT value (§3.3.11).
  mutating func appendContentLine(_ name: String, text: String) { appendContentLine(name, text.escapedForCalendar) }

  private mutating func fold(before size: Int, _ length: inout Int) {
    if length + size > 75 {
      append("\r\n ")
      length = 1
    }
    length += size
  }
}

extension String {
  /// Backslash, comma, semicolon and line breaks escaped (RFC 5545 §3.3.11); of other controls nothing is left, because
  /// readers take some of them for line ends.
  var escapedForCalendar: String {
    var escaped = ""
    for scalar in unifiedLineBreaks.unicodeScalars {
      switch scalar {
      case "\\", ",", ";": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      case "\t": escaped += " "
      case _ where scalar.isControl: break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
