/// The names of a page's elements, each looked at once.
struct HTMLNames {
  /// How the contents of an element are read.
  enum RawText { case none, verbatim, decoded }

  private struct Entry {
    var bytes: [UInt8]
    var element: HTMLElement
    var raw: RawText
  }

  private var entries: [Entry] = []
  private var byHash: [UInt64: [Int]] = [:]
  /// By the end of the hash: the name that was looked up last.
  private var recent = [Int](repeating: -1, count: 256)

  func bytes(of id: Int) -> [UInt8] { entries[id].bytes }

  /// The number of a name whatever its case, and what it means.
  mutating func index(of page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (
    id: Int, element: HTMLElement, raw: RawText
  ) {
    let hash = HTMLNames.hash(page, range)
    let known = recent[Int(truncatingIfNeeded: hash & 0xFF)]
    if known >= 0, matches(known, page, range) { return (known, entries[known].element, entries[known].raw) }
    let id = id(ofHash: hash, page, range)
    recent[Int(truncatingIfNeeded: hash & 0xFF)] = id
    return (id, entries[id].element, entries[id].raw)
  }

  private mutating func id(ofHash hash: UInt64, _ page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    for id in byHash[hash] ?? [] where matches(id, page, range) { return id }
    let bytes = page[range].map(\.lowercasedASCII)
    let name = String(decoding: bytes, as: UTF8.self)
    entries.append(Entry(bytes: bytes, element: HTMLElement.named(name), raw: HTMLNames.raw[name] ?? .none))
    byHash[hash, default: []].append(entries.count - 1)
    return entries.count - 1
  }

  private func matches(_ id: Int, _ page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let bytes = entries[id].bytes
    return bytes.count == range.count
      && bytes.indices.allSatisfy { page[range.lowerBound + $0].lowercasedASCII == bytes[$0] }
  }

  /// FNV-1a of the first bytes and the length.
  private static func hash(_ page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(range.count)
    for offset in range.prefix(16) { hash = (hash ^ UInt64(page[offset].lowercasedASCII)) &* 0x100_0000_01b3 }
    return hash
  }

  private static let raw: [String: RawText] = [
    "script": .verbatim, "style": .verbatim, "xmp": .verbatim, "iframe": .verbatim, "noembed": .verbatim,
    "noframes": .verbatim,
    "title": .decoded, "textarea": .decoded,
  ]
}
