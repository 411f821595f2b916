import Actors

/// A sentence with its names, in Unicode scalars.
struct AnnotatedSentence: Sendable {
  var set: String
  var text: [Unicode.Scalar]
  var names: [NameSpan]

  /// What may be wrong with a line.
  enum Fault: String, Error {
    case mark = "a mark that is not [[KIND:NAME]] with KIND one of person, organization and place"
    case object = "no object with a text and entities"
    case entity = "an entity without a kind of person, organization or place, or that does not lie in the text"
  }

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
  init(marked line: Substring, set: String) throws(Fault) {
    self.set = set
    (text, names) = ([], [])
    var rest = line.unicodeScalars[...]
    while let scalar = rest.first {
      guard rest.starts(with: "[[".unicodeScalars) else {
        text.append(scalar)
        rest = rest.dropFirst()
        continue
      }
      guard let (kind, word, after) = AnnotatedSentence.mark(rest) else { throw .mark }
      names.append(NameSpan(range: text.count..<text.count + word.count, kind: kind))
      text += word
      rest = after
    }
  }

  private static func mark(
    _ rest: Substring.UnicodeScalarView
  ) -> (NameKind, [Unicode.Scalar], Substring.UnicodeScalarView)? {
    guard let colon = rest.firstIndex(of: ":"), let close = rest.firstIndex(of: "]"), colon < close else { return nil }
    let kind = String(rest[rest.index(rest.startIndex, offsetBy: 2)..<colon])
    let word = Array(rest[rest.index(after: colon)..<close])
    guard let known = NameKind(rawValue: kind), !word.isEmpty, rest[close...].starts(with: "]]".unicodeScalars) else {
      return nil
    }
    return (known, word, rest[close...].dropFirst(2))
  }

  /// `{"set": …, "text": …, "entities": [{"start": …, "end": …, "kind": …}]}`, in Unicode scalars.
  init(json line: Substring) throws(Fault) {
    var scanner = JSONScanner(line.utf8)
    guard case .object(let fields)? = scanner.value(), case .string(let text)? = fields["text"],
      case .array(let entities)? = fields["entities"]
    else { throw .object }
    if case .string(let set)? = fields["set"] { self.set = set } else { set = "" }
    self.text = Array(text.unicodeScalars)
    names = []
    for entity in entities { names.append(try AnnotatedSentence.name(entity, in: self.text.count)) }
    names.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func name(_ entity: JSONScanner.Value, in length: Int) throws(Fault) -> NameSpan {
    guard case .object(let fields) = entity, case .number(let start)? = fields["start"],
      case .number(let end)? = fields["end"], case .string(let kind)? = fields["kind"],
      let known = NameKind(rawValue: kind), 0 <= start, start < end, end <= length
    else { throw .entity }
    return NameSpan(range: start..<end, kind: known)
  }
}
