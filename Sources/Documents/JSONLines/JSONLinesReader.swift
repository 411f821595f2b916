import Temporal

/// Why a line of JSON Lines is no article.
package struct RecordFailure: Error, Hashable, Sendable {
  /// The record's `id`, where it could still be read.
  package var id: String?
  /// Byte of the line, where the JSON is damaged.
  package var byte: Int?
  package var message: String

  package init(id: String? = nil, byte: Int? = nil, message: String) {
    self.id = id
    self.byte = byte
    self.message = message
  }
}

/// Reads articles from JSON Lines: one object a line with `text` and, all optional, `id`, `reference`, `format`, `title`
/// and `url`. Other members are passed over, so that the output of WikiExtractor works as it is.
package enum JSONLinesReader {
  /// One record: what to read, and how it is marked up.
  package struct Record: Sendable {
    package var source: SourceText
    package var format: MarkupFormat
  }

  /// Reads the line with the number `line` (from 1) of the file called `name`; `-` is none. Plain text stays exactly as it
  /// is: offsets count in the `text` itself.
  package static func record(_ bytes: [UInt8], line: Int, name: String) throws(RecordFailure) -> Record {
    var (members, mended): ([String: JSONScalar], Int?)
    do throws(JSONFailure) { (members, mended) = try JSONObject.scalars(of: bytes) } catch {
      throw RecordFailure(id: nil, byte: error.byte, message: error.message)
    }
    let id = members["id"]?.text
    guard case .string(var text)? = members.removeValue(forKey: "text") else {
      throw RecordFailure(id: id, message: members.isEmpty ? "no member 'text'" : "no string 'text'")
    }
    blank(&text)
    var info = DocumentInfo(
      id: id ?? "\(name == "-" ? "" : name + ":")\(line)", title: members["title"]?.text,
      path: name == "-" ? nil : name,
      url: members["url"]?.text)
    if let reference = members["reference"]?.text {
      guard let moment = CivilDateTime(iso: reference) ?? PublicationDate.read(reference) else {
        throw RecordFailure(id: id, message: "'reference' is no date: \(reference)")
      }
      info.published = moment
    }
    let warnings = mended.map { [Warning(byte: $0, message: "a lone surrogate is no character; U+FFFD stands for it")] }
    return Record(
      source: SourceText(utf8: text, info: info, warnings: warnings ?? [], recordLine: line),
      format: try format(members["format"]?.text, id))
  }

  private static func format(_ name: String?, _ id: String?) throws(RecordFailure) -> MarkupFormat {
    guard let name else { return .text }
    guard let format = MarkupFormat(rawValue: name), format != .jsonl else {
      throw RecordFailure(id: id, message: "'format' is no kind of mark-up: \(name)")
    }
    return format
  }

  /// Control characters become spaces, one for one: offsets stay.
  private static func blank(_ text: inout [UInt8]) {
    for index in text.indices where text[index] < 0x20 || text[index] == 0x7F {
      if text[index] != 0x09, text[index] != 0x0A, text[index] != 0x0D { text[index] = 0x20 }
    }
  }
}
