extension String {
  /// Every kind of line break as a single LF: CRLF, CR, NEL, LS, PS.
  var unifiedLineBreaks: String {
    var unified = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\r", "\u{85}", "\u{2028}", "\u{2029}": unified.append("\n")
      default: unified.append(scalar)
      }
      previous = scalar
    }
    return String(unified)
  }

  /// What may be shown: line breaks unified, of controls only LF and tab, no directions forced on what follows.
  var forDisplay: String {
    var shown = String.UnicodeScalarView()
    for scalar in unifiedLineBreaks.unicodeScalars where scalar == "\n" || scalar == "\t" || !scalar.isControl {
      shown.append(scalar)
    }
    return String(shown)
  }

  /// The same in one line.
  var inOneLine: String {
    let spaced = forDisplay.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 }
    return spaced.split(separator: " ").map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }
}

extension Unicode.Scalar {
  /// C0, DEL and C1, the bidirectional controls that reorder the text after them (UAX #9 §2), and what is no character.
  var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
