import Actors

/// A sentence with its names, in Unicode scalars.
struct AnnotatedSentence: Sendable {
  var set: String
  var text: [Unicode.Scalar]
  var names: [NameSpan]

  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text)
    return String(view)
  }

  /// The right label of each character.
  var labels: [NameLabel] {
    var labels = [NameLabel](repeating: .outside, count: text.count)
    for name in names {
      for index in name.range { labels[index] = name.kind.inside }
      labels[name.range.lowerBound] = name.kind.begin
    }
    return labels
  }

  /// `[[person:普京]]抵达[[place:埃里温]]`: names marked in the line.
  init(marked line: Substring, set: String) {
    self.set = set
    (text, names) = ([], [])
    var rest = line.unicodeScalars[...]
    while let scalar = rest.first {
      if rest.starts(with: "[[".unicodeScalars), let (kind, word, after) = AnnotatedSentence.mark(rest) {
        names.append(NameSpan(range: text.count..<text.count + word.count, kind: kind))
        text += word
        rest = after
      } else {
        text.append(scalar)
        rest = rest.dropFirst()
      }
    }
  }

  private static func mark(
    _ rest: Substring.UnicodeScalarView
  ) -> (NameKind, [Unicode.Scalar], Substring.UnicodeScalarView)? {
    guard let colon = rest.firstIndex(of: ":"), let close = rest.firstIndex(of: "]") else { return nil }
    let kind = String(rest[rest.index(rest.startIndex, offsetBy: 2)..<colon])
    guard colon < close, let known = NameKind(rawValue: kind) else { return nil }
    return (known, Array(rest[rest.index(after: colon)..<close]), rest[close...].dropFirst(2))
  }

  /// `{"set": …, "text": …, "entities": [{"start": …, "end": …, "kind": …}]}`.
  init?(json line: Substring) {
    var scanner = JSONScanner(line.utf8)
    guard case .object(let fields)? = scanner.value(), case .string(let text)? = fields["text"],
      case .array(let entities)? = fields["entities"]
    else { return nil }
    if case .string(let set)? = fields["set"] { self.set = set } else { set = "" }
    self.text = Array(text.unicodeScalars)
    names = entities.compactMap { entity in
      guard case .object(let fields) = entity, case .number(let start)? = fields["start"],
        case .number(let end)? = fields["end"], case .string(let kind)? = fields["kind"],
        let known = NameKind(rawValue: kind), start < end
      else { return nil }
      return NameSpan(range: start..<end, kind: known)
    }
    names.sort { $0.range.lowerBound < $1.range.lowerBound }
  }
}
