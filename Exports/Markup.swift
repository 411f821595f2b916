/// Text within HTML and XML.
extension String {
  /// What may be shown, with `& < > " '` as entities: safe as text and between quotes of an attribute.
  var escapedForMarkup: String {
    var escaped = ""
    for scalar in forDisplay.unicodeScalars { escaped.appendForMarkup(scalar) }
    return escaped
  }

  mutating func appendForMarkup(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "&": self += "&amp;"
    case "<": self += "&lt;"
    case ">": self += "&gt;"
    case "\"": self += "&quot;"
    case "'": self += "&#39;"
    default: unicodeScalars.append(scalar)
    }
  }
}
