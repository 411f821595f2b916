/// Phrases to look for in bytes, found by their first three: one ideograph, or three letters.
struct PhraseList: Sendable {
  private var byHead: [UInt32: [[UInt8]]] = [:]
  /// Whether a phrase begins with bytes that are mixed to this number: most places of a text are told by it.
  private var mayBegin = [Bool](repeating: false, count: 4096)

  /// Phrases of three bytes or more, separated by spaces.
  init(_ phrases: String) {
    for phrase in phrases.split(separator: " ") {
      let bytes = Array(phrase.utf8)
      if let head = bytes.withUnsafeBufferPointer({ PhraseList.head($0, at: 0) }) {
        byHead[head, default: []].append(bytes)
        mayBegin[PhraseList.mixed(head)] = true
      }
    }
  }

  private static func head(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt32? {
    guard offset + 3 <= bytes.count else { return nil }
    return UInt32(bytes[offset]) << 16 | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2])
  }

  private static func mixed(_ head: UInt32) -> Int { Int((head &* 0x9E37_79B1) >> 20) }

  /// Bytes of the longest phrase that stands at `offset`; 0 where there is none.
  func length(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    guard let head = PhraseList.head(bytes, at: offset), mayBegin[PhraseList.mixed(head)], let phrases = byHead[head]
    else { return 0 }
    var longest = 0
    for phrase in phrases where phrase.count > longest && offset + phrase.count <= bytes.count {
      if phrase.indices.allSatisfy({ bytes[offset + $0] == phrase[$0] }) { longest = phrase.count }
    }
    return longest
  }

  /// Whether one of the phrases stands anywhere in the bytes.
  func isFound(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.indices.contains { length(in: bytes, at: $0) > 0 }
  }
}
