import Temporal

/// Names that a user vouches for: they win over what the tagger reads.
public struct NameList: Sendable {
  package struct Entry: Hashable, Sendable {
    package var name: String
    package var kind: Mention.Kind
    package var canonical: String
  }

  /// Where a list is malformed.
  public struct Failure: Error, Hashable {
    /// 1-based.
    public var line: Int
    /// As it stands there.
    public var text: String
  }

  package private(set) var entries: [Entry] = []

  /// Reads `name<TAB>kind<TAB>canonical name` lines; the last field may be missing, lines with `#` first are comments.
  /// Kinds are those of the output: person, organization, polity, group, place.
  public init(_ text: String) throws(Failure) {
    let text = text.unicodeScalars.first == "\u{FEFF}" ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      // By scalars: as characters, a carriage return and a line feed are one.
      let line = Substring(line.last == "\r" ? line.dropLast() : line)
      if line.isEmpty || line.hasPrefix("#") { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 2, !fields[0].isEmpty, let kind = NameList.kind(fields[1]) else {
        throw Failure(line: index + 1, text: String(line))
      }
      let canonical = fields.count > 2 && !fields[2].isEmpty ? fields[2] : fields[0]
      entries.append(Entry(name: fields[0], kind: kind, canonical: canonical))
    }
  }

  private static func kind(_ word: String) -> Mention.Kind? {
    word == "place" ? .place : ActorKind(rawValue: word).map { .actor($0) }
  }
}
