/// The word lists of `Grammars/zh/events.words`: what surrounds a date.
package struct EventWords: Sendable {
  /// Words by list, longest first, in UTF-8 of the folded (simplified) form.
  private let lists: [String: [[UInt8]]]

  /// Reads `name  word word …` lines; `#` begins a comment.
  package init(_ text: String) {
    var lists: [String: [[UInt8]]] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ")
      guard let name = fields.first else { continue }
      lists[String(name), default: []] += fields.dropFirst().map { Array($0.utf8) }
    }
    self.lists = lists.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// The length in bytes of the longest word of a list that ends where `bytes` ends; 0 for none.
  package func suffix(_ list: String, of bytes: ArraySlice<UInt8>) -> Int {
    lists[list]?.first { bytes.suffix($0.count).elementsEqual($0) }?.count ?? 0
  }

  /// The length in bytes of the longest word of a list with which `bytes` begins; 0 for none.
  package func prefix(_ list: String, of bytes: ArraySlice<UInt8>) -> Int {
    lists[list]?.first { bytes.starts(with: $0) }?.count ?? 0
  }
}
