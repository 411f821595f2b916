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
    public enum Problem: Hashable, Sendable {
      /// A name, a tab and a kind were expected.
      case incomplete
      /// No kind of the output is called so.
      case unknownKind(String)
      /// The name stands in an earlier line, 1-based.
      case doubled(line: Int)
    }

    /// 1-based.
    public var line: Int
    /// As it stands there.
    public var text: String
    public var problem: Problem
  }

  package private(set) var entries: [Entry] = []

  /// The kinds that a list may give.
  public static let kinds = ActorKind.allCases.map(\.rawValue) + ["place"]

  /// Reads `name<TAB>kind<TAB>canonical name` lines; the last field may be missing, lines with `#` first are comments, and
  /// white space around a field means nothing. Kinds are those of the output: person, organization, polity, group, place.
  public init(_ text: String) throws(Failure) {
    let text = text.unicodeScalars.first == "\u{FEFF}" ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
    var lines: [String: Int] = [:]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      // By scalars: as characters, a carriage return and a line feed are one.
      let line = Substring(line.last == "\r" ? line.dropLast() : line)
      if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") { continue }
      func failure(_ problem: Failure.Problem) -> Failure {
        Failure(line: index + 1, text: String(line), problem: problem)
      }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(NameList.trimmed)
      guard fields.count >= 2, !fields[0].isEmpty else { throw failure(.incomplete) }
      guard let kind = NameList.kind(fields[1]) else { throw failure(.unknownKind(fields[1])) }
      if let first = lines[fields[0]] { throw failure(.doubled(line: first)) }
      lines[fields[0]] = index + 1
      let canonical = fields.count > 2 && !fields[2].isEmpty ? fields[2] : fields[0]
      entries.append(Entry(name: fields[0], kind: kind, canonical: canonical))
    }
  }

  private static func trimmed(_ field: Substring) -> String {
    let start = field.drop(while: \.isWhitespace)
    return String(start.prefix(start.count - start.reversed().prefix(while: \.isWhitespace).count))
  }

  private static func kind(_ word: String) -> Mention.Kind? {
    word == "place" ? .place : ActorKind(rawValue: word).map { .actor($0) }
  }
}
